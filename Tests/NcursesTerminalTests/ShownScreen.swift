import TerminalKit

/// What a terminal shows: cells that follow the bytes a program sends, as far as changes need them.
struct ShownScreen {
  struct ShownCell: Equatable {
    /// The grapheme; empty in the right half of a wide one.
    var text = " "
    /// The colour; nil for the terminal's own.
    var foreground: Int?
  }

  private(set) var cells: [[ShownCell]]
  /// Sequences that this terminal does not know.
  private(set) var unknown: [String] = []
  private(set) var cursor = Point(column: 0, row: 0)
  private var foreground: Int?

  /// Begins blank.
  init(_ size: Size) {
    cells = Array(repeating: Array(repeating: ShownCell(), count: size.columns), count: size.rows)
  }

  /// Shows a canvas, where styles tell roles apart as `foreground` says.
  init(_ canvas: Canvas, foreground: (StyleRole) -> Int?) {
    self.init(canvas.size)
    for (index, cell) in canvas.cells.enumerated() {
      cells[index / canvas.size.columns][index % canvas.size.columns] = ShownCell(
        text: cell.width == 0 ? "" : String(cell.grapheme),
        foreground: cell.overlay.flatMap(foreground) ?? foreground(cell.role))
    }
  }

  /// The cells that differ from another screen, each with its place.
  func differences(from other: ShownScreen) -> [String] {
    zip(cells, other.cells).enumerated().flatMap { row, lines in
      zip(lines.0, lines.1).enumerated().filter { $1.0 != $1.1 }.map { column, cells in
        "row \(row), column \(column): \(cells.0) instead of \(cells.1)"
      }
    }
  }

  /// Follows what a program sent.
  mutating func take(_ output: String) {
    var rest = output.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\u{1B}", rest.popFirst() == "[" {
        let parameters = String(rest.prefix { !("@"..."~").contains($0) })
        rest = rest.dropFirst(parameters.unicodeScalars.count)
        control(rest.popFirst() ?? " ", parameters)
      } else {
        put(scalar)
      }
    }
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    let width = TextWidth.of(scalar)
    if width == 0 {
      cells[cursor.row][cursor.column - 1].text.unicodeScalars.append(scalar)
    } else {
      cells[cursor.row][cursor.column] = ShownCell(text: String(scalar), foreground: foreground)
      if width == 2 {
        cells[cursor.row][cursor.column + 1] = ShownCell(text: "", foreground: foreground)
      }
      cursor.column += width
    }
  }

  private mutating func control(_ final: Unicode.Scalar, _ parameters: String) {
    let numbers = parameters.split(separator: ";").map { Int($0) ?? 0 }
    switch (final, numbers.count) {
    case ("H", 2): cursor = Point(column: numbers[1] - 1, row: numbers[0] - 1)
    case ("X", 1):
      for column in cursor.column..<cursor.column + numbers[0] {
        cells[cursor.row][column] = ShownCell(foreground: foreground)
      }
    case ("m", _): set(numbers.isEmpty ? [0] : numbers)
    case ("h", _), ("l", _): break
    default: unknown.append(parameters + String(final))
    }
  }

  private mutating func set(_ numbers: [Int]) {
    var rest = numbers[...]
    while let number = rest.popFirst() {
      switch number {
      case 0, 39: foreground = nil
      case 38:
        foreground = rest.dropFirst().first
        rest = rest.dropFirst(2)
      default: unknown.append("\(number)m")
      }
    }
  }
}
