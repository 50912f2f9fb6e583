import RecordingCore
import TerminalKit

/// Pages to read: the keys, and everything about a field.
enum PageView {
  /// One line of a page, in two columns or one.
  struct Line: Equatable {
    var left = ""
    var right = ""
    var role: StyleRole = .text
  }

  static func draw(_ page: Page, _ state: AppState, in area: Rect, on canvas: inout Canvas) {
    let frame = frame(in: area)
    Frame.draw(title: title(page, state), in: frame, on: &canvas, glyphs: state.glyphs)
    let inner = frame.inset(columns: 2, rows: 1)
    let lines = lines(of: page, in: state, width: inner.size.columns)
    canvas.clipped(to: inner) { canvas in
      for (offset, line) in lines.dropFirst(page.top).prefix(inner.size.rows).enumerated() {
        let row = inner.top + offset
        canvas.write(
          line.left, at: Point(column: inner.left, row: row),
          role: line.right.isEmpty ? line.role : .footerKey)
        canvas.write(
          line.right, at: Point(column: inner.left + leftWidth, row: row), role: line.role)
      }
    }
    let below = lines.count - page.top - inner.size.rows
    if below > 0 {
      let text = " \(state.glyphs.down) \(below) more "
      canvas.write(
        text, at: Point(column: frame.right - 2 - TextWidth.of(text), row: frame.bottom - 1),
        role: .textDim)
    }
  }

  /// The furthest that a page can be scrolled.
  static func lastTop(of page: Page, in state: AppState) -> Int {
    let area = Rect(
      left: 0, top: 0, columns: state.size.columns, rows: max(0, state.size.rows - 4))
    let inner = frame(in: area).inset(columns: 2, rows: 1)
    return max(0, lines(of: page, in: state, width: inner.size.columns).count - inner.size.rows)
  }

  private static let leftWidth = 16

  private static func frame(in area: Rect) -> Rect {
    area.centered(Size(columns: min(96, area.size.columns - 2), rows: area.size.rows))
  }

  private static func title(_ page: Page, _ state: AppState) -> String {
    switch page.content {
    case .keys: "Keys"
    case .about(let pointer): "About \(pointer.tokens.joined(separator: "."))"
    case .notes(let title, _): title
    case .comparison(let comparison): "This body and \(comparison.name)"
    }
  }

  private static func lines(of page: Page, in state: AppState, width: Int) -> [Line] {
    switch page.content {
    case .keys: keyLines(state).flatMap { wrapped($0, to: width) }
    case .about(let pointer): AboutPage.lines(pointer, state, width: width)
    case .notes(_, let notes): noteLines(notes, width: width)
    case .comparison(let comparison):
      ComparisonPage.lines(comparison, state).flatMap { wrapped($0, to: width) }
    }
  }

  private static func wrapped(_ line: Line, to width: Int) -> [Line] {
    guard !line.right.isEmpty else { return [line] }
    // The user may have given a command more keys than have room in a row.
    let isWide = TextWidth.of(line.left) >= leftWidth
    let lefts = isWide ? TextBlock.wrapped(line.left, to: leftWidth - 1) : [line.left]
    let rights = TextBlock.wrapped(line.right, to: width - leftWidth)
    return (0..<max(lefts.count, rights.count)).map { row in
      Line(
        left: row < lefts.count ? lefts[row] : "", right: row < rights.count ? rights[row] : "",
        role: line.role)
    }
  }

  private static func noteLines(_ notes: [String], width: Int) -> [Line] {
    notes.flatMap { note in TextBlock.wrapped(note, to: width).map { Line(left: $0) } + [Line()] }
  }

  private static func keyLines(_ state: AppState) -> [Line] {
    var lines: [Line] = []
    let context: KeyContext = state.editor == nil ? .form : .editor
    for group in CommandGroup.allCases {
      let rows = state.keys.bindings.filter { $0.context == context && $0.command.group == group }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(Line()) }
      lines.append(Line(left: group.rawValue, role: .section))
      lines += rows.map { row in
        Line(left: row.keys.map(\.description).joined(separator: " "), right: row.command.help)
      }
      if group == .editing, context == .form {
        lines.append(Line(left: "1 2 3", right: "Choose the option of a group by its number"))
        lines.append(Line(left: "0-9", right: "Write the number of an option, such as the hours"))
      }
    }
    lines += [Line(), Line(left: "Marks", role: .section)] + marks(state.glyphs)
    return lines
  }

  private static func marks(_ glyphs: GlyphSet) -> [Line] {
    [
      Line(
        left: "(\(glyphs.chosen))  [ on  ]", right: "Set by you; it is in the body as it stands"),
      Line(
        left: "(\(glyphs.byDefault))    on",
        right: "Left out; the endpoint's default, which applies"),
      Line(left: String(glyphs.error), right: "An error: refused, or a setting would be lost"),
      Line(left: String(glyphs.warning), right: "A warning: accepted, likely not meant"),
      Line(left: String(glyphs.loss), right: "Unlike what the bot was set up with"),
    ]
  }
}
