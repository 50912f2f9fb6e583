import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct FaultPlanTests {
  static let command = Request("POST", "/api/v1/bot/\(BotID.inCall)/start_recording/")
  static let read = Request("GET", "/api/v1/bot/")

  private func draw(_ count: Int, of request: Request, rate: Double, seed: UInt64) -> [Fault?] {
    var plan = FaultPlan(rate: rate, seed: seed)
    return (0..<count).map { _ in plan.draw(for: request) }
  }

  @Test func aSeedRepeatsItsFaults() {
    let first = draw(200, of: Self.command, rate: 0.5, seed: 1)
    #expect(draw(200, of: Self.command, rate: 0.5, seed: 1) == first)
    #expect(draw(200, of: Self.command, rate: 0.5, seed: 2) != first)
  }

  @Test func aReadInBetweenChangesNoCommandsFault() {
    var plan = FaultPlan(rate: 0.5, seed: 3)
    let mixed = (0..<100).map { plan.draw(for: $0 % 2 == 0 ? Self.command : Self.read) }
    let alike = draw(100, of: Self.command, rate: 0.5, seed: 3)
    for index in stride(from: 0, to: 100, by: 2) { #expect(mixed[index] == alike[index]) }
  }

  @Test(arguments: [0, 0.05, 0.3, 1])
  func theRateIsMet(rate: Double) {
    let faults = draw(4000, of: Self.command, rate: rate, seed: 5).compactMap(\.self)
    #expect(abs(Double(faults.count) / 4000 - rate) < 0.03)
  }

  @Test func commandsMeetEveryKind() {
    let faults = draw(4000, of: Self.command, rate: 1, seed: 6).compactMap { $0?.kind }
    #expect(Set(faults.map(\.name)).count == 7)
    let instead = faults.compactMap { kind -> Int? in
      if case .answeredInstead(let answer) = kind { answer.status } else { nil }
    }
    #expect(Set(instead) == [409, 429, 500, 502, 503, 504])
    let after = faults.compactMap { kind -> Int? in
      if case .answeredAfter(let answer) = kind { answer.status } else { nil }
    }
    #expect(Set(after) == [500, 502, 503, 504])
  }

  @Test func readsMeetOnlyWhatMakesSenseForThem() {
    let faults = draw(2000, of: Self.read, rate: 1, seed: 6).compactMap { $0?.kind }
    #expect(
      Set(faults.map(\.name)) == ["cutBefore", "answerCut", "dripping", "answeredInstead"])
    #expect(!faults.contains(.answeredInstead(InjectedAnswer(status: 409))))
  }

  @Test func theCountMeetsNoFaultAndIsNotCounted() {
    var plan = FaultPlan(rate: 1, seed: 8)
    var untouched = plan
    #expect(plan.draw(for: Request("GET", "/rehearsal/starts")) == nil)
    #expect(plan.draw(for: Self.command) == untouched.draw(for: Self.command))
  }

  @Test func retryAfterComesInBothFormsOrNot() {
    let now = Date(timeIntervalSince1970: 1_795_000_000.2)
    let detail = InjectedAnswer(status: 429).response(at: now)
    #expect(detail.headers["Retry-After"] == nil)
    #expect(detail.json?["/detail"]?.stringValue != nil)
    let seconds = InjectedAnswer(status: 503, retryAfter: .seconds(2)).response(at: now)
    #expect(seconds.headers["Retry-After"] == "2")
    let date = InjectedAnswer(status: 503, retryAfter: .date(in: 1)).response(at: now)
    #expect(date.headers["Retry-After"] == "Wed, 18 Nov 2026 11:06:42 GMT")
  }
}

extension Fault.Kind {
  fileprivate var name: String {
    String("\(self)".prefix { $0 != "(" })
  }
}
