/// What one reading of a bot says, as far as a start depends on it.
///
/// Two readings are equal where a start would do the same by both: the state, the whole configuration, and which
/// recordings there are and when each began.
public struct BotReading: Equatable, Sendable {
  /// What a start would do.
  public let prospect: StartProspect
  /// The bot's configuration; nil where the service does not tell it.
  public let configuration: Fingerprint?
  /// The recordings that the service listed.
  public let recordings: [RecordingMark]

  /// Makes a reading from its parts.
  public init(
    prospect: StartProspect, configuration: Fingerprint?, recordings: [RecordingMark]
  ) {
    self.prospect = prospect
    self.configuration = configuration
    self.recordings = recordings
  }

  /// The reading that an answer of the service is.
  public init(_ bot: Bot) {
    self.init(
      prospect: StartProspect(bot),
      configuration: bot.recordingConfig.map { Fingerprint(of: .object($0)) },
      recordings: bot.recordings.map(RecordingMark.init))
  }
}

/// A recording as a reading listed it.
public struct RecordingMark: Equatable, Sendable {
  /// Its id at the service.
  public let id: String
  /// When it began; nil while it had not.
  public let beganAt: Timestamp?

  /// Makes a mark.
  public init(id: String, beganAt: Timestamp?) {
    self.id = id
    self.beganAt = beganAt
  }

  /// Marks a recording.
  public init(_ recording: BotRecording) {
    self.init(id: recording.id, beganAt: recording.startedAt)
  }
}

extension [RecordingMark] {
  /// The recordings of a bot that were not there when these marks were made.
  ///
  /// A service may begin a recording anew under its old id: one that began later than its mark says is new.
  public func new(in bot: Bot) -> [BotRecording] {
    bot.recordings.filter { recording in
      guard let mark = first(where: { $0.id == recording.id }) else { return true }
      guard let before = mark.beganAt, let now = recording.startedAt else { return false }
      return now > before
    }
  }
}

extension Bot {
  /// Whether one of its recordings has begun, though it may be over by now.
  public func hasBegun(_ recording: BotRecording) -> Bool {
    if recording.startedAt != nil || recording.completedAt != nil { return true }
    return status == .inCallRecording && currentRecording?.id == recording.id
  }
}
