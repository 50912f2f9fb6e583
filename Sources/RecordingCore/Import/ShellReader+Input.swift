/// A text between a command and a line with a certain word, which the command reads as its input.
struct HereDocument {
  /// The word.
  let end: [UInt8]
  /// Whether the word was quoted, so that nothing in the text has a meaning of its own.
  let isQuoted: Bool
  /// Whether tabs at the start of the lines do not count.
  let dropsTabs: Bool
  /// Where it is announced.
  let start: Int

  /// Whether the line is the one after the text.
  func isEnd(_ line: ArraySlice<UInt8>) -> Bool {
    line == end[...] || (line.last == UInt8(ascii: "\r") && line.dropLast() == end[...])
  }
}

extension ShellReader {
  /// Reads what begins with `<`: `<file`, `<<EOF`, `<<-EOF` or `<<<text`.
  mutating func readInput() throws(ImportError) {
    let start = position
    while peek == UInt8(ascii: "<"), position - start < 3 { position += 1 }
    let marks = position - start
    let dropsTabs = marks == 2 && peek == UInt8(ascii: "-")
    if dropsTabs || peek == UInt8(ascii: "&") { position += 1 }
    try skipBlanks()
    let word = try readWord()
    guard position > word.start else {
      throw fault(.missingValue(String(repeating: "<", count: marks)), at: start)
    }
    switch marks {
    case 1: input = .file(word.text)
    case 2:
      let isQuoted = bytes[word.start..<position].contains { "'\"\\".utf8.contains($0) }
      hereDocuments.append(
        HereDocument(end: word.bytes, isQuoted: isQuoted, dropsTabs: dropsTabs, start: start))
    default: input = .text(word.bytes)
    }
  }

  /// Reads the announced here-documents, which begin here; the last one is what the command reads.
  mutating func readHereDocuments() throws(ImportError) {
    for document in hereDocuments {
      input = .text(try read(document))
    }
  }

  private mutating func read(_ document: HereDocument) throws(ImportError) -> [UInt8] {
    var text: [UInt8] = []
    while let line = takeLine() {
      let line = document.dropsTabs ? line.drop { $0 == UInt8(ascii: "\t") } : line
      if document.isEnd(line) { return document.isQuoted ? text : text.withoutEscapes }
      text += line
      text.append(UInt8(ascii: "\n"))
    }
    let end = String(decoding: document.end, as: UTF8.self)
    throw fault(.openHereDocument(end), at: document.start)
  }

  private mutating func takeLine() -> ArraySlice<UInt8>? {
    guard position < bytes.count else { return nil }
    let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    defer { position = min(end + 1, bytes.count) }
    return bytes[position..<end]
  }
}

extension [UInt8] {
  /// The text of a here-document without the backslashes that have a meaning there.
  fileprivate var withoutEscapes: [UInt8] {
    var text: [UInt8] = []
    var isEscape = false
    for byte in self {
      if isEscape {
        isEscape = false
        if byte == UInt8(ascii: "\n") { continue }
        if !"$`\\".utf8.contains(byte) { text.append(UInt8(ascii: "\\")) }
        text.append(byte)
      } else if byte == UInt8(ascii: "\\") {
        isEscape = true
      } else {
        text.append(byte)
      }
    }
    return text
  }
}
