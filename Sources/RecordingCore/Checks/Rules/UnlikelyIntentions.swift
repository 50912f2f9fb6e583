extension Rule {
  static let unlikelyIntentions = pictures + engines + vendorSpeakers + receivers + keeping

  private static let pictures = [
    Rule(
      "mixed-video-unsaid", .warning, when: .not(.isSet("/video_mixed_mp4")),
      at: [.key("/video_mixed_mp4")],
      "video_mixed_mp4 is on when left out, though one report saw no video: say {} or null",
      fix: .edits("turn video_mixed_mp4 on", [.set("/video_mixed_mp4", [:])]), source: .observed,
      uncertain: "one report, of a bot in Teams"),
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

  private static let vendorSpeakers = [
    speakersLost("deepgram_streaming", "diarize", true),
    speakersLost("deepgram_streaming", "diarize", "true"),
    speakersLost("rev_streaming", "enable_speaker_switch", true),
    speakersLost("speechmatics_streaming", "diarization", "speaker"),
    speakersLost("aws_transcribe_streaming", "show_speaker_label", true),
    speakersLost("assembly_ai_v3_streaming", "speaker_labels", true),
  ]

  private static func speakersLost(
    _ provider: String, _ option: String, _ value: JSONValue
  ) -> Rule {
    let key = JSONPointer(["transcript", "provider", provider, option])
    return Rule(
      "speaker-labels-lost", .warning,
      when: .all([
        .equals(key, value),
        .equals("/transcript/diarization/use_separate_streams_when_available", true),
      ]), at: [.key(key)],
      "with separate streams the vendor's speaker labels are dropped: choose one of the two",
      fix: .edits("drop \(option)", [.remove(key)]), source: .observed)
  }

  private static let receivers = [
    Rule(
      "query-without-slash", .warning, in: "/realtime_endpoints/*",
      when: .all([.equals("/type", "websocket"), .hasQueryWithoutSlash("/url")]),
      at: [.key("/url")],
      "two users were refused a websocket URL without a slash before its question mark: add one",
      fix: .slashBeforeQuery("/url"), source: .observed,
      uncertain: "other public bodies have no slash there"),
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
      "left out, retention depends on the account, a week or for ever: choose one",
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
