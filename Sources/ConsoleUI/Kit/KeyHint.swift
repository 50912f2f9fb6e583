import TerminalKit

/// A key and what it does, at its place on the screen.
struct KeyHint: Equatable {
  let binding: KeyBinding
  let place: Rect

  /// The cells between two of them.
  static let gap = 2

  /// The cells that a key takes with its title.
  static func width(of binding: KeyBinding) -> Int {
    TextWidth.of(binding.keyName) + 1 + TextWidth.of(binding.title)
  }

  /// Keys side by side, from a cell to the right.
  static func placed(_ bindings: [KeyBinding], from start: Point) -> [KeyHint] {
    var column = start.column
    return bindings.map { binding in
      let place = Rect(left: column, top: start.row, columns: width(of: binding), rows: 1)
      column = place.right + gap
      return KeyHint(binding: binding, place: place)
    }
  }

  func draw(on canvas: inout Canvas, titleRole: StyleRole) {
    let end = canvas.write(binding.keyName, at: place.origin, role: .footerKey)
    canvas.write(
      " " + binding.title, at: Point(column: end, row: place.top), role: titleRole)
  }
}
