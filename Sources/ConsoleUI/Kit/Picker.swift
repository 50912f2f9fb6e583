import RecordingCore
import TerminalKit

/// A list with a search line: bots, presets, themes, fields and commands are all chosen with it.
struct Picker: Equatable, Sendable {
  /// What is chosen from.
  enum Subject: Equatable, Sendable {
    case bots, presets, fields
    /// Values of a row of the editor.
    case values(PickedValue)
    /// Themes show at once; the one to return to is kept.
    case themes(before: String)
    /// Everything at once.
    case palette
  }

  /// What a row of the palette stands for.
  enum Kind: String, CaseIterable, Sendable { case command, field, preset, theme }

  /// One entry.
  struct Row: Equatable, Sendable {
    /// What identifies the entry, in the palette among those of its kind.
    let id: String
    var kind: Kind?
    let title: String
    /// What others call it, shown before the detail: the name in the body, the keys of a command.
    var name = ""
    var detail: String
    /// What choosing it means, in a line below the list; nil where the detail says it.
    var note: String?
    /// A mark before the title, with its role; nil for none.
    var mark: Mark?
    /// Whether the entry can be chosen.
    var isEnabled = true
    /// Whether it counts only once something else is chosen, so that it comes after all others.
    var isAside = false
  }

  struct Mark: Equatable, Sendable {
    let glyph: Character
    let role: StyleRole
  }

  let subject: Subject
  let title: String
  var query = TextInput(limit: TextInput.searchLimit) {
    didSet { if query.text != oldValue.text { search() } }
  }
  var rows: [Row] {
    didSet {
      letters = Picker.letters(of: rows)
      search()
    }
  }
  /// The bots behind the rows, when bots are chosen from.
  var knownBots: [Bot] = []
  /// The entry under the cursor, counted among those that match.
  var selection = 0
  /// What is shown while there is nothing to choose from: that it loads, or what went wrong.
  var notice: String?

  private var letters: FuzzyMatch
  private var wanted = FuzzyMatch.Query("")
  /// The numbers of the rows that match the search line, the best first.
  private var order: [Int]

  init(subject: Subject, title: String, rows: [Row]) {
    self.subject = subject
    self.title = title
    self.rows = rows
    letters = Picker.letters(of: rows)
    order = Array(rows.indices)
  }

  private static func letters(of rows: [Row]) -> FuzzyMatch {
    FuzzyMatch(rows.lazy.map { ($0.title, $0.name, $0.detail) })
  }

  private mutating func search() {
    wanted = FuzzyMatch.Query(query.text)
    let found = letters.rows(matching: wanted)
    order = found.filter { !rows[$0].isAside } + found.filter { rows[$0].isAside }
    guard order.isEmpty, subject == .bots else { return }
    // Of an id the rows show the first characters only.
    let beginning = query.text.lowercased()
    order = rows.indices.filter { rows[$0].id.hasPrefix(beginning) }
  }

  /// The entries that match the search line, the best first.
  var matches: [Row] { order.map { rows[$0] } }

  var selected: Row? { selectedIndex.map { rows[order[$0]] } }

  private var selectedIndex: Int? {
    order.isEmpty ? nil : min(max(0, selection), order.count - 1)
  }

  mutating func move(by count: Int) {
    selection = min(max(0, selection + count), max(0, order.count - 1))
  }

  mutating func select(id: String) {
    selection = order.firstIndex { rows[$0].id == id } ?? 0
  }

  /// Adds rows that came later; the cursor stays on its entry.
  mutating func add(_ more: [Row]) {
    let kept = selectedIndex.map { order[$0] }
    rows += more
    selection = kept.flatMap { order.firstIndex(of: $0) } ?? 0
  }
}

extension Picker {
  /// Draws the list in a frame.
  /// - Returns: the place of the cursor.
  func draw(in area: Rect, on canvas: inout Canvas, glyphs: GlyphSet) -> Point {
    let (frame, list, top) = places(in: area)
    Frame.draw(title: title, in: frame, on: &canvas, glyphs: glyphs)
    let inner = frame.inset(columns: 2, rows: 1)
    guard !inner.isEmpty else { return frame.origin }
    let search = inner.split(top: 1).upper
    canvas.write("/", at: search.origin, role: .textDim)
    let cursor = query.draw(
      in: Rect(
        left: search.left + 2, top: search.top, columns: search.size.columns - 2, rows: 1),
      on: &canvas)
    let current = selectedIndex ?? 0
    if order.isEmpty {
      TextBlock.draw(emptyText, in: list, on: &canvas, role: .textDim)
    }
    canvas.clipped(to: list) { canvas in
      for (offset, index) in order.dropFirst(top).prefix(list.size.rows).enumerated() {
        draw(
          index, isSelected: top + offset == current,
          in: Rect(
            left: list.left, top: list.top + offset, columns: list.size.columns, rows: 1),
          on: &canvas, glyphs: glyphs)
      }
    }
    return cursor
  }

