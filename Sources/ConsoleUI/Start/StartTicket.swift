public import RecordingCore

/// For which start something is done outside.
public struct StartTicket: Equatable, Sendable {
  /// The number of the start in this console.
  public let run: Int
  /// The bot.
  public let bot: BotID
  /// The profile whose key is used.
  public let profile: String?
}
