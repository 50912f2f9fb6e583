/// What the terminal, or the system by way of a signal, tells the program.
public enum TerminalEvent: Equatable, Sendable {
  /// A key was pressed.
  case key(KeyPress)
  /// Text was pasted in one piece (bracketed paste).
  case paste(String)
  /// The mouse did something.
  case mouse(MouseEvent)
  /// The window has a new size.
  case resize(Size)
  /// The terminal has told its background, which is light or dark.
  case background(isLight: Bool)
  /// The program was resumed after a stop and the screen must be drawn again.
  case resumed
  /// Another thread asked the loop to look at its messages.
  case wake
  /// The system asks the program to end; the number is the signal's.
  case terminate(signal: Int32)
  /// The terminal is gone: there is nothing to read any more.
  case closed
}

/// One action of the mouse, at a cell.
public struct MouseEvent: Equatable, Sendable {
  /// What was done.
  public enum Action: Equatable, Sendable {
    case press, scrollUp, scrollDown
  }

  /// The action.
  public let action: Action
  /// Where, counted from the top left cell.
  public let point: Point

  /// Makes an event.
  public init(_ action: Action, at point: Point) {
    self.action = action
    self.point = point
  }
}

/// A screen with a keyboard, owned by one thread.
public protocol Terminal: AnyObject {
  /// The extent of the screen in cells.
  var size: Size { get }
  /// Whether lines, marks and letters beyond ASCII can be shown.
  var isUnicode: Bool { get }
  /// The look that the next `show` uses.
  var theme: Theme { get set }
  /// Whether the terminal can report the mouse.
  var reportsMouse: Bool { get }
  /// Whether clicks and the wheel are reported instead of left to the terminal.
  var isMouseCaptured: Bool { get set }

  /// Shows a canvas of the screen's size, in one write; the cursor is hidden when it has no place.
  func show(_ canvas: Canvas, cursor: Point?)

  /// Waits for events: forever when the timeout in milliseconds is nil, not at all when it is zero.
  func events(timeoutMilliseconds: Int?) -> [TerminalEvent]

  /// Asks the terminal for its background; `events` tells it once the terminal answers, which some never do.
  func askForBackground()

  /// Draws everything anew at the next `show`, whatever the terminal holds.
  func invalidate()

  /// Stops the program as Ctrl-Z does; returns when it is resumed.
  func suspend()

  /// Lends the terminal to another program, as it was before this one, and waits for its end.
  ///
  /// Until then what the keyboard stops or interrupts is the other program.
  /// - Parameter command: the path of the program, then its arguments.
  /// - Returns: how it ended; the screen is ours again and is drawn anew at the next `show`.
  func run(_ command: [String]) -> ProgramEnd

  /// Offers a text to the clipboard of whoever looks at the terminal; no terminal says whether it took it.
  func copy(_ text: String) -> CopyOffer

  /// Puts the terminal back as it was before the program.
  func restore()
}
