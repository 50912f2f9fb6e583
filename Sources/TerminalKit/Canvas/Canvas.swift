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
    var pen = Pen(column: point.column, row: point.row, role: role, overlay: overlay)
    if TextWidth.isPrintableASCII(text) {
      for byte in text.utf8 { put(UInt32(byte), width: 1, with: &pen) }
      return pen.column
    }
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
      for column in visible.left..<visible.right { packed[row][column] = cell }
    }
  }

  /// Makes a rectangle blank.
  public mutating func clear(_ rect: Rect) { fill(rect, role: .text) }

  /// Lays a role over everything that stands in a rectangle.
  public mutating func lay(_ overlay: StyleRole, over rect: Rect) {
    let visible = clip.intersection(rect)
    for row in visible.top..<max(visible.top, visible.bottom) {
      for column in visible.left..<max(visible.left, visible.right) {
        packed[row][column].overlay = overlay
      }
    }
  }

  /// Finds the runs of columns of a row that differ from another canvas of the same size.
  ///
  /// Runs that are only a few cells apart are one, and none begins or ends inside a wide character.
  public func changedRuns(in row: Int, since other: Canvas) -> [Range<Int>] {
    var column = sameColumns(in: row, as: other)
    var runs: [Range<Int>] = []
    while column < size.columns {
      guard !isSame(in: row, at: column, as: other) else {
        column += 1
        continue
      }
      let first = packed[row][column].width == 0 && column > 0 ? column - 1 : column
      column += 1
      while column < size.columns, !isSame(in: row, at: column, as: other) { column += 1 }
      if column < size.columns, packed[row][column].width == 0 { column += 1 }
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

  // How many columns from the left are the same without a look into the tables of clusters. Most
  // rows of most frames are the same, so this is the hot loop of a key press.
  private func sameColumns(in row: Int, as other: Canvas) -> Int {
    packed[row].withUnsafeBufferPointer { mine in
      other.packed[row].withUnsafeBufferPointer { its in
        // The same storage holds the same cells, but tables of graphemes may differ.
        if mine.baseAddress == its.baseAddress, clusters.isEmpty { return size.columns }
        var column = 0
        while column < size.columns, mine[column] == its[column], !mine[column].isCluster {
          column += 1
        }
        return column
      }
    }
  }

  private func isSame(in row: Int, at column: Int, as other: Canvas) -> Bool {
    let (mine, its) = (packed[row][column], other.packed[row][column])
    guard mine.isCluster && its.isCluster else { return mine == its }
    return unpacked(mine) == other.unpacked(its)
  }
}
