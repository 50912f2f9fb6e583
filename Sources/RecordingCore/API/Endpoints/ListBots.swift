extension Endpoint {
  /// Lists the bots of the workspace, page by page.
  public static let listBots = Endpoint(
    name: "bot_list", method: .get, path: "/api/v1/bot/", callsPerMinute: 60,
    source: .documentation2025)
}
