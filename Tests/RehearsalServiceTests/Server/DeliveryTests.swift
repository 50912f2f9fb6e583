import Foundation
import RecordingCore
import RehearsalService
import Testing

/// What goes wrong, as it looks on the wire.
@Suite struct DeliveryTests {
  /// The seed and the number of requests after which a fault of a kind comes, and how many were carried out by then.
  private func requests(until wanted: Fault) -> (seed: UInt64, count: Int) {
    for seed in UInt64(0)... {
      var plan = FaultPlan(rate: 1, seed: seed)
      if plan.next(isStart: true) == wanted { return (seed, 1) }
    }
    return (0, 0)
  }

  private func answer(to fault: Fault) async throws -> (bytes: Int, carriedOut: Int) {
    let (seed, _) = requests(until: fault)
    let service = Service(
      startingAt: Rehearsal.start, conduct: Conduct(faults: FaultPlan(rate: 1, seed: seed)))
    let result = Counted()
    try await serving(service) { (port) async throws in
      let start = RawRequest(
        method: "POST", target: "/api/v1/bot/\(BotID.inCall)/start_recording/",
        headers: ["Authorization": "k"], body: [])
      let answer = try? await start.send(toPort: port)
      let count = RawRequest(
        method: "GET", target: "/rehearsal/starts", headers: [:], body: [])
      let done = try await count.send(toPort: port).json
      await result.set(
        answer?.body.count ?? 0,
        done?[JSONPointer(text: "/starts/\(BotID.inCall)/carried_out")]?.intValue ?? 0)
    }
    return await (result.bytes, result.carriedOut)
  }

  @Test func aLostAnswerIsNoByteAfterTheWork() async throws {
    #expect(try await answer(to: .lostAnswer) == (0, 1))
  }

  @Test func aLostRequestIsNoByteWithoutTheWork() async throws {
    #expect(try await answer(to: .lostRequest) == (0, 0))
  }

  @Test func halfAnAnswerBreaksOffAfterTheWork() async throws {
    let (bytes, carriedOut) = try await answer(to: .halfAnswer)
    #expect(bytes > 100)
    #expect(carriedOut == 1)
  }
}

/// What a request came to, told across tasks.
private actor Counted {
  private(set) var bytes = 0
  private(set) var carriedOut = 0

  func set(_ bytes: Int, _ carriedOut: Int) {
    (self.bytes, self.carriedOut) = (bytes, carriedOut)
  }
}
