/// What a start would do to a bot, as far as an operator decides by it.
public enum StartProspect: Equatable, Sendable {
  /// A recording begins where none is.
  case begins
  /// The recording in whose place the new one comes: its id, or when it began.
  case replaces(String)
  /// It is not known what it would do; the reason.
  case uncertain(String)
  /// The service refuses it.
  case isRefused

  /// What a start would do to a bot.
  public init(_ bot: Bot) {
    let readiness = StartReadiness(bot)
    self =
      switch readiness {
      case .ready: .begins
      case .alreadyRecording, .paused:
        .replaces(
          bot.currentRecording?.id ?? bot.statusSince.map { "\($0.secondsSince1970)" } ?? "")
      case .permissionDenied, .unknown: .uncertain(readiness.text)
      case .notInCall, .ended: .isRefused
      }
  }

  /// Whether a start would take the place of a recording.
  public var replaces: Bool {
    if case .replaces = self { true } else { false }
  }
}
