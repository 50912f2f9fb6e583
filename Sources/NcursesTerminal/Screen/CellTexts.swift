private import CNcurses
import TerminalKit

/// Goes through a run of cells and tells what stands in each on the terminal, and what it means.
struct CellTexts: Sequence, IteratorProtocol {
  private let row: CanvasRow
  private var column: Int
  private let end: Int
  private let isUnicode: Bool

  /// Begins with the first cell of a run, at whose end a wide character is cut.
  init(_ row: CanvasRow, _ run: Range<Int>, isUnicode: Bool) {
    self.row = row
    column = run.lowerBound
    end = run.upperBound
    self.isUnicode = isUnicode
  }

  mutating func next() -> (text: CellText, role: StyleRole, overlay: StyleRole?)? {
    guard column < end else { return nil }
    if let plain = row.narrowScalar(at: column), isShownAlone(plain.scalar) {
      column += 1
      return (.plain(wchar_t(plain.scalar)), plain.role, plain.overlay)
    }
    let cell = row[column]
    let width = cell.width == 2 && column + 1 < end ? 2 : 1
    column += width
    return (
      CellText(cell.grapheme, width: width, isUnicode: isUnicode), cell.role, cell.overlay
    )
  }

  // Whether the terminal shows the scalar as it is, in one cell: letters, and the lines and marks of the screen.
  private func isShownAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x20..<0x7F: true
    case 0xA1..<0x300, 0x2010..<0x203C, 0x2190..<0x2200, 0x2500..<0x2600:
      isUnicode && curses_character_width(wchar_t(scalar)) == 1
    default: false
    }
  }
}
