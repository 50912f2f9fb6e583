/// What the endpoints beside the start of a recording do, for messages about texts that are meant for them.
enum OtherEndpoint {
  /// The name of an endpoint with what it is for: "create_transcript, which runs on a finished recording".
  static func words(for name: String) -> String {
    purposes[name].map { "\(name.excerpt), which \($0)" } ?? name.excerpt
  }

  /// Whether an endpoint has this name.
  static func isKnown(_ name: String) -> Bool { purposes[name] != nil || lists.contains(name) }

  /// The endpoint that an object is meant for that holds no setting of a start; nil where none is known.
  static func name(for object: JSONObject) -> String? {
    if let provider = object["provider"]?.objectValue,
      provider.keys.contains(where: { $0.hasSuffix("_async") })
    {
      return "create_transcript"
    }
    return object["message"]?.stringValue == nil ? nil : "send_chat_message"
  }

  private static let lists: Set<String> = [
    "recording", "transcript", "video_mixed", "audio_mixed", "video_separate", "audio_separate",
    "participant_events", "meeting_metadata", "realtime_endpoint", "calendar-events", "calendars",
  ]

  // Source: the endpoints of the API as its documentation lists them.
  private static let purposes = [
    "create_transcript": "runs on a finished recording",
    "pause_recording": "takes no settings",
    "resume_recording": "takes no settings",
    "stop_recording": "takes no settings",
    "leave_call": "takes the bot out of the call",
    "delete_media": "deletes what was recorded",
    "request_recording_permission": "asks the host of a Zoom meeting",
    "send_chat_message": "writes into the chat of the meeting",
  ]
}
