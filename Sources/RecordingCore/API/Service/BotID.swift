/// The name of a bot at the service: a UUID.
public struct BotID: Hashable, Sendable, CustomStringConvertible {
  /// The UUID in lower case.
  public let text: String

  /// Reads what an operator typed or pasted.
  ///
  /// Takes a UUID in either case with white space or quotes around it, or a URL of the service or
  /// its dashboard that has a UUID as a part of its path or query; of several, the first.
  /// - Throws: `BotIDError` when there is none.
  public init(_ text: String) throws(BotIDError) {
    let trimmed = text.trimming { $0.isWhitespace || "\"'`<>".contains($0) }
    guard !trimmed.isEmpty else { throw .empty }
    if UUIDText.isUUID(trimmed) {
      self.text = trimmed.lowercased()
      return
    }
    guard trimmed.contains("/"),
      let part = trimmed.split(whereSeparator: { "/?#&=".contains($0) })
        .first(where: { UUIDText.isUUID($0) })
    else { throw .notUUID(trimmed) }
    self.text = part.lowercased()
  }

  /// The UUID.
  public var description: String { text }
}

/// Why a text names no bot.
public enum BotIDError: Error, Equatable, Sendable {
  /// There is nothing.
  case empty
  /// It is no UUID and has none in it; the text as it came.
  case notUUID(String)
  /// No bot of the service has an id that begins so.
  case unknownBeginning(String)
  /// Several bots have an id that begins so; the first of them.
  case ambiguous(String, [BotID], count: Int)

  /// What is wrong, in a few words.
  public var title: String {
    switch self {
    case .empty: "no bot id"
    case .notUUID: "not a bot id"
    case .unknownBeginning: "no such bot"
    case .ambiguous: "several bots begin so"
    }
  }

  /// What is wrong, in one sentence without a full stop.
  public var detail: String {
    switch self {
    case .empty: "the bot id is empty"
    case .notUUID(let text): "\"\(text.excerpt)\" is not a UUID"
    case .unknownBeginning(let text): "no bot of this service has an id that begins with \(text)"
    case .ambiguous(let text, let bots, let count):
      "the ids of \(count) bots begin with \(text): "
        + bots.map(\.text).joined(separator: ", ") + (count > bots.count ? ", …" : "")
    }
  }

  /// What to do, in one sentence without a full stop.
  public var nextStep: String {
    switch self {
    case .empty, .notUUID:
      "give the bot's id, such as 3fa85f64-5717-4562-b3fc-2c963f66afa6, or the URL of the bot"
    case .unknownBeginning: "`tally bots` lists them; check the region, and whose key it is"
    case .ambiguous: "give more of the id"
    }
  }

  /// With which code a program ends.
  public var exitCode: SysExit { .usage }
}
