import RecordingCore
import TerminalKit

/// The list of findings below the form: the place of each, what was found, and the key that mends it.
struct ChecksView {
  let rect: Rect
  let inspection: Inspection
  let checkCursor: Int?
  /// Why the body is not compared with the bot's own; nil where it is.
  let notCompared: NotCompared?
  /// The form of the body, where the body itself is not in view to say it.
  let bodyForm: BodyForm?
  let keys: KeyTable
  let glyphs: GlyphSet

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    self.inspection = inspection
    checkCursor = state.checkCursor
    notCompared = NotCompared(state.bot)
    bodyForm = ScreenLayout.isWide(state.size) ? nil : state.draft.form
    keys = state.keys
    glyphs = state.glyphs
  }

  /// Whether both look the same.
  func looks(like other: ChecksView) -> Bool {
    inspection === other.inspection && checkCursor == other.checkCursor && rect == other.rect
      && bodyForm == other.bodyForm && notCompared == other.notCompared
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
    ChecksHeading(self, hidden: max(0, lines.count - top - list.size.rows), in: title)
      .draw(on: &canvas, glyphs)
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

  /// The keys of the heading.
  var hints: [KeyHint] {
    let (title, list) = rect.split(top: 1)
    let (lines, top) = scrolledLines(in: list)
    return ChecksHeading(self, hidden: max(0, lines.count - top - list.size.rows), in: title).hints
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
    let isFirst: Bool
  }

  // Every finding has a row; the rows that are left go to messages that need more, the one gone to first.
  private func lines(columns: Int, rows: Int) -> [Line] {
    var left = rows - findings.count
    guard left > 0 else {
      return findings.indices.map { Line(finding: $0, text: message($0), isFirst: true) }
    }
    let all = findings.indices.map { wrapped($0, columns) }
    if all.reduce(0, { $0 + $1.count }) <= rows { return lines(all) }
    let first = checkCursor.flatMap { findings.indices.contains($0) ? [$0] : nil } ?? []
    var texts = findings.indices.map { [message($0)] }
    // What the bot has otherwise stays in one row: these come and go with every key, and move what follows.
    let own = findings.indices.filter { findings[$0].loss == nil }
    for index in first + own where texts[index].count == 1 {
      guard all[index].count - 1 <= left else { continue }
      texts[index] = all[index]
      left -= all[index].count - 1
    }
    return lines(texts)
  }

  private func wrapped(_ index: Int, _ columns: Int) -> [String] {
    let lines = TextBlock.wrapped(message(index), to: columns - placeWidth - hintWidth(index))
    return lines.isEmpty ? [message(index)] : lines
  }

  private func lines(_ texts: [[String]]) -> [Line] {
    texts.enumerated().flatMap { index, texts in
      texts.enumerated().map { row, text in
        Line(finding: index, text: text, isFirst: row == 0)
      }
    }
  }

  /// The cells of the places, with the gap behind them; none where there is little room.
  private var placeWidth: Int {
    guard rect.size.columns >= ChecksView.columnsForPlaces else { return 0 }
    return 2 + findings.reduce(0) { max($0, min(TextWidth.of($1.place), ChecksView.longestPlace)) }
  }

  private static let columnsForPlaces = 64
  private static let longestPlace = 18

  private func message(_ index: Int) -> String {
    let finding = findings[index]
    let message = (finding.isOverridden ? "overridden: " : "") + finding.message
    return placeWidth == 0 ? "\(finding.place): \(message)" : message
  }

  private func draw(
    _ line: Line, _ finding: Inspection.Finding, in rect: Rect, on canvas: inout Canvas
  ) {
    let (place, message) = rect.split(left: 2).right.split(left: placeWidth)
    var room = message.size.columns
    if line.isFirst {
      let mark = ChecksView.mark(finding, glyphs)
      canvas.write(String(mark.glyph), at: rect.origin, role: mark.role)
      canvas.write(
        TextBlock.cut(finding.place, to: max(0, placeWidth - 2), glyphs), at: place.origin,
        role: .fieldLabel)
      let hint = hint(finding)
      room -= hintWidth(line.finding)
      canvas.write(
        hint, at: Point(column: rect.right - TextWidth.of(hint), row: rect.top), role: .footerKey)
    }
    canvas.write(
      TextBlock.cut(line.text, to: max(0, room), glyphs), at: message.origin,
      role: finding.isOverridden ? .textDim : .text)
    if line.finding == checkCursor { canvas.lay(.listSelected, over: rect) }
  }

  /// The cells that the key beside a message takes, with the gap before it.
  private func hintWidth(_ index: Int) -> Int {
    let hint = hint(findings[index])
    return hint.isEmpty ? 0 : TextWidth.of(hint) + 2
  }

  /// The key that mends a finding, with what it does.
  private func hint(_ finding: Inspection.Finding) -> String {
    guard let fix = finding.check.fix, let key = keys.keys(for: .mend, in: .form).first else {
      return ""
    }
    // Where there is little room, the heading says what the key does.
    if placeWidth == 0 { return "\(key)" }
    // A title that would push the message aside is said once the change is made.
    return "\(key) \(fix.title.count <= 24 ? fix.title : Command.mend.title)"
  }
}

extension Inspection.Finding {
  /// What it is about, as the form calls it.
  var place: String {
    let pointer = check.pointer
    guard let control = FormControl.at(pointer) else {
      return pointer == .root ? "Body" : pointer.dotted
    }
    // An entry of a list is told by its number.
    let inside = pointer.tokens.dropFirst(control.pointer.tokens.count)
    guard let index = inside.first.flatMap(Int.init), index >= 0 else { return control.title }
    return "\(control.title) \(index + 1)"
  }

  /// What was found there.
  var message: String {
    guard let loss else { return check.message }
    return (isAboutItsPlace ? "" : "\(loss.label): ") + "the bot has \(loss.botText)"
      + (loss.note.map { "; \($0)" } ?? "")
  }

  /// What the bot has otherwise, by the name that the form has for it.
  var subject: String { isAboutItsPlace ? place : loss?.label ?? place }

  private var isAboutItsPlace: Bool {
    guard let loss, let control = FormControl.of(loss.pointer) else { return loss == nil }
    return [control.field.label, control.title.lowercased()].contains(loss.label)
  }
}
