/// Collects pasted text up to its end mark, in time that grows with its length alone.
struct PasteBuffer {
  /// What goes beyond this many bytes is discarded.
  static let limit = 16 << 20

  private static let endMark = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  // How many bytes of the end mark were just seen; Escape stands only at its start, so a mismatch
  // falls back to one or none.
  private var matched = 0

  /// Whether the end mark came.
  var isComplete: Bool { matched == Self.endMark.count }

  /// Takes bytes up to and including the end mark.
  /// - Returns: the index after the last byte taken.
  mutating func append(_ source: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < source.endIndex, !isComplete {
      let byte = source[index]
      if byte == Self.endMark[matched] {
        matched += 1
        index += 1
      } else if matched > 0 {
        keep(Self.endMark[..<matched])
        matched = 0
      } else {
        let rest = source[index...]
        let end = rest.firstIndex(of: Self.endMark[0]) ?? rest.endIndex
        keep(source[index..<end])
        index = end
      }
    }
    return index
  }

  /// Gives the text away and starts anew; line ends of any kind become line feeds.
  ///
  /// Terminals send the Return key's byte for a line end inside pasted text.
  mutating func takeText() -> String {
    if matched < Self.endMark.count { keep(Self.endMark[..<matched]) }
    matched = 0
    var length = 0
    var previous: UInt8 = 0
    for index in bytes.indices {
      let byte = bytes[index]
      if byte != 0x0A || previous != 0x0D {
        bytes[length] = byte == 0x0D ? 0x0A : byte
        length += 1
      }
      previous = byte
    }
    let text = String(decoding: bytes[..<length], as: UTF8.self)
    bytes = []
    return text
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    bytes.append(contentsOf: more.prefix(Self.limit - bytes.count))
  }
}
