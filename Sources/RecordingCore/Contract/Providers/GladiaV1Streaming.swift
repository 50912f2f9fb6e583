/// The options of `gladia_v1_streaming`.
enum GladiaV1Streaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "language_behaviour",
      .text(
        TextRule(known: ["manual", "automatic single language", "automatic multiple languages"])),
      help: "Whether the language is given or found out, once or all the time.",
      source: .documentation2025),
    FieldSpec(
      "language", .text(), help: "The language, when it is given.", source: .documentation2025),
    FieldSpec("transcription_hint", .text(), help: "Words to expect.", source: .documentation2025),
    FieldSpec(
      "endpointing", .number(), help: "How much silence ends an utterance.",
      source: .documentation2025),
    FieldSpec(
      "model_type", .text(TextRule(known: ["fast", "accurate"])), help: "Speed or accuracy.",
      source: .documentation2025, uncertain: "the pages show only fast"),
    FieldSpec(
      "audio_enhancer", .flag, help: "Cleans the sound before listening.",
      source: .documentation2025),
  ]
}
