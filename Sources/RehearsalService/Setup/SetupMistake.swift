/// A value that no service can be set up with.
public enum SetupMistake: Error, Equatable, CustomStringConvertible {
  /// A share that is none.
  case rate(Double)
  /// A time that has no place in a day.
  case startDelay(Double)
  /// Too many bots, or less than none.
  case bots(Int)

  /// What is wrong, in one line.
  public var description: String {
    switch self {
    case .rate(let rate): "--faults takes a share from 0 to 1, not \(rate)"
    case .startDelay(let seconds):
      "--begin-after takes seconds from 0 to 86400, not \(seconds)"
    case .bots(let count): "--bots takes a number from 0 to \(Bot.mostExtras), not \(count)"
    }
  }

  /// Sees to it that values can be used.
  /// - Parameters:
  ///   - rate: The share of requests that meet a fault.
  ///   - startDelay: How long after a start command the recording begins, in seconds.
  ///   - bots: How many bots join the cast.
  /// - Throws: The first mistake.
  public static func check(
    rate: Double, startDelay: Double, bots: Int
  ) throws(SetupMistake) {
    guard (0...1).contains(rate) else { throw .rate(rate) }
    guard (0...86_400).contains(startDelay) else { throw .startDelay(startDelay) }
    guard (0...Bot.mostExtras).contains(bots) else { throw .bots(bots) }
  }
}
