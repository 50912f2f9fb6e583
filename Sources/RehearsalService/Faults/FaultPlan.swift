import RecordingCore

/// Which requests meet which fault: drawn by chance, and the same for the same seed and the same requests.
public struct FaultPlan: Sendable {
  /// The share of the requests that meet one, from 0 to 1.
  public let rate: Double
  /// How long a slow answer takes at the least and at the most, in seconds.
  public var slowness = 1.0...3.0
  private var chance: SeededChance

  /// Makes a plan; without a rate nothing goes wrong.
  public init(rate: Double = 0, seed: UInt64 = 0) {
    self.rate = rate
    chance = SeededChance(seed: seed)
  }

  /// The fault of the next request; nil for none.
  /// - Parameter isStart: Whether the request is a start.
  public mutating func next(isStart: Bool) -> Fault? {
    guard rate > 0, Double.random(in: 0..<1, using: &chance) < rate else { return nil }
    switch Int.random(in: 0..<(isStart ? 8 : 7), using: &chance) {
    case 0: return .lostAnswer
    case 1: return .lostRequest
    case 2: return .halfAnswer
    case 3: return .failedAnswer(status: oneOf([500, 502, 503, 504]), retryAfter: retryAfter())
    case 4: return .refused(status: oneOf([500, 502, 503, 504]), retryAfter: retryAfter())
    case 5: return .refused(status: oneOf([409, 429]), retryAfter: retryAfter())
    case 6: return .slowAnswer(seconds: .random(in: slowness, using: &chance))
    default: return .lateBeginning(seconds: .random(in: 1...5, using: &chance))
    }
  }

  private mutating func oneOf(_ statuses: [Int]) -> Int {
    statuses.randomElement(using: &chance) ?? 500
  }

  private mutating func retryAfter() -> Fault.RetryAfter? {
    let seconds = Int.random(in: 1...3, using: &chance)
    switch Int.random(in: 0..<4, using: &chance) {
    case 0: return .seconds(seconds)
    case 1: return .date(seconds: seconds)
    default: return nil
    }
  }
}
