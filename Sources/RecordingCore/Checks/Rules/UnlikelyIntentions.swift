extension Rule {
  static let unlikelyIntentions =
    pictures + engines + partialResults + vendorModels + vendorKeys + vendorSpeakers + receivers
    + keeping

  /// The name of the rule that an output needs a machine of four cores.
  public static let needsCores = "needs-four-cores"

  private static let pictures = [
    Rule(
      "mixed-video-unsaid", .warning, when: .not(.isSet("/video_mixed_mp4")),
      at: [.key("/video_mixed_mp4")],
      "video_mixed_mp4 is on when left out, though one report saw no video: say {} or null",
      fix: .edits("turn video_mixed_mp4 on", [.set("/video_mixed_mp4", [:])]), source: .observed,
      uncertain: "one report, of a bot in Teams"),
    Rule(
      needsCores, .warning, when: .isOn("/video_separate_h264"),
      at: [.key("/video_separate_h264")],
      "video_separate_h264 needs a 4-core bot: the bot's variant must be \(Bot.fourCores)",
      source: .newerDocumentation, uncertain: "one program reports a 400 from a 1-core bot"),
    Rule(
      "audio-only-with-video", .warning,
      when: .all([.equals("/video_mixed_layout", "audio_only"), .isOn("/video_mixed_mp4")]),
      at: [.key("/video_mixed_mp4"), .key("/video_mixed_layout")],
      "audio_only leaves video_mixed_mp4 on: set it to null if no video is wanted",
      fix: .edits("turn video_mixed_mp4 off", [.set("/video_mixed_mp4", .null)]),
      source: .observed, uncertain: "inferred from public bodies; audio_only is not explained"),
  ]

  private static let recallai: JSONPointer = "/transcript/provider/recallai_streaming"

  private static let engines = [
    Rule(
      "low-latency-language", .warning, in: recallai,
      when: .all([
        .equals("/mode", "prioritize_low_latency"), .not(.equals("/language_code", "en")),
      ]), at: [.key("/language_code"), .key("/mode")],
      "the low-latency mode is documented for English only: set language_code to en",
      fix: .edits("set language_code to en", [.set("/language_code", "en")]),
      source: .newerDocumentation, uncertain: "public code sends other languages"),
    withoutEffectInLowLatency("spelling"),
    withoutEffectInLowLatency("key_terms"),
    withoutEffectInLowLatency("filter_profanity"),
    Rule(
      "accuracy-delays-events", .warning,
      when: .all([
        .subscribes(output: "transcript", on: ["webhook", "websocket", "desktop_sdk_callback"]),
        .equals(inRecallai("mode"), "prioritize_accuracy"),
      ]), at: [.key(inRecallai("mode")), .key(recallai)],
      "in accuracy mode transcript events come 3 to 10 minutes late: take prioritize_low_latency",
      fix: .edits(
        "switch to low latency in English",
        [
          .set(inRecallai("mode"), "prioritize_low_latency"),
          .set(inRecallai("language_code"), "en"),
        ]), source: .newerDocumentation),
  ]

  private static let partialResults = [
    partialResults(of: "deepgram_streaming", need: "interim_results"),
    partialResults(of: "speechmatics_streaming", need: "enable_partials"),
  ]

  private static func partialResults(of provider: String, need option: String) -> Rule {
    let key = JSONPointer(["transcript", "provider", provider, option])
    let event = "transcript.partial_data"
    return Rule(
      "partials-need-option", .warning,
      when: .all([
        .asksFor(event), .isOn(key.parent),
        .not(.any([.equals(key, true), .equals(key, "true")])),
      ]), at: [.key(key), .event(event)],
      "\(event) comes from \(provider) only with \(option): turn that on or drop the event",
      fix: .edits("turn \(option) on", [.set(key, true)]), source: .observed,
      uncertain: "from the vendor's default; one public program was seen to need it")
  }

  private static let vendorModels = [
    Rule(
      "elevenlabs-model", .warning, in: "/transcript/provider/elevenlabs_streaming",
      when: .any([.equals("/model_id", "scribe_v2"), .equals("/model_id", "scribe_v1")]),
      at: [.key("/model_id")],
      "this model works on finished recordings: live it is scribe_v2_realtime",
      fix: .edits("take scribe_v2_realtime", [.set("/model_id", "scribe_v2_realtime")]),
      source: .observed),
    Rule(
      "aws-older-name", .warning, in: "/transcript/provider/aws_transcribe_streaming",
      when: .all([.isSet("/language_identification"), .not(.isSet("/identify_language"))]),
      at: [.key("/language_identification")],
      "newer pages ask for identify_language, and a body with the older name alone fails by them",
      fix: .edits(
        "rename it to identify_language",
        [.rename("/language_identification", to: "identify_language")]),
      source: .newerDocumentation, uncertain: "public code sends the older name"),
  ]

  private static let vendorKeys = [
    ("assembly_ai_v3_streaming", "an AssemblyAI key"),
    ("assembly_ai_streaming", "an AssemblyAI key"),
    ("assembly_ai_async_chunked", "an AssemblyAI key"), ("deepgram_streaming", "a Deepgram key"),
    ("elevenlabs_streaming", "an ElevenLabs key"), ("gladia_v1_streaming", "a Gladia key"),
    ("gladia_v2_streaming", "a Gladia key"), ("rev_streaming", "a Rev.ai key"),
    ("aws_transcribe_streaming", "an AWS key"), ("speechmatics_streaming", "a Speechmatics key"),
  ].map { (provider: String, key: String) in
    let place = JSONPointer(["transcript", "provider", provider])
    return Rule(
      "vendor-key", .warning, when: .isOn(place), at: [.key(place)],
      "the dashboard of the bot's region must hold \(key), or the transcript fails after the start was taken",
      source: .documentation2025)
  }

  private static func inRecallai(_ key: String) -> JSONPointer { recallai.appending(key) }

  private static func withoutEffectInLowLatency(_ option: String) -> Rule {
    let key = JSONPointer([option])
    return Rule(
      "low-latency-ignores", .warning, in: recallai,
      when: .all([
        .equals("/mode", "prioritize_low_latency"), .isOn(key), .not(.equals(key, false)),
        .not(.equals(key, [])),
      ]), at: [.key(key)],
      "\(option) does nothing in the low-latency mode: drop it or take prioritize_accuracy",
      fix: .edits("drop \(option)", [.remove(key)]), source: .newerDocumentation)
  }

  private static let vendorSpeakers =
    labelsOfVoices.map { speakersLost($0, $1, $2) }
    + labelsOfVoices.map { speakersUnnamed($0, $1, $2) }

  private static let labelsOfVoices: [(String, String, JSONValue)] = [
    ("deepgram_streaming", "diarize", true),
    ("deepgram_streaming", "diarize", "true"),
    ("rev_streaming", "enable_speaker_switch", true),
    ("speechmatics_streaming", "diarization", "speaker"),
    ("aws_transcribe_streaming", "show_speaker_label", true),
    ("assembly_ai_v3_streaming", "speaker_labels", true),
  ]

  private static func speakersLost(
    _ provider: String, _ option: String, _ value: JSONValue
  ) -> Rule {
    let key = JSONPointer(["transcript", "provider", provider, option])
    return Rule(
      "speaker-labels-lost", .warning,
      when: .all([
        .equals(key, value),
        .equals(separateStreams, true),
      ]), at: [.key(key)],
      "with separate streams the vendor's speaker labels are dropped, and show in transcript.provider_data "
        + "alone: choose one of the two",
      fix: .edits("drop \(option)", [.remove(key)]), source: .observed)
  }

  private static func speakersUnnamed(
    _ provider: String, _ option: String, _ value: JSONValue
  ) -> Rule {
    let key = JSONPointer(["transcript", "provider", provider, option])
    return Rule(
      "speakers-unnamed", .warning,
      when: .all([.equals(key, value), .not(.equals(separateStreams, true))]), at: [.key(key)],
      "the vendor's labels number the speakers and name none: separate streams bring names",
      fix: .edits(
        "take separate streams for it", [.remove(key), .set(separateStreams, true)]),
      source: .documentation2025)
  }

  private static let separateStreams: JSONPointer =
    "/transcript/diarization/use_separate_streams_when_available"

  private static let receivers = [
    Rule(
      "query-without-slash", .warning, in: "/realtime_endpoints/*",
      when: .all([.equals("/type", "websocket"), .hasQueryWithoutSlash("/url")]),
      at: [.key("/url")],
      "a websocket URL with a query needs a slash before the question mark, or the request fails with HTTP 400",
      fix: .slashBeforeQuery("/url"), source: .newerDocumentation,
      uncertain: "other public bodies have no slash there"),
    Rule(
      "endpoint-twice", .warning, in: "/realtime_endpoints/*", when: .repeatsEndpoint,
      at: [.key(.root)],
      "an endpoint before this one has the same type and URL: what both ask for comes twice",
      fix: .dropRepetition, source: .documentation2025,
      uncertain: "inferred: each endpoint is called by itself"),
    Rule(
      "callback-without-effect", .warning, in: "/realtime_endpoints/*",
      when: .equals("/type", "desktop_sdk_callback"), at: [.key("/type")],
      "desktop_sdk_callback is for the Desktop SDK and does nothing for a bot",
      fix: .edits("take the endpoint out", [.remove(.root)]), source: .documentation2025,
      uncertain: "no effect on a bot is described"),
    Rule(
      "one-mixed-stream", .warning, when: .endpoints(type: "rtmp", atLeast: 2),
      at: [.endpoint(type: "rtmp", after: 1)],
      "a recording sends one mixed stream: keep one rtmp endpoint", source: .documentation2025),
  ]

  private static let keeping = [
    Rule(
      "retention-unsaid", .warning, when: .not(.isSet("/retention")), at: [.key("/retention")],
      "not set: kept for ever, or a week for accounts made before 2025-06-12; choose one",
      source: .newerDocumentation, uncertain: "the pages give different defaults"),
    Rule(
      "nothing-stored", .warning,
      when: .all([
        .isNull("/retention"),
        .any([
          .isOn("/video_mixed_mp4"), .isOn("/video_mixed_flv"), .isOn("/audio_mixed_mp3"),
          .isOn("/video_separate_mp4"), .isOn("/audio_separate_mp3"),
        ]),
      ]), at: [.key("/retention")],
      "with retention null nothing is stored, the files that are on included: they cannot be fetched",
      source: .newerDocumentation),
    Rule(
      "bot-hears-itself", .warning, when: .equals("/include_bot_in_recording/audio", true),
      at: [.key("/include_bot_in_recording/audio")],
      "what the bot says comes back in audio and transcript: turn it off unless that is wanted",
      fix: .edits(
        "leave the bot's audio out", [.set("/include_bot_in_recording/audio", false)]),
      source: .observed),
  ]
}
