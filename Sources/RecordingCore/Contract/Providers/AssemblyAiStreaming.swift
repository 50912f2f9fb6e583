/// The options of `assembly_ai_streaming`.
enum AssemblyAiStreaming {
  static let options: [FieldSpec] = [
    FieldSpec("word_boost", .texts, help: "Terms to favour.", source: .documentation2025),
    FieldSpec(
      "disable_partial_transcripts", .flag, help: "Leaves out results that may still change.",
      source: .documentation2025),
  ]
}
