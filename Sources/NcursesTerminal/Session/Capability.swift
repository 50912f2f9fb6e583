private import CNcurses

/// A string of the terminfo entry that ncurses has just opened.
enum Capability {
  /// Its bytes; none where the terminal has none of this name.
  ///
  /// Padding (`$<5>`) is left out: only old hardware wants it.
  static func bytes(_ name: String) -> [UInt8] {
    guard let value = curses_capability(name) else { return [] }
    var bytes: [UInt8] = []
    var isPadding = false
    for byte in String(cString: value).utf8 {
      if isPadding {
        isPadding = byte != UInt8(ascii: ">")
      } else if byte == UInt8(ascii: "<"), bytes.last == UInt8(ascii: "$") {
        bytes.removeLast()
        isPadding = true
      } else {
        bytes.append(byte)
      }
    }
    return bytes
  }

  /// Whether it is these bytes.
  static func isUsual(_ name: String, _ text: String) -> Bool {
    bytes(name).elementsEqual(text.utf8)
  }
}
