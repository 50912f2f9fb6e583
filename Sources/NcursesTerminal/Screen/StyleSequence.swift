private import CNcurses

/// The bytes that set a terminal otherwise, as ncurses writes them.
enum StyleSequence {
  // The functions that ncurses is given carry no context; like its own state this is one per process.
  private nonisolated(unsafe) static var written: [UInt8] = []

  /// Asks for the bytes that lead from one rendition to another, while the terminal is set in neither.
  static func between(_ old: Rendition, _ new: Rendition) -> [UInt8] {
    write(old)
    written = []
    write(new)
    defer { curses_set_style(0, 0) { $0 } }
    return written
  }

  private static func write(_ rendition: Rendition) {
    curses_set_style(rendition.attributes, rendition.pair) { byte in
      StyleSequence.written.append(UInt8(truncatingIfNeeded: byte))
      return byte
    }
  }
}
