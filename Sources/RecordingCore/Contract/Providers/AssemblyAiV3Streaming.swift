/// The options of `assembly_ai_v3_streaming`.
enum AssemblyAiV3Streaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "format_turns", .flag, default: false,
      help: "Finished turns come with punctuation and capitals.", source: .newerDocumentation),
    FieldSpec(
      "end_of_turn_confidence_threshold", .either([.number(minimum: 0, maximum: 1), .text()]),
      default: 0.7, help: "How sure the engine must be that a turn is over, 0 to 1.",
      source: .newerDocumentation),
    FieldSpec(
      "min_end_of_turn_silence_when_confident", .either([.number(minimum: 0), .text()]),
      default: 160, help: "Milliseconds of silence that end a turn when the engine is sure.",
      source: .newerDocumentation),
    FieldSpec(
      "max_turn_silence", .either([.number(minimum: 0), .text()]), default: 2400,
      help: "Milliseconds of silence that end a turn in any case.", source: .newerDocumentation),
    FieldSpec(
      "speech_model",
      .text(
        TextRule(known: [
          "universal-streaming-english", "universal-streaming-multilingual", "u3-rt-pro",
        ])), help: "Which of the vendor's models listens.", source: .observed,
      uncertain: "several public configurations send it; the reference of November 2025 has it not"),
    FieldSpec(
      "language_detection", .flag, help: "Finds out the language; for the multilingual model.",
      source: .observed, uncertain: Doubt.publicCodeOnly),
    FieldSpec(
      "keyterms_prompt", .textOrTexts,
      help: "Terms to listen for, as one comma-joined text or as a list.", source: .observed,
      uncertain: Doubt.publicCodeOnly),
    FieldSpec(
      "speaker_labels", .flag, help: "Has the vendor tell the voices apart.", source: .observed,
      uncertain: Doubt.publicCodeOnly),
    FieldSpec(
      "word_boost", .texts, help: "Terms to favour, an option of the older interface.",
      source: .observed, uncertain: "only public code has it, and it is probably ignored"),
  ]
}
