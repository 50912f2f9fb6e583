import Foundation
import RecordingCore
import Testing

@testable import RehearsalService

@Suite struct IdempotencyModeTests {
  static let ownErrors = [409, 429, 500]
  static let gatewayErrors = [502, 503, 504]

  @Test(arguments: [IdempotencyMode.honoured, .stored])
  func aCarriedOutStartIsAnsweredAgain(mode: IdempotencyMode) {
    var practice = Practice(mode)
    let first = practice.start()
    practice.now += 3599
    #expect(practice.start() == first)
    #expect(practice.starts() == 1)
    practice.now += 1
    #expect(practice.start() != first)
    #expect(practice.starts() == 2)
  }

  @Test func anIgnoredKeyStartsTwice() {
    var practice = Practice(.ignored)
    #expect(practice.start() != practice.start())
    #expect(practice.starts() == 2)
  }

  @Test(arguments: IdempotencyMode.allCases)
  func onlyStoredKeepsARefusal(mode: IdempotencyMode) {
    var practice = Practice(mode)
    #expect(practice.start(BotID.waitingRoom).status == 400)
    practice.now += 20
    #expect(practice.start(BotID.waitingRoom).status == (mode == .stored ? 400 : 200))
  }

  @Test(arguments: IdempotencyMode.allCases, ownErrors)
  func onlyStoredKeepsAnErrorOfTheServiceItself(mode: IdempotencyMode, status: Int) {
    var practice = Practice(mode)
    let first = practice.start(meeting: .answeredInstead(InjectedAnswer(status: status)))
    #expect(first.status == status)
    #expect(practice.starts() == 0)
    let second = practice.start()
    #expect(mode == .stored ? second == first : second.status == 200)
    #expect(practice.starts() == (mode == .stored ? 0 : 1))
  }

  @Test(arguments: IdempotencyMode.allCases, gatewayErrors)
  func theErrorOfAGatewayIsNeverKept(mode: IdempotencyMode, status: Int) {
    var practice = Practice(mode)
    let error = InjectedAnswer(status: status)
    #expect(practice.start(meeting: .answeredInstead(error)).status == status)
    #expect(practice.starts() == 0)
    #expect(practice.start(meeting: .answeredAfter(error)).status == status)
    #expect(practice.starts() == 1)
    #expect(practice.start().status == 200)
    #expect(practice.starts() == (mode == .ignored ? 2 : 1))
  }

  @Test(arguments: IdempotencyMode.allCases)
  func anErrorAfterTheWorkHidesWhatWasDone(mode: IdempotencyMode) {
    var practice = Practice(mode)
    let error = Fault.Kind.answeredAfter(InjectedAnswer(status: 500))
    #expect(practice.start(meeting: error).status == 500)
    #expect(practice.starts() == 1)
    #expect(practice.start().status == (mode == .stored ? 500 : 200))
    #expect(practice.starts() == (mode == .ignored ? 2 : 1))
  }

  @Test(arguments: [Fault.Kind.answerLost, .answerCut, .dripping(1)])
  func aTroubledDeliveryLeavesTheWorkUnderItsKey(kind: Fault.Kind) {
    var practice = Practice(.honoured)
    let lost = practice.start(meeting: kind)
    #expect(practice.start() == lost)
    #expect(practice.starts() == 1)
  }

  @Test(arguments: IdempotencyMode.allCases)
  func aCutBeforeTheWorkLeavesNothing(mode: IdempotencyMode) {
    var practice = Practice(mode)
    _ = practice.start(meeting: .cutBefore)
    #expect(practice.starts() == 0)
    #expect(practice.start().status == 200)
    #expect(practice.starts() == 1)
  }

  @Test func aKnownKeyMeetsErrorsWithoutASecondStart() {
    var practice = Practice(.honoured)
    let first = practice.start()
    let error = InjectedAnswer(status: 429, retryAfter: .seconds(1))
    #expect(practice.start(meeting: .answeredAfter(error)).status == 429)
    #expect(practice.start() == first)
    #expect(practice.starts() == 1)
  }
}
