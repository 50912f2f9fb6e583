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
  case notInCall(BotStatus, Cause = Cause())
  /// It is no longer in the call: the service refuses a start.
  case ended(BotStatus, Cause = Cause())
  /// The meeting does not let it record: a start brings no media until it does.
  case permissionDenied(Cause)
  /// A status that is not known here.
  case unknown(BotStatus)

  /// Why a status came about, as the service says it.
  public struct Cause: Equatable, Sendable {
    /// The sub code, an open list.
    public let subCode: String?
    /// The service's own words.
    public let message: String?

    /// Makes a cause.
    public init(subCode: String? = nil, message: String? = nil) {
      self.subCode = subCode
      self.message = message
    }

    /// The cause of a status change.
    public init(_ change: StatusChange) {
      self.init(subCode: change.subCode, message: change.message)
    }

    /// The cause: the sub code in plain words where it is known, and the service's own words; nil where there is none.
    public var text: String? {
      let known = subCode.flatMap { SubCode.meaning(of: $0)?.words }
      let parts = [known ?? subCode?.excerpt, message?.quoted].compactMap(\.self)
      return parts.isEmpty ? nil : parts.joined(separator: ": ")
    }

    /// What can be done about it, in one sentence without a full stop; nil where that is not known.
    public var remedy: String? { subCode.flatMap { SubCode.meaning(of: $0)?.remedy } }

    /// The cause in brackets, after a blank; empty where there is none.
    var words: String { text.map { " (\($0))" } ?? "" }
  }

  /// What a start would do to a bot.
  public init(_ bot: Bot) {
    let change = bot.cause ?? bot.lastChange
    let cause = Cause(subCode: change?.subCode, message: change?.message)
    let current = bot.currentRecording
    self =
      switch bot.status {
      case .inCallNotRecording where current?.status == .paused: .paused(since: current?.startedAt)
      case .inCallNotRecording, .participantInWaitingRoom, .recordingPermissionAllowed: .ready
      case .inCallRecording: .alreadyRecording(since: current?.startedAt ?? bot.statusSince)
      case .ready, .joiningCall, .inWaitingRoom: .notInCall(bot.status, cause)
      case .recordingPermissionDenied: .permissionDenied(cause)
      case .callEnded, .recordingDone, .done, .fatal, .mediaExpired, .analysisDone,
        .analysisFailed:
        .ended(bot.status, cause)
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
    case .notInCall(let status, let cause):
      "the bot is not in the call yet (\(status.title))\(cause.words)"
    case .ended(let status, let cause):
      "the bot is no longer in the call (\(status.title))\(cause.words)"
    case .permissionDenied(let cause): "the meeting does not let the bot record\(cause.words)"
    case .unknown(let status): "the bot's status is not known here (\(status.title))"
    }
  }

  /// What can be done about it, in one sentence without a full stop; nil where a start just works.
  public var remedy: String? {
    switch self {
    case .ready, .alreadyRecording, .paused: nil
    case .notInCall(.inWaitingRoom, _): "have the host let the bot in, then start again"
    case .notInCall: "wait until the bot is in the call, then start again"
    case .ended(_, let cause):
      cause.remedy ?? "send a new bot to the meeting"
    case .permissionDenied(let cause):
      cause.remedy ?? "ask the host to let the bot record"
    case .unknown: "read the bot for its status"
    }
  }
}
