/// One operation of the service.
public struct Endpoint: Equatable, Sendable {
  /// Its `operationId` in the OpenAPI document.
  public let name: String
  /// What is asked.
  public let method: HTTPMethod
  /// The path from the base URL on, with `{id}` where a bot's id goes.
  ///
  /// It ends with a slash: without it some clients met redirects or 404.
  public let path: String
  /// How many calls a workspace may make in a minute.
  public let callsPerMinute: Int
  /// Where these facts were read.
  public let source: Source

  /// The path for one bot.
  public func path(for bot: BotID) -> String {
    path.split(separator: "/").map { $0 == "{id}" ? bot.text : String($0) }
      .reduce(into: "/") { $0 += $1 + "/" }
  }
}
