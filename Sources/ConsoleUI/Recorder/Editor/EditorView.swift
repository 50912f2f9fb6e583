import RecordingCore
import TerminalKit

/// The page of an editor, without the cursor: where it is, what follows from it, and its rows.
struct EditorView {
  let rect: Rect
  let editor: Editor
  let inspection: Inspection
  let areSecretsShown: Bool
  let glyphs: GlyphSet

  init(_ state: AppState, _ editor: Editor, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    self.editor = editor
    self.inspection = inspection
    areSecretsShown = state.areSecretsShown
    glyphs = state.glyphs
  }

  /// Whether both look the same but for the cursor.
  func looks(like other: EditorView) -> Bool {
    inspection === other.inspection && rect == other.rect
      && editor.page.pointer == other.editor.page.pointer
      && editor.page.keysInFront == other.editor.page.keysInFront
      && editor.page.top == other.editor.page.top && areSecretsShown == other.areSecretsShown
  }

  // MARK: Lines

  /// How many lines of the list are in view.
  static func listRows(_ state: AppState) -> Int {
    guard let rect = ScreenLayout(state).form, let editor = state.editor else { return 0 }
    return list(in: rect, editor).size.rows
  }

  // Where there is little room, the rows get all of it.
  private static func sentence(of editor: Editor, in rect: Rect) -> [String] {
    rect.size.rows >= 10 ? editor.sentence : []
  }

  private static func list(in rect: Rect, _ editor: Editor) -> Rect {
    let blank = rect.size.rows >= 10 ? 1 : 0
    return rect.split(top: 1 + sentence(of: editor, in: rect).count + blank).lower
  }

  /// The row of the editor at a place of the screen; nil where there is none.
  static func row(at point: Point, in state: AppState) -> Int? {
    guard let rect = ScreenLayout(state).form, let editor = state.editor else { return nil }
    let list = list(in: rect, editor)
    guard list.contains(point) else { return nil }
    return editor.lines.firstIndex(of: point.row - list.top + editor.page.top)
  }

  /// The rows of the editor that are in view, each with its line of the screen.
  static func rowsInView(_ state: AppState) -> [(row: Int, line: Int)] {
    guard let rect = ScreenLayout(state).form, let editor = state.editor else { return [] }
    let list = list(in: rect, editor)
    return editor.lines.enumerated()
      .map { (row: $0, line: list.top + $1 - editor.page.top) }
      .filter { (list.top..<list.bottom).contains($0.line) }
  }

  // MARK: Drawing

  func draw(on canvas: inout Canvas) {
    canvas.clipped(to: rect) { canvas in
      let path = EditorTitle.path(to: editor.page.pointer, in: inspection.draft)
      canvas.write(
        TextBlock.cut(
          path.joined(separator: " \(glyphs.opens) "), to: rect.size.columns - 2, glyphs),
        at: Point(column: rect.left + 1, row: rect.top), role: .section)
      for (offset, text) in EditorView.sentence(of: editor, in: rect).enumerated() {
        canvas.write(
          text, at: Point(column: rect.left + 3, row: rect.top + 1 + offset), role: .textDim)
      }
      let list = EditorView.list(in: rect, editor)
      canvas.clipped(to: list) { canvas in
        for (row, place) in zip(editor.rows, editor.lines) {
          let line = list.top + place - editor.page.top
          if line > list.bottom { break }
          guard line >= list.top else { continue }
          if let heading = row.heading {
            canvas.write(
              heading, at: Point(column: rect.left + 3, row: line - 1), role: .fieldLabel)
          }
          draw(row, at: line, on: &canvas)
        }
      }
      drawMore(in: list, on: &canvas)
    }
  }

  private func drawMore(in list: Rect, on canvas: inout Canvas) {
    let column = rect.right - 2
    if editor.page.top > 0 {
      canvas.write(String(glyphs.up), at: Point(column: column, row: list.top), role: .textDim)
    }
    if editor.lineCount - editor.page.top > list.size.rows {
      canvas.write(
        String(glyphs.down), at: Point(column: column, row: list.bottom - 1), role: .textDim)
    }
  }

  private func left(of row: EditorRow) -> Int {
    if case .listed = row.control { return rect.left + 5 }
    let isInner = row.pointer.parent != editor.page.pointer && row.field?.kind == .flag
    return rect.left + (isInner ? 5 : 3)
  }

  // The room of a row's name; the whole of a name that no value follows.
  private func nameColumns(of row: EditorRow) -> Int {
    if case .listed(let choice) = row.control { return 4 + TextWidth.of(choice.label) }
    let left = left(of: row)
    return row.adds
      ? max(0, min(TextWidth.of(row.title), rect.right - left - 2))
      : max(1, valueColumn - left - 1)
  }

  // Values stand in one column, as near to the names as the longest usual name allows.
  private var valueColumn: Int {
    rect.left + (isNumbered ? 8 : min(30, max(12, rect.size.columns * 2 / 5)))
  }

  // The rows of a list have numbers for names, counted from one.
  private var isNumbered: Bool {
    guard case .value? = editor.rows.first?.id.part else { return false }
    return inspection.draft[editor.page.pointer]?.arrayValue != nil
  }

