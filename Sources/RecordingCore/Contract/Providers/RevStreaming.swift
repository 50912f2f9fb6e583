/// The options of `rev_streaming`.
enum RevStreaming {
  static let options: [FieldSpec] = [
    FieldSpec("language", .text(), help: "The language spoken.", source: .documentation2025),
    FieldSpec(
      "metadata", .text(TextRule(maximumLength: 512)), label: "vendor note",
      help: "A note kept by the vendor, at most 512 characters; not the labels of this service.",
      source: .documentation2025),
    FieldSpec(
      "custom_vocabulary_id", .text(), help: "A vocabulary stored at the vendor.",
      source: .documentation2025),
    FieldSpec("filter_profanity", .flag, help: "Masks swear words.", source: .documentation2025),
    FieldSpec(
      "remove_disfluencies", .flag, help: "Leaves out sounds such as uh and um.",
      source: .documentation2025),
    FieldSpec(
      "delete_after_seconds", .integer(), help: "Seconds after which the vendor deletes its copy.",
      source: .documentation2025),
    FieldSpec(
      "detailed_partials", .flag,
      help: "Gives times and confidence for results that may still change.",
      source: .documentation2025),
    FieldSpec(
      "start_ts", .either([.number(), .text()]), label: "start time",
      help: "Where the times start counting.", source: .documentation2025,
      uncertain: "a number in June 2025, a time span as text later"),
    FieldSpec(
      "max_segment_duration_seconds", .integer(minimum: 5, maximum: 30), label: "longest segment",
      help: "Seconds a piece of text spans at most, 5 to 30.", source: .documentation2025),
    FieldSpec(
      "transcriber", .either([.text(), .integerChoice([0, 1])]),
      help: "Which of the vendor's engines listens.", source: .documentation2025,
      uncertain: "a text in June 2025, 0 or 1 later"),
    FieldSpec(
      "enable_speaker_switch", .flag, help: "Has the vendor tell the voices apart.",
      source: .documentation2025),
    FieldSpec(
      "skip_postprocessing", .flag, help: "Leaves out punctuation and formatting.",
      source: .documentation2025),
    FieldSpec(
      "priority", .either([.text(), .integerChoice([0, 1])]), help: "Speed or accuracy.",
      source: .documentation2025, uncertain: "a text in June 2025, 0 or 1 later"),
    FieldSpec(
      "obscure_expletives", .flag, help: "Writes swear words with asterisks.",
      source: .newerDocumentation),
    FieldSpec(
      "delete_after", .text(), help: "How long the vendor keeps its copy.",
      source: .newerDocumentation),
    FieldSpec(
      "max_connection_wait_seconds", .integer(minimum: 60, maximum: 600),
      help: "Seconds to wait for a connection, 60 to 600.", source: .newerDocumentation),
    FieldSpec(
      "allow_interruption", .flag, help: "Lets a session be interrupted.",
      source: .newerDocumentation),
    FieldSpec(
      "user_agent", .text(), help: "How the caller names itself to the vendor.",
      source: .newerDocumentation),
    FieldSpec(
      "audio_options._content_type", .text(), label: "audio content type",
      help: "What kind of sound is sent.", source: .newerDocumentation),
    FieldSpec(
      "audio_options._layout", .text(), label: "audio layout",
      help: "How the samples are laid out.", source: .newerDocumentation),
    FieldSpec(
      "audio_options._rate", .integer(), label: "audio rate", help: "Samples a second.",
      source: .newerDocumentation),
    FieldSpec(
      "audio_options._format", .text(), label: "audio format", help: "How a sample is written.",
      source: .newerDocumentation),
    FieldSpec(
      "audio_options._channels", .integer(), label: "audio channels",
      help: "How many sound channels.", source: .newerDocumentation),
  ]
}
