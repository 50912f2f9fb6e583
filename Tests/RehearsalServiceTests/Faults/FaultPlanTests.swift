import RehearsalService
import Testing

@Suite struct FaultPlanTests {
  private func draws(_ count: Int, rate: Double, seed: UInt64) -> [Fault?] {
    var plan = FaultPlan(rate: rate, seed: seed)
    return (0..<count).map { _ in plan.next(isStart: true) }
  }

  @Test func aSeedRepeatsItsFaults() {
    #expect(draws(200, rate: 0.3, seed: 7) == draws(200, rate: 0.3, seed: 7))
    #expect(draws(200, rate: 0.3, seed: 7) != draws(200, rate: 0.3, seed: 8))
  }

  @Test(arguments: [0, 0.3, 1]) func theShareIsTheOneAskedFor(rate: Double) {
    let faults = draws(4000, rate: rate, seed: 1).compactMap(\.self)
    #expect(abs(Double(faults.count) / 4000 - rate) < 0.03)
  }

  @Test func everyKindComes() {
    let faults = draws(2000, rate: 1, seed: 1).compactMap(\.self)
    for wanted in [Fault.lostAnswer, .lostRequest, .halfAnswer] {
      #expect(faults.contains(wanted))
    }
    for status in [409, 429, 500, 502, 503, 504] {
      #expect(
        faults.contains {
          if case .refused(status, let after) = $0 { after == nil } else { false }
        })
      #expect(
        faults.contains {
          if case .refused(status, let after) = $0 { after != nil } else { false }
        })
    }
  }
}