  private func draw(_ row: EditorRow, at line: Int, on canvas: inout Canvas) {
    let left = left(of: row)
    if case .listed(let choice) = row.control {
      let end = canvas.write(
        row.isSet ? "[\(glyphs.passed)] " : "[ ] ", at: Point(column: left, row: line),
        role: row.isSet ? .toggleOn : .choiceOther)
      let name = canvas.write(
        choice.label, at: Point(column: end, row: line), role: row.isSet ? .fieldValue : .text)
      // What an event needs matters more than its name, until it is taken.
      let detail = row.isSet ? choice.value : row.note ?? choice.value
      let column = max(name + 1, valueColumn)
      let wire = canvas.write(
        TextBlock.cut(detail, to: max(0, rect.right - column - 4), glyphs),
        at: Point(column: column, row: line), role: .textDim)
      return drawMark(of: row, at: Point(column: wire + 1, row: line), on: &canvas)
    }
    canvas.write(
      TextBlock.cut(row.title, to: nameColumns(of: row), glyphs),
      at: Point(column: left, row: line),
      role: row.adds ? .textDim : .fieldLabel)
    guard !row.adds else { return }
    let (text, role) = EditorValue.shown(row, areSecretsShown: areSecretsShown, glyphs)
    let noteWidth = row.note.map { TextWidth.of($0) + 2 } ?? 0
    let width = max(1, rect.right - valueColumn - 3 - min(noteWidth, 20))
    let end = canvas.write(
      TextBlock.cut(text, to: width, glyphs), at: Point(column: valueColumn, row: line), role: role)
    drawNotes(row, after: end, at: line, on: &canvas)
  }

  private func drawNotes(
    _ row: EditorRow, after column: Int, at line: Int, on canvas: inout Canvas
  ) {
    drawMark(of: row, at: Point(column: column + 1, row: line), on: &canvas)
    guard let note = row.note else { return }
    let column = column + 3
    canvas.write(
      TextBlock.cut(note, to: max(0, rect.right - column - 1), glyphs),
      at: Point(column: column, row: line), role: .textDim)
  }

  private func drawMark(of row: EditorRow, at point: Point, on canvas: inout Canvas) {
    let worst = inspection.findings(of: row).min { $0.check.severity < $1.check.severity }
    guard let worst else { return }
    let mark = ChecksView.mark(worst, glyphs)
    canvas.write(String(mark.glyph), at: point, role: mark.role)
  }

  // MARK: Cursor

  /// Marks the name of the row under the cursor above the drawn page.
  /// - Returns: the place of the terminal's cursor while a text is written.
  func drawCursor(_ editor: Editor, on canvas: inout Canvas) -> Point? {
    guard let row = editor.row else { return nil }
    let list = EditorView.list(in: rect, editor)
    let line = list.top + editor.lines[editor.cursor] - editor.page.top
    return canvas.clipped(to: list) { canvas in
      canvas.write(
        String(glyphs.focusBar), at: Point(column: rect.left + 1, row: line), role: .fieldMark)
      guard let input = editor.input else {
        canvas.lay(
          .fieldFocus,
          over: Rect(left: left(of: row), top: line, columns: nameColumns(of: row), rows: 1))
        return nil
      }
      return draw(input, of: row, at: line, in: list, on: &canvas)
    }
  }

  private func draw(
    _ input: EditorInput, of row: EditorRow, at line: Int, in list: Rect,
    on canvas: inout Canvas
  ) -> Point {
    var left = valueColumn
    if let prompt = input.prompt {
      let start = rect.left + 3
      canvas.fill(
        Rect(left: start, top: line, columns: max(0, rect.right - start - 1), rows: 1), role: .text)
      left =
        canvas.write(
          TextBlock.cut(prompt, to: rect.size.columns / 2, glyphs),
          at: Point(column: start, row: line), role: .fieldLabel) + 1
    }
    let cursor = input.text.draw(
      in: Rect(left: left, top: line, columns: max(1, rect.right - left - 1), rows: 1),
      on: &canvas, isInvalid: input.problem != nil)
    drawSuggestions(of: input, below: Point(column: left, row: line), in: list, on: &canvas)
    return cursor
  }

  // Known values stand below the text, or above it where there is no room below.
  private func drawSuggestions(
    of input: EditorInput, below point: Point, in list: Rect, on canvas: inout Canvas
  ) {
    let room = max(list.bottom - point.row - 1, point.row - list.top)
    let count = min(6, input.suggestions.count, room)
    guard count > 0 else { return }
    let first = max(0, min((input.selection ?? 0) - count + 1, input.suggestions.count - count))
    let isBelow = point.row + count < list.bottom
    for offset in 0..<count {
      let index = first + offset
      let line = isBelow ? point.row + 1 + offset : point.row - count + offset
      let width = max(1, rect.right - point.column - 1)
      let isSelected = index == input.selection
      canvas.fill(
        Rect(left: point.column, top: line, columns: width, rows: 1), role: .dialog,
        overlay: isSelected ? .listSelected : nil)
      canvas.write(
        TextBlock.cut(input.suggestions[index], to: width, glyphs),
        at: Point(column: point.column, row: line), role: .dialog,
        overlay: isSelected ? .listSelected : nil)
    }
  }
}
