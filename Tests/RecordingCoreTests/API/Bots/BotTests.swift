import RecordingCore
import Testing

private let id = "3fa85f64-5717-4562-b3fc-2c963f66afa6"

/// Reads a bot from the members of its object besides the id.
private func bot(_ members: String = "") throws -> Bot? {
  try Bot(json: JSONParser.parse(#"{"id":"\#(id)"\#(members.isEmpty ? "" : ", ")\#(members)}"#))
}

@Suite("Bot")
struct BotTests {
  @Test("a whole bot")
  func whole() throws {
    let bot = try #require(
      try bot(
        #"""
        "bot_name": "Notes", "join_at": "2026-11-23T10:00:00Z", "future": {"a": [1]},
        "meeting_url": {"platform": "google_meet", "meeting_id": "abc-defg-hij"},
        "status_changes": [
          {"code": "joining_call", "message": null, "created_at": "2026-11-23T10:00:00Z"},
          {"code": "in_call_recording", "sub_code": "sub", "message": "go",
           "created_at": "2026-11-23T10:00:04.250Z"}
        ],
        "recordings": [{
          "id": "rec-1", "created_at": "2026-11-23T10:00:04Z", "started_at": "2026-11-23T10:00:05Z",
          "completed_at": null, "status": {"code": "processing", "sub_code": null},
          "media_shortcuts": {"meeting_metadata": {"data": {"title": "Weekly"}}}
        }],
        "recording_config": {"video_mixed_layout": "gallery_view_v2", "x": 1.0}
        """#))
    #expect(bot.id.text == id)
    #expect(bot.name == "Notes")
    #expect(
      bot.meeting == Meeting(platform: "google_meet", id: "abc-defg-hij", title: "Weekly"))
    #expect(bot.joinAt == Timestamp(iso8601: "2026-11-23T10:00:00Z"))
    #expect(bot.status == .inCallRecording)
    #expect(bot.statusSince == Timestamp(iso8601: "2026-11-23T10:00:04.25Z"))
    #expect(bot.statusChanges.map(\.subCode) == [nil, "sub"])
    #expect(bot.statusChanges.map(\.message) == [nil, "go"])
    #expect(
      bot.recordings == [
        BotRecording(
          id: "rec-1", createdAt: Timestamp(iso8601: "2026-11-23T10:00:04Z"),
          startedAt: Timestamp(iso8601: "2026-11-23T10:00:05Z"), status: .processing,
          meetingTitle: "Weekly")
      ])
    #expect(bot.recordingConfig?.keys == ["video_mixed_layout", "x"])
    #expect(bot.recordingConfig?["x"] == .number(try #require(JSONNumber("1.0"))))
  }

  @Test("a bot of nothing but its id")
  func bare() throws {
    let bot = try #require(try bot())
    #expect(bot.status == .other(""))
    #expect(bot.status.title == "no status yet")
    #expect(bot.meeting.name == nil)
    #expect(bot.currentRecording == nil)
  }

  @Test(
    "members of another kind do not hide the bot",
    arguments: [
      #""bot_name": 7, "meeting_url": [], "join_at": {}, "status_changes": null, "recordings": "no""#,
      #""status_changes": {}, "recordings": [null, {"id": 1}], "join_at": "soon""#,
      #""recording_config": [], "meeting_url": null, "bot_name": """#,
    ])
  func lenient(members: String) throws {
    let expected = try bot()
    #expect(try bot(members) == expected)
  }

  @Test(
    "a last status that cannot be read is unknown, not the one before",
    arguments: ["7", "{}", #"{"code": ""}"#])
  func unreadableStatus(change: String) throws {
    let bot = try bot(#""status_changes": [{"code": "in_call_not_recording"}, \#(change)]"#)
    #expect(bot?.status == .other(""))
    #expect(bot.map { StartReadiness($0) } == .unknown(.other("")))
  }

  @Test(
    "what has no UUID as its id is no bot",
    arguments: [
      "{}", "[]", "null", "7", #"{"id": 7}"#, #"{"id": "../secret"}"#, #"{"id": ""}"#,
    ])
  func notABot(text: String) throws {
    #expect(Bot(json: try JSONParser.parse(text)) == nil)
  }

  @Test("a meeting link loses its password")
  func link() throws {
    let members = #""meeting_url": "https://zoom.us/j/123?pwd=secret#also""#
    #expect(try bot(members)?.meeting.name == "https://zoom.us/j/123")
  }

  @Test("a meeting is called by its title, else by platform and id")
  func meetingName() {
    #expect(Meeting(platform: "zoom", id: "1", title: "Weekly").name == "Weekly")
    #expect(Meeting(platform: "google_meet", id: "abc").name == "Google Meet abc")
    #expect(Meeting(platform: "microsoft_teams").name == "Microsoft Teams")
  }

  @Test("the current recording is the newest of those not over")
  func currentRecording() throws {
    let members = #"""
      "recordings": [
        {"id": "new", "created_at": "2026-11-23T11:00:00Z", "status": {"code": "paused"}},
        {"id": "old", "created_at": "2026-11-23T10:00:00Z", "status": {"code": "processing"}},
        {"id": "done", "created_at": "2026-11-23T12:00:00Z", "status": {"code": "done"}},
        {"id": "ended", "created_at": "2026-11-23T12:00:00Z",
         "completed_at": "2026-11-23T12:30:00Z", "status": {"code": "processing"}}
      ]
      """#
    #expect(try bot(members)?.currentRecording?.id == "new")
  }

  @Test("somebody at the door changes nothing for the bot")
  func somebodyWaits() throws {
    let members = #"""
      "status_changes": [
        {"code": "in_call_recording", "created_at": "2026-11-23T10:00:00Z"},
        {"code": "participant_in_waiting_room", "created_at": "2026-11-23T10:05:00Z"}]
      """#
    let bot = try #require(try bot(members))
    #expect(bot.status == .inCallRecording && Lamp(bot) == .recording)
    #expect(StartReadiness(bot).replacesRecording)
    #expect(bot.statusSince == Timestamp(iso8601: "2026-11-23T10:00:00Z"))
    #expect(bot.somebodyWaits)
  }

  @Test(
    "the cause is that of the step that ended it",
    arguments: [
      (#"{"code": "fatal", "sub_code": "a", "message": "b"}"#, "a", "b"),
      (
        #"{"code": "call_ended", "sub_code": "a"}, {"code": "recording_done"}, {"code": "done"}"#,
        "a", nil
      ),
      (#"{"code": "recording_permission_denied", "message": "b"}"#, nil, "b"),
      (#"{"code": "in_waiting_room", "sub_code": "x"}, {"code": "done"}"#, nil, nil),
    ])
  func cause(changes: String, subCode: String?, message: String?) throws {
    let bot = try #require(try bot(#""status_changes": [\#(changes)]"#))
    #expect(bot.cause?.subCode == subCode)
    #expect(bot.cause?.message == message)
    #expect(bot.cause != nil)
  }

  @Test("a bot in its call has no cause to tell")
  func noCause() throws {
    let members = #""status_changes": [{"code": "in_call_not_recording", "sub_code": "x"}]"#
    #expect(try bot(members)?.cause == nil)
  }

  @Test("every documented sub code has plain words")
  func subCodes() {
    let codes = """
      zoom_local_recording_disabled zoom_local_recording_request_disabled
      zoom_local_recording_request_disabled_by_host zoom_bot_in_waiting_room zoom_host_not_present
      zoom_local_recording_request_denied_by_host zoom_local_recording_denied
      zoom_local_recording_grant_not_supported zoom_sdk_key_blocked_by_host_admin
      call_ended_by_host call_ended_by_platform_idle call_ended_by_platform_max_length
      call_ended_by_platform_waiting_room_timeout timeout_exceeded_waiting_room
      timeout_exceeded_noone_joined timeout_exceeded_everyone_left
      timeout_exceeded_silence_detected
      timeout_exceeded_only_bots_detected_using_participant_names
      timeout_exceeded_only_bots_detected_using_participant_events
      timeout_exceeded_in_call_not_recording timeout_exceeded_in_call_recording
      timeout_exceeded_recording_permission_denied timeout_exceeded_max_duration
      bot_kicked_from_call bot_kicked_from_waiting_room bot_received_leave_call
      """
    for code in codes.split(whereSeparator: \.isWhitespace).map(String.init) {
      let text = StartReadiness.Cause(subCode: code).text
      #expect(text != nil && text != code, "\(code)")
    }
    #expect(StartReadiness.Cause(subCode: "new_one", message: "x").text == "new_one: x")
  }

  @Test("what failed of a recording is told apart")
  func failures() throws {
    let members = #"""
      "recordings": [{
        "id": "r", "status": {"code": "failed", "sub_code": "a"},
        "media_shortcuts": {
          "video_mixed": {"status": {"code": "done"}}, "audio_mixed": null,
          "transcript": {"status": {"code": "failed", "sub_code": "provider_refused"}}},
        "realtime_endpoints": [
          {"id": "1", "status": {"code": "running"}},
          {"id": "2", "status": {"code": "failed", "error": {"code": "x", "message": "gone"}}}]
      }]
      """#
    let recording = try #require(try bot(members)?.recordings.first)
    #expect(
      recording.failures.map(\.text) == [
        "the recording failed: a", "the transcript failed: provider_refused",
        "the realtime endpoint failed: x: gone",
      ])
  }

  @Test("the machine is that of the bot's own platform")
  func variant() throws {
    let variant = #""variant": {"zoom": "native", "google_meet": "web_4_core"}"#
    let meet = #""meeting_url": {"platform": "google_meet", "meeting_id": "a"}"#
    #expect(try bot("\(meet), \(variant)")?.variant == "web_4_core")
    #expect(try bot(variant)?.variant == nil)
    #expect(try bot("\(meet), \"variant\": null")?.variant == nil)
    let body: JSONValue = ["video_separate_h264": [:], "video_mixed_layout": "gallery_view_v2"]
    func said(_ variant: String?) -> [String] {
      Checker(variant: variant).checks(of: body).filter { $0.rule == Rule.needsCores }.map(
        \.message)
    }
    #expect(said(nil).count == 1 && said("web_4_core").isEmpty)
    #expect(said("web").first?.hasSuffix("this bot's is web") == true)
  }

  @Test("a page of bots says what it could not read")
  func page() throws {
    let json = try JSONParser.parse(
      #"{"count": 90, "next": "https://elsewhere.example.com/?page=2", "previous": null,"#
        + #" "results": [{"id": "\#(id)"}, {"id": "x"}, null]}"#)
    let page = try #require(BotPage(json: json))
    #expect(page.bots.map(\.id.text) == [id])
    #expect(page.unreadableCount == 2)
    #expect(page.totalCount == 90)
    #expect(page.next == "https://elsewhere.example.com/?page=2")
    #expect(BotPage(json: ["results": nil]) == nil)
  }
}
