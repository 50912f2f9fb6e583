private import CTerminalGuard
public import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The terminal that the process runs in, drawn with ncurses and owned by one thread.
///
/// From `init` to `restore` the terminal is in raw mode on its alternate screen. A signal that ends the process in
/// between restores it too. There is one at a time, since ncurses keeps its state per process.
public final class NcursesTerminal: Terminal {
  /// Whether lines, marks and letters beyond ASCII can be shown: the locale's characters are UTF-8.
  public let isUnicode: Bool

  /// The extent of the screen in cells; 80 by 24 where the terminal does not know.
  public var size: Size { screen.size }

  /// The look that the next `show` uses.
  public var theme: Theme {
    get { screen.theme }
    set { screen.theme = newValue }
  }

  /// Whether the terminal can report the mouse: nothing is switched on where its type is known for not taking it.
  public var reportsMouse: Bool { !screen.modes.mouseOn.isEmpty }

  /// Whether clicks and the wheel are reported instead of left to the terminal.
  public var isMouseCaptured = false {
    didSet {
      guard isActive, isMouseCaptured != oldValue else { return }
      screen.output.send(isMouseCaptured ? screen.modes.mouseOn : screen.modes.mouseOff)
    }
  }

  private let input: Int32
  private let output: Int32
  private let settings: LineSettings
  // Nil where the terminal is known to have none.
  private let clipboard: TerminalClipboard?
  private var screen: Screen
  private var wait: EventWait
  // Whether the terminal is in our modes, and whether it will ever be again.
  private var isActive = true
  private var isClosed = false
  // Events that came while the program was stopped.
  private var waiting: [TerminalEvent] = []

  /// Opens the terminal on standard input and output.
  /// - Parameters:
  ///   - wakeDescriptor: becomes readable when `events` shall return `wake`; it is then read empty.
  ///   - theme: the look to begin with.
  /// - Throws: the reason why there can be no screen; the terminal is then as it was.
  public convenience init(wakeDescriptor: Int32?, theme: Theme) throws(TerminalError) {
    try self.init(
      input: STDIN_FILENO, output: STDOUT_FILENO, environment: .process,
      wakeDescriptor: wakeDescriptor, theme: theme)
  }

  /// Opens the terminal on any two descriptors, which stay the caller's.
  /// - Throws: the reason why there can be no screen; the terminal is then as it was.
  package init(
    input: Int32, output: Int32, environment: TerminalEnvironment, wakeDescriptor: Int32?,
    theme: Theme
  ) throws(TerminalError) {
    guard isatty(input) == 1, isatty(output) == 1 else { throw .notATerminal }
    self.input = input
    self.output = output
    settings = try LineSettings(of: output)
    clipboard = TerminalClipboard(environment: environment)
    isUnicode = CharacterSet.adopt()
    // Before ncurses, which leaves signals alone that have a handler.
    let signals = signal_inbox_open()
    guard signals >= 0 else { throw .system(call: "pipe", code: errno) }
    wait = EventWait(input: input, wake: wakeDescriptor, signals: signals)
    do {
      screen = try Screen(
        terminal: output, environment: environment, theme: theme, isUnicode: isUnicode,
        size: Self.size(of: output))
    } catch {
      signal_inbox_close()
      throw error
    }
    enter()
  }

  deinit {
    restore()
  }

  /// Shows a canvas of the screen's size, in one write; the cursor is hidden when it has no place.
  public func show(_ canvas: Canvas, cursor: Point?) {
    guard isActive else { return }
    screen.show(canvas, cursor: cursor)
  }

  /// Waits for events: forever when the timeout in milliseconds is nil, not at all when it is zero.
  ///
  /// Returns all that wait, signals first, then `wake`, then input; nothing when the time is over.
  public func events(timeoutMilliseconds: Int?) -> [TerminalEvent] {
    guard !isClosed else { return [.closed] }
    var events = waiting
    waiting = []
    for arrival in wait.arrivals(timeoutMilliseconds: events.isEmpty ? timeoutMilliseconds : 0) {
      switch arrival {
      case .event(let event): events.append(event)
      case .signal(let number): events += self.events(for: number)
      }
    }
    return events
  }

