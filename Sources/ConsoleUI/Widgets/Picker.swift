import RecordingCore
import TerminalKit

/// A list with a search line: bots, presets, themes and fields are all chosen with it.
struct Picker: Equatable, Sendable {
  /// What is chosen from.
  enum Subject: Equatable, Sendable {
    case bots, presets, fields
    /// Values of a row of the editor.
    case values(PickedValue)
    /// Themes show at once; the one to return to is kept.
    case themes(before: String)
  }

  /// One entry.
  struct Row: Equatable, Sendable {
    /// What identifies the entry.
    let id: String
    let title: String
    let detail: String
    /// A mark before the title, with its role; nil for none.
    var mark: Mark?
    /// Whether the entry can be chosen.
    var isEnabled = true
  }

  struct Mark: Equatable, Sendable {
    let glyph: Character
    let role: StyleRole
  }

  let subject: Subject
  let title: String
  var query = TextInput()
  var rows: [Row]
  /// The bots behind the rows, when bots are chosen from.
  var knownBots: [Bot] = []
  /// The entry under the cursor, counted among those that match.
  var selection = 0
  /// What is shown while there is nothing to choose from: that it loads, or what went wrong.
  var notice: String?

  /// The entries that match the search line, the best first.
  var matches: [Row] {
    let wanted = query.text.lowercased()
    guard !wanted.isEmpty else { return rows }
    return rows.compactMap { row in
      Picker.rank(row, wanted).map { (rank: $0, row: row) }
    }
    .sorted { $0.rank < $1.rank }
    .map(\.row)
  }

  var selected: Row? {
    let matches = matches
    return matches.isEmpty ? nil : matches[min(max(0, selection), matches.count - 1)]
  }

  mutating func move(by count: Int) {
    selection = min(max(0, selection + count), max(0, matches.count - 1))
  }

  mutating func select(id: String) {
    selection = matches.firstIndex { $0.id == id } ?? 0
  }

  // The very text, then a title that starts with it, then one that has it, then any text that has it.
  private static func rank(_ row: Row, _ wanted: String) -> Int? {
    let title = row.title.lowercased()
    if title == wanted || row.id.lowercased() == wanted || row.detail.lowercased() == wanted {
      return 0
    }
    if title.hasPrefix(wanted) { return 1 }
    if title.contains(wanted) { return 2 }
    if row.id.lowercased().contains(wanted) { return 3 }
    if row.detail.lowercased().contains(wanted) { return 4 }
    return nil
  }
}

extension Picker {
  /// Draws the list in a frame.
  /// - Returns: the place of the cursor.
  func draw(in area: Rect, on canvas: inout Canvas, glyphs: GlyphSet) -> Point {
    let matches = matches
    let (frame, list, top) = places(matches.count, in: area)
    Frame.draw(title: title, in: frame, on: &canvas, glyphs: glyphs)
    let inner = frame.inset(columns: 2, rows: 1)
    guard !inner.isEmpty else { return frame.origin }
    let search = inner.split(top: 1).upper
    canvas.write("/", at: search.origin, role: .textDim)
    let cursor = query.draw(
      in: Rect(
        left: search.left + 2, top: search.top, columns: search.size.columns - 2, rows: 1),
      on: &canvas)
    if matches.isEmpty {
      let text = notice ?? (rows.isEmpty ? "Nothing here yet." : "No entry matches.")
      TextBlock.draw(text, in: list, on: &canvas, role: .textDim)
    }
    canvas.clipped(to: list) { canvas in
      for (offset, row) in matches.dropFirst(top).prefix(list.size.rows).enumerated() {
        draw(
          row, isSelected: top + offset == min(selection, matches.count - 1),
          in: Rect(
            left: list.left, top: list.top + offset, columns: list.size.columns, rows: 1),
          on: &canvas, glyphs: glyphs)
      }
    }
    return cursor
  }

  /// The entry that stands at a point, counted among those that match; nil beside them.
  func entry(at point: Point, in area: Rect) -> Int? {
    let count = matches.count
    let (_, list, top) = places(count, in: area)
    guard list.contains(point) else { return nil }
    let entry = top + point.row - list.top
    return entry < count ? entry : nil
  }

  // The frame, the rows of the entries in it, and the first entry in view.
  private func places(_ count: Int, in area: Rect) -> (frame: Rect, list: Rect, top: Int) {
    let frame = area.centered(
      Size(
        columns: min(area.size.columns - 4, 92),
        rows: max(7, min(area.size.rows - 4, max(count, rows.count) + 4))))
    // Below the search line one row stays free.
    let list = frame.inset(columns: 2, rows: 1).split(top: 2).lower
    return (frame, list, max(0, min(selection, count - 1) - max(1, list.size.rows) + 1))
  }

  private func draw(
    _ row: Row, isSelected: Bool, in line: Rect, on canvas: inout Canvas, glyphs: GlyphSet
  ) {
    if isSelected {
      canvas.write(String(glyphs.focusBar), at: line.origin, role: .fieldMark)
    }
    if let mark = row.mark {
      canvas.write(
        String(mark.glyph), at: Point(column: line.left + 2, row: line.top), role: mark.role)
    }
    let titleWidth = min(max(24, line.size.columns * 2 / 5), line.size.columns - 4)
    let title = Rect(left: line.left + 4, top: line.top, columns: titleWidth, rows: 1)
    let role: StyleRole = row.isEnabled ? .text : .textDim
    canvas.clipped(to: title) { canvas in
      _ = canvas.write(
        TextBlock.cut(row.title, to: titleWidth, glyphs), at: title.origin, role: role)
    }
    let detail = line.split(left: 4 + titleWidth + 2).right
    canvas.clipped(to: detail) { canvas in
      _ = canvas.write(
        TextBlock.cut(row.detail, to: detail.size.columns, glyphs), at: detail.origin,
        role: .textDim)
    }
    if isSelected { canvas.lay(.listSelected, over: line.split(left: 1).right) }
  }
}
