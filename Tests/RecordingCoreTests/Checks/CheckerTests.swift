import Testing

@testable import RecordingCore

@Suite("The checks of a body")
struct CheckerTests {
  private func errors(_ text: String, isOwnHost: Bool = false) throws -> [String] {
    try Checker(isOwnHost: isOwnHost).checks(of: JSONParser.parse(text))
      .filter { $0.severity == .error }.map { "\($0.pointer) \($0.rule)" }
  }

  private func found(_ text: String, _ rule: String) throws -> [Check] {
    try Checker(isOwnHost: false).checks(of: JSONParser.parse(text)).filter { $0.rule == rule }
  }

  private func fixed(_ text: String, _ rule: String) throws -> String? {
    let body = try JSONParser.parse(text)
    return try found(text, rule).first?.fix?.applied(to: body).compactText
  }

  @Test func beyondAHundredHintsUnknownKeysAreReportedWithoutOne() {
    let members = (0..<150).map { _ in ("retentio", JSONValue.null) }
    let unknown = Checker().checks(of: .object(JSONObject(members))).filter {
      $0.rule == ValueRule.unknownKey.rawValue
    }
    #expect(unknown.count == 150)
    #expect(unknown.filter { $0.fix != nil }.count == 100)
  }

  @Test(arguments: ["[]", "null", "\"x\"", "7", "true"])
  func aBodyIsAnObject(_ text: String) throws {
    #expect(try errors(text) == [" not-an-object"])
  }

