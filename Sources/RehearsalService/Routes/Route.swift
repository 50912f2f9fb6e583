import RecordingCore

/// What a path asks for: an endpoint, and the bot that it names.
///
/// A path without its closing slash is no path: some clients of the real service met redirects there, others 404.
struct Route: Equatable {
  let endpoint: Endpoint
  /// The id of the bot as the path has it; empty where the endpoint is about none.
  let bot: String

  init(_ endpoint: Endpoint, bot: String = "") {
    self.endpoint = endpoint
    self.bot = bot
  }

  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for endpoint in Endpoint.allCases {
      let row = endpoint.path.split(separator: "/", omittingEmptySubsequences: false)
      let place = row.firstIndex(of: "{id}")
      guard row.count == parts.count,
        row.indices.allSatisfy({ $0 == place ? !parts[$0].isEmpty : row[$0] == parts[$0] })
      else { continue }
      self.init(endpoint, bot: place.map { String(parts[$0]) } ?? "")
      return
    }
    return nil
  }
}
