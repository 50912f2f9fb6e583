extension Rule {
  /// Every rule, the refused combinations first.
  public static let all: [Rule] =
    eventsNeedOutputs + layoutsOfSeparateVideo + refusedOptions + unlikelyIntentions

  /// The name of the rule that an event comes only if its output is on.
  public static let eventNeedsOutput = "event-needs-output"

  private static let eventsNeedOutputs = [
    eventsNeed(
      "transcript", "add a recallai_streaming transcript in English",
      [
        .set(
          "/transcript",
          [
            "provider": [
              "recallai_streaming": ["mode": "prioritize_low_latency", "language_code": "en"]
            ]
          ])
      ], uncertain: seenForMixedAudio),
    eventsNeed("audio_mixed_raw"),
    eventsNeed("audio_separate_raw", uncertain: seenForMixedAudio),
    eventsNeed(
      "video_separate_png", "turn video_separate_png on, with gallery_view_v2",
      [.set("/video_separate_png", [:]), .set("/video_mixed_layout", "gallery_view_v2")],
      uncertain: seenForMixedAudio),
    eventsNeed(
      "video_separate_h264", "turn video_separate_h264 on, with gallery_view_v2",
      [.set("/video_separate_h264", [:]), .set("/video_mixed_layout", "gallery_view_v2")],
      uncertain: seenForMixedAudio),
    eventsNeed("video_mixed_flv", on: ["rtmp"], source: .reference),
    eventsNeed("participant_events", uncertain: "inferred from the same refusal of mixed audio"),
  ]

  private static let seenForMixedAudio = "the refusal was seen for audio_mixed_raw alone"

  private static func eventsNeed(
    _ output: String, _ title: String? = nil, _ edits: [Fix.Edit]? = nil,
    on types: [String] = ["webhook", "websocket"], source: Source = .observed,
    uncertain: String? = nil
  ) -> Rule {
    let key = JSONPointer([output])
    return Rule(
      eventNeedsOutput, .error,
      when: .all([.subscribes(output: output, on: types), .not(.isOn(key))]),
      at: [.key(key), .firstEvent(output: output, on: types)],
      "* cannot come without \(output): turn that on or drop what asks for it",
      fix: .edits(title ?? "turn \(output) on", edits ?? [.set(key, [:])]), source: source,
      uncertain: uncertain)
  }

  private static let layoutsOfSeparateVideo = [
    layout(of: "video_separate_mp4", source: .reference),
    layout(of: "video_separate_png", source: .reference),
    layout(of: "video_separate_h264", source: .observed),
  ]

  private static func layout(of output: String, source: Source) -> Rule {
    let key = JSONPointer([output])
    return Rule(
      "output-needs-layout", .error,
      when: .all([.isOn(key), .not(.equals("/video_mixed_layout", "gallery_view_v2"))]),
      at: [.key("/video_mixed_layout"), .key(key)],
      "\(output) needs the layout gallery_view_v2: set it or turn \(output) off",
      fix: .edits(
        "set the layout gallery_view_v2", [.set("/video_mixed_layout", "gallery_view_v2")]),
      source: source,
      uncertain: "documented as unsupported; whether the service refuses it is not shown")
  }

  private static let refusedOptions = [
    Rule(
      "aws-language", .error, in: "/transcript/provider/aws_transcribe_streaming",
      when: .not(
        .any([
          .isSet("/language_code"),
          .all([
            .isSet("/identify_language"), .isSet("/language_options"),
            .equals("/identify_language", true),
          ]),
          .all([
            .isSet("/language_identification"), .isSet("/language_options"),
            .equals("/language_identification", true),
          ]),
        ])), at: [.key(.root)],
      "name language_code, or have it found: identify_language true and language_options",
      fix: .edits("set language_code to en-US", [.set("/language_code", "en-US")]),
      source: .documentation2025)
  ]
}
