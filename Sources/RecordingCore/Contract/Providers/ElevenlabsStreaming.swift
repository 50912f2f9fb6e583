/// The options of `elevenlabs_streaming`.
enum ElevenlabsStreaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "model_id", .text(TextRule(known: ["scribe_v2_realtime"])),
      help: "The realtime model; scribe_v2 is for recordings and does not fit here.",
      source: .newerDocumentation),
    FieldSpec(
      "language_code", .text(), label: "language",
      help: "A hint at the language; without it the engine finds out.", source: .observed,
      uncertain: "public code sends it; no page that could be read lists it"),
  ]
}
