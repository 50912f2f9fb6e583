import RecordingCore
import TerminalKit

/// The form without the focus: every control with its value, whether it is set, and its marks.
struct FormView {
  let rect: Rect
  let layout: FormLayout
  /// The first row in view.
  let top: Int
  let glyphs: GlyphSet
  let draft: Draft
  let inspection: Inspection
  private let version: Int

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    layout = state.formLayout
    top = state.formTop
    glyphs = state.glyphs
    draft = state.draft
    version = state.paneVersion
    self.inspection = inspection
  }

  /// Whether both look the same but for the mark of the focused field.
  func looks(like other: FormView) -> Bool {
    top == other.top && rect == other.rect
      && (version == other.version
        || inspection === other.inspection && draft == other.draft && layout == other.layout)
  }

  private var shift: Int { rect.top - top }

  func draw(on canvas: inout Canvas) {
    canvas.clipped(to: rect) { canvas in
      for label in layout.labels {
        canvas.write(
          TextBlock.cut(
            label.text, to: label.isHeading ? rect.size.columns - 1 : layout.labelColumns, glyphs),
          at: Point(column: rect.left + label.column, row: label.row + shift),
          role: label.isHeading ? .section : .fieldLabel)
      }
      for placed in layout.controls { draw(placed, on: &canvas) }
      drawMore(on: &canvas)
    }
  }

  // What lies above or below the visible rows is said at the right edge.
  private func drawMore(on canvas: inout Canvas) {
    let column = rect.right - 2
    if top > 0 {
      canvas.write(String(glyphs.up), at: Point(column: column, row: rect.top), role: .textDim)
    }
    if layout.height - top > rect.size.rows {
      canvas.write(
        String(glyphs.down), at: Point(column: column, row: rect.bottom - 1), role: .textDim)
    }
  }

  private func place(_ stop: FormLayout.Stop) -> Point {
    Point(column: rect.left + stop.column, row: stop.row + shift)
  }

  private func draw(_ placed: FormLayout.PlacedControl, on canvas: inout Canvas) {
    let control = placed.control
    let setting = inspection.setting(of: control)
    var end = rect.left
    switch control.content {
    case .radio(let options):
      for (stop, option) in zip(placed.stops, options) {
        draw(option, stop, control, setting, on: &canvas)
        if stop.row == placed.rows.lowerBound { end = place(stop).column + stop.width + 1 }
      }
    case .toggle:
      guard let stop = placed.stops.first else { break }
      drawToggle(placed, setting, at: place(stop), on: &canvas)
      end = place(stop).column + stop.width
    case .summary:
      guard let stop = placed.stops.first else { break }
      end =
        SummaryRows.draw(
          control, draft[control.pointer], width: stop.width, at: place(stop), glyphs,
          on: &canvas) + 1
    }
    drawMarks(
      control, at: Point(column: end, row: placed.rows.lowerBound + shift), on: &canvas)
  }

  // MARK: Radio groups

  private func draw(
    _ option: FormControl.Option, _ stop: FormLayout.Stop, _ control: FormControl,
    _ setting: FormControl.Setting, on canvas: inout Canvas
  ) {
    let index = stop.focus.stop
    let mark: Character
    let role: StyleRole
    switch setting {
    case .chosen(index): (mark, role) = (glyphs.chosen, .choiceSelected)
    case .leftOut(index): (mark, role) = (glyphs.byDefault, .fieldOmitted)
    default: (mark, role) = (" ", .choiceOther)
    }
    let origin = place(stop)
    let digit = option.hasDigit ? "\(index + 1) " : ""
    var column = canvas.write("(\(mark)) \(digit)", at: origin, role: role)
    column = canvas.write(
      option.label, at: Point(column: column, row: origin.row), role: role)
    guard let box = option.number else { return }
    canvas.write(" [", at: Point(column: column, row: origin.row), role: role)
    let field = FormLayout.numberField(of: option, at: origin)
    canvas.write("]", at: Point(column: field.right, row: origin.row), role: role)
    let value = draft[control.pointer.appending(box.key)]
    canvas.clipped(to: field) { canvas in
      _ = canvas.write(
        TextBlock.cut(value?.compactText ?? String(box.usual), to: field.size.columns, glyphs),
        at: field.origin, role: value == nil ? .fieldOmitted : .fieldValue)
    }
  }

  // MARK: Toggles

  private func drawToggle(
    _ placed: FormLayout.PlacedControl, _ setting: FormControl.Setting, at origin: Point,
    on canvas: inout Canvas
  ) {
    if let nameColumn = placed.nameColumn {
      canvas.write(
        placed.control.shortLabel ?? "",
        at: Point(column: rect.left + nameColumn, row: origin.row), role: .fieldLabel)
    }
    let (text, role): (String, StyleRole) =
      switch setting {
      case .chosen(1): ("[ on  ]", .toggleOn)
      case .chosen: ("[ off ]", .toggleOff)
      case .leftOut(1): ("  on   ", .toggleOmitted)
      case .leftOut: ("  off  ", .toggleOmitted)
      case .other: ("[ ??? ]", .checkError)
      }
    let end = canvas.write(text, at: origin, role: role)
    if let note = placed.control.placement.note {
      canvas.write(
        note, at: Point(column: end + FormLayout.markWidth, row: origin.row), role: .textDim)
    }
  }

  // MARK: Marks

  private func drawMarks(_ control: FormControl, at point: Point, on canvas: inout Canvas) {
    let findings = inspection.findings(at: control.pointer)
    guard !findings.isEmpty else { return }
    var column = point.column
    let own = findings.filter { $0.loss == nil }
    if let worst = own.min(by: { $0.check.severity < $1.check.severity }) {
      let mark = ChecksView.mark(worst, glyphs)
      column = canvas.write(
        String(mark.glyph), at: Point(column: column, row: point.row), role: mark.role)
    }
    if own.count < findings.count {
      canvas.write(
        String(glyphs.loss), at: Point(column: column, row: point.row), role: .fieldDiffers)
    }
  }

  // MARK: Focus

  /// Marks the focused control above the drawn form.
  /// - Returns: the place of the cursor while a number is written.
  func drawFocus(_ state: AppState, on canvas: inout Canvas) -> Point? {
    guard let placed = layout.placed(state.focus.pointer) else { return nil }
    return canvas.clipped(to: rect) { canvas in
      let barColumn = rect.left + (placed.nameColumn.map { $0 - 1 } ?? 1)
      canvas.write(
        String(glyphs.focusBar),
        at: Point(column: barColumn, row: placed.rows.lowerBound + shift), role: .fieldMark)
      guard placed.stops.indices.contains(state.focus.stop) else { return nil }
      let stop = placed.stops[state.focus.stop]
      let origin = place(stop)
      if let editing = state.editing, case .radio(let options) = placed.control.content {
        let field = FormLayout.numberField(of: options[state.focus.stop], at: origin)
        let cursor = editing.draw(in: field, on: &canvas)
        // In a narrow form the end of a row has no room.
        return rect.contains(cursor) ? cursor : nil
      }
      canvas.lay(
        .fieldFocus,
        over: Rect(left: origin.column, top: origin.row, columns: stop.width, rows: 1))
      return nil
    }
  }
}
