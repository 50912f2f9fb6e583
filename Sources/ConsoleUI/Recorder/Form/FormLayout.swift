import RecordingCore
import TerminalKit

/// Where everything of the form stands, for a width; rows count from the form's own top.
///
/// The layout follows from the draft and the width alone, so that moving needs no drawing.
struct FormLayout: Equatable {
  /// A place that the cursor can take.
  struct Stop: Equatable {
    let focus: Focus
    let row: Int
    let column: Int
    let width: Int
  }

  /// One control with its rows and its stops.
  struct PlacedControl: Equatable {
    let control: FormControl
    let rows: Range<Int>
    let stops: [Stop]
    /// Where a toggle's name stands; nil for controls with a line of their own.
    let nameColumn: Int?
  }

  /// A heading of a section or the name of a line.
  struct Label: Equatable {
    let text: String
    let row: Int
    let isHeading: Bool

    /// Where its text begins.
    var column: Int { isHeading ? 1 : FormLayout.nameColumn }
  }

  private(set) var labels: [Label] = []
  private(set) var controls: [PlacedControl] = []
  private(set) var height = 0
  /// Every place of the cursor, from the top, each row from the left.
  private(set) var stops: [Stop] = []

  private let width: Int
  private let summaryRows: [Int]

  /// The cells at the left: the marks of a line, and its name.
  static let labelWidth = 20
  /// Where the names of lines begin, behind the bar of the focus and the mark of a finding.
  static let nameColumn = 4
  /// The cells before a name within a line, for the same two marks.
  static let markWidth = 2
  /// The most endpoints that the form lists by themselves.
  static let listedEndpoints = 6

  init(draft: Draft, width: Int) {
    self.width = width
    summaryRows = FormLayout.allSummaryRows(draft)
    let left = width >= 44 ? FormLayout.labelWidth : min(12, width / 3)
    let available = max(1, width - left)
    var controls = FormControl.all[...]
    for section in FormSection.allCases {
      if height > 0 { height += 1 }
      labels.append(Label(text: section.title, row: height, isHeading: true))
      height += 1
      while let first = controls.first, first.placement.section == section {
        let line = controls.prefix { $0.placement.line == first.placement.line }
        controls = controls.dropFirst(line.count)
        labels.append(Label(text: first.placement.line, row: height, isHeading: false))
        place(line, left: left, available: available, draft: draft)
      }
    }
    stops = self.controls.flatMap(\.stops)
  }

  /// Whether the same layout would be made of another draft.
  func fits(_ draft: Draft, width: Int) -> Bool {
    self.width == width && summaryRows == FormLayout.allSummaryRows(draft)
  }

  private static func allSummaryRows(_ draft: Draft) -> [Int] {
    FormControl.summaries.map { summaryRows($0, draft) }
  }

  private mutating func place(
    _ line: ArraySlice<FormControl>, left: Int, available: Int, draft: Draft
  ) {
    guard let first = line.first else { return }
    switch first.content {
    case .radio(let options):
      placeRadio(first, options, left: left, available: available)
    case .toggle:
      placeToggles(line, left: left, available: available)
    case .summary:
      let rows = FormLayout.summaryRows(first, draft)
      let stop = Stop(
        focus: Focus(first.pointer), row: height, column: left, width: max(1, available))
      controls.append(
        PlacedControl(
          control: first, rows: height..<height + rows, stops: [stop], nameColumn: nil))
      height += rows
    }
  }

  // Options stand in columns of one width: as many as fit, filled row by row.
  private mutating func placeRadio(
    _ control: FormControl, _ options: [FormControl.Option], left: Int, available: Int
  ) {
    let widths = options.map(FormLayout.width)
    let columns = (1...options.count).reversed().first { count in
      FormLayout.columnWidths(widths, in: count).reduce(2 * (count - 1), +) <= available
    }
    let columnWidths = FormLayout.columnWidths(widths, in: columns ?? 1)
    var stops: [Stop] = []
    for index in options.indices {
      let (row, column) = index.quotientAndRemainder(dividingBy: columnWidths.count)
      let offset = columnWidths[..<column].reduce(2 * column, +)
      stops.append(
        Stop(
          focus: Focus(control.pointer, stop: index), row: height + row, column: left + offset,
          width: min(widths[index], max(1, available - offset))))
    }
    let rows = (options.count + columnWidths.count - 1) / columnWidths.count
    controls.append(
      PlacedControl(
        control: control, rows: height..<height + rows, stops: stops, nameColumn: nil))
    height += rows
  }

  private mutating func placeToggles(
    _ line: ArraySlice<FormControl>, left: Int, available: Int
  ) {
    let nameWidth = line.count > 1 ? max(4, line.map { ($0.shortLabel ?? "").count }.max() ?? 0) : 0
    let gap = nameWidth > 0 ? 1 : 0
    var column = 0
    for control in line {
      let noteWidth = control.placement.note.map { $0.count + 2 } ?? 0
      let width = nameWidth + gap + FormLayout.toggleWidth + FormLayout.markWidth + noteWidth
      if column > 0, column + width > available {
        column = 0
        height += 1
      }
      let stop = Stop(
        focus: Focus(control.pointer), row: height, column: left + column + nameWidth + gap,
        width: FormLayout.toggleWidth)
      controls.append(
        PlacedControl(
          control: control, rows: height..<height + 1, stops: [stop],
          nameColumn: nameWidth > 0 ? left + column : nil))
      column += width
    }
    height += 1
  }

  /// The cells of a toggle: `[ off ]`.
  static let toggleWidth = 7

  /// The cells of an option: `(•) 1 label`, or `(•) label [168   ]` with its number box.
  static func width(of option: FormControl.Option) -> Int {
    labelColumn(of: option) + option.labelWidth + (option.number == nil ? 0 : numberWidth + 3)
  }

  private static func labelColumn(of option: FormControl.Option) -> Int { option.hasDigit ? 6 : 4 }

  /// The digits that a number box shows.
  static let numberWidth = 6

  /// Where the number of an option stands that begins at a cell: behind the label, in brackets.
  static func numberField(of option: FormControl.Option, at origin: Point) -> Rect {
    Rect(
      left: origin.column + labelColumn(of: option) + option.labelWidth + 2, top: origin.row,
      columns: numberWidth, rows: 1)
  }

  /// The cells that the names of lines have for their text.
  var labelColumns: Int {
    (stops.first?.column ?? FormLayout.labelWidth) - FormLayout.nameColumn - 1
  }

  private static func columnWidths(_ widths: [Int], in count: Int) -> [Int] {
    (0..<count).map { column in
      stride(from: column, to: widths.count, by: count).map { widths[$0] }.max() ?? 0
    }
  }

  private static func summaryRows(_ control: FormControl, _ draft: Draft) -> Int {
    guard let elements = draft[control.pointer]?.arrayValue else { return 1 }
    let listed = min(elements.count, listedEndpoints)
    return max(1, listed + (elements.count > listed ? 1 : 0))
  }
}
