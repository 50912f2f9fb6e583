import RecordingCore
import RehearsalService
import Testing

@Suite struct IdempotencyTests {
  @Test(arguments: Transport.allCases)
  func aRepeatedKeyGetsTheStoredAnswerAndDoesNothing(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let first = try await rehearsal.start(BotID.inCall, headers: ["Idempotency-Key": "one"])
      rehearsal.wait(3599)
      let second = try await rehearsal.start(BotID.inCall, headers: ["idempotency-key": "one"])
      #expect(second == first)
      #expect(try await rehearsal.recordings(of: BotID.inCall).count == 1)
    }
  }

  @Test(arguments: Transport.allCases)
  func theKeyIsForgottenAfterAnHour(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      _ = try await rehearsal.start(BotID.inCall, headers: ["Idempotency-Key": "one"])
      rehearsal.wait(3600)
      _ = try await rehearsal.start(BotID.inCall, headers: ["Idempotency-Key": "one"])
      #expect(try await rehearsal.recordings(of: BotID.inCall).count == 2)
    }
  }

  @Test(arguments: Transport.allCases)
  func anotherKeyAnotherPathOrAnotherCallerIsAnotherStart(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let headers = ["Idempotency-Key": "one"]
      _ = try await rehearsal.start(BotID.inCall, headers: headers)
      _ = try await rehearsal.start(BotID.recording, headers: headers)
      _ = try await rehearsal.start(BotID.inCall, headers: ["Idempotency-Key": "two"])
      _ = try await rehearsal.start(BotID.inCall, key: "colleague", headers: headers)
      #expect(try await rehearsal.recordings(of: BotID.inCall).count == 3)
      #expect(try await rehearsal.recordings(of: BotID.recording).count == 2)
    }
  }

  @Test(arguments: Transport.allCases)
  func aRefusalIsStoredToo(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let headers = ["Idempotency-Key": "one"]
      let first = try await rehearsal.start(BotID.waitingRoom, headers: headers)
      rehearsal.wait(60)
      #expect(try await rehearsal.start(BotID.waitingRoom, headers: headers) == first)
    }
  }
}
