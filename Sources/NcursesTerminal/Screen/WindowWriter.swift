private import CNcurses
import TerminalKit

/// Writes cells to the screen that ncurses keeps, and has it find the way to there from what the terminal shows.
struct WindowWriter {
  private var cells: [cchar_t] = []
  // What is to stand on the screen next, which windows would only be copied to.
  private var window: UnsafeMutablePointer<WINDOW>? { curses_next_screen() }

  /// Begins anew, whatever the terminal shows.
  func clear() {
    werase(window)
    clearok(curses_shown_screen(), true)
  }

  /// Writes cells from a point to the right.
  mutating func write(_ texts: CellTexts, at point: Point, _ renditions: inout Renditions) {
    cells.removeAll(keepingCapacity: true)
    for (text, role, overlay) in texts {
      let rendition = renditions.rendition(role, overlay: overlay)
      switch text {
      case .plain(let scalar): cells.append(curses_narrow_cell(rendition.blank, scalar))
      case .whole(let scalars): append(scalars, rendition)
      case .halves(let left, let right):
        append([left], rendition)
        append([right], rendition)
      }
    }
    wmove(window, Int32(point.row), Int32(point.column))
    wadd_wchnstr(window, cells, Int32(cells.count))
  }

  /// Has ncurses write the frame, with the cursor where it shall stay, if it matters.
  func finish(cursor: Point?) {
    // A hidden cursor may stay wherever drawing ended.
    leaveok(window, cursor == nil)
    if let cursor { wmove(window, Int32(cursor.row), Int32(cursor.column)) }
    doupdate()
  }

  private mutating func append(_ scalars: [wchar_t], _ rendition: Rendition) {
    var cell = cchar_t()
    let result = (scalars + [0]).withUnsafeBufferPointer { scalars in
      curses_set_cell(&cell, scalars.baseAddress, rendition.attributes, rendition.pair)
    }
    cells.append(result == OK ? cell : rendition.blank)
  }
}
