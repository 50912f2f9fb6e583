import RecordingCore

/// A bot as an operator names it: by its id, by a URL with it, or by the beginning of an id that no other bot has.
enum NamedBot {
  case id(BotID)
  case beginning(String)

  /// Reads what was written.
  /// - Throws: `BotIDError` for what can be neither.
  init(_ text: String) throws(BotIDError) {
    do throws(BotIDError) {
      self = .id(try BotID(text))
    } catch {
      guard BotID.mayBegin(text) else { throw error }
      self = .beginning(text)
    }
  }

  /// The bot's id, where it is known whole.
  var id: BotID? {
    if case .id(let id) = self { id } else { nil }
  }

  /// The bot's id, for which the service is asked where its beginning alone is known.
  /// - Throws: `BotIDError` where none or several begin so; whatever keeps the list from being read.
  func id(at access: ServiceAccess) throws -> BotID {
    if let id { return id }
    let client = try access.client()
    let page = try Interruption.guarding { () async throws(ClientError) in
      try await client.bots(onPages: .max)
    }
    return try id(among: page.bots.map(\.id))
  }

  /// Whether a bot can be the one that is meant.
  func mayName(_ bot: BotID) -> Bool {
    switch self {
    case .id(let id): id == bot
    case .beginning(let text): (try? BotID(beginning: text, among: [bot])) != nil
    }
  }

  /// The bot's id, where those that it can be are known.
  /// - Throws: `BotIDError` where the beginning of an id is that of none or several.
  func id(among bots: [BotID]) throws(BotIDError) -> BotID {
    switch self {
    case .id(let id): id
    case .beginning(let text): try BotID(beginning: text, among: bots)
    }
  }
}
