extension Endpoint {
  /// Reads one bot.
  public static let readBot = Endpoint(
    name: "bot_retrieve", method: .get, path: "/api/v1/bot/{id}/", callsPerMinute: 300,
    source: .documentation2025)
}
