/// The options of `aws_transcribe_streaming`.
enum AwsTranscribeStreaming {
  static let options: [FieldSpec] = [
    FieldSpec(
      "language_code", .text(), label: "language",
      help: "The language spoken, for example en-US; leave it out to have it found.",
      source: .documentation2025),
    FieldSpec(
      "language_options", .text(TextRule(isJoined: true)),
      help: "The languages to choose from, two or more in one comma-joined text.",
      source: .documentation2025),
    FieldSpec(
      "identify_language", .flag, help: "Finds out the language; needs language_options.",
      source: .newerDocumentation),
    FieldSpec(
      "language_identification", .flag, help: "The older name of identify_language.",
      source: .documentation2025,
      uncertain: "newer pages have it no more and ask for identify_language", deprecated: true),
    FieldSpec(
      "identify_multiple_languages", .flag, help: "Follows speakers who switch between languages.",
      source: .documentation2025, uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "preferred_language", .text(), help: "Which of the languages is the likeliest.",
      source: .documentation2025),
    FieldSpec(
      "content_redaction_type", .text(), help: "What kind of content to black out.",
      source: .documentation2025),
    FieldSpec(
      "content_identification_type", .text(), help: "What kind of content to mark.",
      source: .newerDocumentation),
    FieldSpec(
      "pii_entity_types", .text(TextRule(isJoined: true)),
      help: "Which personal data to look for, comma-joined.",
      source: .documentation2025),
    FieldSpec(
      "language_model_name", .text(), help: "A language model of your own at the vendor.",
      source: .documentation2025),
    FieldSpec(
      "partial_results_stability", .text(), help: "How soon results stop changing.",
      source: .documentation2025),
    FieldSpec(
      "enable_partial_results_stabilization", .flag, help: "Makes results settle sooner.",
      source: .newerDocumentation),
    FieldSpec(
      "show_speaker_label", .flag, help: "Has the vendor tell the voices apart.",
      source: .documentation2025, uncertain: Doubt.oldListOnly, deprecated: true),
    FieldSpec(
      "vocabulary_filter_method", .text(), help: "What happens to words of the filter.",
      source: .documentation2025),
    FieldSpec(
      "vocabulary_filter_name", .text(), help: "The word filter, stored at the vendor.",
      source: .newerDocumentation),
    FieldSpec(
      "vocabulary_filter_names", .text(TextRule(isJoined: true)),
      help: "Several word filters, comma-joined.",
      source: .documentation2025),
    FieldSpec(
      "vocabulary_name", .text(), help: "The vocabulary, stored at the vendor.",
      source: .documentation2025),
    FieldSpec(
      "vocabulary_names", .text(TextRule(isJoined: true)),
      help: "Several vocabularies, comma-joined.",
      source: .documentation2025),
    FieldSpec(
      "region", .text(), help: "The vendor region that does the work.", source: .newerDocumentation),
  ]
}
