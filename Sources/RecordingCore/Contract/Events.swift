/// Something that happens in a call and that a live endpoint can be told of.
public struct EventSpec: Equatable, Sendable {
  /// The name in `events`, for example `transcript.data`.
  public let name: String
  /// The types of endpoint that can carry it, as the service spells them.
  public let carriers: [String]
  /// The name people read.
  public let label: String
  /// One line on when it comes.
  public let help: String
  /// Where the event was read of.
  public let source: Source

  /// The output that must be on for it to come; its name is the first part of the event's own.
  public var output: String { Contract.output(ofEvent: name) }

  init(
    _ name: String, on carriers: [String], _ label: String, _ help: String,
    source: Source = .documentation2025
  ) {
    self.name = name
    self.carriers = carriers
    self.label = label
    self.help = help
    self.source = source
  }
}

extension Contract {
  /// Every event that an endpoint of some type can carry.
  public static let events: [EventSpec] = [
    person("join", "joins", "Somebody has joined; the mail address comes with a later update."),
    person("leave", "leaves", "Somebody has left."),
    person("update", "changes", "Somebody's name, role or other details have changed."),
    person("speech_on", "starts to speak", "Somebody starts to speak."),
    person("speech_off", "stops speaking", "Somebody stops speaking."),
    person("webcam_on", "camera on", "Somebody's camera goes on."),
    person("webcam_off", "camera off", "Somebody's camera goes off."),
    person("screenshare_on", "shares a screen", "Somebody starts to share a screen."),
    person("screenshare_off", "ends sharing", "Somebody stops sharing a screen."),
    person("chat_message", "chat message", "Somebody writes in the chat."),
    EventSpec(
      "transcript.data", on: textual, "finished words",
      "Words of the transcript that stay as they are."),
    EventSpec(
      "transcript.partial_data", on: textual, "words so far",
      "Words as heard so far; they may still change."),
    EventSpec(
      "transcript.provider_data", on: textual, "vendor's message",
      "What the transcription vendor sends, unchanged.", source: .newerDocumentation),
    EventSpec(
      "audio_mixed_raw.data", on: ["websocket", "desktop_sdk_callback"], "mixed sound",
      "The sound of the call: 16-bit samples, one channel, 16,000 a second."),
    EventSpec(
      "audio_separate_raw.data", on: ["websocket"], "sound per person",
      "Each person's own sound; the sound of a shared screen is not in it."),
    EventSpec(
      "video_separate_png.data", on: ["websocket", "desktop_sdk_callback"], "pictures per person",
      "Each person's picture as PNG, two a second."),
    EventSpec(
      "video_separate_h264.data", on: ["websocket", "desktop_sdk_callback"], "video per person",
      "Each person's picture as an H.264 stream.", source: .newerDocumentation),
    EventSpec(
      "video_mixed_flv.data", on: ["rtmp"], "mixed video", "The mixed video as an RTMP stream."),
  ]

  /// The row of an event; nil for an unknown one.
  public static func event(_ name: String) -> EventSpec? { events.first { $0.name == name } }

  /// The output that an event belongs to: what stands before the dot of its name.
  static func output(ofEvent name: String) -> String {
    name.utf8.firstIndex(of: UInt8(ascii: ".")).map { String(name[..<$0]) } ?? ""
  }

  private static let textual = ["webhook", "websocket", "desktop_sdk_callback"]

  private static func person(_ event: String, _ label: String, _ help: String) -> EventSpec {
    EventSpec("participant_events." + event, on: textual, label, help)
  }
}
