import TerminalKit
import Testing

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows))
  }

  @Test func writesTextWithItsRoles() {
    var canvas = canvas(8, 2)
    let end = canvas.write(
      "abc", at: Point(column: 1, row: 1), role: .fieldLabel, overlay: .fieldFocus)
    #expect(end == 4)
    #expect(canvas.lines == ["        ", " abc    "])
    #expect(
      canvas[Point(column: 2, row: 1)]
        == Cell(grapheme: "b", role: .fieldLabel, overlay: .fieldFocus))
  }

  @Test func leavesOutWhatDoesNotFit() {
    var canvas = canvas(4, 1)
    let end = canvas.write("abcdef", at: Point(column: -1, row: 0), role: .text)
    #expect(end == 5)
    #expect(canvas.lines == ["bcde"])
    #expect(canvas.write("unseen", at: Point(column: 0, row: 7), role: .text) == 6)
  }

  @Test func neverShowsHalfOfAWideCharacter() {
    var canvas = canvas(4, 1)
    canvas.write("xxxx", at: Point(column: 0, row: 0), role: .text)
    canvas.write("日本", at: Point(column: 1, row: 0), role: .text)
    #expect(canvas.lines == ["x日 "])
    canvas.write("y", at: Point(column: 2, row: 0), role: .text)
    #expect(canvas.lines == ["x y "])
  }

  @Test func blanksTheOtherHalfOfACoveredWideCharacter() {
    var canvas = canvas(4, 1)
    canvas.write("日本", at: Point(column: 0, row: 0), role: .text)
    canvas.write("語", at: Point(column: 1, row: 0), role: .text)
    #expect(canvas.lines == [" 語 "])
  }

  @Test func keepsGraphemesWhole() {
    var canvas = canvas(6, 1)
    canvas.write("e\u{301}👩‍👧❤️.", at: Point(column: 0, row: 0), role: .text)
    #expect(canvas.lines == ["e\u{301}👩‍👧❤️."])
    #expect(canvas[Point(column: 1, row: 0)].grapheme == "👩‍👧")
    #expect(canvas[Point(column: 2, row: 0)].width == 0)
  }

  @Test func placesJoinedLettersAsTerminalsDo() {
    var canvas = canvas(6, 1)
    #expect(canvas.write("น้ำ क्षा", at: Point(column: 0, row: 0), role: .text) == 6)
    #expect(canvas.lines == ["น้ำ क्षा"])
    #expect(canvas.cells.map(\.grapheme) == ["น้", "ำ", " ", "क्", "ष", "ा"])
  }

  @Test func showsControlsAsSymbols() {
    var canvas = canvas(6, 1)
    canvas.write("a\r\n\u{1B}b", at: Point(column: 0, row: 0), role: .text)
    #expect(canvas.lines == ["a␍␊␛b "])
  }

  @Test func drawsOnlyInsideTheClip() {
    var canvas = canvas(4, 3)
    let inner = canvas.clipped(to: Rect(left: 1, top: 1, columns: 2, rows: 9)) { canvas in
      canvas.fill(canvas.bounds, with: "#", role: .rule)
      canvas.lay(.listSelected, over: canvas.bounds)
      return canvas.clip
    }
    #expect(inner == Rect(left: 1, top: 1, columns: 2, rows: 2))
    #expect(canvas.clip == canvas.bounds)
    #expect(canvas.lines == ["    ", " ## ", " ## "])
    #expect(canvas.cells.filter { $0.overlay == .listSelected }.count == 4)
  }

  @Test func laysARoleOverWholeCharactersOnly() {
    var canvas = canvas(7, 1)
    canvas.write("日本語.", at: Point(column: 0, row: 0), role: .text)
    canvas.lay(.listSelected, over: Rect(left: 1, top: 0, columns: 4, rows: 1))
    #expect(
      canvas.cells.map { $0.overlay != nil } == [false, false, true, true, false, false, false])
  }

  @Test func fillsWithABlankWhenTheCharacterIsNotNarrow() {
    var canvas = canvas(3, 1)
    canvas.fill(canvas.bounds, with: "日", role: .rule)
    #expect(canvas.lines == ["   "])
  }

  @Test func findsTheColumnsThatChanged() {
    var old = canvas(8, 2)
    old.write("ab日本e\u{301}", at: Point(column: 0, row: 0), role: .text)
    #expect(old.row(0).changedRuns(since: old.row(0)) == [])
    var new = old
    new.write("c", at: Point(column: 1, row: 0), role: .text)
    #expect(new.row(0).changedRuns(since: old.row(0)) == [1..<2])
    new.write("語", at: Point(column: 4, row: 0), role: .text)
    #expect(new.row(0).changedRuns(since: old.row(0)) == [1..<6])
    #expect(new.row(1).changedRuns(since: old.row(1)) == [])
    new.write("e\u{302}", at: Point(column: 6, row: 0), role: .text)
    #expect(new.row(0).changedRuns(since: old.row(0)) == [1..<7])
  }

  @Test(arguments: [0, 1, 15, 16, 47, 48, 69]) func findsAChangeAnywhere(column: Int) {
    let old = canvas(70, 1)
    var new = old
    new.write("x", at: Point(column: column, row: 0), role: .text)
    #expect(new.row(0).changedRuns(since: old.row(0)) == [column..<column + 1])
  }

  @Test func rowsOfGraphemesAreSharedAndComparedAllTheSame() {
    var old = canvas(4, 2)
    for _ in 0..<3 { old.write("e\u{301}", at: Point(column: 0, row: 0), role: .text) }
    var new = old
    new.write("e\u{302}", at: Point(column: 0, row: 1), role: .text)
    #expect(new.sharesRow(0, with: old) && !new.sharesRow(1, with: old))
    #expect(new.row(1).changedRuns(since: old.row(1)) == [0..<1])
  }

  @Test func comparesGraphemesAndNotHowTheyAreKept() {
    var left = canvas(4, 1)
    left.write("e\u{301}a\u{302}", at: Point(column: 0, row: 0), role: .text)
    var right = canvas(4, 1)
    right.write("a\u{302}", at: Point(column: 1, row: 0), role: .text)
    #expect(left != right)
    right.write("e\u{301}", at: Point(column: 0, row: 0), role: .text)
    #expect(left == right)
  }
}
