/// A bot with the service that told of it.
public struct ServiceReading: Equatable, Sendable {
  /// The bot.
  public let bot: Bot
  /// Who answered.
  public let service: ServiceIdentity

  /// Makes a reading.
  public init(_ bot: Bot, of service: ServiceIdentity) {
    self.bot = bot
    self.service = service
  }
}
