import Testing

@testable import RecordingCore

@Suite("The rules over several fields")
struct RuleTests {
  /// For each rule in its order: a body that it speaks of, and where.
  static let examples: [(body: String, place: String)] =
    [
      (webhook("transcript.data"), "/realtime_endpoints/0/events/0"),
      (websocket("audio_mixed_raw.data"), "/realtime_endpoints/0/events/0"),
      (websocket("audio_separate_raw.data"), "/realtime_endpoints/0/events/0"),
      (websocket("video_separate_png.data"), "/realtime_endpoints/0/events/0"),
      (websocket("video_separate_h264.data"), "/realtime_endpoints/0/events/0"),
      (
        endpoint("rtmp", "rtmp://h.example/a", "video_mixed_flv.data"),
        "/realtime_endpoints/0/events/0"
      ),
      (webhook("participant_events.join", #","participant_events":null"#), "/participant_events"),
      (#"{"video_separate_mp4":{}}"#, "/video_separate_mp4"),
      (#"{"video_separate_png":{},"video_mixed_layout":"audio_only"}"#, "/video_mixed_layout"),
      (#"{"video_separate_h264":{}}"#, "/video_separate_h264"),
      (
        provider("aws_transcribe_streaming", #""identify_language":true"#),
        "/transcript/provider/aws_transcribe_streaming"
      ),
      (#"{"retention":null}"#, "/video_mixed_mp4"),
      (
        #"{"video_separate_h264":{},"video_mixed_layout":"gallery_view_v2"}"#,
        "/video_separate_h264"
      ),
      (#"{"video_mixed_layout":"audio_only"}"#, "/video_mixed_layout"),
      (
        recallai(#""mode":"prioritize_low_latency","language_code":"ja""#),
        inRecallai("language_code")
      ),
      (
        recallai(#""mode":"prioritize_low_latency","spelling":[{"find":["a"],"replace":"b"}]"#),
        inRecallai("spelling")
      ),
      (recallai(#""mode":"prioritize_low_latency","key_terms":["a"]"#), inRecallai("key_terms")),
      (
        recallai(#""mode":"prioritize_low_latency","filter_profanity":true"#),
        inRecallai("filter_profanity")
      ),
      (
        webhook("transcript.data", #","transcript":{"provider":{"recallai_streaming":{}}}"#),
        "/transcript/provider/recallai_streaming"
      ),
      (
        webhook(
          "transcript.partial_data", #","transcript":{"provider":{"deepgram_streaming":{}}}"#),
        "/realtime_endpoints/0/events/0"
      ),
      (
        webhook(
          "transcript.partial_data",
          #","transcript":{"provider":{"speechmatics_streaming":{"enable_partials":false}}}"#),
        "/transcript/provider/speechmatics_streaming/enable_partials"
      ),
      (
        provider("elevenlabs_streaming", #""model_id":"scribe_v2""#),
        "/transcript/provider/elevenlabs_streaming/model_id"
      ),
      (
        provider(
          "aws_transcribe_streaming", #""language_identification":true,"language_options":"en-US""#),
        "/transcript/provider/aws_transcribe_streaming/language_identification"
      ),
    ]
    + vendors.map { (provider($0, ""), "/transcript/provider/\($0)") } + [
      (
        vendor("deepgram_streaming", #""diarize":true"#),
        "/transcript/provider/deepgram_streaming/diarize"
      ),
      (
        vendor("deepgram_streaming", #""diarize":"true""#),
        "/transcript/provider/deepgram_streaming/diarize"
      ),
      (
        vendor("rev_streaming", #""enable_speaker_switch":true"#),
        "/transcript/provider/rev_streaming/enable_speaker_switch"
      ),
      (
        vendor("speechmatics_streaming", #""language":"en","diarization":"speaker""#),
        "/transcript/provider/speechmatics_streaming/diarization"
      ),
      (
        vendor("aws_transcribe_streaming", #""language_code":"en-US","show_speaker_label":true"#),
        "/transcript/provider/aws_transcribe_streaming/show_speaker_label"
      ),
      (
        vendor("assembly_ai_v3_streaming", #""speaker_labels":true"#),
        "/transcript/provider/assembly_ai_v3_streaming/speaker_labels"
      ),
      (
        provider("deepgram_streaming", #""diarize":true"#),
        "/transcript/provider/deepgram_streaming/diarize"
      ),
      (
        provider("deepgram_streaming", #""diarize":"true""#),
        "/transcript/provider/deepgram_streaming/diarize"
      ),
      (
        provider("rev_streaming", #""enable_speaker_switch":true"#),
        "/transcript/provider/rev_streaming/enable_speaker_switch"
      ),
      (
        provider("speechmatics_streaming", #""language":"en","diarization":"speaker""#),
        "/transcript/provider/speechmatics_streaming/diarization"
      ),
      (
        provider("aws_transcribe_streaming", #""language_code":"en-US","show_speaker_label":true"#),
        "/transcript/provider/aws_transcribe_streaming/show_speaker_label"
      ),
      (
        provider("assembly_ai_v3_streaming", #""speaker_labels":true"#),
        "/transcript/provider/assembly_ai_v3_streaming/speaker_labels"
      ),
      (
        endpoint("websocket", "wss://h.example/a?b=c", "participant_events.join"),
        "/realtime_endpoints/0/url"
      ),
      (
        #"{"realtime_endpoints":[{"type":"webhook","url":"https://h.example/","events":["participant_events.join"]},{"type":"webhook","url":"https://h.example/","events":["participant_events.leave","participant_events.join"]}]}"#,
        "/realtime_endpoints/1"
      ),
      (
        #"{"realtime_endpoints":[{"type":"desktop_sdk_callback","events":["participant_events.join"]}]}"#,
        "/realtime_endpoints/0/type"
      ),
      (
        #"{"video_mixed_flv":{},"realtime_endpoints":[{"type":"rtmp","url":"rtmp://h.example/a","events":["video_mixed_flv.data"]},{"type":"rtmp","url":"rtmp://h.example/b","events":["video_mixed_flv.data"]}]}"#,
        "/realtime_endpoints/1"
      ),
      ("{}", "/retention"),
      (#"{"retention":null}"#, "/retention"),
      (#"{"include_bot_in_recording":{"audio":true}}"#, "/include_bot_in_recording/audio"),
    ]

  private static let vendors = [
    "assembly_ai_v3_streaming", "assembly_ai_streaming", "assembly_ai_async_chunked",
    "deepgram_streaming", "elevenlabs_streaming", "gladia_v1_streaming", "gladia_v2_streaming",
    "rev_streaming", "aws_transcribe_streaming", "speechmatics_streaming",
  ]

  private static func endpoint(_ type: String, _ url: String, _ event: String, _ more: String = "")
    -> String
  {
    #"{"realtime_endpoints":[{"type":"\#(type)","url":"\#(url)","events":["\#(event)"]}]\#(more)}"#
  }
  private static func webhook(_ event: String, _ more: String = "") -> String {
    endpoint("webhook", "https://h.example/", event, more)
  }
  private static func websocket(_ event: String) -> String {
    endpoint("websocket", "wss://h.example/", event)
  }
  private static func provider(_ name: String, _ options: String, _ more: String = "") -> String {
    #"{"transcript":{"provider":{"\#(name)":{\#(options)}}\#(more)}}"#
  }
  private static func recallai(_ options: String) -> String {
    provider("recallai_streaming", options)
  }
  private static func inRecallai(_ option: String) -> String {
    "/transcript/provider/recallai_streaming/\(option)"
  }
  private static func vendor(_ name: String, _ options: String) -> String {
    provider(name, options, #","diarization":{"use_separate_streams_when_available":true}"#)
  }

  @Test func everyRuleSpeaksOfItsExampleAndNoOtherDoes() throws {
    try #require(Rule.all.count == Self.examples.count)
    for (index, (rule, example)) in zip(Rule.all, Self.examples).enumerated() {
      let body = try JSONParser.parse(example.body)
      #expect(
        rule.findings(in: body).map(\.pointer.description) == [example.place],
        "\(rule.name): \(example.body)")
      let place = JSONPointer(text: example.place)
      let others = Rule.all.indices.filter { $0 != index }.flatMap {
        Rule.all[$0].findings(in: body)
      }
      #expect(
        !others.contains { $0.rule == rule.name && $0.pointer == place },
        "without \(rule.name) nothing would be said of \(example.body)")
    }
  }

  @Test func noRuleSpeaksOnceItsFixIsDone() throws {
    for (rule, example) in zip(Rule.all, Self.examples) {
      let body = try JSONParser.parse(example.body)
      guard let fix = rule.findings(in: body).first?.fix else {
        #expect(rule.mending == nil)
        continue
      }
      #expect(rule.findings(in: fix.applied(to: body)) == [], "\(rule.name): \(fix.title)")
      #expect(!fix.title.isEmpty)
    }
  }

  @Test func noRuleSpeaksOfABodyThatSaysAll() throws {
    let body = try JSONParser.parse(
      #"{"video_mixed_mp4":{},"retention":{"type":"forever"},"video_mixed_layout":"gallery_view_v2","video_separate_png":{},"transcript":{"provider":{"recallai_streaming":{"mode":"prioritize_low_latency","language_code":"en"}}},"realtime_endpoints":[{"type":"websocket","url":"wss://h.example/?a=b","events":["transcript.data","video_separate_png.data"]}]}"#
    )
    #expect(Rule.all.flatMap { $0.findings(in: body) } == [])
  }

  @Test func messagesAreOneLineWithoutAFullStop() {
    for rule in Rule.all {
      #expect(!rule.message.hasSuffix(".") && !rule.message.contains("\n"), "\(rule.name)")
    }
    for mistake in Mistake.all {
      #expect(!mistake.advice.hasSuffix(".") && !mistake.advice.isEmpty, "\(mistake.key)")
    }
  }

  @Test func everyMistakeIsNamedWhereItIsMade() {
    for mistake in Mistake.all {
      var body: JSONValue = [:]
      let steps = mistake.place.tokens
      if steps.first == "realtime_endpoints" {
        body = ["realtime_endpoints": [["type": "rtmp"]]]
      }
      let place = JSONPointer(
        steps.map { $0 == "*" ? steps.first == "realtime_endpoints" ? "0" : "rev_streaming" : $0 })
      body.set("x", at: place.appending(mistake.key))
      let check = Checker().checks(of: body).first { $0.pointer == place.appending(mistake.key) }
      #expect(check?.rule == "misplaced-key", "\(mistake.key)")
      #expect(check?.message.hasSuffix(mistake.advice) == true, "\(mistake.key)")
      let isRefused = Mistake.formerNames.contains(mistake)
      let isOfVendor = check?.severity == .warning
      #expect(check?.isDroppedInSilence == !(isRefused || isOfVendor), "\(mistake.key)")
      #expect((check?.fix == nil) == (mistake.remedy == .rewrite || mistake.remedy == .unwrap))
    }
  }
}
