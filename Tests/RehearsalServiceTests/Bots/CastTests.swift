import RecordingCore
import RehearsalService
import Testing

@Suite struct CastTests {
  @Test(
    arguments: [
      (BotID.inCall, 0, "in_call_not_recording"), (BotID.inCall, 7200, "in_call_not_recording"),
      (BotID.recording, 0, "in_call_recording"), (BotID.recording, 7200, "in_call_recording"),
      (BotID.waitingRoom, 0, "in_waiting_room"), (BotID.waitingRoom, 19.9, "in_waiting_room"),
      (BotID.waitingRoom, 20, "in_call_not_recording"), (BotID.joining, 0, "joining_call"),
      (BotID.joining, 7.9, "joining_call"), (BotID.joining, 8, "in_call_not_recording"),
      (BotID.done, 0, "done"), (BotID.fatal, 0, "fatal"),
    ])
  func livesMoveWithTheClock(step: (id: String, after: Double, status: String)) async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      rehearsal.wait(step.after)
      #expect(try await rehearsal.status(of: step.id) == step.status)
    }
  }

  @Test func whatIsToComeIsNotTold() async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let changes = try await rehearsal.bot(BotID.waitingRoom)?["/status_changes"]?.arrayValue
      #expect(changes?.count == 2)
    }
  }

  @Test func aBotKeepsItsLatestRecordings() async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      for _ in 0..<250 {
        #expect(try await rehearsal.start(BotID.inCall).status == 200)
        rehearsal.wait(3)
      }
      let recordings = try await rehearsal.recordings(of: BotID.inCall)
      #expect(recordings.count == 200)
      #expect(recordings.last?["/completed_at"] == .null)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_recording")
    }
  }

  @Test func aFinishedRecordingSaysSo() async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let recording = try #require(try await rehearsal.recordings(of: BotID.done).first)
      #expect(recording["/status/code"] == "done")
      #expect(recording["/completed_at"]?.stringValue != nil)
      #expect(recording["/expires_at"]?.stringValue != nil)
    }
  }

  @Test func nothingIsStoredWithoutRetention() async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let recording = try #require(try await rehearsal.recordings(of: BotID.recording).first)
      #expect(recording["/media_shortcuts"] == .null)
      #expect(recording["/expires_at"] == .null)
    }
  }

  @Test func theOnlyCauseOfTheFatalEndIsNamed() async throws {
    try await Rehearsal.run(over: .inProcess) { (rehearsal) async throws in
      let last = try await rehearsal.bot(BotID.fatal)?["/status_changes"]?.arrayValue?.last
      #expect(last?["/sub_code"] == "meeting_not_found")
      #expect(last?["/message"]?.stringValue?.isEmpty == false)
    }
  }
}
