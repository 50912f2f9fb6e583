/// The options of `speechmatics_streaming`.
enum SpeechmaticsStreaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "language", .text(), help: "The language spoken, or auto; must be given.",
      whenMissing: "Speechmatics needs a language: name one, or auto",
      source: .documentation2025, required: true),
    FieldSpec(
      "domain", .text(), help: "A model for one field of work.", source: .newerDocumentation),
    FieldSpec(
      "output_locale", .text(TextRule(minimumLength: 1)),
      help: "The country whose spelling is used.", source: .documentation2025),
    FieldSpec(
      "additional_vocab",
      .list(.either([.text(TextRule(minimumLength: 1)), .object(ObjectSpec(word))])),
      help: "Extra words, each plain or with how it sounds.", source: .documentation2025),
    FieldSpec(
      "diarization", .choice([Choice("none"), Choice("speaker")]),
      help: "Has the vendor tell the voices apart.", source: .documentation2025),
    FieldSpec(
      "speaker_diarization_config", .object(ObjectSpec(speakerDiarizationConfig)),
      help: "How the voices are told apart.", source: .documentation2025),
    FieldSpec(
      "max_delay", .number(minimum: 0), help: "Seconds a finished result may take at most.",
      source: .documentation2025),
    FieldSpec(
      "max_delay_mode", .choice([Choice("flexible"), Choice("fixed")]),
      help: "Whether that limit may be passed to finish a number or date.",
      source: .documentation2025),
    FieldSpec(
      "enable_partials", .flag, default: false, help: "Sends results that may still change.",
      source: .documentation2025),
    FieldSpec(
      "enable_entities", .flag, default: true,
      help: "Writes numbers, dates and the like in readable form.", source: .documentation2025),
    FieldSpec(
      "operating_point", .choice([Choice("standard"), Choice("enhanced")]),
      help: "Speed or accuracy.", source: .documentation2025),
    FieldSpec(
      "punctuation_overrides", .object(ObjectSpec(punctuationOverrides)),
      help: "Which punctuation is used.", source: .documentation2025),
    FieldSpec(
      "audio_filtering_config", .object(ObjectSpec(audioFilteringConfig)),
      help: "Which sound counts.", source: .newerDocumentation),
    FieldSpec(
      "transcript_filtering_config", .object(ObjectSpec(transcriptFilteringConfig)),
      help: "What is changed in the text.", source: .newerDocumentation),
    FieldSpec(
      "conversation_config", .object(ObjectSpec(conversationConfig)),
      help: "When an utterance is over.", source: .newerDocumentation),
  ]

  private static let word: [FieldSpec] = [
    FieldSpec(
      "content", .text(), help: "The word as it is written.", source: .documentation2025,
      required: true),
    FieldSpec("sounds_like", .texts, help: "How it may sound.", source: .documentation2025),
  ]

  private static let speakerDiarizationConfig: [FieldSpec] = [
    FieldSpec(
      "max_speakers", .number(minimum: 2, maximum: 100),
      help: "How many voices there are at most, 2 to 100.", source: .documentation2025),
    FieldSpec(
      "prefer_current_speaker", .flag, help: "Takes a voice for the same one when in doubt.",
      source: .newerDocumentation),
    FieldSpec(
      "speaker_sensitivity", .number(minimum: 0, maximum: 1),
      help: "How easily a voice counts as another, 0 to 1.", source: .newerDocumentation),
  ]

  private static let punctuationOverrides: [FieldSpec] = [
    FieldSpec(
      "permitted_marks", .texts, help: "The marks that may be used.", source: .documentation2025),
    FieldSpec(
      "sensitivity", .number(minimum: 0, maximum: 1), help: "How readily they are set, 0 to 1.",
      source: .documentation2025),
  ]

  private static let audioFilteringConfig: [FieldSpec] = [
    FieldSpec(
      "volume_threshold", .number(minimum: 0, maximum: 100),
      help: "How loud sound must be to count, 0 to 100.", source: .newerDocumentation)
  ]

  private static let replacement: [FieldSpec] = [
    FieldSpec("from", .text(), help: "What is heard.", source: .newerDocumentation, required: true),
    FieldSpec(
      "to", .text(), help: "What is written for it.", source: .newerDocumentation, required: true),
  ]

  private static let transcriptFilteringConfig: [FieldSpec] = [
    FieldSpec(
      "remove_disfluencies", .flag, help: "Leaves out sounds such as uh and um.",
      source: .newerDocumentation),
    FieldSpec(
      "replacements", .list(.object(ObjectSpec(replacement))), help: "Texts to write differently.",
      source: .newerDocumentation),
  ]

  private static let conversationConfig: [FieldSpec] = [
    FieldSpec(
      "end_of_utterance_silence_trigger", .number(minimum: 0, maximum: 2), default: 0,
      help: "Seconds of silence that end an utterance, up to 2; 0 never.",
      source: .newerDocumentation)
  ]
}
