/// One page of the list of bots, or several as one.
public struct BotPage: Equatable, Sendable {
  /// The bots, in the order of the service.
  public let bots: [Bot]
  /// How many entries of the page could not be read as bots.
  public let unreadableCount: Int
  /// How many bots there are on all pages; nil when the service does not say.
  public let totalCount: Int?
  /// Where the service says the next page is; nil on the last.
  ///
  /// It is never called as it stands.
  public let next: String?

  /// Makes a page.
  public init(
    bots: [Bot], unreadableCount: Int = 0, totalCount: Int? = nil, next: String? = nil
  ) {
    self.bots = bots
    self.unreadableCount = unreadableCount
    self.totalCount = totalCount
    self.next = next
  }

  /// Reads a page; nil when there is no list of results.
  public init?(json: JSONValue) {
    guard let entries = json.objectValue?["results"]?.arrayValue else { return nil }
    let bots = entries.compactMap(Bot.init(json:))
    self.init(
      bots: bots, unreadableCount: entries.count - bots.count,
      totalCount: json.objectValue?["count"]?.intValue,
      next: json.objectValue?["next"]?.stringValue)
  }
}
