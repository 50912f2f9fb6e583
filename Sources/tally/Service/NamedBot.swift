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

  /// The bot's id, for which the service is asked where its beginning alone is known.
  /// - Throws: `BotIDError` where none or several begin so; whatever keeps the list from being read.
  func id(at access: ServiceAccess) throws -> BotID {
    switch self {
    case .id(let id): return id
    case .beginning(let text):
      let client = try access.client()
      let page = try Interruption.guarding { () async throws(ClientError) in
        try await client.bots(onPages: .max)
      }
      return try BotID(beginning: text, among: page.bots.map(\.id))
    }
  }
}
