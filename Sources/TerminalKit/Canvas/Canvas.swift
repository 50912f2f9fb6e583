/// A screen being drawn: cells in rows, written as text with roles, never outside the clip.
public struct Canvas: Equatable, Sendable {
  /// The extent in cells.
  public let size: Size
  /// Where drawing has an effect; always inside the canvas.
  public private(set) var clip: Rect

  // A row is copied only when it is written to: frames share the rows that look alike.
  private var packed: [[PackedCell]]
  // The graphemes of more than one scalar, which packed cells name by their place here.
  private var clusters: [Character] = []

  /// Makes a blank canvas.
  public init(size: Size) {
    self.size = size
    packed = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
    clip = Rect(size)
  }

  /// Whether both look the same, with the same clip.
  public static func == (left: Canvas, right: Canvas) -> Bool {
    left.size == right.size && left.clip == right.clip
      && left.packed.indices.allSatisfy { left.row($0).changedRuns(since: right.row($0)).isEmpty }
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cells, row by row from the top left.
  public var cells: [Cell] {
    packed.indices.flatMap { index in (0..<size.columns).map { row(index)[$0] } }
  }

  /// The cell at a point inside the canvas.
  public subscript(_ point: Point) -> Cell { row(point.row)[point.column] }

  /// Draws with a narrower clip, which ends with the closure.
  public mutating func clipped<Result>(
    to rect: Rect, _ draw: (inout Canvas) -> Result
  ) -> Result {
    let outer = clip
    clip = clip.intersection(rect)
    let result = draw(&self)
    clip = outer
    return result
  }

  /// Writes text from a point to the right; what does not fit in the clip is left out whole.
  ///
  /// Control characters are shown as symbols. A wide character is never cut in half.
  /// - Returns: the column after the text, whether or not it was visible.
  @discardableResult
  public mutating func write(
    _ text: String, at point: Point, role: StyleRole, overlay: StyleRole? = nil
  ) -> Int {
    if let end = writeASCII(text, at: point, role: role, overlay: overlay) { return end }
    var pen = Pen(column: point.column, row: point.row, role: role, overlay: overlay)
    if TextWidth.isPlain(text) {
      for scalar in text.unicodeScalars { put(scalar.value, width: 1, with: &pen) }
      return pen.column
    }
    for grapheme in VisibleText.of(text) {
      for part in TextWidth.parts(of: grapheme) {
        put(content(of: part), width: TextWidth.of(part), with: &pen)
      }
    }
    return pen.column
  }

  // Most text is ASCII, a byte a cell, and goes into its row at once.
  private mutating func writeASCII(
    _ text: String, at point: Point, role: StyleRole, overlay: StyleRole?
  ) -> Int? {
    text.utf8.withContiguousStorageIfAvailable { bytes -> Int? in
      guard TextWidth.isPrintableASCII(bytes) else { return nil }
      let end = point.column + bytes.count
      let visible =
        max(point.column, clip.left)..<max(min(end, clip.right), point.column, clip.left)
      guard point.row >= clip.top, point.row < clip.bottom, !visible.isEmpty else { return end }
      splitWide(in: point.row, at: visible.lowerBound)
      splitWide(in: point.row, at: visible.upperBound - 1)
      packed[point.row].withUnsafeMutableBufferPointer { cells in
        for column in visible {
          cells[column] = PackedCell(
            content: UInt32(bytes[column - point.column]), width: 1, role: role, overlay: overlay)
        }
      }
      return end
    } ?? nil
  }

  /// Fills a rectangle with one narrow character.
  public mutating func fill(
    _ rect: Rect, with grapheme: Character = " ", role: StyleRole, overlay: StyleRole? = nil
  ) {
    let visible = clip.intersection(rect)
    guard !visible.isEmpty else { return }
    let cell = PackedCell(
      content: content(of: TextWidth.of(grapheme) == 1 ? grapheme : " "), width: 1, role: role,
      overlay: overlay)
    for row in visible.top..<visible.bottom {
      splitWide(in: row, at: visible.left)
      splitWide(in: row, at: visible.right - 1)
      packed[row].withUnsafeMutableBufferPointer { cells in
        for column in visible.left..<visible.right { cells[column] = cell }
      }
    }
  }

  /// Makes a rectangle blank.
  public mutating func clear(_ rect: Rect) { fill(rect, role: .text) }

  /// Lays a role over every character that stands in a rectangle as a whole.
  public mutating func lay(_ overlay: StyleRole, over rect: Rect) {
    let visible = clip.intersection(rect)
    guard !visible.isEmpty else { return }
    for row in visible.top..<visible.bottom {
      packed[row].withUnsafeMutableBufferPointer { cells in
        for column in visible.left..<visible.right { cells[column].overlay = overlay }
        // Halves of wide characters stay like their other halves.
        if visible.left > 0, cells[visible.left].width == 0 {
          cells[visible.left].overlay = cells[visible.left - 1].overlay
        }
        if visible.right < cells.count, cells[visible.right].width == 0 {
          cells[visible.right - 1].overlay = cells[visible.right].overlay
        }
      }
    }
  }

  /// Whether a row is stored together with that of another canvas, so that both look the same; false leaves it open.
  public func sharesRow(_ index: Int, with other: Canvas) -> Bool {
    // Both are copies of one canvas then. Tables of graphemes only grow, so what the row names is still the same.
    packed[index].withUnsafeBufferPointer { mine in
      other.packed[index].withUnsafeBufferPointer { $0.baseAddress == mine.baseAddress }
    }
  }

  /// A row to be read, counted from the top.
  public func row(_ index: Int) -> CanvasRow {
    CanvasRow(cells: packed[index], clusters: clusters)
  }

  /// The text of each row, with trailing blanks.
  public var lines: [String] {
    packed.map { row in
      var line = ""
      for cell in row where cell.width > 0 {
        line.append(PackedCell.grapheme(of: cell.content, in: clusters))
      }
      return line
    }
  }

  // Where the next grapheme goes, and what it means.
  private struct Pen {
    var column: Int
    let row: Int
    let role: StyleRole
    let overlay: StyleRole?
  }

  private mutating func put(_ content: UInt32, width: Int, with pen: inout Pen) {
    let column = pen.column
    pen.column += width
    guard pen.row >= clip.top, pen.row < clip.bottom else { return }
    if column >= clip.left, column + width <= clip.right {
      set(content, width: width, column: column, pen)
    } else if width == 2 {
      // The half that lies inside becomes a blank, so that no old text stays beside it.
      for half in column..<column + 2 where half >= clip.left && half < clip.right {
        set(PackedCell.blank.content, width: 1, column: half, pen)
      }
    }
  }

  private mutating func set(_ content: UInt32, width: Int, column: Int, _ pen: Pen) {
    splitWide(in: pen.row, at: column)
    if width == 2 { splitWide(in: pen.row, at: column + 1) }
    packed[pen.row][column] = PackedCell(
      content: content, width: UInt8(width), role: pen.role, overlay: pen.overlay)
    if width == 2 {
      packed[pen.row][column + 1] = PackedCell(
        content: PackedCell.blank.content, width: 0, role: pen.role, overlay: pen.overlay)
    }
  }

  // Writing over one half of a wide character leaves a blank in the other half.
  private mutating func splitWide(in row: Int, at column: Int) {
    switch packed[row][column].width {
    case 0 where column > 0:
      packed[row][column - 1] = packed[row][column - 1].blanked
    case 2 where column + 1 < size.columns:
      packed[row][column + 1] = packed[row][column + 1].blanked
    default:
      break
    }
  }

  private mutating func content(of grapheme: Character) -> UInt32 {
    let scalars = grapheme.unicodeScalars
    if let only = scalars.first, scalars.count == 1 { return only.value }
    // What is drawn again and again must not make the table longer each time.
    let known = clusters.firstIndex(of: grapheme)
    if known == nil { clusters.append(grapheme) }
    return PackedCell.clusterMark | UInt32(known ?? clusters.count - 1)
  }
}