  /// The entry that stands at a point, counted among those that match; nil beside them.
  func entry(at point: Point, in area: Rect) -> Int? {
    let (_, list, top) = places(in: area)
    guard list.contains(point) else { return nil }
    let entry = top + point.row - list.top
    return entry < order.count ? entry : nil
  }

  // What stands there instead of entries.
  private var emptyText: String {
    notice ?? (rows.isEmpty ? "Nothing here yet." : "No entry matches.")
  }

  // The frame, the rows of the entries in it, and the first entry in view.
  private func places(in area: Rect) -> (frame: Rect, list: Rect, top: Int) {
    func size(holding rows: Int) -> Size {
      Size(
        columns: min(area.size.columns - 4, 92), rows: max(7, min(area.size.rows - 4, rows + 4)))
    }
    // It begins where it would with all entries, so that it does not jump while a text is written.
    let whole = area.centered(size(holding: rows.count))
    let wanted = order.isEmpty ? TextBlock.wrapped(emptyText, to: whole.size.columns - 4).count : 0
    let frame = Rect(
      left: whole.left, top: whole.top, columns: whole.size.columns,
      rows: min(size(holding: max(order.count, wanted)).rows, area.bottom - whole.top))
    // Below the search line one row stays free.
    let list = frame.inset(columns: 2, rows: 1).split(top: 2).lower
    return (frame, list, max(0, (selectedIndex ?? 0) - max(1, list.size.rows) + 1))
  }

  private func draw(
    _ index: Int, isSelected: Bool, in line: Rect, on canvas: inout Canvas, glyphs: GlyphSet
  ) {
    let row = rows[index]
    let places = letters.places(of: self.wanted, in: index)
    if isSelected {
      canvas.write(String(glyphs.focusBar), at: line.origin, role: .fieldMark)
    }
    if let mark = row.mark {
      canvas.write(
        String(mark.glyph), at: Point(column: line.left + 2, row: line.top), role: mark.role)
    }
    var rest = line.split(left: 4).right
    let kindWidth = subject == .palette ? Picker.kindWidth : 0
    canvas.write(row.kind?.rawValue ?? "", at: rest.origin, role: .textDim)
    rest = rest.split(left: kindWidth).right
    let titleWidth = min(max(24, (line.size.columns - kindWidth) * 2 / 5), rest.size.columns)
    let (title, others) = rest.split(left: titleWidth)
    write(
      row.title, places[FuzzyMatch.Part.title.rawValue], in: title,
      role: row.isEnabled && !row.isAside ? .text : .textDim, on: &canvas, glyphs)
    var detail = others.split(left: 2).right
    if !row.name.isEmpty {
      let end = write(
        row.name, places[FuzzyMatch.Part.name.rawValue], in: detail,
        role: row.kind == .command && row.isEnabled ? .footerKey : .textDim, on: &canvas, glyphs)
      let hasColumn = row.kind == .command && detail.size.columns > 3 * Picker.keysWidth
      let width = max(end - detail.left, hasColumn ? Picker.keysWidth : 0)
      detail = detail.split(left: width + 2).right
    }
    write(
      row.detail, places[FuzzyMatch.Part.detail.rawValue], in: detail, role: .textDim,
      on: &canvas, glyphs)
    if isSelected { canvas.lay(.listSelected, over: line.split(left: 1).right) }
  }

  /// The cells of the kinds, with a blank after the longest.
  private static let kindWidth = 1 + (Kind.allCases.map(\.rawValue.count).max() ?? 0)

  /// The cells that keep the keys of most commands in a column.
  private static let keysWidth = 8

  // The letters that were searched for have a role of their own below that of the selected row, whose attributes add
  // to theirs.
  @discardableResult
  private func write(
    _ text: String, _ places: [Int], in rect: Rect, role: StyleRole, on canvas: inout Canvas,
    _ glyphs: GlyphSet
  ) -> Int {
    canvas.clipped(to: rect) { canvas in
      let shown = TextBlock.cut(text, to: rect.size.columns, glyphs)
      let end = canvas.write(shown, at: rect.origin, role: role)
      guard !places.isEmpty else { return end }
      // The mark of cut text stands for letters that are not there.
      let isCut = shown.last == glyphs.ellipsis && shown != VisibleText.of(text)
      var column = rect.left
      for (place, grapheme) in (isCut ? shown.dropLast() : shown[...]).enumerated() {
        let next = column + TextWidth.of(grapheme)
        if places.contains(place) {
          canvas.write(
            String(grapheme), at: Point(column: column, row: rect.top), role: .listMatch)
        }
        column = next
      }
      return end
    }
  }
}
