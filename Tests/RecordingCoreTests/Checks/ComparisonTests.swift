import RecordingCore
import Testing

@Suite("A body against the bot's own settings")
struct ComparisonTests {
  private func losses(_ body: String, bot: String) throws -> [Loss] {
    let bot = try #require(JSONParser.parse(bot).objectValue)
    return try Comparison.losses(body: JSONParser.parse(body), bot: bot)
  }

  private func told(_ body: String, bot: String) throws -> [String] {
    try losses(body, bot: bot).map { "\($0.pointer) \($0.label): \($0.bodyText) < \($0.botText)" }
  }

  @Test func aBareStartLosesWhatTheBotWasGiven() throws {
    let bot =
      #"{"transcript":{"provider":{"recallai_streaming":{"language_code":"en"}}},"retention":null,"video_mixed_layout":"gallery_view_v2","video_mixed_mp4":null,"include_bot_in_recording":{"audio":true},"metadata":{"desk":"7"}}"#
    #expect(
      try told("{}", bot: bot) == [
        "/transcript transcript: off < recallai_streaming · en",
        "/retention retention: not said < nothing stored",
        "/video_mixed_layout layout: speaker view < gallery view v2",
        "/video_mixed_mp4 mixed mp4 video: on < off",
        "/include_bot_in_recording/audio bot audio: off < on",
        "/metadata/desk labels desk: not set < 7",
      ])
  }

  @Test(arguments: [
    ("{}", "{}"),
    (
      "{}",
      #"{"video_mixed_mp4":{"metadata":{}},"transcript":null,"realtime_endpoints":[],"audio_mixed_raw":null,"include_bot_in_recording":{"audio":false},"metadata":{}}"#
    ),
    (#"{"retention":{"type":"timed"}}"#, #"{"retention":{"hours":168,"type":"timed"}}"#),
    (
      #"{"transcript":{"provider":{"recallai_streaming":{}}}}"#,
      #"{"transcript":{"metadata":{},"diarization":{"use_separate_streams_when_available":false},"provider":{"recallai_streaming":{"mode":"prioritize_accuracy","language_code":"auto","spelling":null,"key_terms":null,"filter_profanity":false}}}}"#
    ),
    (#"{"metadata":{"a":"b","c":"d"}}"#, #"{"metadata":{"a":"\u0062"}}"#),
    (#"{"new_thing":[1.0]}"#, #"{"new_thing":[1],"unset_thing":null}"#),
    (
      #"{"realtime_endpoints":[{"type":"webhook","url":"u","events":["b","a","c"]},{"type":"webhook","url":"v","events":[]}]}"#,
      #"{"realtime_endpoints":[{"url":"u","events":["a","b"],"type":"webhook","metadata":{}}]}"#
    ),
  ])
  func theSameInOtherWordsIsNoLoss(_ body: String, _ bot: String) throws {
    #expect(try told(body, bot: bot) == [])
  }

  @Test func nestedSettingsAreNamedOneByOne() throws {
    let bot =
      #"{"transcript":{"provider":{"deepgram_streaming":{"model":"nova-3","numerals":true,"new_option":5}},"diarization":{"use_separate_streams_when_available":true}},"audio_mixed_mp3":{"metadata":{"a":"b"}}}"#
    let body =
      #"{"transcript":{"provider":{"deepgram_streaming":{"model":"nova-2"}}},"audio_mixed_mp3":{}}"#
    #expect(
      try told(body, bot: bot) == [
        "/transcript/provider/deepgram_streaming/model transcript model: nova-2 < nova-3",
        "/transcript/provider/deepgram_streaming/numerals transcript numerals: off < on",
        "/transcript/provider/deepgram_streaming/new_option transcript new option: not set < 5",
        "/transcript/diarization/use_separate_streams_when_available transcript speakers: off < on",
        "/audio_mixed_mp3/metadata/a mixed mp3 audio labels a: not set < b",
      ])
  }

  @Test func anotherProviderOrRetentionIsOneLoss() throws {
    #expect(
      try told(
        #"{"transcript":{"provider":{"rev_streaming":{}}},"retention":{"type":"timed","hours":1}}"#,
        bot:
          #"{"transcript":{"provider":{"meeting_captions":{}}},"retention":{"type":"forever"}}"#)
        == [
          "/transcript/provider transcript: rev_streaming < meeting_captions",
          "/retention retention: 1 hour < forever",
        ])
  }

  @Test func endpointsAreToldApartByTypeAndURL() throws {
    let bot =
      #"{"realtime_endpoints":[{"type":"webhook","url":"https://h.example/a","events":["transcript.data","participant_events.join"]},{"type":"webhook","url":"https://h.example/b","events":["transcript.data"]}]}"#
    let body =
      #"{"realtime_endpoints":[{"type":"webhook","url":"https://h.example/a","events":["participant_events.join","participant_events.leave"]}]}"#
    #expect(
      try told(body, bot: bot) == [
        "/realtime_endpoints/0/events webhook https://h.example/a events: participant_events.join, participant_events.leave < transcript.data, participant_events.join",
        "/realtime_endpoints webhook https://h.example/b: not sent to < 1 event",
      ])
  }

  @Test func noSecretOfAURLIsTold() throws {
    let bot = """
      {"metadata":{"hook":"https://h.example/?t=s3cret"},"realtime_endpoints":[
      {"type":"websocket","url":"wss:\\/\\/me:s3cret@h.example\\/a\\u003ftoken=s3cret","events":[]},
      {"type":"websocket","url":"wss://h.example/b?s3cret","events":["transcript.data"]}]}
      """
    let body = #"{"realtime_endpoints":[{"type":"websocket","url":"wss://h.example/b?s3cret"}]}"#
    let told = try told(body, bot: bot)
    #expect(told.count == 3)
    #expect(told.contains { $0.contains("wss://***@h.example/a?token=***") })
    #expect(!told.joined().contains("s3cret"))
    #expect(
      try losses("{}", bot: bot).contains { $0.botValue?.compactText.contains("s3cret") == true })
  }

  @Test func longTextsAreToldFromWhereTheyPart() throws {
    let note = "Quarterly review with the northern region, part "
    #expect(
      try told(
        #"{"metadata":{"note":"\#(note)B","th":"ประชุมประจำไตรมาสที่สอง"}}"#,
        bot: #"{"metadata":{"note":"\#(note)A","th":"ประชุมประจำไตรมาสที่หนึ่ง"}}"#) == [
          "/metadata/note labels note: …egion, part B < …egion, part A",
          "/metadata/th labels th: ประชุมประจำไตรมาสที่สอง < ประชุมประจำไตรมาสที่หนึ่ง",
        ])
    #expect(
      try told("{}", bot: #"{"metadata":{"note":"\#(note)A"}}"#).first?.hasSuffix(
        "Quarterly review with the northern regi…") == true)
  }

  @Test func retentionOfTheAccountIsUnknown() throws {
    #expect(
      try told(#"{"retention":{"type":"timed"}}"#, bot: "{}") == [
        "/retention retention: 168 hours < not said"
      ])
    #expect(try losses(#"{"retention":null}"#, bot: "{}").first?.botValue == nil)
    #expect(
      try told("{}", bot: #"{"retention":{"type":"timed"}}"#) == [
        "/retention retention: not said < 168 hours"
      ])
  }

  @Test func whatThisEndpointDoesNotTakeIsLeftOutWithANote() throws {
    let losses = try losses(
      "{}", bot: #"{"start_recording_on":"manual","server_side":{"id":1}}"#)
    #expect(losses.map(\.botValue) == [nil, nil])
    #expect(
      losses[0].note == "this endpoint does not take manual; "
        + "it is for creating a bot, which then waits for this very command")
    #expect(losses[1].note == "server_side is not known to be taken here")
    #expect(losses[0].takingOver(in: [:]) == [:])
  }

  @Test func takingOverEverythingLeavesOnlyWhatCannotBe() throws {
    let bot =
      #"{"transcript":{"id":"t","provider":{"recallai_streaming":{"mode":"prioritize_low_latency","spelling":null}},"diarization":null},"realtime_endpoints":[{"type":"webhook","url":"https://h.example/a","events":["transcript.data"],"metadata":{"x":"y"}},{"type":"rtmp","url":"rtmp://h.example/","events":["video_mixed_flv.data"]}],"video_mixed_flv":{},"retention":{"type":"forever"},"video_mixed_mp4":null}"#
    let settings = try #require(JSONParser.parse(bot).objectValue)
    var body = try JSONParser.parse(
      #"{"realtime_endpoints":[{"type":"webhook","url":"https://h.example/a","events":["participant_events.join"]}]}"#
    )
    for loss in Comparison.losses(body: body, bot: settings) { body = loss.takingOver(in: body) }
    #expect(Comparison.losses(body: body, bot: settings).map(\.pointer) == ["/transcript/id"])
    #expect(!Checker().checks(of: body).contains { $0.severity == .error })
    #expect(
      body["/realtime_endpoints/0/events"] == ["transcript.data", "participant_events.join"])
  }

  @Test func everyCollectedBodyKeepsItselfAndIsLostByNone() throws {
    for (name, body) in try ContractFixture.bodies("bodies") {
      let settings = try #require(body.objectValue)
      #expect(Comparison.losses(body: body, bot: settings) == [], "\(name)")
      let losses = Comparison.losses(body: [:], bot: settings)
      #expect(
        losses.reduce([:]) { $1.takingOver(in: $0) }.objectValue.map {
          Comparison.losses(body: .object($0), bot: settings)
        } == [], "\(name)")
    }
  }
}
