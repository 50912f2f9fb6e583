/// A character of a line as cmd hands it on, with its place in the text.
private struct CmdCharacter {
  let byte: UInt8
  let place: Int
}

extension ShellReader {
  /// Reads the next word of a command for cmd or PowerShell.
  /// - Returns: The word; nil at the end of the command.
  /// - Throws: `ImportError` for what is cut.
  mutating func nextWindowsWord() throws(ImportError) -> Word? {
    if dialect == .cmd {
      if cmdWords == nil { cmdWords = try words(in: readCmdLine())[...] }
      return cmdWords?.popFirst()
    }
    skipWindowsBlanks()
    guard let byte = peek, !byte.endsWindowsCommand else { return nil }
    return try readPowerShellWord()
  }

  private mutating func skipWindowsBlanks() {
    while let byte = peek {
      if byte.isBlank {
        position += 1
      } else if byte == dialect.continuation, let next = lineBreak(after: position) {
        position = next
      } else {
        return
      }
    }
  }

  /// The place behind the line break that follows a mark, blanks between them not counting.
  private func lineBreak(after mark: Int) -> Int? {
    guard let next = bytes[(mark + 1)...].firstIndex(where: { !$0.isBlank }),
      bytes[next] == UInt8(ascii: "\n")
    else { return nil }
    return next + 1
  }

  /// Reads the rest of a command as cmd hands it on: the carets outside of its own quotes are taken away, and what one
  /// stands before has no meaning to cmd.
  private mutating func readCmdLine() throws(ImportError) -> [CmdCharacter] {
    var line: [CmdCharacter] = []
    var isQuoted = false
    while let byte = peek, byte != UInt8(ascii: "\n") {
      if byte == UInt8(ascii: "^"), !isQuoted {
        if let next = lineBreak(after: position) {
          position = next
          // A second line break is what the caret stands before, and belongs to the text.
          if peek == UInt8(ascii: "\n") {
            line.append(CmdCharacter(byte: UInt8(ascii: "\n"), place: position))
            position += 1
          }
        } else {
          guard let escaped = peekNext else { throw fault(.cutLine, at: position) }
          line.append(CmdCharacter(byte: escaped, place: position + 1))
          position += 2
        }
      } else {
        if !isQuoted, byte.endsWindowsCommand { break }
        if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
        line.append(CmdCharacter(byte: byte, place: position))
        position += 1
      }
    }
    return line
  }

  /// Parts a line into words as a program for Windows does: of the backslashes before a quotation mark every second one
  /// counts, and one that is left makes it a character; within quotes two quotation marks are one.
  private func words(in line: [CmdCharacter]) throws(ImportError) -> [Word] {
    var words: [Word] = []
    var index = 0
    while let first = line[index...].firstIndex(where: { !$0.byte.isBlank }) {
      var word = Word(start: line[first].place)
      var quote: Int?
      index = first
      while index < line.count, quote != nil || !line[index].byte.isBlank {
        let count = line[index...].prefix { $0.byte == UInt8(ascii: "\\") }.count
        let end = index + count
        let isBeforeQuote = end < line.count && line[end].byte == UInt8(ascii: "\"")
        word.bytes += Array(repeating: UInt8(ascii: "\\"), count: isBeforeQuote ? count / 2 : count)
        index = end
        guard index < line.count else { break }
        if count % 2 == 1, isBeforeQuote {
          word.bytes.append(UInt8(ascii: "\""))
          index += 1
        } else if isBeforeQuote {
          let isDoubled =
            quote != nil && index + 1 < line.count && line[index + 1].byte == UInt8(ascii: "\"")
          if isDoubled { word.bytes.append(UInt8(ascii: "\"")) }
          if !isDoubled { quote = quote == nil ? line[index].place : nil }
          index += isDoubled ? 2 : 1
        } else if count == 0 {
          word.bytes.append(line[index].byte)
          index += 1
        }
      }
      if let quote { throw fault(.open("\""), at: quote) }
      words.append(word)
    }
    return words
  }

  private mutating func readPowerShellWord() throws(ImportError) -> Word {
    var word = Word(start: position)
    while let byte = peek, !byte.isBlank, !byte.endsWindowsCommand {
      switch byte {
      case UInt8(ascii: "@") where peekNext == UInt8(ascii: "'") || peekNext == UInt8(ascii: "\""):
        try readHereString(into: &word)
      case UInt8(ascii: "'"), UInt8(ascii: "\""): try readPowerShellQuotes(into: &word)
      case UInt8(ascii: "`"):
        guard let escaped = peekNext else { throw fault(.cutLine, at: position) }
        guard lineBreak(after: position) == nil else { return word }
        word.bytes.append(escaped)
        position += 2
      default:
        word.bytes.append(byte)
        position += 1
      }
    }
    return word
  }

  /// Reads `'...'`, in which `''` is an apostrophe, or `"..."`, in which a backquote escapes as well.
  private mutating func readPowerShellQuotes(into word: inout Word) throws(ImportError) {
    let start = position
    let mark = bytes[start]
    position += 1
    while let byte = peek {
      if byte == mark {
        guard peekNext == mark else {
          position += 1
          return
        }
        word.bytes.append(mark)
        position += 2
      } else if byte == UInt8(ascii: "`"), mark == UInt8(ascii: "\""), let escaped = peekNext {
        word.bytes.append(escaped)
        position += 2
      } else {
        word.bytes.append(byte)
        position += 1
      }
    }
    throw fault(.open(String(decoding: [mark], as: UTF8.self)), at: start)
  }

  /// Reads a text between a line that ends in `@'` and one that begins with `'@`.
  private mutating func readHereString(into word: inout Word) throws(ImportError) {
    let start = position
    let mark = bytes[start + 1]
    guard let first = lineBreak(after: start + 1) else {
      word.bytes.append(bytes[start])
      position += 1
      return
    }
    let end = [UInt8(ascii: "\n"), mark, UInt8(ascii: "@")]
    guard
      let last = bytes[(first - 1)...].indices.first(where: { bytes[$0...].starts(with: end) })
    else { throw fault(.open("@" + String(decoding: [mark], as: UTF8.self)), at: start) }
    if last >= first { word.bytes += bytes[first..<last] }
    position = last + end.count
  }
}

// MARK: - A command that ends too early
extension ShellReader {
  /// Where a command ends though the next line looks like a part of it.
  struct CutLine {
    /// The end of the command.
    let end: Int
    /// The first place of the lines after it where data is given.
    let data: Int?
  }

  /// Where the command that was read to its end was cut; nil when nothing that follows looks like a part of it.
  var cutLine: CutLine? {
    guard peek == UInt8(ascii: "\n") else { return nil }
    var rest = bytes[(position + 1)...]
    var count = 0
    // A command has not more lines than that, and a text may have very many commands.
    while count < 100, let first = rest.firstIndex(where: { !$0.isBlank }),
      bytes[first] == UInt8(ascii: "-")
    {
      let line = bytes[first...].prefix { $0 != UInt8(ascii: "\n") }
      if ["-d", "--data", "--json"].contains(where: { line.starts(with: $0.utf8) }) {
        return CutLine(end: position, data: first)
      }
      count += 1
      rest = bytes[line.endIndex...].dropFirst()
    }
    return count == 0 ? nil : CutLine(end: position, data: nil)
  }
}

extension UInt8 {
  /// Whether cmd and PowerShell end a command before it, unless it is quoted.
  fileprivate var endsWindowsCommand: Bool { "\n;|&<>".utf8.contains(self) }
}
