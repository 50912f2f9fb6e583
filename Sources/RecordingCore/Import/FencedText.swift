/// The blocks between lines of three backquotes or tildes, as chats and pages in Markdown set code apart.
enum FencedText {
  /// The first block that begins as a JSON object, with blanks for all that stands before it, so that its lines keep
  /// their numbers; nil without one.
  static func json(in bytes: [UInt8]) -> [UInt8]? {
    var start: Int?
    for line in lines(of: bytes) {
      guard isFence(bytes[line]) else { continue }
      guard let first = start else {
        start = line.upperBound
        continue
      }
      start = nil
      let block = bytes[first..<line.lowerBound]
      guard block.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") else { continue }
      return bytes[..<first].map { $0 == UInt8(ascii: "\n") ? $0 : UInt8(ascii: " ") } + block
    }
    return nil
  }

  private static func lines(of bytes: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
      lines.append(start..<end)
      start = end
    }
    return lines
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    let text = line.drop(while: \.isBlank)
    return text.starts(with: "```".utf8) || text.starts(with: "~~~".utf8)
  }
}
