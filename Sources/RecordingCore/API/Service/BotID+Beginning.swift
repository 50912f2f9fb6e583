extension BotID {
  /// Finds the one bot whose id begins as an operator wrote it.
  /// - Parameters:
  ///   - beginning: The first characters of the id, four at least.
  ///   - bots: The bots to look among.
  /// - Throws: `BotIDError` when none begins so, or several do.
  public init(beginning: String, among bots: some Sequence<BotID>) throws(BotIDError) {
    let letters = beginning.trimming { $0.isWhitespace || "\"'`<>.…".contains($0) }.lowercased()
    let found = bots.filter { $0.text.hasPrefix(letters) }
    switch found.count {
    case 0: throw .unknownBeginning(letters)
    case 1: self = found[0]
    default: throw .ambiguous(letters, found.prefix(5).map(\.self), count: found.count)
    }
  }

  /// Whether a text can be the beginning of an id: four characters of one at least, and no more than one has.
  public static func mayBegin(_ text: String) -> Bool {
    let letters = text.trimming { $0.isWhitespace || "\"'`<>.…".contains($0) }
    return (4..<36).contains(letters.utf8.count)
      && letters.allSatisfy { $0.isASCII && ($0.isHexDigit || $0 == "-") }
  }
}
