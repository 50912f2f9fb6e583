/// The options of `assembly_ai_async_chunked`.
enum AssemblyAiAsyncChunked {
  static let options: [FieldSpec] = [
    FieldSpec(
      "language_code", .nullable(.text()), default: "en_us", label: "language",
      help: "The language spoken.", source: .documentation2025),
    FieldSpec(
      "language_detection", .flag, default: false, help: "Finds out the language.",
      source: .documentation2025),
    FieldSpec(
      "language_confidence_threshold", .number(minimum: 0, maximum: 1), default: 0,
      help: "How sure the engine must be of the language, 0 to 1.", source: .documentation2025),
    FieldSpec(
      "speech_model", .nullable(.text(TextRule(known: ["best", "nano", "slam-1", "universal"]))),
      default: "best", help: "Which of the vendor's models listens.", source: .documentation2025),
    FieldSpec(
      "punctuate", .flag, default: true, help: "Adds punctuation.", source: .documentation2025),
    FieldSpec(
      "format_text", .flag, default: true,
      help: "Adds capitals and writes numbers in readable form.", source: .documentation2025),
    FieldSpec(
      "disfluencies", .flag, default: false, help: "Keeps sounds such as uh and um.",
      source: .documentation2025),
    FieldSpec(
      "filter_profanity", .flag, default: false, help: "Masks swear words.",
      source: .documentation2025),
    FieldSpec(
      "boost_param", .choice([Choice("low"), Choice("default"), Choice("high")]),
      help: "How strongly word_boost counts.", source: .documentation2025),
    FieldSpec("word_boost", .texts, help: "Terms to favour.", source: .documentation2025),
    FieldSpec(
      "keyterms_prompt", .texts, help: "Terms to listen for, with the slam-1 model.",
      source: .documentation2025),
    FieldSpec(
      "custom_spelling", .list(.object(ObjectSpec(customSpelling))),
      help: "Spoken forms and the text to write for them.", source: .documentation2025),
    FieldSpec(
      "content_safety", .flag, default: false, help: "Marks delicate content.",
      source: .documentation2025),
    FieldSpec(
      "content_safety_confidence", .integer(minimum: 25, maximum: 100), default: 50,
      help: "How sure the engine must be of that, 25 to 100 percent.", source: .documentation2025),
    FieldSpec(
      "redact_pii", .flag, default: false, help: "Blacks out personal data in the text.",
      source: .documentation2025),
    FieldSpec(
      "redact_pii_policies", .list(.text(TextRule(known: personalData))),
      help: "Which personal data to black out.", source: .documentation2025),
    FieldSpec(
      "redact_pii_sub", .nullable(.text(TextRule(known: ["entity_name", "hash"]))), default: "hash",
      help: "What stands in its place.", source: .documentation2025),
    FieldSpec(
      "speaker_labels", .flag, default: false, help: "Has the vendor tell the voices apart.",
      source: .documentation2025),
    FieldSpec(
      "speakers_expected", .nullable(.integer()), default: .null,
      help: "How many people speak; null leaves it open.", source: .newerDocumentation),
    FieldSpec(
      "speech_threshold", .nullable(.number(minimum: 0, maximum: 1)), default: 0,
      help: "How much of the sound must be speech, 0 to 1.", source: .newerDocumentation),
    FieldSpec(
      "chunk_minimum", .integer(), default: 180,
      help: "Seconds in the shortest piece that is transcribed at a time.",
      source: .documentation2025,
      uncertain: Doubt.closedWithoutIt, deprecated: true),
    FieldSpec(
      "chunk_maximum", .integer(), default: 300,
      help: "Seconds in the longest piece that is transcribed at a time.",
      source: .documentation2025,
      uncertain: Doubt.closedWithoutIt, deprecated: true),
    FieldSpec(
      "multichannel", .flag, default: false, help: "Transcribes every sound channel by itself.",
      source: .newerDocumentation),
    FieldSpec(
      "dual_channel", .flag, default: false,
      help: "The older form of multichannel, for two channels.", source: .newerDocumentation,
      deprecated: true),
    FieldSpec(
      "auto_highlights", .flag, default: false, help: "Picks out the important phrases.",
      source: .newerDocumentation),
    FieldSpec(
      "audio_start_from", .integer(), help: "Milliseconds from the start to leave out.",
      source: .newerDocumentation),
    FieldSpec(
      "audio_end_at", .integer(), help: "Milliseconds from the start after which to stop.",
      source: .newerDocumentation),
    FieldSpec(
      "redact_pii_audio", .flag, default: false,
      help: "Blacks out personal data in the sound as well.", source: .newerDocumentation),
    FieldSpec(
      "redact_pii_audio_quality", .choice([Choice("mp3"), Choice("wav")]),
      help: "The format of that sound.", source: .newerDocumentation),
    FieldSpec(
      "iab_categories", .flag, default: false, help: "Sorts the content by advertising topics.",
      source: .newerDocumentation),
    FieldSpec(
      "prompt", .text(), help: "Words and context for the engine.", source: .newerDocumentation,
      deprecated: true),
    FieldSpec(
      "sentiment_analysis", .flag, default: false, help: "Rates the mood of each sentence.",
      source: .newerDocumentation),
    FieldSpec(
      "auto_chapters", .flag, default: false, help: "Divides the call into chapters.",
      source: .newerDocumentation),
    FieldSpec(
      "entity_detection", .flag, default: false, help: "Marks names of people, places and things.",
      source: .newerDocumentation),
    FieldSpec(
      "summarization", .flag, default: false, help: "Writes a summary.", source: .newerDocumentation
    ),
    FieldSpec(
      "summary_model",
      .choice([Choice("informative"), Choice("conversational"), Choice("catchy")]),
      help: "The manner of the summary.", source: .newerDocumentation),
    FieldSpec(
      "summary_type",
      .choice([
        Choice("bullets"), Choice("bullets_verbose"), Choice("gist"), Choice("headline"),
        Choice("paragraph"),
      ]), help: "The form of the summary.", source: .newerDocumentation),
    FieldSpec(
      "custom_topics", .flag, default: false, help: "Uses the list in topics.",
      source: .newerDocumentation, deprecated: true),
    FieldSpec("topics", .texts, help: "Topics to look for.", source: .newerDocumentation),
  ]

  private static let customSpelling: [FieldSpec] = [
    FieldSpec("from", .texts, help: "What is heard.", source: .documentation2025, required: true),
    FieldSpec(
      "to", .text(), help: "What is written for it.", source: .documentation2025, required: true),
  ]

  private static let personalData = [
    "account_number", "banking_information", "blood_type", "credit_card_cvv",
    "credit_card_expiration", "credit_card_number", "date", "date_interval", "date_of_birth",
    "drivers_license", "drug", "duration", "email_address", "event", "filename", "gender_sexuality",
    "healthcare_number", "injury", "ip_address", "language", "location", "marital_status",
    "medical_condition", "medical_process", "money_amount", "nationality", "number_sequence",
    "occupation", "organization", "passport_number", "password", "person_age", "person_name",
    "phone_number", "physical_attribute", "political_affiliation", "religion", "statistics", "time",
    "url", "us_social_security_number", "username", "vehicle_id", "zodiac_sign",
  ]
}
