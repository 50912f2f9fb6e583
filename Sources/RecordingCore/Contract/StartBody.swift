extension Contract {
  /// The top-level parameters in the order of the document.
  public static let fields: [FieldSpec] = [
    FieldSpec(
      "transcript", .nullable(.object(ObjectSpec(transcript))), default: .null,
      help: "Who writes down what is said while the call runs.",
      alsoCalled: ["language", "captions", "subtitles", "speech to text", "vendor"],
      source: .reference,
      placement: Placement(.live, line: "Transcript", order: 1, said: "transcript *")),
    FieldSpec(
      "realtime_endpoints", .list(.variants(endpoints)), default: [], label: "live endpoints",
      help: "Where events, sound and pictures go while the recording runs.",
      alsoCalled: ["webhook", "websocket", "rtmp", "stream", "url"], source: .reference,
      uncertain: "no largest number is documented; public code uses up to three",
      placement: Placement(.live, line: "Endpoints", order: 2, said: "*")),
    FieldSpec(
      "retention", .nullable(.variants(retention)),
      help: "How long the recording is kept; set it, as pages differ on what applies without it.",
      alsoCalled: ["keep", "delete", "days", "zero retention"], source: .reference,
      uncertain: Doubt.retentionLeftOut,
      placement: Placement(
        .kept, line: "Retention", order: 1, said: "kept *", null: "nothing stored",
        absent: "not said")),
    FieldSpec(
      "video_mixed_layout", .choice(layouts), default: "speaker_view", label: "layout",
      help: "How people share the frame of the mixed video.", alsoCalled: ["grid", "tiles"],
      source: .reference,
      placement: Placement(.video, line: "Layout", order: 1, said: "*")),
    FieldSpec(
      "video_mixed_mp4", .output, default: [:], label: "mixed mp4 video",
      help: "One mp4 of the whole call; on unless switched off.", source: .reference,
      placement: Placement(
        .outputs, line: "Mixed video", short: "mp4", order: 10, said: "mixed mp4 video")),
    FieldSpec(
      "participant_events", .output, default: [:], label: "people's events",
      help: "Who joined, left, spoke, shared or wrote, and when; on unless switched off.",
      alsoCalled: ["chat", "joins", "leaves", "speakers", "participants"], source: .reference,
      placement: Placement(.outputs, line: "Events", short: "people", order: 50)),
    FieldSpec(
      "meeting_metadata", .output, default: [:], label: "meeting details",
      help: "The meeting's title and its ids on the platform; on unless switched off.",
      alsoCalled: ["title", "meeting id"], source: .reference,
      placement: Placement(.outputs, line: "Events", short: "meeting", order: 51)),
    FieldSpec(
      "video_mixed_participant_video_when_screenshare", .choice(sharedScreenModes),
      default: "overlap", label: "shared screen",
      help: "What becomes of the people in the mixed video while a screen is shared.",
      alsoCalled: ["screen share", "presentation"], source: .reference,
      placement: Placement(.video, line: "Shared screen", order: 2, said: "shared screen *")),
    FieldSpec(
      "start_recording_on", .choice(startTriggers), default: "participant_join",
      label: "start trigger", help: "What sets the recording going.",
      alsoCalled: ["when", "begin"],
      elsewhere: [
        Choice("manual", help: "it is for creating a bot, which then waits for this very command")
      ], source: .reference,
      uncertain:
        "what a trigger does at a start is not described; manual is for creating a bot",
      placement: Placement(.video, line: "Start on", order: 3, said: "from *")),
    FieldSpec(
      "include_bot_in_recording", .object(ObjectSpec(botParts)), label: "bot audio",
      help: "Whether the recording has what the bot itself says.", source: .reference,
      placement: Placement(.kept, line: "Bot audio", order: 2, said: "with the bot's own audio")),
    FieldSpec(
      "metadata", .labels, label: "labels",
      help: "Names and texts of your own, stored on the recording and not on the bot.",
      alsoCalled: ["metadata", "tags"], source: .reference, uncertain: labelsDoubt,
      placement: Placement(.kept, line: "Labels", order: 3, said: "labels *", absent: "none")),
    FieldSpec(
      "audio_mixed_raw", .output, default: .null, label: "mixed raw audio",
      help: "The sound of the call as plain samples.", source: .reference,
      placement: Placement(
        .outputs, line: "Mixed audio", short: "raw", order: 21, said: "raw audio")),
    FieldSpec(
      "audio_mixed_mp3", .output, default: .null, label: "mixed mp3 audio",
      help: "The sound of the call as one mp3.", source: .reference,
      placement: Placement(.outputs, line: "Mixed audio", short: "mp3", order: 20, said: "mp3")),
    FieldSpec(
      "video_separate_mp4", .output, default: .null, label: "separate mp4 video",
      help: "One mp4 for each person; needs the layout gallery view v2.", source: .reference,
      placement: Placement(
        .outputs, line: "Separate video", short: "mp4", order: 30, said: "one mp4 per person")),
    FieldSpec(
      "audio_separate_raw", .output, default: .null, label: "separate raw audio",
      help: "Each person's own sound as plain samples; not on every platform.",
      source: .reference,
      placement: Placement(
        .outputs, line: "Separate audio", short: "raw", order: 40, note: "limited",
        said: "raw audio per person")),
    FieldSpec(
      "video_mixed_flv", .output, default: .null, label: "mixed flv video",
      help: "The whole call as flv, the form in which an rtmp endpoint sends it.",
      source: .reference,
      placement: Placement(
        .outputs, line: "Mixed video", short: "flv", order: 11, said: "mixed flv video")),
    FieldSpec(
      "video_separate_png", .output, default: .null, label: "separate png pictures",
      help: "Still pictures of each person; needs the layout gallery view v2.",
      source: .reference,
      placement: Placement(
        .outputs, line: "Separate video", short: "png", order: 31, said: "pictures per person")),
    FieldSpec(
      "audio_separate_mp3", .output, default: .null, label: "separate mp3 audio",
      help: "One mp3 for each person.", source: .newerDocumentation,
      uncertain: "the endpoint's own page does not list it; two newer prints of the schema do",
      placement: Placement(
        .outputs, line: "Separate audio", short: "mp3", order: 41, said: "one mp3 per person")),
    FieldSpec(
      "video_separate_h264", .output, default: .null, label: "separate h264 video",
      help:
        "Each person's video as a live stream; needs the layout gallery view v2 and a 4-core bot.",
      source: .newerDocumentation,
      uncertain: "the endpoint's own page does not list it; two newer prints of the schema do",
      placement: Placement(
        .outputs, line: "Separate video", short: "h264", order: 32, said: "h264 per person")),
  ]

  private static let layouts = [
    Choice(
      "speaker_view", label: "speaker view",
      help: "Whoever speaks fills the frame, the others stand small beside."),
    Choice(
      "gallery_view", label: "gallery view", help: "Everybody in a grid of tiles of one size."),
    Choice(
      "gallery_view_v2", label: "gallery view v2",
      help:
        "A newer grid of tiles, and the only layout that gives each person a video of their own."),
    Choice(
      "audio_only", label: "audio only",
      help: "Sound alone, by its name; no page explains it, so switch the mixed mp4 off too."),
  ]

  private static let sharedScreenModes = [
    Choice("hide", help: "The shared screen fills the frame, people are not shown."),
    Choice("beside", help: "The shared screen stands beside the people, nothing is covered."),
    Choice("overlap", help: "People stand over a corner of the shared screen."),
  ]

  private static let startTriggers = [
    Choice("call_join", label: "call join", help: "As soon as the bot is in the call."),
    Choice(
      "participant_join", label: "participant join", help: "Once somebody else is in the call."),
    Choice(
      "participant_speak", label: "participant speaks", help: "Once somebody says something."),
  ]

  private static let botParts = [
    FieldSpec(
      "audio", .flag, default: false, label: "audio",
      help: "Records what the bot itself says; the transcript then hears it too.",
      source: .documentation2025)
  ]

  private static let retention = [
    Variant(
      "timed", label: "hours", help: "Deleted after a number of hours.",
      fields: [
        FieldSpec(
          "hours", .integer(minimum: 1), default: 168,
          help: "Hours until the recording is deleted.",
          source: .documentation2025,
          uncertain: "no upper limit is known; 2160 was taken once")
      ], source: .reference),
    Variant("forever", help: "Kept until somebody deletes it.", source: .reference),
  ]

  /// What a media object holds when it is on.
  public static let output = ObjectSpec([labels(of: "this media object")])

  private static let labelsDoubt =
    "null as a value is from newer pages only; no limit of length or number is known"

  /// The row of the labels that an object can carry.
  static func labels(of owner: String) -> FieldSpec {
    FieldSpec(
      "metadata", .labels, label: "labels",
      help: "Names and texts of your own, stored on \(owner).",
      source: .documentation2025, uncertain: labelsDoubt)
  }
}
