/// The options of `recallai_streaming`.
enum RecallaiStreaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "mode",
      .choice([
        Choice(
          "prioritize_low_latency", label: "low latency",
          help: "Live events within seconds; no spelling, key terms or masking."),
        Choice(
          "prioritize_accuracy", label: "accuracy",
          help: "The best text; live events come 3 to 10 minutes late."),
      ]), default: "prioritize_accuracy",
      help: "Seconds of delay or best quality: in accuracy mode live events come minutes late.",
      source: .newerDocumentation),
    FieldSpec(
      "language_code", .choice(languages), default: "auto", label: "language",
      help: "The language spoken; the low-latency mode is said to know English only.",
      source: .newerDocumentation,
      uncertain:
        "low latency is documented for English, yet others are sent; the list may have grown"),
    FieldSpec(
      "spelling", .list(.object(ObjectSpec(correction))),
      help: "Spoken forms and the text to write for them; accuracy mode only.",
      source: .newerDocumentation),
    FieldSpec(
      "key_terms", .texts,
      help: "Names and terms to prefer over words that sound alike; accuracy mode only.",
      source: .newerDocumentation),
    FieldSpec(
      "filter_profanity", .flag, default: false, help: "Masks swear words; accuracy mode only.",
      source: .newerDocumentation),
  ]

  private static let correction: [FieldSpec] = [
    FieldSpec("find", .texts, help: "What is heard.", source: .newerDocumentation, required: true),
    FieldSpec(
      "replace", .text(), help: "What is written for it.", source: .newerDocumentation,
      required: true),
  ]

  private static let languages = [
    Choice("auto", label: "automatic"),
    Choice("bg", label: "Bulgarian"),
    Choice("ca", label: "Catalan"),
    Choice("cs", label: "Czech"),
    Choice("da", label: "Danish"),
    Choice("de", label: "German"),
    Choice("el", label: "Greek"),
    Choice("en", label: "English"),
    Choice("en_au", label: "Australian English"),
    Choice("en_uk", label: "British English"),
    Choice("en_us", label: "American English"),
    Choice("es", label: "Spanish"),
    Choice("et", label: "Estonian"),
    Choice("fi", label: "Finnish"),
    Choice("fr", label: "French"),
    Choice("he", label: "Hebrew"),
    Choice("hi", label: "Hindi"),
    Choice("hr", label: "Croatian"),
    Choice("hu", label: "Hungarian"),
    Choice("id", label: "Indonesian"),
    Choice("it", label: "Italian"),
    Choice("ja", label: "Japanese"),
    Choice("ko", label: "Korean"),
    Choice("lt", label: "Lithuanian"),
    Choice("lv", label: "Latvian"),
    Choice("ms", label: "Malay"),
    Choice("nl", label: "Dutch"),
    Choice("no", label: "Norwegian"),
    Choice("pl", label: "Polish"),
    Choice("pt", label: "Portuguese"),
    Choice("ro", label: "Romanian"),
    Choice("ru", label: "Russian"),
    Choice("sk", label: "Slovak"),
    Choice("sv", label: "Swedish"),
    Choice("th", label: "Thai"),
    Choice("tr", label: "Turkish"),
    Choice("uk", label: "Ukrainian"),
    Choice("vi", label: "Vietnamese"),
    Choice("zh", label: "Chinese"),
  ]
}
