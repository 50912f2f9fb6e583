/// The options of `deepgram_streaming`.
enum DeepgramStreaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "model", .text(TextRule(known: models)), help: "Which of the vendor's models listens.",
      source: .documentation2025),
    FieldSpec(
      "language", .text(TextRule(known: languages)), default: "en",
      help: "The language spoken; multi follows speakers who switch.", source: .documentation2025),
    FieldSpec(
      "tier", .text(), help: "The vendor's older grading of models.", source: .documentation2025,
      uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "version", .text(), default: "latest", help: "Which version of the model.",
      source: .documentation2025),
    FieldSpec(
      "punctuate", .flagOrItsText, default: false, help: "Adds punctuation and capitals.",
      source: .documentation2025, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "smart_format", .flagOrItsText, default: false,
      help: "Writes dates, amounts and the like in readable form.", source: .documentation2025,
      uncertain: Doubt.disputedFlag),
    FieldSpec(
      "filler_words", .flagOrItsText, default: false, help: "Keeps sounds such as uh and um.",
      source: .documentation2025, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "profanity_filter", .flagOrItsText, default: false, help: "Masks or drops swear words.",
      source: .documentation2025, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "numerals", .flagOrItsText, default: false, help: "Writes numbers as digits.",
      source: .documentation2025, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "diarize", .flagOrItsText, default: false,
      help: "Has the vendor tell the voices apart; with separate streams the labels are dropped.",
      source: .documentation2025, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "diarize_version", .text(), help: "Which version tells the voices apart.",
      source: .documentation2025, uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "ner", .flagOrItsText, help: "Marks names of people, places and things.",
      source: .documentation2025, uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "interim_results", .flagOrItsText, default: false,
      help: "Asks the vendor for results that may still change.", source: .documentation2025,
      uncertain: Doubt.disputedFlag),
    FieldSpec(
      "endpointing", .either([.integer(), .flag, .text()]), default: 10,
      help: "Milliseconds of silence that end an utterance; false never ends one by silence.",
      source: .documentation2025, uncertain: "the pages disagree on its type"),
    FieldSpec(
      "alternatives", .integer(), help: "How many readings of each utterance to return.",
      source: .documentation2025, uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "keyterm", .textOrTexts, label: "key terms",
      help: "Names and terms to listen for, with the nova-3 models.", source: .documentation2025),
    FieldSpec(
      "keywords", .textOrTexts,
      help: "Words to favour, each with an optional weight after a colon.",
      source: .documentation2025),
    FieldSpec(
      "search", .textOrTexts, help: "Terms to look for in the sound.", source: .documentation2025),
    FieldSpec(
      "replace", .textOrTexts, help: "Terms to write differently, each as heard:written.",
      source: .documentation2025),
    FieldSpec(
      "redact",
      .either([
        .list(
          .text(TextRule(known: ["true", "false", "pci", "numbers", "aggressive_numbers", "ssn"]))),
        .text(TextRule(known: ["true", "false", "pci", "numbers", "aggressive_numbers", "ssn"])),
        .flag,
      ]), help: "What to black out in the text.", source: .documentation2025,
      uncertain: "one of the known values by the newer pages; a list in June 2025"),
    FieldSpec(
      "log_data", .flag, help: "Lets the vendor log the request.", source: .documentation2025,
      uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "mip_opt_out", .flagOrItsText, default: false, label: "model training opt-out",
      help: "Keeps the call out of the vendor's model training.", source: .documentation2025,
      uncertain: Doubt.disputedFlag),
    FieldSpec(
      "dictation", .flagOrItsText, default: false, help: "Turns spoken punctuation into marks.",
      source: .newerDocumentation, uncertain: Doubt.disputedFlag),
    FieldSpec(
      "extra", .anything, help: "Names and values the vendor sends back with its results.",
      source: .newerDocumentation),
    FieldSpec(
      "multichannel", .flagOrItsText, default: false,
      help: "Transcribes every sound channel by itself.", source: .newerDocumentation,
      uncertain: Doubt.disputedFlag),
    FieldSpec(
      "tag", .textOrTexts, help: "A label in the vendor's usage figures.",
      source: .newerDocumentation),
    FieldSpec(
      "utterance_end_ms", .either([.number(), .text()]),
      help: "Milliseconds between words after which an utterance counts as ended.",
      source: .newerDocumentation),
    FieldSpec(
      "vad_events", .flagOrItsText, default: false, help: "Sends a message when speech starts.",
      source: .newerDocumentation, uncertain: Doubt.disputedFlag),
  ]

  private static let models = [
    "nova-3", "nova-3-general", "nova-3-medical", "nova-2", "nova-2-general", "nova-2-meeting",
    "nova-2-finance", "nova-2-conversationalai", "nova-2-voicemail", "nova-2-video",
    "nova-2-medical", "nova-2-drivethru", "nova-2-automotive", "nova", "nova-general",
    "nova-phonecall", "nova-medical", "enhanced", "enhanced-general", "enhanced-meeting",
    "enhanced-phonecall", "enhanced-finance", "base", "meeting", "phonecall", "finance",
    "conversationalai", "voicemail", "video", "custom",
  ]

  private static let languages = [
    "bg", "ca", "cs", "da", "da-DK", "de", "de-CH", "el", "en", "en-AU", "en-GB", "en-IN", "en-NZ",
    "en-US", "es", "es-419", "es-LATAM", "et", "fi", "fr", "fr-CA", "hi", "hi-Latn", "hu", "id",
    "it", "ja", "ko", "ko-KR", "lt", "lv", "ms", "multi", "nl", "nl-BE", "no", "pl", "pt", "pt-BR",
    "pt-PT", "ro", "ru", "sk", "sv", "sv-SE", "taq", "th", "th-TH", "tr", "uk", "vi", "zh", "zh-CN",
    "zh-HK", "zh-Hans", "zh-Hant", "zh-TW",
  ]
}
