/// The options of `gladia_v2_streaming`.
enum GladiaV2Streaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "model", .text(TextRule(known: ["solaria-1"])), default: "solaria-1",
      help: "Which of the vendor's models listens.", source: .documentation2025),
    FieldSpec(
      "endpointing", .number(minimum: 0.01, maximum: 10), default: 0.05,
      help: "Seconds of silence that end an utterance, 0.01 to 10; not milliseconds.",
      source: .documentation2025,
      uncertain: "only the newer reference gives the range; some send milliseconds"),
    FieldSpec(
      "maximum_duration_without_endpointing", .number(minimum: 5, maximum: 60), default: 5,
      label: "longest utterance",
      help: "Seconds after which an utterance ends in any case, 5 to 60.",
      source: .documentation2025),
    FieldSpec(
      "custom_metadata", .anyObject, help: "Labels kept by the vendor.", source: .newerDocumentation
    ),
    FieldSpec(
      "language_config", .object(ObjectSpec(languageConfig)), label: "languages",
      help: "Which languages to expect.", source: .newerDocumentation),
    FieldSpec(
      "pre_processing", .object(ObjectSpec(preProcessing)),
      help: "What is done to the sound first.", source: .newerDocumentation),
    FieldSpec(
      "realtime_processing", .object(ObjectSpec(realtimeProcessing)),
      help: "What is done during the call.", source: .newerDocumentation),
    FieldSpec(
      "post_processing", .object(ObjectSpec(postProcessing)), help: "What is done after the call.",
      source: .newerDocumentation),
    FieldSpec(
      "messages_config", .object(ObjectSpec(messages())),
      help: "Which kinds of message the vendor sends.", source: .newerDocumentation),
    FieldSpec(
      "callback", .flag, default: false, help: "Reports to the address in callback_config as well.",
      source: .newerDocumentation),
    FieldSpec(
      "callback_config", .object(ObjectSpec(callbackConfig)),
      help: "Address and kinds of message of the vendor's own report.", source: .newerDocumentation),
    FieldSpec(
      "languages", .texts, help: "The ungrouped form of language_config.languages.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "code_switching", .flag, help: "The ungrouped form of language_config.code_switching.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "audio_enhancer", .flag, help: "The ungrouped form of pre_processing.audio_enhancer.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "speech_threshold", .number(), help: "The ungrouped form of pre_processing.speech_threshold.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "custom_vocabulary", .flag,
      help: "The ungrouped form of realtime_processing.custom_vocabulary.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "custom_vocabulary_config", .object(ObjectSpec(vocabulary)),
      help: "The ungrouped form of realtime_processing.custom_vocabulary_config.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "sentiment_analysis", .flag,
      help: "The ungrouped form of realtime_processing.sentiment_analysis.",
      source: .documentation2025, uncertain: Doubt.ungroupedForm, deprecated: true),
    FieldSpec(
      "region", .text(), help: "Where the vendor does the work.", source: .documentation2025,
      uncertain: Doubt.ungroupedForm),
  ]

  private static let languageConfig: [FieldSpec] = [
    FieldSpec(
      "languages", .list(.text(TextRule(known: languages))), default: [],
      help: "One fixes the language, several narrow the choice, none leaves it open.",
      source: .newerDocumentation),
    FieldSpec(
      "code_switching", .flag, default: false, help: "Looks for the language in every utterance.",
      source: .newerDocumentation),
  ]

  private static let preProcessing: [FieldSpec] = [
    FieldSpec(
      "audio_enhancer", .flag, default: false, help: "Cleans the sound before listening.",
      source: .newerDocumentation),
    FieldSpec(
      "speech_threshold", .number(minimum: 0, maximum: 1), default: 0.6,
      help: "How easily sound counts as speech, 0 to 1.", source: .newerDocumentation),
  ]

  private static let word: [FieldSpec] = [
    FieldSpec(
      "value", .text(), help: "The word as it is written.", source: .documentation2025,
      required: true),
    FieldSpec(
      "intensity", .number(minimum: 0, maximum: 1), help: "How strongly to favour it, 0 to 1.",
      source: .documentation2025),
    FieldSpec("pronunciations", .texts, help: "How it may sound.", source: .documentation2025),
    FieldSpec(
      "language", .text(), help: "The language it is spoken in.", source: .documentation2025),
  ]

  private static let vocabulary: [FieldSpec] = [
    FieldSpec(
      "vocabulary", .list(.either([.text(), .object(ObjectSpec(word))])),
      help: "The words, each plain or with its details.", source: .documentation2025, required: true
    ),
    FieldSpec(
      "default_intensity", .number(minimum: 0, maximum: 1),
      help: "How strongly to favour words without a weight of their own, 0 to 1.",
      source: .documentation2025),
  ]

  private static let customSpellingConfig: [FieldSpec] = [
    FieldSpec(
      "spelling_dictionary", .anyObject, help: "Each word with the spellings it replaces.",
      source: .newerDocumentation, required: true)
  ]

  private static let translationConfig: [FieldSpec] = [
    FieldSpec(
      "target_languages", .list(.text(TextRule(known: targetLanguages)), minimumCount: 1),
      help: "The languages to translate into, at least one.", source: .newerDocumentation,
      required: true),
    FieldSpec(
      "model", .choice([Choice("base"), Choice("enhanced")]), default: "base",
      help: "Which translator.", source: .newerDocumentation),
    FieldSpec(
      "match_original_utterances", .flag, default: true,
      help: "Cuts the translation where the original is cut.", source: .newerDocumentation),
    FieldSpec(
      "lipsync", .flag, default: true, help: "Times the translation to the lips.",
      source: .newerDocumentation),
    FieldSpec(
      "context_adaptation", .flag, default: true, help: "Fits the translation to its context.",
      source: .newerDocumentation),
    FieldSpec(
      "context", .text(), help: "What the meeting is about, for the translator.",
      source: .newerDocumentation),
    FieldSpec(
      "informal", .flag, default: false, help: "Prefers informal address.",
      source: .newerDocumentation),
  ]

  private static let realtimeProcessing: [FieldSpec] = [
    FieldSpec(
      "custom_vocabulary", .flag, default: false,
      help: "Uses the words of custom_vocabulary_config.", source: .newerDocumentation),
    FieldSpec(
      "custom_vocabulary_config", .object(ObjectSpec(vocabulary)), help: "Words to listen for.",
      source: .documentation2025),
    FieldSpec(
      "custom_spelling", .flag, default: false,
      help: "Uses the spellings of custom_spelling_config.", source: .newerDocumentation),
    FieldSpec(
      "custom_spelling_config", .object(ObjectSpec(customSpellingConfig)),
      help: "Words to write in a fixed way.", source: .newerDocumentation),
    FieldSpec(
      "translation", .flag, default: false, help: "Translates as translation_config says.",
      source: .newerDocumentation),
    FieldSpec(
      "translation_config", .object(ObjectSpec(translationConfig)),
      help: "Languages and manner of the translation.", source: .newerDocumentation),
    FieldSpec(
      "named_entity_recognition", .flag, default: false,
      help: "Marks names of people, places and things.", source: .newerDocumentation),
    FieldSpec(
      "sentiment_analysis", .flag, default: false, help: "Rates the mood of each utterance.",
      source: .newerDocumentation),
  ]

  private static let summarizationConfig: [FieldSpec] = [
    FieldSpec(
      "type", .choice([Choice("general"), Choice("bullet_points"), Choice("concise")]),
      default: "general", help: "Which form the summary has.", source: .newerDocumentation)
  ]

  private static let postProcessing: [FieldSpec] = [
    FieldSpec(
      "summarization", .flag, default: false, help: "Writes a summary.", source: .newerDocumentation
    ),
    FieldSpec(
      "summarization_config", .object(ObjectSpec(summarizationConfig)),
      help: "Manner of the summary.", source: .newerDocumentation),
    FieldSpec(
      "chapterization", .flag, default: false, help: "Divides the call into chapters.",
      source: .newerDocumentation),
  ]

  private static let callbackConfig: [FieldSpec] =
    [
      FieldSpec(
        "url", .text(TextRule(schemes: [])), help: "The address the vendor reports to.",
        source: .newerDocumentation)
    ] + messages(speechEvents: false, acknowledgments: false, errors: false, lifecycleEvents: true)

  private static func messages(
    speechEvents: Bool = true, acknowledgments: Bool = true, errors: Bool = true,
    lifecycleEvents: Bool = false
  ) -> [FieldSpec] {
    [
      message("final_transcripts", true, "Finished utterances."),
      message("speech_events", speechEvents, "Start and end of speech."),
      message("pre_processing_events", true, "Progress of the preparation of the sound."),
      message("realtime_processing_events", true, "Results of the work done during the call."),
      message("post_processing_events", true, "Results of the work done after the call."),
      message("acknowledgments", acknowledgments, "Receipts for what was sent."),
      message("errors", errors, "Errors."),
      message("lifecycle_events", lifecycleEvents, "Start and end of the session."),
    ]
  }

  private static func message(_ name: String, _ isOn: Bool, _ help: String) -> FieldSpec {
    FieldSpec(
      "receive_" + name, .flag, default: .bool(isOn), help: help, source: .newerDocumentation)
  }

  private static let languages = [
    "af", "sq", "am", "ar", "hy", "as", "az", "ba", "eu", "be", "bn", "bs", "br", "bg", "ca", "zh",
    "hr", "cs", "da", "nl", "en", "et", "fo", "fi", "fr", "gl", "ka", "de", "el", "gu", "ht", "ha",
    "haw", "he", "hi", "hu", "is", "id", "it", "ja", "jv", "kn", "kk", "km", "ko", "lo", "la", "lv",
    "ln", "lt", "lb", "mk", "mg", "ms", "ml", "mt", "mi", "mr", "mn", "mymr", "ne", "no", "nn",
    "oc", "ps", "fa", "pl", "pt", "pa", "ro", "ru", "sa", "sr", "sn", "sd", "si", "sk", "sl", "so",
    "es", "su", "sw", "sv", "tl", "tg", "ta", "tt", "te", "th", "bo", "tr", "tk", "uk", "ur", "uz",
    "vi", "cy", "yi", "yo", "jp",
  ]

  private static let targetLanguages = [
    "af", "sq", "am", "ar", "hy", "as", "ast", "az", "ba", "eu", "be", "bn", "bs", "br", "bg", "my",
    "ca", "ceb", "zh", "hr", "cs", "da", "nl", "en", "et", "fo", "fi", "fr", "fy", "ff", "gd", "gl",
    "lg", "ka", "de", "el", "gu", "ht", "ha", "haw", "he", "hi", "hu", "is", "ig", "ilo", "id",
    "ga", "it", "ja", "jp", "jv", "kn", "kk", "km", "ko", "lo", "la", "lv", "ln", "lt", "lb", "mk",
    "mg", "ms", "ml", "mt", "mi", "mr", "mo", "mn", "mymr", "ne", "no", "nn", "oc", "or", "pa",
    "ps", "fa", "pl", "pt", "ro", "ru", "sa", "sr", "sn", "sd", "si", "sk", "sl", "so", "es", "su",
    "sw", "ss", "sv", "tl", "tg", "ta", "tt", "te", "th", "bo", "tn", "tr", "tk", "uk", "ur", "uz",
    "vi", "cy", "wo", "xh", "yi", "yo", "zu",
  ]
}
