/// The paths that are served, each with the one method it takes.
///
/// A path without its closing slash is no path: some clients of the real service met redirects there, others 404.
enum Route: Equatable {
  case listBots
  case readBot(id: String)
  case startRecording(id: String)

  init?(path: String) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
    guard parts.starts(with: ["api", "v1", "bot"]), parts.last == "" else { return nil }
    let inner = parts.dropFirst(3).dropLast().map(String.init)
    guard !inner.contains("") else { return nil }
    switch inner.count {
    case 0: self = .listBots
    case 1: self = .readBot(id: inner[0])
    case 2 where inner[1] == "start_recording": self = .startRecording(id: inner[0])
    default: return nil
    }
  }

  var method: String {
    switch self {
    case .listBots, .readBot: "GET"
    case .startRecording: "POST"
    }
  }
}
