public import RecordingCore

/// What a request is for, with whatever it is about; a newer one replaces an older one of the same key.
public enum RequestKey: Hashable, Sendable {
  /// The list of bots.
  case bots
  /// One bot.
  case bot(BotID)
  /// A body out of a file or a text.
  case importing
}

/// The requests under way, by number, so that an answer can be told from one that came too late.
struct RequestLedger: Equatable, Sendable {
  private var last = 0
  private(set) var current: [RequestKey: Int] = [:]

  mutating func next(_ key: RequestKey) -> Int {
    last += 1
    current[key] = last
    return last
  }

  /// Takes note of an answer.
  /// - Returns: whether it is the one that is waited for.
  mutating func finish(_ key: RequestKey, _ request: Int) -> Bool {
    guard current[key] == request else { return false }
    current[key] = nil
    return true
  }

  mutating func drop(_ key: RequestKey) { current[key] = nil }

  func isUnderWay(_ key: RequestKey) -> Bool { current[key] != nil }
}
