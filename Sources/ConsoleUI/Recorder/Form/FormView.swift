import RecordingCore
import TerminalKit

/// The form without the focus: every control with its mark, its value, and whether it is set.
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
    switch control.content {
    case .radio(let options):
      let botStop = control.stop(for: inspection.loss(at: control.pointer)?.botValue)
      for (stop, option) in zip(placed.stops, options) {
        let isBots = botStop == stop.focus.stop
        draw(option, stop, control, setting, isBots: isBots, on: &canvas)
      }
    case .toggle:
      guard let stop = placed.stops.first else { break }
      drawToggle(placed, setting, at: place(stop), on: &canvas)
    case .summary:
      guard let stop = placed.stops.first else { break }
      SummaryRows.draw(
        control, draft[control.pointer], width: stop.width, at: place(stop), glyphs, on: &canvas)
    }
    drawMark(of: placed, on: &canvas)
  }

  // MARK: Radio groups

  private func draw(
    _ option: FormControl.Option, _ stop: FormLayout.Stop, _ control: FormControl,
    _ setting: FormControl.Setting, isBots: Bool, on canvas: inout Canvas
  ) {
    let index = stop.focus.stop
    let mark: Character
    let role: StyleRole
    switch setting {
    case .chosen(index): (mark, role) = (glyphs.chosen, .choiceSelected)
    case .leftOut(index): (mark, role) = (glyphs.byDefault, .fieldOmitted)
    // What the bot has stands where it could be chosen.
    default: (mark, role) = (isBots ? glyphs.loss : " ", .choiceOther)
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
        note, at: Point(column: end + 1, row: origin.row), role: .textDim)
    }
  }

  // MARK: Marks

  // One mark, before the name: of what was found, or else that the bot has it otherwise.
  private func drawMark(of placed: FormLayout.PlacedControl, on canvas: inout Canvas) {
    let findings = inspection.findings(at: placed.control.pointer)
    let own = findings.filter { $0.loss == nil }.min { $0.check.severity < $1.check.severity }
    guard let worst = own ?? findings.first else { return }
    let mark = ChecksView.mark(worst, glyphs)
    canvas.write(
      String(mark.glyph), at: Point(column: markColumn(of: placed), row: row(of: placed)),
      role: worst.loss == nil ? mark.role : .fieldDiffers)
  }

  private func markColumn(of placed: FormLayout.PlacedControl) -> Int {
    rect.left + (placed.nameColumn.map { $0 - 1 } ?? FormLayout.nameColumn - 2)
  }

  private func row(of placed: FormLayout.PlacedControl) -> Int { placed.rows.lowerBound + shift }

  // MARK: Focus

  /// Marks the focused control above the drawn form.
  /// - Returns: the place of the cursor while a number is written.
  func drawFocus(_ state: AppState, on canvas: inout Canvas) -> Point? {
    guard let placed = layout.placed(state.focus.pointer) else { return nil }
    return canvas.clipped(to: rect) { canvas in
      canvas.write(
        String(glyphs.focusBar),
        at: Point(column: markColumn(of: placed) - 1, row: row(of: placed)), role: .fieldMark)
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
