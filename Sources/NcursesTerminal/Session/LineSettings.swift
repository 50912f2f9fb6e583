#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The line settings of a terminal: as they were found, and raw ones for the screen.
struct LineSettings {
  /// As they were found.
  let saved: termios
  private let raw: termios

  /// Reads the settings that the terminal has now.
  init(of terminal: Int32) throws(TerminalError) {
    var settings = termios()
    guard tcgetattr(terminal, &settings) == 0 else { throw .notATerminal }
    saved = settings
    // Every byte is to arrive as it was typed, Ctrl-C and Ctrl-Z too, and leave as it was written:
    // ncurses counts on a line feed that only moves down.
    settings.c_iflag &= ~tcflag_t(
      IGNBRK | BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON)
    settings.c_oflag &= ~tcflag_t(OPOST)
    settings.c_lflag &= ~tcflag_t(ECHO | ECHONL | ICANON | ISIG | IEXTEN)
    withUnsafeMutableBytes(of: &settings.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    raw = settings
  }

  /// Gives the terminal the raw settings.
  func applyRaw(to terminal: Int32) {
    Self.apply(raw, to: terminal)
  }

  /// Gives the terminal back what was found.
  func applySaved(to terminal: Int32) {
    Self.apply(saved, to: terminal)
  }

  private static func apply(_ settings: termios, to terminal: Int32) {
    withUnsafePointer(to: settings) { pointer in
      while tcsetattr(terminal, TCSANOW, pointer) != 0, errno == EINTR {}
    }
  }

  /// The size that the terminal reports, or nil when it does not know.
  static func size(of terminal: Int32) -> (columns: Int, rows: Int)? {
    var window = winsize()
    guard ioctl(terminal, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return (Int(window.ws_col), Int(window.ws_row))
  }
}
