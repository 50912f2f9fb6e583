/// A place on the screen in cells; the origin is the top left corner, both parts count from zero.
public struct Point: Equatable, Hashable, Sendable {
  /// Cells from the left edge.
  public var column: Int
  /// Cells from the top edge.
  public var row: Int

  /// Makes a point from its column and row.
  public init(column: Int, row: Int) {
    self.column = column
    self.row = row
  }
}

/// An extent in cells; never negative.
public struct Size: Equatable, Hashable, Sendable {
  /// Width in cells.
  public var columns: Int
  /// Height in cells.
  public var rows: Int

  /// Makes a size; negative parts count as zero.
  public init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }
}

/// A block of cells: the columns `left..<right` of the rows `top..<bottom`.
public struct Rect: Equatable, Hashable, Sendable {
  /// The top left cell.
  public var origin: Point
  /// The extent; an empty rectangle holds no cell.
  public var size: Size

  /// Makes a rectangle from its edge, width and height, in cells.
  public init(left: Int, top: Int, columns: Int, rows: Int) {
    origin = Point(column: left, row: top)
    size = Size(columns: columns, rows: rows)
  }

  /// Makes the rectangle of this size at the origin.
  public init(_ size: Size) {
    origin = Point(column: 0, row: 0)
    self.size = size
  }

  /// The first column.
  public var left: Int { origin.column }
  /// The first row.
  public var top: Int { origin.row }
  /// The column after the last.
  public var right: Int { origin.column + size.columns }
  /// The row after the last.
  public var bottom: Int { origin.row + size.rows }
  /// Whether no cell lies inside.
  public var isEmpty: Bool { size.columns == 0 || size.rows == 0 }

  /// Whether the cell at this point lies inside.
  public func contains(_ point: Point) -> Bool {
    point.column >= left && point.column < right && point.row >= top && point.row < bottom
  }

  /// The cells that lie in both rectangles.
  public func intersection(_ other: Rect) -> Rect {
    let newLeft = max(left, other.left)
    let newTop = max(top, other.top)
    return Rect(
      left: newLeft, top: newTop,
      columns: min(right, other.right) - newLeft, rows: min(bottom, other.bottom) - newTop)
  }

  /// The rectangle made smaller on every side, by cells.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(
      left: left + columns, top: top + rows,
      columns: size.columns - 2 * columns, rows: size.rows - 2 * rows)
  }

  /// The upper `count` rows and what lies below them; fewer when the rectangle is lower.
  public func split(top count: Int) -> (upper: Rect, lower: Rect) {
    let rows = min(max(0, count), size.rows)
    return (
      Rect(left: left, top: top, columns: size.columns, rows: rows),
      Rect(left: left, top: top + rows, columns: size.columns, rows: size.rows - rows)
    )
  }

  /// The `count` columns on the left and what lies right of them.
  public func split(left count: Int) -> (left: Rect, right: Rect) {
    let columns = min(max(0, count), size.columns)
    return (
      Rect(left: left, top: top, columns: columns, rows: size.rows),
      Rect(left: left + columns, top: top, columns: size.columns - columns, rows: size.rows)
    )
  }

  /// A rectangle of this size in the middle, cut to what fits.
  public func centered(_ inner: Size) -> Rect {
    let columns = min(inner.columns, size.columns)
    let rows = min(inner.rows, size.rows)
    return Rect(
      left: left + (size.columns - columns) / 2, top: top + (size.rows - rows) / 2,
      columns: columns, rows: rows)
  }
}
