import RecordingCore
import TerminalKit

/// The changes that mend, each with the lines of the body that go and come.
struct MendView {
  private let mending: Mending
  private let glyphs: GlyphSet
  private let answers: String
  private let message: [String]
  private let frame: Rect
  private let inner: Rect
  private let lines: [Line]
  /// The rows of the list of changes, and of the lines of the chosen one.
  private let rows: (list: Int, lines: Int)

  /// One row of a line of the body, or of what a long one goes on with.
  private struct Line {
    let text: String
    let role: StyleRole
  }

  init(_ mending: Mending, _ state: AppState, in area: Rect) {
    self.mending = mending
    glyphs = state.glyphs
    func key(_ command: Command) -> String { state.keys.name(of: command, in: .mending) }
    answers = "\(key(.accept)) make the change   \(key(.close)) leave it"
    let width = min(76, area.size.columns - 2)
    let wrapped = TextBlock.wrapped(
      mending.selected?.finding.check.message ?? "", to: max(1, width - 4))
    // On a small screen the lines of the body matter more than all that is said about them.
    message = Array(wrapped.prefix(max(1, area.size.rows / 4)))
    let list = min(mending.offers.count, max(1, area.size.rows / 4))
    lines = MendView.lines(mending.selected?.lines ?? [], columns: max(1, width - 4))
    // The frame, the answers, and blank rows around the lines.
    let others = list + message.count + 5
    rows = (list, max(1, min(lines.count, area.size.rows - others)))
    frame = area.centered(Size(columns: width, rows: others + rows.lines))
    inner = frame.inset(columns: 2, rows: 1)
  }

  /// Makes the view where the console draws it.
  init(_ mending: Mending, _ state: AppState) {
    self.init(
      mending, state,
      in: Rect(
        left: 0, top: 0, columns: state.size.columns, rows: max(0, state.size.rows - 4)))
  }

  /// The furthest that the lines can be scrolled.
  var lastTop: Int { max(0, lines.count - rows.lines) }

  private static func lines(_ lines: [Mending.Line], columns: Int) -> [Line] {
    guard !lines.isEmpty else {
      return [Line(text: "The body stays as it is.", role: .textDim)]
    }
    return lines.flatMap { line in
      let role: StyleRole =
        switch line.sign {
        case "-": .checkError
        case "+": .checkPassed
        default: .checkWarning
        }
      return TextBlock.chunks(line.text, of: columns - 2).enumerated().map { row, chunk in
        Line(text: "\(row == 0 ? line.sign : " ") \(chunk)", role: role)
      }
    }
  }

  func draw(on canvas: inout Canvas) {
    Frame.draw(
      title: mending.offers.count == 1 ? "Mend" : "Mend one of \(mending.offers.count)",
      in: frame, on: &canvas, glyphs: glyphs)
    let (list, below) = inner.split(top: rows.list)
    let (about, rest) = below.split(top: message.count + 1)
    let (changes, foot) = rest.split(top: rows.lines)
    canvas.clipped(to: inner) { canvas in
      drawList(in: list, on: &canvas)
      for (offset, line) in message.enumerated() {
        canvas.write(
          line, at: Point(column: about.left, row: about.top + offset), role: .textDim)
      }
      drawLines(in: changes, on: &canvas)
      canvas.write(
        TextBlock.cut(answers, to: inner.size.columns, glyphs),
        at: Point(column: foot.left, row: foot.top + 1), role: .footerKey)
    }
    drawMore(on: &canvas)
  }

  private func drawList(in rect: Rect, on canvas: inout Canvas) {
    let first = max(0, mending.selection - rect.size.rows + 1)
    for (offset, offer) in mending.offers.dropFirst(first).prefix(rect.size.rows).enumerated() {
      let line = Rect(
        left: rect.left, top: rect.top + offset, columns: rect.size.columns, rows: 1)
      let mark = ChecksView.mark(offer.finding, glyphs)
      canvas.write(
        String(mark.glyph), at: Point(column: line.left + 2, row: line.top), role: mark.role)
      canvas.write(
        TextBlock.cut(offer.fix.title, to: max(0, line.size.columns - 4), glyphs),
        at: Point(column: line.left + 4, row: line.top), role: .textStrong)
      guard first + offset == mending.selection, mending.offers.count > 1 else { continue }
      canvas.write(String(glyphs.focusBar), at: line.origin, role: .fieldMark)
      canvas.lay(.listSelected, over: line.split(left: 1).right)
    }
  }

  private func drawLines(in rect: Rect, on canvas: inout Canvas) {
    let shown = lines.dropFirst(mending.top).prefix(rect.size.rows)
    for (offset, line) in shown.enumerated() {
      canvas.write(
        line.text, at: Point(column: rect.left, row: rect.top + offset), role: line.role)
    }
  }

  private func drawMore(on canvas: inout Canvas) {
    let below = lastTop - mending.top
    guard below > 0 else { return }
    let text = " \(glyphs.down) \(below) more "
    canvas.clipped(to: frame) { canvas in
      _ = canvas.write(
        text, at: Point(column: frame.right - 2 - TextWidth.of(text), row: frame.bottom - 1),
        role: .textDim)
    }
  }
}
