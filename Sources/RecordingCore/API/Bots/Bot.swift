/// A bot as the service describes it.
public struct Bot: Equatable, Sendable {
  /// Its name at the service.
  public let id: BotID
  /// The name under which it is in the meeting.
  public let name: String?
  /// The meeting.
  public let meeting: Meeting
  /// When it shall join; nil when it was sent at once.
  public let joinAt: Timestamp?
  /// What machine it runs on, for example `web_4_core`; nil where the service does not say.
  public let variant: String?
  /// Its life so far; the last one is the current status.
  public let statusChanges: [StatusChange]
  /// Its recordings.
  public let recordings: [BotRecording]
  /// The configuration it was made with, as it came; a start does not fall back on it.
  public let recordingConfig: JSONObject?

  /// Makes a bot.
  public init(
    id: BotID, name: String? = nil, meeting: Meeting = Meeting(), joinAt: Timestamp? = nil,
    variant: String? = nil, statusChanges: [StatusChange] = [], recordings: [BotRecording] = [],
    recordingConfig: JSONObject? = nil
  ) {
    self.id = id
    self.name = name
    self.meeting = meeting
    self.joinAt = joinAt
    self.variant = variant
    self.statusChanges = statusChanges
    self.recordings = recordings
    self.recordingConfig = recordingConfig
  }

  /// The step that says where it is: the last one, unless that is about somebody who waits at the door while the bot is
  /// in the call, which ends no recording.
  ///
  /// Source: the status page lists `participant_in_waiting_room`; that it changes nothing for the bot is inferred.
  public var lastChange: StatusChange? {
    statusChanges.last { $0.status != .participantInWaitingRoom } ?? statusChanges.last
  }

  /// The current status.
  public var status: BotStatus { lastChange?.status ?? .other("") }

  /// When the current status began.
  public var statusSince: Timestamp? { lastChange?.since }

  /// Whether somebody waits to be let into the call that the bot is in.
  public var somebodyWaits: Bool { statusChanges.last?.status == .participantInWaitingRoom }

  /// The step that says why it ended or failed, or may not record: the current one, or where that gives no cause the
  /// last one before it that did.
  ///
  /// A bot whose call ended goes on to `done`, so that the cause is often one step back.
  public var cause: StatusChange? {
    guard let last = lastChange, Lamp(self) == .failed || Lamp(self) == .ended else { return nil }
    if last.subCode != nil || last.message != nil { return last }
    return statusChanges.last { change in
      (change.subCode != nil || change.message != nil) && change.status.isCause
    } ?? last
  }

  /// The variant of a bot with four cores.
  public static let fourCores = "web_4_core"

  /// The recording that runs or is paused: of those not over, the one set up last.
  public var currentRecording: BotRecording? {
    recordings.reversed().filter { !$0.isOver }.max { $0.beginning < $1.beginning }
  }
}

extension BotRecording {
  fileprivate var beginning: Double {
    (createdAt ?? startedAt)?.secondsSince1970 ?? -.infinity
  }

  fileprivate var isOver: Bool {
    switch status {
    case .done, .failed, .deleted: true
    case .processing, .paused, .other, nil: completedAt != nil
    }
  }
}