  /// Whether the environment says that the terminal's background is light; the terminal itself knows better.
  public static var isExpectedLight: Bool { TerminalEnvironment.process.namesLightBackground }

  /// Asks the terminal for its background, where it is known to understand the question.
  public func askForBackground() {
    let question = screen.modes.backgroundQuestion
    guard isActive, !question.isEmpty else { return }
    screen.output.send(question)
    wait.expectAnswer(withinMilliseconds: Self.answerLimit)
  }

  /// Draws everything anew at the next `show`, whatever the terminal holds.
  public func invalidate() {
    screen.invalidate()
  }

  /// Stops the program as Ctrl-Z does; returns when it is resumed.
  public func suspend() {
    guard isActive else { return }
    leave()
    signal_inbox_stop_job()
    enter()
    waiting += adoptSize()
  }

  /// Lends the terminal to another program of this job and waits for its end.
  public func run(_ command: [String]) -> ProgramEnd {
    guard isActive else { return .notStarted("the terminal is gone") }
    leave()
    signal_inbox_lend()
    let end = ForegroundProgram.run(command, input: input, output: output) {
      signal_inbox_pass_to($0)
    }
    signal_inbox_take_back()
    enter()
    waiting += adoptSize()
    return end
  }

  /// Offers a text to the clipboard of whoever looks at the terminal.
  public func copy(_ text: String) -> CopyOffer {
    guard isActive, let clipboard else { return .notTaken }
    guard let bytes = clipboard.message(for: text) else { return .tooLong }
    screen.output.send(bytes)
    return .sent
  }

  /// Puts the terminal back as it was before the program; does nothing the second time.
  public func restore() {
    guard !isClosed else { return }
    isClosed = true
    if isActive, !terminal_is_lent(output) { wait.dropAnswer() }
    if isActive { leave() }
    signal_inbox_close()
    screen.close()
  }

  private func events(for signal: Int32) -> [TerminalEvent] {
    switch signal {
    case SIGWINCH:
      screen.resize(to: Self.size(of: output))
      return [.resize(size)]
    case SIGCONT:
      // Whoever stopped the program may have used the terminal meanwhile. What is entered twice
      // must be left twice (xterm keeps a stack of titles), so leave first.
      leave()
      enter()
      return adoptSize() + [.resumed]
    case SIGTSTP:
      suspend()
      defer { waiting = [] }
      return waiting + [.resumed]
    default:
      return [.terminate(signal: signal)]
    }
  }

  private func enter() {
    let modes = screen.modes
    _ = modes.undo.withUnsafeBytes { bytes in
      withUnsafePointer(to: settings.saved) { saved in
        terminal_guard_arm(output, saved, bytes.baseAddress, bytes.count)
      }
    }
    settings.applyRaw(to: output)
    screen.output.send(modes.enter + (isMouseCaptured ? modes.mouseOn : []))
    screen.reenter()
    isActive = true
  }

  private func leave() {
    isActive = false
    // Another job has the terminal now; its modes are not ours to change.
    if !terminal_is_lent(output) {
      screen.output.send(screen.modes.undo)
      settings.applySaved(to: output)
    }
    terminal_guard_disarm()
  }

  // Far away a terminal answers within this; one that never does keeps nobody longer after the start.
  private static let answerLimit = 300

  private func adoptSize() -> [TerminalEvent] {
    let size = Self.size(of: output)
    guard size != screen.size else { return [] }
    screen.resize(to: size)
    return [.resize(size)]
  }

  private static func size(of terminal: Int32) -> Size {
    guard let (columns, rows) = LineSettings.size(of: terminal) else {
      return Size(columns: 80, rows: 24)
    }
    return Size(columns: columns, rows: rows)
  }
}
