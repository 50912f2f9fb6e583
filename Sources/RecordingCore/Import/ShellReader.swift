/// Reads a command word by word, quoted as sh and bash, cmd or PowerShell quote; nothing is expanded and nothing is run.
///
/// Variables and command substitutions stay in the words as they are written.
struct ShellReader {
  /// A word without its quotes.
  struct Word: Equatable {
    /// Its bytes.
    var bytes: [UInt8] = []
    /// Where it begins in the text.
    let start: Int

    var text: String { String(decoding: bytes, as: UTF8.self) }
  }

  /// Where the text says that a command has its standard input from.
  enum Input: Equatable {
    case text([UInt8])
    case file(String)
  }

  let bytes: [UInt8]
  var position = 0
  /// The input of the command, known when it has been read to its end.
  var input: Input?
  /// The here-documents that begin after the line.
  var hereDocuments: [HereDocument] = []

  /// How the command quotes.
  var dialect = ShellDialect.sh
  /// The end of the line in which the last command was found.
  private var endOfLine = 0
  /// The words of a command for cmd that were not asked for yet; nil before the first.
  var cmdWords: ArraySlice<Word>?
  /// Whether the command is one for Windows.
  var isWindows = false
  /// The first apostrophe within a word that ends a text in single quotes, as `it's` does.
  var apostrophe: Int?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var peek: UInt8? { position < bytes.count ? bytes[position] : nil }
  var peekNext: UInt8? { position + 1 < bytes.count ? bytes[position + 1] : nil }

  /// Goes behind the next word with a command's name; comments are passed over.
  /// - Returns: Where the name begins; nil at the end of the text.
  mutating func findCommand(_ name: StaticString) -> Int? {
    let letters = UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    (input, hereDocuments, apostrophe, cmdWords) = (nil, [], nil, nil)
    while let byte = peek {
      let last = position > 0 ? bytes[position - 1] : UInt8(ascii: "\n")
      if byte == UInt8(ascii: "#"), last.isBlank || last == UInt8(ascii: "\n") {
        skipLine()
      } else if canBeginCommand, bytes[position...].starts(with: letters) {
        let start = position
        position += letters.count
        let isProgram = bytes[position...].prefix(4).map { $0 | 0x20 } == Array(".exe".utf8)
        if isProgram { position += 4 }
        guard isWordEnd(position) else { continue }
        // Asked once for a line, which may be very long and hold very many commands.
        if position >= endOfLine {
          dialect = ShellDialect(of: bytes[position...], isProgram: isProgram)
          endOfLine = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        }
        isWindows = isProgram || dialect != .sh
        return start
      } else {
        position += 1
      }
    }
    return nil
  }

  /// Reads the next word of the command; redirections are passed over.
  /// - Returns: The word; nil at the end of the command.
  /// - Throws: `ImportError` for what is cut or set by a typesetter.
  mutating func nextWord() throws(ImportError) -> Word? {
    if dialect != .sh { return try nextWindowsWord() }
    while true {
      try skipBlanks()
      switch peek {
      case UInt8(ascii: "#"): skipLine()
      case UInt8(ascii: "<"): try readInput()
      case UInt8(ascii: ">"): try skipOutput()
      case let byte? where !byte.endsWord:
        let word = try readWord()
        let isDescriptor = word.bytes.allSatisfy { (0x30...0x39).contains($0) }
        guard isDescriptor, peek == UInt8(ascii: "<") || peek == UInt8(ascii: ">") else {
          return word
        }
      default:
        try endCommand()
        return nil
      }
    }
  }

  /// Reads the word that begins here; it is empty where none does.
  mutating func readWord() throws(ImportError) -> Word {
    var word = Word(start: position)
    while let byte = peek, !byte.endsWord {
      switch byte {
      case UInt8(ascii: "'"): try readSingleQuotes(into: &word)
      case UInt8(ascii: "\""): try readDoubleQuotes(into: &word)
      case UInt8(ascii: "\\"): try readEscape(into: &word)
      case UInt8(ascii: "`"): try copyBackquotes(into: &word)
      case UInt8(ascii: "$"): try readDollar(into: &word)
      default:
        if let mark = TypesetMark(at: position, of: bytes) {
          throw .typeset(mark, at: ImportPlace(offset: position, of: bytes))
        }
        word.bytes.append(byte)
        position += 1
      }
    }
    return word
  }

  /// Passes over blanks and line continuations, also those that a blank at the line's end spoils.
  mutating func skipBlanks() throws(ImportError) {
    while let byte = peek {
      if byte.isBlank {
        position += 1
      } else if byte == UInt8(ascii: "\\") {
        let next = bytes[(position + 1)...].firstIndex { !$0.isBlank } ?? bytes.count
        guard next < bytes.count else { throw fault(.cutLine, at: position) }
        guard bytes[next] == UInt8(ascii: "\n") else { return }
        position = next + 1
        // The prompt of a shell that waits for the rest of a command, copied along with it.
        if bytes[position...].starts(with: "> ".utf8) { position += 2 }
      } else {
        return
      }
    }
  }

  func fault(_ fault: CurlFault, at offset: Int) -> ImportError {
    .command(fault, at: ImportPlace(offset: offset, of: bytes))
  }

  private mutating func skipOutput() throws(ImportError) {
    while let byte = peek, ">|&".utf8.contains(byte) { position += 1 }
    try skipBlanks()
    _ = try readWord()
  }

  private mutating func skipLine() {
    position = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  private mutating func endCommand() throws(ImportError) {
    guard !hereDocuments.isEmpty else { return }
    skipLine()
    if peek != nil { position += 1 }
    try readHereDocuments()
  }

  /// Whether a command's name can stand here; `@` before it keeps make from printing it.
  private var canBeginCommand: Bool {
    func byte(_ distance: Int) -> UInt8 {
      position < distance ? UInt8(ascii: "\n") : bytes[position - distance]
    }
    guard byte(1) == UInt8(ascii: "@") else { return byte(1).precedesCommand }
    return byte(2).isBlank || byte(2) == UInt8(ascii: "\n") || byte(2) == UInt8(ascii: "-")
  }

  private func isWordEnd(_ offset: Int) -> Bool {
    guard offset < bytes.count else { return true }
    return bytes[offset].endsWord || bytes[offset] == UInt8(ascii: "\\")
      || TypesetMark(at: offset, of: bytes) != nil
  }
}

extension UInt8 {
  /// Whether it parts words within a line; the carriage return of a line break from Windows counts.
  var isBlank: Bool { self == 0x20 || self == 0x09 || self == 0x0D }

  /// Whether a word ends before it unless it is quoted.
  fileprivate var endsWord: Bool { isBlank || "\n;&|()<>".utf8.contains(self) }

  /// Whether a command's name can follow it; a slash ends the folder that the command is in.
  fileprivate var precedesCommand: Bool { isBlank || "\n;&|(`/\\>".utf8.contains(self) }
}
