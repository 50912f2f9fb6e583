import RecordingCore
import TerminalKit

/// The list of findings below the form.
struct ChecksView {
  let rect: Rect
  let inspection: Inspection
  let checkCursor: Int?
  /// The form of the body, where the body itself is not in view to say it.
  let bodyForm: BodyForm?
  let keys: KeyTable
  let glyphs: GlyphSet

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    self.inspection = inspection
    checkCursor = state.checkCursor
    bodyForm = ScreenLayout.isWide(state.size) ? nil : state.draft.form
    keys = state.keys
    glyphs = state.glyphs
  }

  /// Whether both look the same.
  func looks(like other: ChecksView) -> Bool {
    inspection === other.inspection && checkCursor == other.checkCursor && rect == other.rect
      && bodyForm == other.bodyForm
  }

  /// How a finding is marked.
  static func mark(
    _ finding: Inspection.Finding, _ glyphs: GlyphSet
  ) -> (glyph: Character, role: StyleRole) {
    if finding.isOverridden { return (glyphs.error, .checkWarning) }
    return switch finding.check.severity {
    case .error: (glyphs.error, .checkError)
    case .warning: (glyphs.warning, .checkWarning)
    case .loss: (glyphs.loss, .checkLoss)
    }
  }

  private var findings: [Inspection.Finding] { inspection.findings }

  func draw(on canvas: inout Canvas) {
    guard rect.size.rows > 0 else { return }
    let (title, list) = rect.split(top: 1)
    let (lines, top) = scrolledLines(in: list)
    let hidden = max(0, lines.count - top - list.size.rows)
    drawHead(
      in: title, hidden == 0 ? countText : "\(countText)  \(glyphs.down) \(hidden) more",
      on: &canvas)
    canvas.clipped(to: list) { canvas in
      for (offset, line) in lines.dropFirst(top).prefix(list.size.rows).enumerated() {
        draw(
          line, findings[line.finding],
          in: Rect(
            left: list.left + 1, top: list.top + offset, columns: list.size.columns - 2, rows: 1),
          on: &canvas)
      }
    }
  }

  // The form of the body is always named, however much there is to count.
  private func drawHead(in title: Rect, _ counts: String, on canvas: inout Canvas) {
    var end = canvas.write(
      "Checks", at: Point(column: title.left + 1, row: title.top), role: .section)
    if let bodyForm {
      let room = title.right - 2 - end - TextWidth.of(counts)
      let long = "  body \(bodyForm.label)"
      end = canvas.write(
        TextWidth.of(long) <= room ? long : "  \(bodyForm.label)",
        at: Point(column: end, row: title.top), role: .textDim)
    }
    let shown = TextBlock.cut(counts, to: max(0, title.right - 2 - end), glyphs)
    canvas.write(
      shown, at: Point(column: title.right - 1 - TextWidth.of(shown), row: title.top),
      role: findings.isEmpty ? .checkPassed : .textDim)
  }

  /// The finding that the row at a point belongs to, counted in the list; nil beside the rows.
  func finding(at point: Point) -> Int? {
    let list = rect.split(top: 1).lower
    guard list.contains(point) else { return nil }
    let (lines, top) = scrolledLines(in: list)
    let line = top + point.row - list.top
    return lines.indices.contains(line) ? lines[line].finding : nil
  }

  // The lines, and the first of them that is in view.
  private func scrolledLines(in list: Rect) -> (lines: [Line], top: Int) {
    let lines = lines(columns: list.size.columns - 4, rows: list.size.rows)
    let current = lines.firstIndex { $0.finding == checkCursor } ?? 0
    return (lines, max(0, min(current, lines.count - list.size.rows)))
  }

  /// One row of the list: a finding, or what of its message did not fit in the row above.
  private struct Line {
    let finding: Int
    let text: String
    let hint: String
    let isFirst: Bool
  }

  // Messages are wrapped as long as all of them fit, else cut so that more findings show.
  private func lines(columns: Int, rows: Int) -> [Line] {
    var wrapped: [Line] = []
    for (index, finding) in findings.prefix(rows + 1).enumerated() {
      let texts = TextBlock.wrapped(message(finding), to: columns)
      let hint = hint(finding)
      let isBeside = TextWidth.of(texts.first ?? "") + TextWidth.of(hint) + 2 <= columns
      wrapped += texts.enumerated().map { row, text in
        Line(
          finding: index, text: text, hint: row == 0 && isBeside ? hint : "", isFirst: row == 0)
      }
      // The hint has a row of its own where the message leaves it no room.
      if !hint.isEmpty, !isBeside {
        wrapped.append(Line(finding: index, text: "", hint: hint, isFirst: false))
      }
    }
    if wrapped.count <= rows, findings.count <= rows { return wrapped }
    return findings.enumerated().map { index, finding in
      Line(finding: index, text: message(finding), hint: hint(finding), isFirst: true)
    }
  }

  private func message(_ finding: Inspection.Finding) -> String {
    (finding.isOverridden ? "overridden: " : "") + finding.check.message
  }

  private func draw(
    _ line: Line, _ finding: Inspection.Finding, in rect: Rect, on canvas: inout Canvas
  ) {
    if line.isFirst {
      let mark = ChecksView.mark(finding, glyphs)
      canvas.write(String(mark.glyph), at: rect.origin, role: mark.role)
    }
    let hintWidth = TextWidth.of(line.hint)
    let room = max(12, rect.size.columns - 2 - (hintWidth == 0 ? 0 : hintWidth + 2))
    let end = canvas.write(
      TextBlock.cut(line.text, to: room, glyphs),
      at: Point(column: rect.left + 2, row: rect.top),
      role: finding.isOverridden ? .textDim : .text)
    if hintWidth > 0, end + hintWidth + 1 <= rect.right {
      canvas.write(
        line.hint, at: Point(column: rect.right - hintWidth, row: rect.top), role: .footerKey)
    }
    if line.finding == checkCursor { canvas.lay(.listSelected, over: rect) }
  }

  private func hint(_ finding: Inspection.Finding) -> String {
    func key(_ command: Command) -> KeyPress? { keys.keys(for: command, in: .form).first }
    if finding.loss?.botValue != nil, let key = key(.takeFromBot) { return "\(key) as the bot" }
    if let fix = finding.check.fix, let key = key(.mend) {
      // A title that would push the message aside is said once the change is made.
      return "\(key) \(fix.title.count <= 24 ? fix.title : Command.mend.title)"
    }
    return ""
  }

  private var countText: String {
    func part(_ severity: Check.Severity, _ one: String, _ many: String) -> String? {
      let count = findings.count { $0.check.severity == severity }
      return count == 0 ? nil : "\(count) \(count == 1 ? one : many)"
    }
    let parts = [
      part(.error, "error", "errors"), part(.warning, "warning", "warnings"),
      part(.loss, "unlike the bot", "unlike the bot"),
    ].compactMap(\.self)
    return parts.isEmpty
      ? "\(glyphs.passed) nothing found" : parts.joined(by: " \(glyphs.dot) ")
  }
}
