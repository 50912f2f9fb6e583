import TerminalKit

extension FormLayout {
  /// What a click means at a cell, counted from the form's own top and left; nil where it means nothing.
  func target(at cell: Point) -> MouseTarget? {
    for placed in controls where placed.rows.contains(cell.row) {
      for stop in placed.stops where cells(of: stop, in: placed).contains(cell) {
        return .stop(stop.focus, command(at: cell, on: stop, of: placed.control))
      }
      if let name = placed.nameColumn, let stop = placed.stops.first,
        (name..<stop.column).contains(cell.column)
      {
        return .name(placed.control.pointer)
      }
    }
    return lineTarget(at: cell)
  }

  // A row that says what is set inside is as high as its texts.
  private func cells(of stop: Stop, in placed: PlacedControl) -> Rect {
    let rows = placed.control.content == .summary ? placed.rows.count : 1
    return Rect(left: stop.column, top: stop.row, columns: stop.width, rows: rows)
  }

  private func command(
    at cell: Point, on stop: Stop, of control: FormControl
  ) -> Command {
    switch control.content {
    case .toggle: return .choose
    case .summary: return .edit
    case .radio(let options):
      let option = options[stop.focus.stop]
      guard option.number != nil else { return .choose }
      let origin = Point(column: stop.column, row: stop.row)
      // The brackets belong to the number.
      let field = FormLayout.numberField(of: option, at: origin).inset(columns: -1)
      return field.contains(cell) ? .edit : .choose
    }
  }

  private func lineTarget(at cell: Point) -> MouseTarget? {
    let label = labels.first { label in
      let width = min(TextWidth.of(label.text), labelColumns)
      return !label.isHeading && label.row == cell.row
        && (label.column..<label.column + width).contains(cell.column)
    }
    return label.flatMap { label in controls.first { $0.rows.contains(label.row) } }
      .map { .name($0.control.pointer) }
  }
}
