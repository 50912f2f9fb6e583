extension Endpoint {
  /// Starts recording, replacing a recording in progress; the body is the recording's
  /// configuration, the answer the bot, and the start itself follows later.
  public static let startRecording = Endpoint(
    name: "bot_start_recording", method: .post, path: "/api/v1/bot/{id}/start_recording/",
    callsPerMinute: 300, source: .reference)
}
