extension ShellReader {
  /// Reads `'...'`, in which nothing has a meaning of its own.
  mutating func readSingleQuotes(into word: inout Word) throws(ImportError) {
    let start = position + 1
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "'")) else {
      throw fault(.open("'"), at: position)
    }
    if apostrophe == nil, end > start, bytes[end - 1].isWordLetter, end + 1 < bytes.count,
      bytes[end + 1].isWordLetter
    {
      apostrophe = end
    }
    word.bytes += bytes[start..<end]
    position = end + 1
  }

  /// Reads `"..."`, in which a backslash escapes the few characters that have a meaning there.
  mutating func readDoubleQuotes(into word: inout Word) throws(ImportError) {
    let start = position
    position += 1
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "\""):
        position += 1
        return
      case UInt8(ascii: "`"): try copyBackquotes(into: &word)
      case UInt8(ascii: "$") where peekNext == UInt8(ascii: "("):
        try copyParentheses(into: &word)
      case UInt8(ascii: "\\"):
        guard !skipContinuation() else { continue }
        position += 1
        guard let escaped = peek else { break }
        if !"$`\"\\".utf8.contains(escaped) { word.bytes.append(byte) }
        word.bytes.append(escaped)
        position += 1
      default:
        word.bytes.append(byte)
        position += 1
      }
    }
    throw fault(.open("\""), at: start)
  }

  /// Reads a backslash outside of quotes.
  mutating func readEscape(into word: inout Word) throws(ImportError) {
    guard !skipContinuation() else { return }
    guard let escaped = peekNext else { throw fault(.cutLine, at: position) }
    word.bytes.append(escaped)
    position += 2
  }

  /// Reads what begins with a dollar outside of quotes.
  mutating func readDollar(into word: inout Word) throws(ImportError) {
    switch peekNext {
    case UInt8(ascii: "'"): try readCQuotes(into: &word)
    case UInt8(ascii: "("): try copyParentheses(into: &word)
    case UInt8(ascii: "\""):
      position += 1
      try readDoubleQuotes(into: &word)
    default:
      word.bytes.append(UInt8(ascii: "$"))
      position += 1
    }
  }

  /// Copies `$(...)` as it is written, quotes and inner parentheses included.
  mutating func copyParentheses(into word: inout Word) throws(ImportError) {
    var depth = 0
    var index = position + 1
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "("): depth += 1
      case UInt8(ascii: ")"):
        depth -= 1
        guard depth > 0 else { return copy(to: index, into: &word) }
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "'"), UInt8(ascii: "\""):
        index = closing(of: bytes[index], after: index) ?? bytes.count
      default: break
      }
      index += 1
    }
    throw fault(.open("$("), at: position)
  }

  /// Copies a command in backquotes as it is written.
  mutating func copyBackquotes(into word: inout Word) throws(ImportError) {
    guard let end = closing(of: UInt8(ascii: "`"), after: position) else {
      throw fault(.open("`"), at: position)
    }
    copy(to: end, into: &word)
  }

  private mutating func copy(to end: Int, into word: inout Word) {
    word.bytes += bytes[position...end]
    position = end + 1
  }

  private func closing(of mark: UInt8, after start: Int) -> Int? {
    let isPlain = mark == UInt8(ascii: "'")
    var index = start + 1
    while index < bytes.count {
      if bytes[index] == mark { return index }
      index += !isPlain && bytes[index] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  /// Passes over a backslash with a line break behind it, if they stand here.
  private mutating func skipContinuation() -> Bool {
    let rest = bytes[(position + 1)...]
    let length = rest.first == UInt8(ascii: "\n") ? 1 : rest.starts(with: [0x0D, 0x0A]) ? 2 : 0
    guard length > 0 else { return false }
    position += 1 + length
    return true
  }
}

extension UInt8 {
  /// Whether it is a letter of a word, one beyond ASCII included.
  fileprivate var isWordLetter: Bool { (0x61...0x7A).contains(self | 0x20) || self >= 0x80 }
}