  @Test func whatIsSetWhereItBelongsStaysWhenAMistakeIsMended() throws {
    let provider = #"{"transcript":{"provider":{"deepgram_streaming":{}}}"#
    #expect(
      try fixed(provider + #","provider":{"recallai_streaming":{}}}"#, "misplaced-key")
        == provider + "}")
    let language = #"{"transcript":{"provider":{"recallai_streaming":{"language_code":"en""#
    #expect(
      try fixed(language + #","language":"fr"}}}}"#, "misplaced-key") == language + "}}}}")
    let diarization = #""diarization":{"use_separate_streams_when_available":true}"#
    for nothing in ["null", "{}"] {
      #expect(
        try fixed(#"{\#(diarization),"transcript":{"diarization":\#(nothing)}}"#, "misplaced-key")
          == #"{"transcript":{\#(diarization)}}"#)
    }
    #expect(
      try fixed(#"{"real_time_endpoints":[{}],"realtime_endpoints":null}"#, "misplaced-key")
        == #"{"realtime_endpoints":[{}]}"#)
    let unreachable = try found(#"{"transcript":[],"diarization":{}}"#, "misplaced-key")
    #expect(unreachable.count == 1 && unreachable.first?.fix == nil)
  }

  @Test func omittedNullAndEmptyAreThreeThings() throws {
    let event =
      #""realtime_endpoints":[{"type":"webhook","url":"https://h.example/","events":["participant_events.join"]}]"#
    #expect(try errors("{\(event)}") == [])
    #expect(try errors("{\(event),\"participant_events\":{}}") == [])
    #expect(
      try errors("{\(event),\"participant_events\":null}")
        == ["/participant_events event-needs-output"])
    #expect(try errors(#"{"video_mixed_layout":null}"#) == ["/video_mixed_layout wrong-kind"])
    #expect(try errors(#"{"transcript":{}}"#) == ["/transcript missing-key"])
    #expect(try errors(#"{"transcript":{"provider":{}}}"#) == ["/transcript/provider missing-key"])
    #expect(try errors(#"{"retention":{}}"#) == ["/retention missing-key"])
    #expect(try errors(#"{"retention":null,"transcript":null}"#) == [])
  }

  @Test(arguments: [
    (#"{"video_mixed_mp5":{}}"#, #"{"video_mixed_mp4":{}}"#),
    (#"{"Video-Mixed-Layout":"audio_only"}"#, #"{"video_mixed_layout":"audio_only"}"#),
    (#"{"real_time_endpoints":[]}"#, #"{"realtime_endpoints":[]}"#),
    (#"{"recording_config":{"retention":null}}"#, #"{"retention":null}"#),
    (#"{"metadata":{"n":3.50}}"#, #"{"metadata":{"n":"3.50"}}"#),
    (#"{"metadata":{"a/b":true}}"#, #"{"metadata":{"a/b":"true"}}"#),
    (
      #"{"include_bot_in_recording":{"audio":"true"}}"#,
      #"{"include_bot_in_recording":{"audio":true}}"#
    ),
    (
      #"{"retention":{"type":"timed","hours":"48"}}"#, #"{"retention":{"type":"timed","hours":48}}"#
    ),
    (#"{"retention":"forever"}"#, #"{"retention":{"type":"forever"}}"#),
    (#"{"audio_mixed_mp3":true}"#, #"{"audio_mixed_mp3":{}}"#),
    (#"{"audio_mixed_mp3":false}"#, #"{"audio_mixed_mp3":null}"#),
    (#"{"video_mixed_layout":"gallery-view-v2"}"#, #"{"video_mixed_layout":"gallery_view_v2"}"#),
    (#"{"start_recording_on":"manual"}"#, "{}"),
    (
      #"{"transcript":{"provider":"deepgram"}}"#,
      #"{"transcript":{"provider":{"deepgram_streaming":{}}}}"#
    ),
    (
      #"{"transcript":{"provider":{"recallai_async":{}}}}"#,
      #"{"transcript":{"provider":{"recallai_streaming":{}}}}"#
    ),
  ])
  func mendsWhatIsMechanical(_ text: String, _ expected: String) throws {
    let body = try JSONParser.parse(text)
    let check = try #require(
      Checker().checks(of: body).first { $0.severity == .error }, "no error in \(text)")
    #expect(check.fix?.applied(to: body).compactText == expected)
    #expect(try errors(expected) == [])
  }

  @Test func anUnknownKeyIsAnErrorOfTheServiceAndAWarningOfAVendor() throws {
    #expect(try errors(#"{"nonsense":1}"#) == ["/nonsense unknown-key"])
    let vendor =
      #"{"transcript":{"provider":{"deepgram_streaming":{"nonsense":1,"keyterms":"x"}}}}"#
    #expect(try errors(vendor) == [])
    #expect(try found(vendor, "unknown-key").map(\.severity) == [.warning])
    #expect(
      try fixed(vendor, "misplaced-key")
        == #"{"transcript":{"provider":{"deepgram_streaming":{"nonsense":1,"keyterm":"x"}}}}"#)
    #expect(
      try errors(#"{"transcript":{"provider":{"recallai_streaming":{"nonsense":1}}}}"#)
        == ["/transcript/provider/recallai_streaming/nonsense unknown-key"])
  }

  @Test func aNameIsSuggestedOnlyWhenItIsLikely() throws {
    #expect(NearestName.of("hour", among: ["hours", "type"]) == "hours")
    #expect(NearestName.of("evnets", among: ["events", "url"]) == "events")
    #expect(
      NearestName.of("assembly_ai", among: ["assembly_ai_v3_streaming", "assembly_ai_streaming"])
        == nil)
    #expect(NearestName.of("visible", among: ["audio"]) == nil)
    #expect(NearestName.of("", among: ["audio"]) == nil)
    #expect(try fixed(#"{"video_mixed_mp5":{},"video_mixed_mp4":null}"#, "unknown-key") == nil)
  }

  @Test func whatAWrapperHoldsIsCheckedToo() throws {
    let text = #"{"recording_config":{"video_mixed_layout":"x","video_separate_mp4":{}}}"#
    #expect(
      try errors(text) == [
        "/recording_config misplaced-key", "/recording_config/video_mixed_layout unknown-value",
        "/recording_config/video_mixed_layout output-needs-layout",
      ])
    #expect(
      try fixed(text, "output-needs-layout")
        == #"{"recording_config":{"video_mixed_layout":"gallery_view_v2","video_separate_mp4":{}}}"#
    )
  }

  @Test func oneFindingNamesAllEventsOfAnOutput() throws {
    let text =
      #"{"realtime_endpoints":[{"type":"webhook","url":"https://h.example/","events":["participant_events.join","transcript.data"]},{"type":"websocket","url":"wss://h.example/","events":["transcript.partial_data"]}]}"#
    let checks = try found(text, "event-needs-output")
    #expect(checks.map(\.pointer) == ["/realtime_endpoints/0/events/1"])
    #expect(checks.first?.message.hasPrefix("transcript.data, transcript.partial_data") == true)
  }

  @Test func aRepeatedKeyCountsOnceAndIsNamed() throws {
    let text = #"{"video_mixed_layout":1,"audio_mixed_mp3":{},"video_mixed_layout":"audio_only"}"#
    #expect(try errors(text) == [])
    #expect(try found(text, "repeated-key").map(\.pointer) == ["/video_mixed_layout"])
    #expect(
      try fixed(text, "repeated-key")
        == #"{"audio_mixed_mp3":{},"video_mixed_layout":"audio_only"}"#)
    let many = (0..<40).map { "\"k\($0 % 20)\":\"v\"" }.joined(separator: ",")
    #expect(try found("{\"metadata\":{\(many)}}", "repeated-key").count == 20)
  }

  @Test func localAddressesCountAgainstTheServicesOwnHostsAlone() throws {
    let text =
      #"{"realtime_endpoints":[{"type":"webhook","url":"http://localhost:8080/","events":["participant_events.join"]}],"metadata":{"from":"10.0.0.7"},"x":[["[::1]"]]}"#
    #expect(try errors(text) == ["/x unknown-key"])
    #expect(
      try errors(text, isOwnHost: true) == [
        "/realtime_endpoints/0/url local-address", "/metadata/from local-address",
        "/x unknown-key", "/x/0/0 local-address",
      ])
  }

  @Test(arguments: [
    ("http://LOCALHOST/", "LOCALHOST"), ("a 192.168.0.1.", nil), ("ws://127.0.0.1:9/", "127.0.0.1"),
    ("notlocalhost", nil), ("localhost.example.com", nil), ("1.2.3", nil), ("1.2.3.256", nil),
    ("v1.2.3.4", nil), ("1.2.3.4.5", nil), ("http://[2001:db8::1]/", "[2001:db8::1]"),
    ("[a:b]", nil), ("", nil), ("see 8.8.8.8, please", "8.8.8.8"),
  ])
  func recognisesLocalAddresses(_ text: String, _ address: String?) {
    #expect(LocalAddress.first(in: text) == address)
  }

  @Test func findingsComeInTheOrderOfTheDocument() throws {
    let text = #"{"metadata":{"a":1},"nonsense":1,"retention":{"type":"timed","hours":0}}"#
    let checks = try Checker().checks(of: JSONParser.parse(text))
    #expect(
      checks.map(\.pointer.description) == [
        "/metadata/a", "/nonsense", "/retention/hours", "/video_mixed_mp4",
      ])
  }

  @Test func largeBodiesAreCheckedWhole() {
    let endpoint: JSONValue = [
      "type": "webhook", "url": "https://h.example/",
      "events": ["participant_events.join", "bot.x"],
    ]
    let labels = (0..<2_000).map { ("k\($0)", JSONValue.bool(true)) }
    let body: JSONValue = [
      "realtime_endpoints": .array(Array(repeating: endpoint, count: 500)),
      "metadata": .object(JSONObject(labels)),
    ]
    let errors = Checker().checks(of: body).filter { $0.severity == .error }
    #expect(errors.count == 2_500)
  }

  @Test(arguments: [
    ("1.0", #""1.0""#), ("true", #""true""#), (#"["a"]"#, #""[\"a\"]""#),
    (#"{"id": "USER"}"#, #""{\"id\":\"USER\"}""#),
  ])
  func aLabelThatIsNoTextCanBeWrittenAsOne(value: String, text: String) throws {
    #expect(
      try fixed(#"{"metadata": {"owner": \#(value)}}"#, "label-not-text")
        == #"{"metadata":{"owner":\#(text)}}"#)
  }
}
