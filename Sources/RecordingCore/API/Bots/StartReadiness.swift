/// What a start would do to a bot, by its current status.
///
/// Source: the public reports and the documentation on which status takes which command; most of
/// the refusals are inferred, so none of these keeps an operator from trying.
public enum StartReadiness: Equatable, Sendable {
  /// It is in the call and not recording.
  case ready
  /// It is recording: a start replaces that recording. The moment when it began, where known.
  case alreadyRecording(since: Timestamp?)
  /// A recording is paused: a start begins another one in its place. The moment when it began,
  /// where known.
  case paused(since: Timestamp?)
  /// It is not in the call yet: the service refuses a start.
  case notInCall(BotStatus)
  /// It is no longer in the call: the service refuses a start.
  case ended(BotStatus)
  /// The meeting does not let it record, for the given cause: a start brings no media until it
  /// does.
  case permissionDenied(subCode: String?)
  /// A status that is not known here.
  case unknown(BotStatus)

  /// What a start would do to a bot.
  public init(_ bot: Bot) {
    let current = bot.currentRecording
    self =
      switch bot.status {
      case .inCallNotRecording where current?.status == .paused: .paused(since: current?.startedAt)
      case .inCallNotRecording, .recordingPermissionAllowed: .ready
      case .inCallRecording: .alreadyRecording(since: current?.startedAt ?? bot.statusSince)
      case .ready, .joiningCall, .inWaitingRoom: .notInCall(bot.status)
      case .recordingPermissionDenied:
        .permissionDenied(subCode: bot.statusChanges.last?.subCode)
      case .callEnded, .recordingDone, .done, .fatal, .mediaExpired, .analysisDone,
        .analysisFailed:
        .ended(bot.status)
      // A status that is not known says nothing of a recording that the bot itself lists as running.
      case .other:
        current.map { .alreadyRecording(since: $0.startedAt) } ?? .unknown(bot.status)
      }
  }

  /// Whether a start would take the place of a recording.
  public var replacesRecording: Bool {
    switch self {
    case .alreadyRecording, .paused: true
    case .ready, .notInCall, .ended, .permissionDenied, .unknown: false
    }
  }

  /// Whether the service is expected to refuse a start.
  public var isRefused: Bool {
    switch self {
    case .notInCall, .ended: true
    case .ready, .alreadyRecording, .paused, .permissionDenied, .unknown: false
    }
  }

  /// What the operator should know, in one sentence without a full stop.
  public var text: String {
    switch self {
    case .ready: "the bot is in the call and ready to record"
    case .alreadyRecording: "the bot is recording, and a start replaces that recording"
    case .paused: "a recording is paused: resume goes on with it, a start replaces it"
    case .notInCall(let status): "the bot is not in the call yet (\(status.title))"
    case .ended(let status): "the bot is no longer in the call (\(status.title))"
    case .permissionDenied(let subCode):
      "the meeting does not let the bot record" + (subCode.map { " (\($0.excerpt))" } ?? "")
    case .unknown(let status): "the bot's status is not known here (\(status.title))"
    }
  }
}
