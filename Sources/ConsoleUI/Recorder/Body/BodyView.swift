import RecordingCore
import TerminalKit

/// The body that will be sent, scrolled so that the focused field's lines are in view.
struct BodyView {
  let rect: Rect
  let text: BodyText
  /// The rows of the focused field.
  let marked: [Range<Int>]
  /// The first row in view, and the last one that can be.
  let top, lastTop: Int
  /// The row that the focus alone puts first.
  let resting: Int
  let keys: KeyTable
  let glyphs: GlyphSet

  init(_ state: AppState, _ text: BodyText, in rect: Rect) {
    self.rect = rect
    self.text = text
    keys = state.keys
    glyphs = state.glyphs
    marked = text.rows(of: state.place)
    let height = BodyView.pane(in: rect).size.rows
    lastTop = max(0, text.rows.count - height)
    let resting = BodyView.top(showing: marked, height: height, from: state.bodyTop)
    self.resting = min(max(0, resting), lastTop)
    top = min(max(0, self.resting + state.bodyScroll), lastTop)
  }

  // The body stands still as long as the focused lines are in view. Else they come in at the edge that they lie beyond,
  // with another beside them, so that many of their neighbours are in view as well.
  private static func top(showing rows: [Range<Int>], height: Int, from top: Int) -> Int {
    guard let first = rows.first?.lowerBound, let end = rows.last?.upperBound else { return top }
    let margin = min(1, height / 8)
    // Of what is longer than the pane, the beginning counts.
    let shownEnd = max(first + 1, min(end, first + height - 2 * margin))
    if first < top { return shownEnd + margin - height }
    return shownEnd <= top + height ? top : first - margin
  }

  /// Whether both look the same but for the mark of the focused field.
  func looks(like other: BodyView) -> Bool {
    text === other.text && top == other.top && rect == other.rect
  }

  /// The cells of a row that the pane has for text: two at the left are for marks.
  static func textColumns(in rect: Rect) -> Int { max(1, pane(in: rect).size.columns - 3) }

  /// The place of the body that the row at a point shows; nil beside the rows.
  func pointer(at point: Point) -> JSONPointer? {
    let pane = BodyView.pane(in: rect)
    guard pane.contains(point) else { return nil }
    let row = top + point.row - pane.top
    return text.rows.indices.contains(row) ? text.rows[row].pointer : nil
  }

  private static func pane(in rect: Rect) -> Rect {
    rect.split(top: 1).lower.inset(columns: 1)
  }

  func draw(on canvas: inout Canvas) {
    drawTitle(in: rect.split(top: 1).upper, on: &canvas)
    let pane = BodyView.pane(in: rect)
    guard !pane.isEmpty else { return }
    canvas.clipped(to: pane) { canvas in
      for (offset, row) in text.rows.dropFirst(top).prefix(pane.size.rows).enumerated() {
        draw(row, at: Point(column: pane.left, row: pane.top + offset), on: &canvas)
      }
    }
    drawMore(
      above: top, below: text.rows.count - top - pane.size.rows, in: pane, on: &canvas)
  }

  /// Marks the lines of the focused field beside the drawn body.
  func drawFocus(on canvas: inout Canvas) {
    let pane = BodyView.pane(in: rect)
    canvas.clipped(to: pane) { canvas in
      for rows in marked {
        canvas.fill(
          Rect(
            left: pane.left, top: pane.top + rows.lowerBound - top, columns: 1, rows: rows.count),
          with: glyphs.focusBar, role: .fieldMark)
      }
    }
  }

  private func drawTitle(in rect: Rect, on canvas: inout Canvas) {
    let dot = " \(glyphs.dot) "
    let end = canvas.write(
      "Body", at: Point(column: rect.left + 1, row: rect.top), role: .section)
    let (form, body) = (text.inspection.draft.form, text.inspection.body)
    let facts = "  \(form.label)\(dot)\(body.lines.count) lines\(dot)\(body.byteCount) bytes"
    let next = keys.keys(for: .bodyForm, in: .form).first.map { "\($0) \(form.next.label)" }
    let after = canvas.write(facts, at: Point(column: end, row: rect.top), role: .textDim)
    if let next, after + next.count + 3 < rect.right {
      canvas.write(
        next, at: Point(column: rect.right - 1 - next.count, row: rect.top), role: .footerKey)
    }
  }

  private func draw(_ row: BodyText.Row, at point: Point, on canvas: inout Canvas) {
    if row.isContinuation {
      canvas.write(
        String(glyphs.continuation), at: Point(column: point.column + 1, row: point.row),
        role: .textDim)
    }
    var column = point.column + 2
    for piece in row.pieces {
      column = canvas.write(
        piece.text, at: Point(column: column, row: point.row),
        role: role(of: piece.token, isDefault: row.isDefault))
    }
  }

  private func role(of token: JSONLine.Token, isDefault: Bool) -> StyleRole {
    if isDefault { return .jsonDefault }
    return switch token {
    case .space, .punctuation: .jsonPunctuation
    case .key: .jsonKey
    case .string: .jsonString
    case .number: .jsonNumber
    case .literal: .jsonLiteral
    }
  }

  private func drawMore(
    above: Int, below: Int, in pane: Rect, on canvas: inout Canvas
  ) {
    func write(_ text: String, row: Int) {
      canvas.write(
        text, at: Point(column: pane.right - TextWidth.of(text), row: row), role: .textDim)
    }
    if above > 0 { write(" \(glyphs.up) \(above) more", row: pane.top) }
    if below > 0, pane.size.rows > 1 {
      write(" \(glyphs.down) \(below) more", row: pane.bottom - 1)
    }
  }
}
