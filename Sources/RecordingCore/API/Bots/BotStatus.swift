/// Where a bot is in its life.
///
/// Source: the known values of a status change's code in the OpenAPI document, which calls the list
/// open.
public enum BotStatus: Hashable, Sendable {
  /// Made, and not yet sent to the call.
  case ready
  /// On its way into the call.
  case joiningCall
  /// Waiting for the host to let it in.
  case inWaitingRoom
  /// Somebody waits to be let in while the bot is in the call.
  case participantInWaitingRoom
  /// In the call; nothing is being recorded, or a recording is paused.
  case inCallNotRecording
  /// The meeting lets it record.
  case recordingPermissionAllowed
  /// The meeting does not let it record.
  case recordingPermissionDenied
  /// In the call and recording.
  case inCallRecording
  /// The recording is complete.
  case recordingDone
  /// It has left the call.
  case callEnded
  /// Over, with all media ready.
  case done
  /// It failed for good.
  case fatal
  /// Its media are deleted, their time being up.
  case mediaExpired
  /// The analysis of its media is complete.
  case analysisDone
  /// The analysis of its media failed.
  case analysisFailed
  /// A code that is not known here, as it came; empty when the bot has no status yet.
  case other(String)

  /// The codes that are known, in the order of a bot's life.
  public static let known: [BotStatus] = [
    .ready, .joiningCall, .inWaitingRoom, .participantInWaitingRoom, .inCallNotRecording,
    .recordingPermissionAllowed,
    .recordingPermissionDenied, .inCallRecording, .recordingDone, .callEnded, .done, .fatal,
    .mediaExpired, .analysisDone, .analysisFailed,
  ]

  /// Reads a code.
  public init(code: String) {
    self = BotStatus.known.first { $0.code == code } ?? .other(code)
  }

  /// The code as the service writes it.
  public var code: String {
    switch self {
    case .ready: "ready"
    case .joiningCall: "joining_call"
    case .inWaitingRoom: "in_waiting_room"
    case .participantInWaitingRoom: "participant_in_waiting_room"
    case .inCallNotRecording: "in_call_not_recording"
    case .recordingPermissionAllowed: "recording_permission_allowed"
    case .recordingPermissionDenied: "recording_permission_denied"
    case .inCallRecording: "in_call_recording"
    case .recordingDone: "recording_done"
    case .callEnded: "call_ended"
    case .done: "done"
    case .fatal: "fatal"
    case .mediaExpired: "media_expired"
    case .analysisDone: "analysis_done"
    case .analysisFailed: "analysis_failed"
    case .other(let code): code
    }
  }

  /// What people read; an unknown code as it came.
  public var title: String {
    switch self {
    case .ready: "not yet sent"
    case .joiningCall: "joining the call"
    case .inWaitingRoom: "in the waiting room"
    case .participantInWaitingRoom: "in the call, somebody waits to be let in"
    case .inCallNotRecording: "in the call, not recording"
    case .recordingPermissionAllowed: "allowed to record"
    case .recordingPermissionDenied: "not allowed to record"
    case .inCallRecording: "recording"
    case .recordingDone: "recording done"
    case .callEnded: "call ended"
    case .done: "done"
    case .fatal: "failed"
    case .mediaExpired: "media expired"
    case .analysisDone: "analysis done"
    case .analysisFailed: "analysis failed"
    case .other(""): "no status yet"
    case .other(let code): code.excerpt
    }
  }
}

extension BotStatus {
  /// Whether a step with it can say why a bot that has ended did so.
  var isCause: Bool {
    switch self {
    case .callEnded, .fatal, .recordingPermissionDenied, .mediaExpired, .analysisFailed: true
    default: false
    }
  }
}

/// One step in the life of a bot.
public struct StatusChange: Equatable, Sendable {
  /// The status that began with it.
  public let status: BotStatus
  /// The cause, an open list of codes.
  public let subCode: String?
  /// The service's own words.
  public let message: String?
  /// When it began.
  public let since: Timestamp?

  /// Makes a step.
  public init(
    _ status: BotStatus, subCode: String? = nil, message: String? = nil, since: Timestamp? = nil
  ) {
    self.status = status
    self.subCode = subCode
    self.message = message
    self.since = since
  }
}
