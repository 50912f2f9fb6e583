/// The codes of a bot's life, as the service spells them (rules known of the API, list of statuses).
enum BotStatus: String, CaseIterable {
  case ready
  case joiningCall = "joining_call"
  case inWaitingRoom = "in_waiting_room"
  case participantInWaitingRoom = "participant_in_waiting_room"
  case inCallNotRecording = "in_call_not_recording"
  case recordingPermissionAllowed = "recording_permission_allowed"
  case recordingPermissionDenied = "recording_permission_denied"
  case inCallRecording = "in_call_recording"
  case recordingDone = "recording_done"
  case callEnded = "call_ended"
  case done
  case fatal
  case mediaExpired = "media_expired"
  case analysisDone = "analysis_done"
  case analysisFailed = "analysis_failed"

  /// Where the bot is, which decides whether it takes commands.
  enum Presence {
    case outside, inCall, gone
  }

  var presence: Presence {
    switch self {
    case .ready, .joiningCall, .inWaitingRoom: .outside
    case .participantInWaitingRoom, .inCallNotRecording, .recordingPermissionAllowed,
      .recordingPermissionDenied,
      .inCallRecording:
      .inCall
    case .recordingDone, .callEnded, .done, .fatal, .mediaExpired, .analysisDone,
      .analysisFailed:
      .gone
    }
  }
}
