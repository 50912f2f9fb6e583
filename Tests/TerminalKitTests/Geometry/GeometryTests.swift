import TerminalKit
import Testing

struct GeometryTests {
  private let rect = Rect(left: 2, top: 1, columns: 10, rows: 4)

  @Test func sizeIsNeverNegative() {
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(Rect(left: 0, top: 0, columns: 4, rows: -1).isEmpty)
  }

  @Test func edgesLieAfterTheLastCell() {
    #expect((rect.left, rect.top, rect.right, rect.bottom) == (2, 1, 12, 5))
    #expect(rect.contains(Point(column: 11, row: 4)))
    #expect(!rect.contains(Point(column: 12, row: 4)))
    #expect(!rect.contains(Point(column: 11, row: 5)))
    #expect(!rect.contains(Point(column: 1, row: 1)))
  }

  @Test func intersectionHoldsWhatBothHold() {
    let other = Rect(left: 8, top: 0, columns: 10, rows: 3)
    #expect(rect.intersection(other) == Rect(left: 8, top: 1, columns: 4, rows: 2))
    #expect(rect.intersection(Rect(left: 20, top: 1, columns: 2, rows: 2)).isEmpty)
  }

  @Test func insetTakesFromEverySide() {
    #expect(rect.inset(columns: 1, rows: 1) == Rect(left: 3, top: 2, columns: 8, rows: 2))
    #expect(rect.inset(columns: 6).isEmpty)
  }

  @Test(arguments: [(-1, 0), (0, 0), (3, 3), (4, 4), (9, 4)])
  func splitRowsLeaveNothingOut(count: Int, upperRows: Int) {
    let (upper, lower) = rect.split(top: count)
    #expect(upper == Rect(left: 2, top: 1, columns: 10, rows: upperRows))
    #expect(lower == Rect(left: 2, top: 1 + upperRows, columns: 10, rows: 4 - upperRows))
  }

  @Test(arguments: [(-1, 0), (0, 0), (3, 3), (10, 10), (11, 10)])
  func splitColumnsLeaveNothingOut(count: Int, leftColumns: Int) {
    let (left, right) = rect.split(left: count)
    #expect(left == Rect(left: 2, top: 1, columns: leftColumns, rows: 4))
    #expect(right == Rect(left: 2 + leftColumns, top: 1, columns: 10 - leftColumns, rows: 4))
  }

  @Test func centeredIsCutToWhatFits() {
    #expect(
      rect.centered(Size(columns: 4, rows: 2)) == Rect(left: 5, top: 2, columns: 4, rows: 2))
    #expect(rect.centered(Size(columns: 99, rows: 99)) == rect)
  }
}
