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
  /// Its life so far; the last one is the current status.
  public let statusChanges: [StatusChange]
  /// Its recordings.
  public let recordings: [BotRecording]
  /// The configuration it was made with, as it came; a start does not fall back on it.
  public let recordingConfig: JSONObject?

  /// Makes a bot.
  public init(
    id: BotID, name: String? = nil, meeting: Meeting = Meeting(), joinAt: Timestamp? = nil,
    statusChanges: [StatusChange] = [], recordings: [BotRecording] = [],
    recordingConfig: JSONObject? = nil
  ) {
    self.id = id
    self.name = name
    self.meeting = meeting
    self.joinAt = joinAt
    self.statusChanges = statusChanges
    self.recordings = recordings
    self.recordingConfig = recordingConfig
  }

  /// The current status.
  public var status: BotStatus { statusChanges.last?.status ?? .other("") }

  /// When the current status began.
  public var statusSince: Timestamp? { statusChanges.last?.since }

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
