import RecordingCore
import Testing

private struct Row: Sendable {
  let code: String
  let lamp: Lamp
  let readiness: StartReadiness
}

private let cause = StartReadiness.Cause(subCode: "cause")
private let began = Timestamp(secondsSince1970: 1000)
private let recordingBegan = Timestamp(secondsSince1970: 1002)

private let rows: [Row] = [
  Row(code: "ready", lamp: .idle, readiness: .notInCall(.ready, cause)),
  Row(code: "joining_call", lamp: .idle, readiness: .notInCall(.joiningCall, cause)),
  Row(code: "in_waiting_room", lamp: .idle, readiness: .notInCall(.inWaitingRoom, cause)),
  Row(code: "in_call_not_recording", lamp: .idle, readiness: .ready),
  Row(code: "recording_permission_allowed", lamp: .idle, readiness: .ready),
  Row(
    code: "recording_permission_denied", lamp: .failed,
    readiness: .permissionDenied(cause)),
  Row(code: "in_call_recording", lamp: .recording, readiness: .alreadyRecording(since: began)),
  Row(code: "recording_done", lamp: .ended, readiness: .ended(.recordingDone, cause)),
  Row(code: "call_ended", lamp: .ended, readiness: .ended(.callEnded, cause)),
  Row(code: "done", lamp: .ended, readiness: .ended(.done, cause)),
  Row(code: "fatal", lamp: .failed, readiness: .ended(.fatal, cause)),
  Row(code: "media_expired", lamp: .ended, readiness: .ended(.mediaExpired, cause)),
  Row(code: "analysis_done", lamp: .ended, readiness: .ended(.analysisDone, cause)),
  Row(code: "analysis_failed", lamp: .ended, readiness: .ended(.analysisFailed, cause)),
  Row(code: "in_breakout", lamp: .unknown, readiness: .unknown(.other("in_breakout"))),
]

private func bot(_ code: String, recordings: [BotRecording] = []) throws -> Bot {
  let id = try BotID("3fa85f64-5717-4562-b3fc-2c963f66afa6")
  let change = StatusChange(BotStatus(code: code), subCode: "cause", since: began)
  return Bot(id: id, statusChanges: [StatusChange(.ready), change], recordings: recordings)
}

@Suite("Lamp and readiness")
struct LampTests {
  @Test("every status has its lamp and says what a start would do", arguments: rows)
  fileprivate func status(row: Row) throws {
    let bot = try bot(row.code)
    #expect(bot.status.code == row.code)
    #expect(Lamp(bot) == row.lamp)
    #expect(StartReadiness(bot) == row.readiness)
  }

  @Test("the table names every known status")
  func complete() {
    // Somebody at the door leaves the status as it was.
    let others = BotStatus.known.filter { $0 != .participantInWaitingRoom }
    #expect(Set(rows.map(\.code)).isSuperset(of: others.map(\.code)))
    #expect(BotStatus.known.count == 15)
  }

  @Test("a paused recording shows in the call only")
  func paused() throws {
    let recording = BotRecording(id: "r", startedAt: recordingBegan, status: .paused)
    let paused = try bot("in_call_not_recording", recordings: [recording])
    #expect(Lamp(paused) == .paused)
    #expect(StartReadiness(paused) == .paused(since: recordingBegan))
    #expect(StartReadiness(paused).replacesRecording)
    #expect(Lamp(try bot("done", recordings: [recording])) == .ended)
  }

  @Test("a paused recording that is over does not count")
  func pausedAndOver() throws {
    let recording = BotRecording(
      id: "r", startedAt: began, completedAt: recordingBegan, status: .paused)
    #expect(Lamp(try bot("in_call_not_recording", recordings: [recording])) == .idle)
  }

  @Test("a running recording says since when it runs")
  func since() throws {
    let recording = BotRecording(id: "r", startedAt: recordingBegan, status: .processing)
    let readiness = StartReadiness(try bot("in_call_recording", recordings: [recording]))
    #expect(readiness == .alreadyRecording(since: recordingBegan))
    #expect(readiness.replacesRecording)
  }

  @Test("what ended the call is said also once the bot is done")
  func causeOfTheEnd() throws {
    let id = try bot("done").id
    func readiness(_ changes: StatusChange...) -> StartReadiness {
      StartReadiness(Bot(id: id, statusChanges: changes))
    }
    let kicked = StatusChange(.callEnded, subCode: "bot_kicked_from_call")
    let ended = readiness(kicked, StatusChange(.recordingDone), StatusChange(.done))
    #expect(ended.text.hasSuffix("(done) (somebody removed the bot from the call)"))
    #expect(ended.remedy == "ask before sending a new bot")
    // What was before the end is not why it ended.
    let before = StatusChange(.inWaitingRoom, subCode: "zoom_bot_in_waiting_room")
    #expect(
      readiness(before, StatusChange(.callEnded), StatusChange(.done)).text.hasSuffix("(done)"))
    let fatal = StatusChange(.fatal, subCode: "meeting_not_found")
    #expect(readiness(kicked, fatal).remedy == "check the meeting's link, then send a new bot")
  }
}
