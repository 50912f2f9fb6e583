import Foundation

extension Fault.Kind {
  /// How long an answer drips when the client gives up before its end, which takes 30 s for `tally`.
  static let dripBeyondPatience: TimeInterval = 40

  /// Draws a fault that makes sense for a request.
  ///
  /// A read changes nothing, so nothing is gained by carrying it out before it goes wrong.
  static func drawn(isCommand: Bool, using chance: inout some RandomNumberGenerator) -> Self {
    switch Int.random(in: 0..<(isCommand ? 18 : 10), using: &chance) {
    case 0..<2: .cutBefore
    case 2..<4: .answerCut
    case 4..<6: .dripping(drip(using: &chance))
    case 6..<10: .answeredInstead(answer(isCommand ? [409] + errors : errors, using: &chance))
    case 10..<13: .answerLost
    case 13..<16: .answeredAfter(answer([500, 502, 503, 504], using: &chance))
    default: .lateBeginning(.random(in: 1...8, using: &chance))
    }
  }

  private static let errors = [429, 500, 502, 503, 504]

  private static func drip(using chance: inout some RandomNumberGenerator) -> TimeInterval {
    if Int.random(in: 0..<20, using: &chance) == 0 { return dripBeyondPatience }
    return .random(in: 1...3, using: &chance)
  }

  private static func answer(
    _ statuses: [Int], using chance: inout some RandomNumberGenerator
  ) -> InjectedAnswer {
    var answer = InjectedAnswer(status: statuses.randomElement(using: &chance) ?? 500)
    let seconds = Int.random(in: 1...2, using: &chance)
    switch Int.random(in: 0..<8, using: &chance) {
    case 0..<4: answer.retryAfter = .seconds(seconds)
    case 4: answer.retryAfter = .date(in: seconds)
    default: break
    }
    return answer
  }
}
