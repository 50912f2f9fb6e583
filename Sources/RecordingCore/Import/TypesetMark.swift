/// A character that web pages and word processors put in the place of one that JSON and the shell know.
public enum TypesetMark: Character, CaseIterable, Sendable {
  case leftSingleQuote = "\u{2018}"
  case rightSingleQuote = "\u{2019}"
  case leftDoubleQuote = "\u{201C}"
  case rightDoubleQuote = "\u{201D}"
  case enDash = "\u{2013}"
  case emDash = "\u{2014}"
  case noBreakSpace = "\u{A0}"
  case zeroWidthSpace = "\u{200B}"

  /// What stands there, for messages.
  public var name: String {
    switch self {
    case .leftSingleQuote, .rightSingleQuote, .leftDoubleQuote, .rightDoubleQuote:
      "the quotation mark \(rawValue), which is for print alone"
    case .enDash, .emDash: "the dash \(rawValue), which is for print alone"
    case .noBreakSpace: "a no-break space, which looks like a blank and is none"
    case .zeroWidthSpace: "a zero-width space, which cannot be seen"
    }
  }

  /// What belongs there, as an instruction.
  public var remedy: String {
    switch self {
    case .leftSingleQuote, .rightSingleQuote: "replace it by a plain '"
    case .leftDoubleQuote, .rightDoubleQuote: "replace it by a plain \""
    case .enDash, .emDash: "replace it by - or --"
    case .noBreakSpace: "replace it by a plain blank"
    case .zeroWidthSpace: "take it out"
    }
  }

  /// The mark that begins at an offset of a text in UTF-8.
  init?(at offset: Int, of bytes: [UInt8]) {
    guard offset < bytes.count, Self.firstBytes.contains(bytes[offset]),
      let mark = Self.allCases.first(where: {
        bytes[offset...].starts(with: String($0.rawValue).utf8)
      })
    else { return nil }
    self = mark
  }

  private static let firstBytes = Set(allCases.compactMap { String($0.rawValue).utf8.first })
}
