/// A row of a canvas, to be read cell by cell and compared with the same row of another.
public struct CanvasRow: Sendable {
  private let cells: [PackedCell]
  // The graphemes that packed cells name by their place here.
  private let clusters: [Character]

  init(cells: [PackedCell], clusters: [Character]) {
    self.cells = cells
    self.clusters = clusters
  }

  /// The cell in a column of the canvas.
  public subscript(_ column: Int) -> Cell {
    let cell = cells[column]
    return Cell(
      grapheme: PackedCell.grapheme(of: cell.content, in: clusters), width: cell.width,
      role: cell.role, overlay: cell.overlay)
  }

  /// The cell in a column as a scalar with its roles; nil for graphemes of more scalars or cells.
  public func narrowScalar(
    at column: Int
  ) -> (scalar: UInt32, role: StyleRole, overlay: StyleRole?)? {
    let cell = cells[column]
    guard cell.width == 1, !cell.isCluster else { return nil }
    return (cell.content, cell.role, cell.overlay)
  }

  /// Finds the runs of columns that differ from a row of the same length.
  ///
  /// Runs that are only a few cells apart are one, and none begins or ends inside a wide character.
  public func changedRuns(since other: CanvasRow) -> [Range<Int>] {
    cells.withUnsafeBufferPointer { mine in
      other.cells.withUnsafeBufferPointer { its in
        changedRuns(from: its, to: mine, since: other)
      }
    }
  }

  private typealias Cells = UnsafeBufferPointer<PackedCell>

  private func changedRuns(from its: Cells, to mine: Cells, since other: CanvasRow) -> [Range<Int>]
  {
    let haveClusters = !clusters.isEmpty || !other.clusters.isEmpty
    func isSame(at column: Int) -> Bool {
      guard haveClusters, mine[column].isCluster, its[column].isCluster else {
        return mine[column] == its[column]
      }
      return self[column] == other[column]
    }
    var runs: [Range<Int>] = []
    var column = 0
    while column < mine.count {
      if !haveClusters { column = CanvasRow.endOfSameBlocks(from: column, its, mine) }
      while column < mine.count, isSame(at: column) { column += 1 }
      guard column < mine.count else { break }
      let first = mine[column].width == 0 && column > 0 ? column - 1 : column
      column += 1
      while column < mine.count, !isSame(at: column) { column += 1 }
      if column < mine.count, mine[column].width == 0 { column += 1 }
      if let last = runs.last, first - last.upperBound < CanvasRow.runGap {
        runs[runs.count - 1] = last.lowerBound..<column
      } else {
        runs.append(first..<column)
      }
    }
    return runs
  }

  // Moving over fewer cells costs more than drawing them again.
  private static let runGap = 4

  // Where the first block of cells begins that are not all the same. Without a way out in the middle of a block, the
  // compiler takes many cells at once.
  private static func endOfSameBlocks(from start: Int, _ its: Cells, _ mine: Cells) -> Int {
    var start = start
    while start + blockLength <= mine.count {
      var difference: UInt64 = 0
      for column in start..<start + blockLength {
        difference |= mine[column].bits ^ its[column].bits
      }
      if difference != 0 { break }
      start += blockLength
    }
    return start
  }

  private static let blockLength = 16
}
