/// Makes a frame shorter: style sequences that follow each other become one.
///
/// ncurses sends attributes, foreground and background each by itself, and often a reset before
/// them. `ESC [ 39 m ESC ( B ESC [ m ESC [ 1 m` becomes `ESC [ 0;1 m`: what stands before a reset has
/// no effect, and the line-drawing set that `ESC ( B` leaves is never entered.
enum StyleMerger {
  private typealias Bytes = UnsafeMutableBufferPointer<UInt8>

  private static let escape: UInt8 = 0x1B
  private static let bracket: UInt8 = 0x5B
  private static let final: UInt8 = 0x6D
  private static let zero: UInt8 = 0x30
  private static let semicolon: UInt8 = 0x3B

  /// Merges the sequences of a frame, or of a piece of one.
  static func merge(_ frame: inout [UInt8]) {
    let length = frame.withUnsafeMutableBufferPointer(merge)
    frame.removeSubrange(length...)
  }

  // A merged sequence is never longer than what was read of those it stands for, so all of it is
  // written over what was read.
  private static func merge(_ bytes: inout Bytes) -> Int {
    var read = 0
    var written = 0
    while read < bytes.count {
      guard bytes[read] == escape, var parameters = parameters(in: bytes, at: read) else {
        bytes[written] = bytes[read]
        read += 1
        written += 1
        continue
      }
      bytes[written] = escape
      bytes[written + 1] = bracket
      let first = written + 2
      written = first
      while true {
        read = parameters.upperBound + 1
        let isReset = parameters.isEmpty || isReset(bytes, parameters)
        if isReset { written = first } else if written > first { put(semicolon) }
        if parameters.isEmpty { put(zero) }
        for index in parameters { put(bytes[index]) }
        guard let next = self.parameters(in: bytes, at: read) else { break }
        parameters = next
      }
      // A reset alone needs no parameter.
      if written == first + 1, bytes[first] == zero { written = first }
      put(final)
    }
    return written

    func put(_ byte: UInt8) {
      bytes[written] = byte
      written += 1
    }
  }

  // ncurses puts a reset at the start of a sequence, never inside.
  private static func isReset(_ bytes: Bytes, _ parameters: Range<Int>) -> Bool {
    bytes[parameters.lowerBound] == zero
      && (parameters.count == 1 || bytes[parameters.lowerBound + 1] == semicolon)
  }

  // The place of the parameters when a style sequence begins here, after any `ESC ( B`.
  private static func parameters(in bytes: Bytes, at index: Int) -> Range<Int>? {
    var index = index
    while index + 2 < bytes.count, bytes[index] == escape, bytes[index + 1] == 0x28,
      bytes[index + 2] == 0x42
    { index += 3 }
    guard index + 2 < bytes.count, bytes[index] == escape, bytes[index + 1] == bracket else {
      return nil
    }
    let start = index + 2
    var end = start
    while end < bytes.count, (0x30...0x3B).contains(bytes[end]) { end += 1 }
    return end < bytes.count && bytes[end] == final ? start..<end : nil
  }
}
