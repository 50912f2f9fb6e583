/// A key that people put where it does not belong, and what they mean by it.
public struct Mistake: Equatable, Sendable {
  /// What puts it right.
  public enum Remedy: Equatable, Sendable {
    /// The key has another name here.
    case rename(String)
    /// The value belongs at another place of the body.
    case move(to: JSONPointer)
    /// What the value holds belongs to the object around it.
    case unwrap
    /// Nothing of it belongs here.
    case remove
    /// The operator must write it anew.
    case rewrite
  }

  /// The object with the key, an asterisk for any step; empty for the body itself.
  public let place: JSONPointer
  /// The key.
  public let key: String
  /// What puts it right.
  public let remedy: Remedy
  /// What is wrong and what to do, without the key.
  public let advice: String

  /// Whether the service drops the key without a word; the keys of its old version it refuses.
  public var isDroppedInSilence: Bool { !Mistake.formerNames.contains(self) }

  init(_ key: String, in place: JSONPointer = .root, _ remedy: Remedy, _ advice: String) {
    self.key = key
    self.place = place
    self.remedy = remedy
    self.advice = advice
  }

  func applies(to name: String, in path: ArraySlice<String>) -> Bool {
    key == name && place.tokens.count == path.count
      && zip(place.tokens, path).allSatisfy { $0 == "*" || $0 == $1 }
  }

  static func of(_ name: String, in path: ArraySlice<String>) -> Mistake? {
    all.first { $0.applies(to: name, in: path) }
  }
}

extension Mistake {
  /// The known ones.
  public static let all: [Mistake] =
    wrappers + misplaced + misnamed + asynchronous + formerNames + invented + ofCreateBot

  private static let wrappers = [
    Mistake(
      "recording_config", .unwrap,
      "only Create Bot wraps the settings; here they stand in the body itself"),
    Mistake(
      "config", in: "/realtime_endpoints/*", .unwrap,
      "url and events stand in the endpoint itself"),
  ]

  private static let misplaced = [
    Mistake(
      "diarization", in: "/transcript/provider", .move(to: "/transcript/diarization"),
      "it stands beside provider, not in it"),
    Mistake(
      "diarization", .move(to: "/transcript/diarization"), "it stands in transcript"),
    Mistake(
      "provider", .move(to: "/transcript/provider"), "it stands in transcript"),
    separateStreams(in: "/transcript"),
    separateStreams(in: "/transcript/provider"),
    separateStreams(in: "/transcript/provider/*"),
    Mistake(
      "webhook_url", in: "/transcript", .rewrite,
      "the words go to an endpoint of type webhook in realtime_endpoints"),
  ]

  private static func separateStreams(in place: JSONPointer) -> Mistake {
    let key = "use_separate_streams_when_available"
    return Mistake(
      key, in: place, .move(to: JSONPointer(["transcript", "diarization", key])),
      "it stands in transcript.diarization")
  }

  private static let misnamed = [
    Mistake(
      "real_time_endpoints", .rename("realtime_endpoints"), "it is spelt realtime_endpoints"),
    language("language", isHere: "language_code", in: "recallai_streaming"),
    language("language", isHere: "language_code", in: "elevenlabs_streaming"),
    language("language", isHere: "language_code", in: "aws_transcribe_streaming"),
    language("language_code", isHere: "language", in: "deepgram_streaming"),
    language("language_code", isHere: "language", in: "rev_streaming"),
    language("language_code", isHere: "language", in: "speechmatics_streaming"),
    Mistake(
      "keyterms", in: "/transcript/provider/deepgram_streaming", .rename("keyterm"),
      "the vendor calls it keyterm"),
  ]

  private static func language(
    _ key: String, isHere name: String, in provider: String
  ) -> Mistake {
    Mistake(
      key, in: JSONPointer(["transcript", "provider", provider]), .rename(name),
      "\(provider) calls it \(name)")
  }

  private static let asynchronous = [
    ofFinishedRecordings("recallai_async", live: "recallai_streaming"),
    ofFinishedRecordings("assembly_ai_async", live: "assembly_ai_v3_streaming"),
    ofFinishedRecordings("assembly_ai_v3_async", live: "assembly_ai_v3_streaming"),
    ofFinishedRecordings("deepgram_async", live: "deepgram_streaming"),
    ofFinishedRecordings("elevenlabs_async", live: "elevenlabs_streaming"),
    ofFinishedRecordings("gladia_async", live: "gladia_v2_streaming"),
    ofFinishedRecordings("gladia_v2_async", live: "gladia_v2_streaming"),
    ofFinishedRecordings("rev_async", live: "rev_streaming"),
    ofFinishedRecordings("aws_transcribe_async", live: "aws_transcribe_streaming"),
    ofFinishedRecordings("speechmatics_async", live: "speechmatics_streaming"),
  ]

  private static func ofFinishedRecordings(_ provider: String, live name: String) -> Mistake {
    Mistake(
      provider, in: "/transcript/provider", .rename(name),
      "it works on a finished recording, with create_transcript after recording.done; live it is \(name)"
    )
  }

  /// The keys of the old API version, which the service refuses as not allowed; other unknown keys it drops.
  public static let formerNames = [
    Mistake("recording_mode", .rename("video_mixed_layout"), "it is now video_mixed_layout"),
    Mistake(
      "recording_mode_options", .rewrite,
      "it is now start_recording_on and video_mixed_participant_video_when_screenshare"),
    Mistake("transcription_options", .rewrite, "it is now transcript.provider, an object"),
    Mistake(
      "real_time_transcription", .rewrite,
      "it is now an endpoint of type webhook with transcript events in realtime_endpoints"),
    Mistake(
      "real_time_media", .rewrite,
      "it is now an endpoint of type websocket or rtmp in realtime_endpoints"),
  ]

  private static let invented = [
    Mistake(
      "screenshare_behavior", .rewrite,
      "what is meant is video_mixed_participant_video_when_screenshare"),
    Mistake(
      "video_retention_days", .rewrite, "what is meant is retention, which counts hours"),
    Mistake(
      "audio_mixed", .rename("audio_mixed_mp3"), "there are audio_mixed_mp3 and audio_mixed_raw"),
    Mistake(
      "audio_separate_wav", .rename("audio_separate_raw"), "there is audio_separate_raw"),
    Mistake(
      "visible", in: "/include_bot_in_recording", .remove,
      "the bot's picture has no setting; audio is the only key"),
    Mistake(
      "video", in: "/include_bot_in_recording", .remove,
      "the bot's picture has no setting; audio is the only key"),
  ]

  /// Whether a key of this name belongs to Create Bot.
  static func isOfCreateBot(_ key: String) -> Bool { ofCreateBot.contains { $0.key == key } }

  private static let ofCreateBot = [
    "meeting_url", "bot_name", "join_at", "automatic_leave", "automatic_video_output",
    "automatic_audio_output", "output_media", "chat", "breakout_room", "zoom", "google_meet",
    "variant",
  ].map { Mistake($0, .remove, "it is set when the bot is created") }
}
