// The terminal's settings are declared by whichever module is read first.
import CNcurses
import NcursesTerminal
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Both ends of a pseudo terminal: the program's, and the one that a terminal emulator would hold.
final class PseudoTerminal {
  let program: Int32
  private var emulator: Int32

  init(columns: Int = 40, rows: Int = 10) throws {
    var ends: (emulator: Int32, program: Int32) = (-1, -1)
    guard openpty(&ends.emulator, &ends.program, nil, nil, nil) == 0 else {
      throw TerminalError.system(call: "openpty", code: errno)
    }
    emulator = ends.emulator
    program = ends.program
    resize(columns: columns, rows: rows)
  }

  deinit {
    hangUp()
    close(program)
  }

  /// Opens the terminal under test on this one for the time of the closure.
  func run(
    type: String = "xterm-256color", variables: [String: String] = [:], wake: Int32? = nil,
    theme: Theme = Theme(name: "plain") { _ in Style() },
    _ body: (NcursesTerminal) throws -> Void
  ) throws {
    let environment = TerminalEnvironment { $0 == "TERM" ? type : variables[$0] }
    let terminal = try NcursesTerminal(
      input: program, output: program, environment: environment, wakeDescriptor: wake, theme: theme)
    defer { terminal.restore() }
    try body(terminal)
  }

  /// Takes the terminal away from the program.
  func hangUp() {
    if emulator >= 0 { close(emulator) }
    emulator = -1
  }

  func resize(columns: Int, rows: Int) {
    var window = winsize()
    window.ws_col = UInt16(columns)
    window.ws_row = UInt16(rows)
    _ = ioctl(emulator, UInt(TIOCSWINSZ), &window)
  }

  /// Types on the keyboard.
  func type(_ text: String) {
    var text = text
    text.withUTF8 { _ = write(emulator, $0.baseAddress, $0.count) }
  }

  /// All that the program wrote since the last call.
  ///
  /// A mark written behind it tells when everything has arrived.
  func output() -> String {
    let mark: [UInt8] = Array("<end of output>".utf8)
    _ = write(program, mark, mark.count)
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 4096)
    while !bytes.suffix(mark.count).elementsEqual(mark) {
      let count = read(emulator, &buffer, buffer.count)
      guard count > 0 else { break }
      bytes += buffer[..<count]
    }
    return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
  }

  /// The line settings: modes, then control characters.
  var settings: [UInt32] {
    var settings = termios()
    tcgetattr(program, &settings)
    let characters = withUnsafeBytes(of: settings.c_cc) { $0.map(UInt32.init) }
    return [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag].map {
      UInt32(truncatingIfNeeded: $0)
    } + characters
  }
}

extension Canvas {
  /// A canvas with a line of text in each row.
  init(_ lines: [String], columns: Int = 40, rows: Int = 10, role: StyleRole = .text) {
    self.init(size: Size(columns: columns, rows: rows))
    for (row, line) in lines.enumerated() {
      write(line, at: Point(column: 0, row: row), role: role)
    }
  }
}

/// Delivers a signal to this thread before it returns; the threads that run tests hold signals back.
func deliver(_ signal: Int32) {
  var only = sigset_t()
  sigemptyset(&only)
  sigaddset(&only, signal)
  var before = sigset_t()
  pthread_sigmask(SIG_UNBLOCK, &only, &before)
  raise(signal)
  pthread_sigmask(SIG_SETMASK, &before, nil)
}
