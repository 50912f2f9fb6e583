/// The on-air light: what matters about a bot's status, in one glance.
public enum Lamp: String, CaseIterable, Equatable, Sendable {
  /// Not recording, though it may yet.
  case idle
  /// Recording.
  case recording
  /// In the call with a recording that is paused.
  case paused
  /// It will not record.
  case failed
  /// It is over.
  case ended
  /// A status that is not known here.
  case unknown

  /// The lamp of a bot.
  public init(_ bot: Bot) {
    self =
      switch bot.status {
      case .inCallNotRecording: bot.currentRecording?.status == .paused ? .paused : .idle
      case .ready, .joiningCall, .inWaitingRoom, .participantInWaitingRoom,
        .recordingPermissionAllowed:
        .idle
      case .inCallRecording: .recording
      case .fatal, .recordingPermissionDenied: .failed
      case .callEnded, .recordingDone, .done, .mediaExpired, .analysisDone, .analysisFailed: .ended
      case .other: .unknown
      }
  }
}
