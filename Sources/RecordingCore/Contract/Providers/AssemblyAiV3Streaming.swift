/// The options of `assembly_ai_v3_streaming`.
enum AssemblyAiV3Streaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "format_turns", .flag, default: false,
      help: "Finished turns come with punctuation and capitals.", source: .newerDocumentation),
    FieldSpec(
      "end_of_turn_confidence_threshold", .either([.number(minimum: 0, maximum: 1), .text()]),
      default: 0.4, help: "How sure the engine must be that a turn is over, 0 to 1.",
      source: .newerDocumentation),
    FieldSpec(
      "min_end_of_turn_silence_when_confident", .either([.number(minimum: 0), .text()]),
      default: 400, help: "Milliseconds of silence that end a turn when the engine is sure.",
      source: .newerDocumentation),
    FieldSpec(
      "max_turn_silence", .either([.number(minimum: 0), .text()]), default: 1280,
      help: "Milliseconds of silence that end a turn in any case.", source: .newerDocumentation),
    FieldSpec(
      "speech_model",
      .text(
        TextRule(known: [
          "universal-streaming-english", "universal-streaming-multilingual", "u3-rt-pro",
        ])),
      help: "Which of the vendor's models listens; universal-streaming-english unless set.",
      source: .newerDocumentation),
    FieldSpec(
      "language_detection", .flagOrItsText, default: false,
      help: "Finds out the language; for the multilingual model.", source: .newerDocumentation,
      uncertain: "the pages have the texts true and false; public code sends booleans"),
    FieldSpec(
      "keyterms_prompt", .textOrTexts,
      help: "Terms to listen for, as a list; one comma-joined text is seen too.",
      source: .newerDocumentation),
    FieldSpec(
      "speaker_labels", .flag, help: "Has the vendor tell the voices apart.", source: .observed,
      uncertain: Doubt.publicCodeOnly, deprecated: true),
    FieldSpec(
      "word_boost", .texts, help: "Terms to favour, an option of the older interface.",
      source: .observed, uncertain: Doubt.publicCodeOnly, deprecated: true),
    FieldSpec(
      "inactivity_timeout", .either([.integer(), .text()]),
      help: "Seconds of silence after which the vendor ends the session.",
      source: .newerDocumentation),
    FieldSpec(
      "language", .choice([Choice("en", label: "English"), Choice("multi", label: "several")]),
      default: "en",
      help: "The older choice of the language; speech_model and language_detection replace it.",
      source: .newerDocumentation, deprecated: true),
  ]
}
