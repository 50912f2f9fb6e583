/// One operation of the service.
public enum Endpoint: CaseIterable, Sendable {
  /// Lists the bots of the workspace, page by page.
  case listBots
  /// Reads one bot.
  case readBot
  /// Starts recording, replacing a recording in progress; the body is the recording's
  /// configuration, the answer the bot, and the start itself follows later.
  case startRecording

  /// Its `operationId` in the OpenAPI document.
  public var name: String {
    switch self {
    case .listBots: "bot_list"
    case .readBot: "bot_retrieve"
    case .startRecording: "bot_start_recording"
    }
  }

  /// What is asked.
  public var method: HTTPMethod {
    switch self {
    case .listBots, .readBot: .get
    case .startRecording: .post
    }
  }

  /// The path from the base URL on, with `{id}` where a bot's id goes.
  ///
  /// It ends with a slash: without it some clients met redirects or 404.
  public var path: String {
    switch self {
    case .listBots: "/api/v1/bot/"
    case .readBot: "/api/v1/bot/{id}/"
    case .startRecording: "/api/v1/bot/{id}/start_recording/"
    }
  }

  /// Where these facts were read.
  public var source: Source {
    switch self {
    case .listBots, .readBot: .documentation2025
    case .startRecording: .reference
    }
  }

  /// The path for one bot.
  public func path(for bot: BotID) -> String {
    path.split(separator: "/").map { $0 == "{id}" ? bot.text : String($0) }
      .reduce(into: "/") { $0 += $1 + "/" }
  }
}
