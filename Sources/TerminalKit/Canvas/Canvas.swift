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
      && left.packed.indices.allSatisfy { left.changedRuns(in: $0, since: right).isEmpty }
  }

  /// The whole canvas.
  public var bounds: Rect { Rect(size) }

  /// The cells, row by row from the top left.
  public var cells: [Cell] { packed.joined().map(unpacked) }

  /// The cell at a point inside the canvas.
  public subscript(_ point: Point) -> Cell {
    unpacked(packed[point.row][point.column])
  }

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
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      let isAlone = next == scalars.endIndex || TextWidth.isPlain(scalars[next])
      if isAlone, TextWidth.isPlain(scalars[index]) {
        put(scalars[index].value, width: 1, with: &pen)
        index = next
      } else {
        let end = text.index(after: index)
        for grapheme in VisibleText.of(String(text[index..<end])) {
          let width = TextWidth.of(grapheme)
          if width > 0 { put(content(of: grapheme), width: width, with: &pen) }
        }
        index = end
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

  /// Lays a role over everything that stands in a rectangle.
  public mutating func lay(_ overlay: StyleRole, over rect: Rect) {
    let visible = clip.intersection(rect)
    guard !visible.isEmpty else { return }
    for row in visible.top..<visible.bottom {
      packed[row].withUnsafeMutableBufferPointer { cells in
        for column in visible.left..<visible.right { cells[column].overlay = overlay }
      }
    }
  }

  /// Finds the runs of columns of a row that differ from another canvas of the same size.
  ///
  /// Runs that are only a few cells apart are one, and none begins or ends inside a wide character.
  public func changedRuns(in row: Int, since other: Canvas) -> [Range<Int>] {
    packed[row].withUnsafeBufferPointer { mine in
      other.packed[row].withUnsafeBufferPointer { its in
        // The same storage holds the same cells, but tables of graphemes may differ.
        if mine.baseAddress == its.baseAddress, clusters.isEmpty { return [] }
        return changedRuns(from: its, to: mine, since: other)
      }
    }
  }

  private func changedRuns(
    from its: UnsafeBufferPointer<PackedCell>, to mine: UnsafeBufferPointer<PackedCell>,
    since other: Canvas
  ) -> [Range<Int>] {
    func isSame(at column: Int) -> Bool {
      let (left, right) = (mine[column], its[column])
      guard left.isCluster, right.isCluster else { return left == right }
      return unpacked(left) == other.unpacked(right)
    }
    var runs: [Range<Int>] = []
    var column = 0
    while column < size.columns {
      guard !isSame(at: column) else {
        column += 1
        continue
      }
      let first = mine[column].width == 0 && column > 0 ? column - 1 : column
      column += 1
      while column < size.columns, !isSame(at: column) { column += 1 }
      if column < size.columns, mine[column].width == 0 { column += 1 }
      if let last = runs.last, first - last.upperBound < Canvas.runGap {
        runs[runs.count - 1] = last.lowerBound..<column
      } else {
        runs.append(first..<column)
      }
    }
    return runs
  }

  // Moving over fewer cells costs more than drawing them again.
  private static let runGap = 4

  /// The cell at a point as a scalar with its roles; nil for graphemes of more scalars or cells.
  public func narrowScalar(
    at point: Point
  ) -> (scalar: UInt32, role: StyleRole, overlay: StyleRole?)? {
    let cell = packed[point.row][point.column]
    guard cell.width == 1, !cell.isCluster else { return nil }
    return (cell.content, cell.role, cell.overlay)
  }

  /// The text of each row, with trailing blanks.
  public var lines: [String] {
    packed.map { row in
      var line = ""
      for cell in row where cell.width > 0 {
        line.append(grapheme(of: cell.content))
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
    clusters.append(grapheme)
    return PackedCell.clusterMark | UInt32(clusters.count - 1)
  }

  private func grapheme(of content: UInt32) -> Character {
    if content & PackedCell.clusterMark != 0 {
      return clusters[Int(content & ~PackedCell.clusterMark)]
    }
    return Unicode.Scalar(content).map(Character.init) ?? " "
  }

  private func unpacked(_ cell: PackedCell) -> Cell {
    Cell(
      grapheme: grapheme(of: cell.content), width: cell.width, role: cell.role,
      overlay: cell.overlay)
  }
}
