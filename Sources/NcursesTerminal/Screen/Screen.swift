private import CNcurses
import TerminalKit

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The ncurses screen: takes canvases and passes on only the cells that changed.
///
/// ncurses draws whole screens, and all there is on terminals of an unusual kind.
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
      isRestyled = true
    }
  }

  private var renditions: Renditions
  private let isUnicode: Bool
  private let handle: OpaquePointer
  private let stream: UnsafeMutablePointer<FILE>
  private var window = WindowWriter()
  private var changes: ChangeWriter
  private let writesChanges: Bool
  // What stands on the terminal, or nil when that is not known, and whether its styles are out of date.
  private var shown: Canvas?
  private var isRestyled = false
  private var shownCursor: Point?

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
    changes = ChangeWriter(renditions: renditions)
    writesChanges = ChangeWriter.isPossible
    // ncurses writes after every move of the cursor until it has been left and come back to once. What it writes on
    // the way is not for the terminal: our own way into the screen can also be gone again and undone.
    endwin()
    doupdate()
    output.discard()
  }

  /// Gives back everything but the terminal's state.
  func close() {
    delscreen(handle)
    fclose(stream)
  }

  /// Draws everything anew next time.
  mutating func invalidate() {
    shown = nil
  }

  /// Begins anew on a terminal that has just been sent `TerminalModes.enter`.
  mutating func reenter() {
    output.discard()
    shownCursor = nil
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
    let cursor = cursor.flatMap { Rect(size).contains($0) ? $0 : nil }
    let known = shown?.size == canvas.size ? shown : nil
    var frame =
      changesFrame(canvas, cursor, since: known) ?? windowFrame(canvas, cursor, since: known)
    if known == nil || (cursor == nil) != (shownCursor == nil) {
      frame += cursor == nil ? modes.cursorOff : modes.cursorOn
    }
    (shown, isRestyled, shownCursor) = (canvas, false, cursor)
    guard !frame.isEmpty else { return }
    output.send(modes.frameStart + frame + modes.frameEnd)
  }

  // What leads there from what is known to stand on the terminal; nil where that is left to ncurses.
  private mutating func changesFrame(
    _ canvas: Canvas, _ cursor: Point?, since known: Canvas?
  ) -> [UInt8]? {
    guard writesChanges, let known else { return nil }
    forEachRun(of: canvas, since: known) { screen, texts, start in
      screen.changes.write(texts, at: start, &screen.renditions)
    }
    return changes.finish(cursor: cursor, last: shownCursor, &renditions)
  }

  private mutating func windowFrame(
    _ canvas: Canvas, _ cursor: Point?, since known: Canvas?
  ) -> [UInt8] {
    if known == nil { window.clear() }
    forEachRun(of: canvas, since: known) { screen, texts, start in
      screen.window.write(texts, at: start, &screen.renditions)
    }
    window.finish(cursor: cursor)
    var frame = output.takeGathered()
    StyleMerger.merge(&frame)
    return frame
  }

  private mutating func forEachRun(
    of canvas: Canvas, since known: Canvas?,
    _ write: (inout Screen, CellTexts, Point) -> Void
  ) {
    for index in 0..<min(size.rows, canvas.size.rows) {
      if let known, !isRestyled, canvas.sharesRow(index, with: known) { continue }
      let row = canvas.row(index)
      for run in runs(of: row, columns: canvas.size.columns, since: known?.row(index)) {
        let texts = CellTexts(row, run, isUnicode: isUnicode)
        write(&self, texts, Point(column: run.lowerBound, row: index))
      }
    }
  }

  // A run that lies across the edge of the screen is cut there.
  private func runs(of row: CanvasRow, columns: Int, since known: CanvasRow?) -> [Range<Int>] {
    let visible = 0..<min(size.columns, columns)
    guard let known, !isRestyled else { return [visible] }
    let runs = row.changedRuns(since: known)
    guard columns > size.columns else { return runs }
    return runs.map { $0.clamped(to: visible) }.filter { !$0.isEmpty }
  }
}
