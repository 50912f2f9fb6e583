import TerminalKit

/// The frame of everything that lies above the form.
enum Frame {
  /// Clears a rectangle and draws a frame with a title around it.
  static func draw(
    title: String, in rect: Rect, on canvas: inout Canvas, glyphs: GlyphSet,
    role: StyleRole = .rule, titleRole: StyleRole = .dialogTitle
  ) {
    canvas.fill(rect, role: .dialog)
    guard rect.size.columns >= 2, rect.size.rows >= 2 else { return }
    canvas.clipped(to: rect) { canvas in
      let width = rect.size.columns - 2
      func edge(_ left: Character, _ right: Character, row: Int) {
        let line = String(left) + String(repeating: glyphs.horizontal, count: width) + String(right)
        canvas.write(line, at: Point(column: rect.left, row: row), role: role)
      }
      edge(glyphs.topLeft, glyphs.topRight, row: rect.top)
      for row in rect.top + 1..<rect.bottom - 1 {
        canvas.write(
          String(glyphs.vertical), at: Point(column: rect.left, row: row), role: role)
        canvas.write(
          String(glyphs.vertical), at: Point(column: rect.right - 1, row: row), role: role)
      }
      edge(glyphs.bottomLeft, glyphs.bottomRight, row: rect.bottom - 1)
      if width > 4 {
        canvas.write(
          " " + TextBlock.cut(title, to: width - 4, glyphs) + " ",
          at: Point(column: rect.left + 2, row: rect.top), role: titleRole)
      }
    }
  }
}
