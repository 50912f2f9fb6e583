import TerminalKit

/// The drawing of a recording that has sound and no frame.
enum SoundWave {
  /// Draws a wave around a line across the rectangle.
  static func draw(in rect: Rect, on canvas: inout Canvas, glyphs: GlyphSet) {
    guard !rect.isEmpty else { return }
    let reach = (rect.size.rows - 1) / 2
    let middle = rect.top + reach
    for column in rect.left..<rect.right {
      let height = loudness[(column - rect.left) % loudness.count] * reach / loudest
      for row in middle - height...middle + height {
        let across: LineJoint.Stroke = row == middle ? .light : .none
        let joint = LineJoint(
          up: row > middle - height ? .light : .none, right: across,
          down: row < middle + height ? .light : .none, left: across)
        canvas.write(
          String(glyphs.character(for: joint)), at: Point(column: column, row: row), role: .text)
      }
    }
  }

  private static let loudest = 6
  // A burst of speech, a word and a pause, by column.
  private static let loudness = [
    0, 0, 2, 0, 4, 0, 6, 0, 4, 0, 2, 0, 4, 0, 6, 0, 2, 0, 0, 0, 2, 0, 4, 0, 2, 0, 0, 0,
  ]
}
