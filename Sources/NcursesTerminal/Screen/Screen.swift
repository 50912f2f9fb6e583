private import CNcurses
import TerminalKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The ncurses screen: takes canvases and passes on only the cells that changed.
struct Screen {
  /// The extent in cells.
  private(set) var size: Size
  /// The strings that switch the terminal's modes.
  let modes: TerminalModes
  /// The way to the terminal.
  var output: FrameOutput
  /// The look of the next canvas.
  var theme: Theme {
    get { renditions.theme }
    set {
      guard newValue != renditions.theme else { return }
      renditions.theme = newValue
      shown = nil
    }
  }

  private var renditions: Renditions
  private let isUnicode: Bool
  private let handle: OpaquePointer
  private let stream: UnsafeMutablePointer<FILE>
  // What ncurses holds, or nil when that is not known.
  private var shown: Canvas?
  private var isCursorShown = false
  private var row: [cchar_t] = []

  /// Opens the terminal by its name in the environment.
  init(
    terminal: Int32, environment: TerminalEnvironment, theme: Theme, isUnicode: Bool, size: Size
  ) throws(TerminalError) {
    guard !environment.type.isEmpty else { throw .typeUnset }
    output = try FrameOutput(terminal: terminal)
    guard let stream = fdopen(output.gathered, "w") else {
      throw .system(call: "fdopen", code: errno)
    }
    // newterm rather than initscr, which ends the process when it fails.
    var opened: (handle: OpaquePointer, type: String)?
    for type in environment.typeCandidates where opened == nil {
      opened = newterm(type, stream, stream).map { ($0, type) }
    }
    guard let opened else {
      fclose(stream)
      throw .typeUnknown(environment.type)
    }
    guard curses_capability("cup") != nil else {
      delscreen(opened.handle)
      fclose(stream)
      throw .typeTooSimple(environment.type)
    }
    handle = opened.handle
    self.stream = stream
    self.isUnicode = isUnicode
    self.size = size
    modes = TerminalModes(traits: TerminalTraits(environment: environment))
    // ncurses never sees the line; this tells it how whoever opens the screen sets it.
    raw()
    noecho()
    nonl()
    typeahead(-1)
    resize_term(Int32(size.rows), Int32(size.columns))
    renditions = Renditions(
      theme: theme, pairs: ColorPairs(type: opened.type, refusesColor: environment.refusesColor))
    // ncurses writes after every move of the cursor until it has been left and come back to once. What it writes on
    // the way is not for the terminal: our own way into the screen can also be gone again and undone.
    endwin()
    doupdate()
    output.discard()
    invalidate()
  }

  /// Gives back everything but the terminal's state.
  func close() {
    delscreen(handle)
    fclose(stream)
  }

  /// Draws everything anew next time.
  mutating func invalidate() {
    shown = nil
    clearok(curses_shown_screen(), true)
  }

  /// Begins anew on a terminal that has just been sent `TerminalModes.enter`.
  mutating func reenter() {
    output.discard()
    isCursorShown = false
    invalidate()
  }

  /// Takes the terminal's new extent.
  mutating func resize(to size: Size) {
    self.size = size
    resize_term(Int32(size.rows), Int32(size.columns))
    invalidate()
  }

  /// Shows a canvas; cells beyond either extent are left out.
  mutating func show(_ canvas: Canvas, cursor: Point?) {
    // What is to stand on the screen next, which windows would only be copied to.
    let window = curses_next_screen()
    if let shown, shown.size == canvas.size {
      for row in 0..<min(size.rows, canvas.size.rows) {
        for changed in canvas.changedRuns(in: row, since: shown) {
          draw(canvas, row: row, columns: changed.clamped(to: 0..<size.columns), on: window)
        }
      }
    } else {
      werase(window)
      let columns = 0..<min(size.columns, canvas.size.columns)
      for row in 0..<min(size.rows, canvas.size.rows) {
        draw(canvas, row: row, columns: columns, on: window)
      }
    }
    shown = canvas
    let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    // A hidden cursor may stay wherever drawing ended.
    leaveok(window, cursor == nil)
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    doupdate()
    let switching =
      isCursorShown == (cursor != nil) ? [] : cursor == nil ? modes.cursorOff : modes.cursorOn
    isCursorShown = cursor != nil
    output.sendFrame(start: modes.frameStart, last: switching, end: modes.frameEnd)
  }

  private mutating func draw(
    _ canvas: Canvas, row: Int, columns: Range<Int>, on window: UnsafeMutablePointer<WINDOW>?
  ) {
    self.row.removeAll(keepingCapacity: true)
    // Most cells are set like the one before.
    var (role, overlay) = (StyleRole.text, StyleRole?.none)
    var rendition = renditions.rendition(role, overlay: overlay)
    var column = columns.lowerBound
    while column < columns.upperBound {
      let point = Point(column: column, row: row)
      if let plain = canvas.narrowScalar(at: point), isShownAlone(plain.scalar) {
        if plain.role != role || plain.overlay != overlay {
          (role, overlay) = (plain.role, plain.overlay)
          rendition = renditions.rendition(role, overlay: overlay)
        }
        self.row.append(curses_narrow_cell(rendition.blank, wchar_t(plain.scalar)))
        column += 1
        continue
      }
      let cell = canvas[point]
      let isWide = cell.width == 2 && column + 1 < size.columns
      append(cell, width: isWide ? 2 : 1)
      column += isWide ? 2 : 1
    }
    wmove(window, Int32(row), Int32(columns.lowerBound))
    wadd_wchnstr(window, self.row, Int32(self.row.count))
  }

  // Whether the terminal shows the scalar as it is, in one cell: letters, and the lines and marks of the screen.
  private func isShownAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F: true
    case 0x2010..<0x2030, 0x2190..<0x2200, 0x2500..<0x2600:
      isUnicode && curses_character_width(wchar_t(scalar)) == 1
    default: false
    }
  }

  private mutating func append(_ cell: Cell, width: Int) {
    let rendition = renditions.rendition(cell.role, overlay: cell.overlay)
    switch CellText(cell.grapheme, width: width, isUnicode: isUnicode) {
    case .whole(let text):
      append(text, rendition)
    case .halves(let left, let right):
      append([left], rendition)
      append([right], rendition)
    }
  }

  private mutating func append(_ text: [wchar_t], _ rendition: Rendition) {
    var cell = cchar_t()
    let result = (text + [0]).withUnsafeBufferPointer { text in
      curses_set_cell(&cell, text.baseAddress, rendition.attributes, rendition.pair)
    }
    if result != OK {
      let blank: [wchar_t] = [0x20, 0]
      curses_set_cell(&cell, blank, rendition.attributes, rendition.pair)
    }
    row.append(cell)
  }
}
