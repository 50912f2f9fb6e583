/// When a start is tried again, and when no more.
public struct RetryPlan: Equatable, Sendable {
  /// For how many seconds after the claim tries may be made; 0 for one try.
  public let seconds: Double

  /// Makes a plan.
  public init(seconds: Double) { self.seconds = seconds }

  /// The plan of the console: ten minutes.
  public static let console = RetryPlan(seconds: 600)

  /// The longest time after the first try at which the same idempotency key may still be sent.
  ///
  /// The service forgets a key after an hour, and what is sent under it then is a second start. Source: the
  /// documentation of June 2025; ten minutes are kept for what is on its way.
  public static let keyLifetime = 50.0 * 60

  /// How long a reading may be the ground for a request, in seconds.
  public static let readingLifetime = 2.0

  /// How many answers of the same kind under one key mean that they are stored ones.
  static let alikeLimit = 3

  /// The pause after a try, in seconds.
  ///
  /// The first one is as long as a recording takes to show, so that the reading before the second try sees what the
  /// first one did. Later ones grow, a little by chance, so that many consoles do not come back at once.
  /// - Parameters:
  ///   - tries: How many tries were made.
  ///   - wanted: What the service asks for, in seconds.
  ///   - chance: Where the chance comes from.
  /// - Returns: The seconds, five at the least.
  static func pause(
    after tries: Int, wanted: Int?, using chance: inout some RandomNumberGenerator
  ) -> Double {
    let first = 5.0
    if let wanted { return max(first, Double(wanted)) }
    guard tries > 1 else { return first }
    let grown = min(first * Double(1 << min(tries - 1, 4)), 60)
    return grown * (1 + Double(chance.next(upperBound: UInt32(200))) / 1000)
  }

  /// Until when tries may be made.
  func end(claimedAt: Moment) -> Moment { claimedAt.adding(seconds) }
}
