extension Contract {
  /// The settings of a transcript that is written while the call runs.
  static let transcript: [FieldSpec] = [
    FieldSpec(
      "provider", .provider(transcriptProviders), help: "Which engine listens, with its options.",
      source: .documentation2025,
      uncertain: "that it is exactly one is inferred: no page says so, every public body has one",
      required: true),
    FieldSpec(
      "diarization", .object(ObjectSpec(diarization)), label: "speakers",
      help: "How the transcript knows who speaks.", source: .documentation2025),
    labels(of: "the transcript"),
  ]

  private static let diarization: [FieldSpec] = [
    FieldSpec(
      "use_separate_streams_when_available", .flag, default: false, label: "separate streams",
      help:
        "Transcribes each person's own sound, where the platform gives it: names instead of guesses.",
      source: .documentation2025,
      uncertain: "one user saw the service answer with true without having asked for it")
  ]

  private static let meetingCaptions: [FieldSpec] = [
    FieldSpec(
      "language_code", .text(TextRule(known: ["en", "fr", "ja", "pt-BR"])), label: "language",
      help:
        "The language of the captions; Google Meet's are English without it, whatever is spoken.",
      source: .observed,
      uncertain: "five public programs send it; its codes, default and platforms are not known")
  ]

  /// The engines that can write it, in the order of the document.
  static let transcriptProviders: [FieldSpec] = [
    FieldSpec(
      "recallai_streaming", .object(ObjectSpec { RecallaiStreaming.options }),
      label: "Recall.ai streaming", help: "The service's own engine; needs no vendor key.",
      source: .newerDocumentation, uncertain: "that the set of keys is closed is assumed"),
    FieldSpec(
      "meeting_captions", .object(ObjectSpec(meetingCaptions)),
      help: "The meeting platform's own captions: no times per word; not on every platform.",
      source: .documentation2025),
    FieldSpec(
      "assembly_ai_v3_streaming",
      .object(ObjectSpec(owner: .vendor) { AssemblyAiV3Streaming.options }),
      label: "AssemblyAI v3 streaming",
      help: "AssemblyAI's streaming engine; needs an AssemblyAI key in the dashboard.",
      source: .newerDocumentation, uncertain: Doubt.passedThrough),
    FieldSpec(
      "assembly_ai_streaming", .object(ObjectSpec { AssemblyAiStreaming.options }),
      label: "AssemblyAI streaming (old)",
      help: "AssemblyAI's former engine; assembly_ai_v3_streaming has taken its place.",
      source: .documentation2025,
      uncertain:
        "the provider list of November 2025 has it no more, and one user reports that it fails",
      deprecated: true),
    FieldSpec(
      "assembly_ai_async_chunked",
      .object(ObjectSpec(owner: .vendor) { AssemblyAiAsyncChunked.options }),
      label: "AssemblyAI in chunks",
      help: "AssemblyAI's engine for recordings, run piece by piece: each piece comes late.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
    FieldSpec(
      "deepgram_streaming", .object(ObjectSpec(owner: .vendor) { DeepgramStreaming.options }),
      label: "Deepgram streaming",
      help: "Deepgram's streaming engine; needs a Deepgram key in the dashboard.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
    FieldSpec(
      "elevenlabs_streaming", .object(ObjectSpec(owner: .vendor) { ElevenlabsStreaming.options }),
      label: "ElevenLabs streaming",
      help: "ElevenLabs' realtime engine; needs an ElevenLabs key in the dashboard.",
      source: .newerDocumentation,
      uncertain: "only model_id is confirmed; the vendor may take other options"),
    FieldSpec(
      "gladia_v1_streaming", .object(ObjectSpec { GladiaV1Streaming.options }),
      label: "Gladia v1 streaming (old)",
      help: "Gladia's former engine; gladia_v2_streaming has taken its place.",
      source: .documentation2025, uncertain: "the provider list of November 2025 has it no more",
      deprecated: true),
    FieldSpec(
      "gladia_v2_streaming", .object(ObjectSpec(owner: .vendor) { GladiaV2Streaming.options }),
      label: "Gladia v2 streaming",
      help: "Gladia's streaming engine; needs a Gladia key in the dashboard.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
    FieldSpec(
      "rev_streaming", .object(ObjectSpec(owner: .vendor) { RevStreaming.options }),
      label: "Rev.ai streaming",
      help: "Rev.ai's streaming engine; needs a Rev.ai key in the dashboard.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
    FieldSpec(
      "aws_transcribe_streaming",
      .object(ObjectSpec(owner: .vendor) { AwsTranscribeStreaming.options }),
      label: "AWS Transcribe streaming",
      help: "Amazon's streaming engine: name a language, or have it found among several.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
    FieldSpec(
      "speechmatics_streaming",
      .object(ObjectSpec(owner: .vendor) { SpeechmaticsStreaming.options }),
      label: "Speechmatics streaming",
      help: "Speechmatics' streaming engine; the language must be given.",
      source: .documentation2025, uncertain: Doubt.passedThrough),
  ]
}

/// Why the facts of an option are not certain, where several share the reason.
enum Doubt {
  static let passedThrough = "the vendor decides which options it takes, so one not listed may work"
  static let oldListOnly = "only the option list of June 2025 has it, no newer page"
  static let publicCodeOnly = "only public code has it, no page; probably ignored"
  static let disputedFlag =
    "older pages want a boolean, newer ones the text true or false; both are in use"
  static let closedWithoutIt = "newer pages, whose list of options is closed, have it no more"
  static let retentionLeftOut =
    "left out: for ever by the current page; a week for accounts made before 2025-06-12 by an older one"
  static let ungroupedForm = "the ungrouped form of June 2025"
}

extension ValueKind {
  /// A flag that vendors also take as the text true or false.
  static let flagOrItsText = ValueKind.either([.flag, .choice([Choice("true"), Choice("false")])])
  /// Any texts.
  static let texts = ValueKind.list(.text())
  /// One text, or several in a list.
  static let textOrTexts = ValueKind.either([.text(), .texts])
}
