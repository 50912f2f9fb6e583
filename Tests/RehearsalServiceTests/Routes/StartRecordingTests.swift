import RecordingCore
import RehearsalService
import Testing

@Suite struct StartRecordingTests {
  @Test(arguments: Transport.allCases)
  func aStartIsAnsweredByTheBotAndRecordsAMomentLater(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.start(
        BotID.inCall, #"{"audio_mixed_mp3": {}, "metadata": {"case": "17"}}"#)
      #expect(response.status == 200)
      #expect(response.json?["/recordings/0/started_at"] == .null)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_not_recording")

      rehearsal.wait(1.9)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_not_recording")
      rehearsal.wait(0.1)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_recording")
      let recording = try #require(try await rehearsal.recordings(of: BotID.inCall).first)
      #expect(recording["/started_at"]?.stringValue != nil)
      #expect(recording["/completed_at"] == .null)
      #expect(recording["/status/code"] == "processing")
      #expect(recording["/metadata/case"] == "17")
      #expect(recording["/media_shortcuts/meeting_metadata/data/title"] == "Weekly sync")
      #expect(recording["/media_shortcuts/audio_mixed/format"] == "mp3")
      #expect(recording["/media_shortcuts/video_mixed/format"] == "mp4")
      #expect(recording["/media_shortcuts/transcript"] == .null)
    }
  }

  @Test(arguments: ["", "{}", #"{"video_mixed_mp4": null}"#], Transport.allCases)
  func nullAloneSwitchesTheVideoOff(body: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let bot = try await rehearsal.start(BotID.inCall, body).json
      #expect(
        (bot?["/recordings/0/media_shortcuts/video_mixed"] == .null) == body.contains("null"))
    }
  }

  @Test(arguments: Transport.allCases)
  func theBotKeepsTheConfigurationItWasSentWith(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let before = try await rehearsal.bot(BotID.inCall)?["/recording_config"]
      let after = try await rehearsal.start(BotID.inCall).json?["/recording_config"]
      #expect(before == after)
    }
  }

  @Test(arguments: Transport.allCases)
  func aSecondStartReplacesTheRecording(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let before = try await rehearsal.recordings(of: BotID.recording)
      #expect(before.count == 1)
      #expect(try await rehearsal.start(BotID.recording).status == 200)
      rehearsal.wait(2)
      let after = try await rehearsal.recordings(of: BotID.recording)
      #expect(after.count == 2)
      #expect(after[0]["/id"] == before[0]["/id"])
      #expect(after[0]["/started_at"] == before[0]["/started_at"])
      #expect(after[0]["/completed_at"]?.stringValue != nil)
      #expect(after[0]["/status/code"] == "done")
      #expect(after[1]["/id"] != before[0]["/id"])
      #expect(after[1]["/completed_at"] == .null)
      #expect(try await rehearsal.status(of: BotID.recording) == "in_call_recording")
    }
  }

  @Test(arguments: Transport.allCases)
  func aStartReplacedBeforeItBeganNeverBegins(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      _ = try await rehearsal.start(BotID.inCall)
      rehearsal.wait(1)
      _ = try await rehearsal.start(BotID.inCall)
      rehearsal.wait(1.5)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_not_recording")
      rehearsal.wait(0.5)
      #expect(try await rehearsal.status(of: BotID.inCall) == "in_call_recording")
      #expect(try await rehearsal.recordings(of: BotID.inCall)[0]["/started_at"] == .null)
    }
  }

  @Test(
    arguments: [BotID.waitingRoom, BotID.joining, BotID.done, BotID.fatal], Transport.allCases)
  func aBotOutsideTheCallTakesNoCommand(id: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.start(id)
      let isGone = [BotID.done, BotID.fatal].contains(id)
      #expect(response.status == 400)
      #expect(
        response.json?["/code"]
          == (isGone ? "cannot_command_completed_bot" : "cannot_command_unstarted_bot"))
      #expect(response.json?["/detail"]?.stringValue != nil)
    }
  }

  @Test(arguments: Transport.allCases)
  func theWaitingRoomOpensAndThenAStartIsTaken(transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      rehearsal.wait(20)
      #expect(try await rehearsal.start(BotID.waitingRoom).status == 200)
    }
  }

  @Test(arguments: [#"{"a":"#, "video", "{} {}", "\u{1}"], Transport.allCases)
  func whatIsNotJSONIsRefusedWithItsPlace(body: String, transport: Transport) async throws {
    try await Rehearsal.run(over: transport) { (rehearsal) async throws in
      let response = try await rehearsal.start(BotID.inCall, body)
      let detail = try #require(response.json?["/detail"]?.stringValue)
      #expect(response.status == 400)
      #expect(detail.hasPrefix("JSON parse error - "))
      #expect(detail.contains("line 1 column"))
      #expect(try await rehearsal.recordings(of: BotID.inCall).isEmpty)
    }
  }
}
