import TerminalKit
import Testing

@testable import ConsoleUI

@Suite struct PickerTests {
  private func picker(_ query: String = "") -> Picker {
    var picker = Picker(
      subject: .fields, title: "Rows",
      rows: [
        Picker.Row(id: "1", title: "Bare desk", detail: "gallery"),
        Picker.Row(id: "2", title: "Gallery", detail: ""),
        Picker.Row(id: "3", title: "Other", name: "gallery-3", detail: ""),
        Picker.Row(id: "4", title: "My gallery", detail: ""),
      ])
    picker.query = TextInput(query)
    return picker
  }

  @Test func aSearchIsNeverLongerThanAnyRow() {
    var picker = Picker(subject: .fields, title: "Fields", rows: [])
    picker.query.paste(String(repeating: "a", count: 16_000))
    #expect(picker.query.text.count == TextInput.searchLimit)
  }

  @Test func withoutASearchEverythingIsInItsOrder() {
    #expect(picker().matches.map(\.id) == ["1", "2", "3", "4"])
  }

  @Test func theBestMatchIsFirst() {
    #expect(picker("GALL").matches.map(\.id) == ["2", "4", "3", "1"])
  }

  @Test func nothingMatchesNothing() {
    #expect(picker("zoom").matches.isEmpty)
    #expect(picker("zoom").selected == nil)
  }

  @Test func movingStopsAtTheEnds() {
    var picker = picker()
    picker.move(by: -3)
    #expect(picker.selected?.id == "1")
    picker.move(by: 10)
    #expect(picker.selected?.id == "4")
  }

  @Test func aRowIsSelectedByItsId() {
    var picker = picker("gall")
    picker.select(id: "3")
    #expect(picker.selected?.id == "3")
    picker.select(id: "unknown")
    #expect(picker.selected?.id == "2")
  }

  @Test func rowsThatComeLaterLeaveTheCursorOnItsEntry() {
    var picker = picker("gall")
    picker.move(by: 1)
    picker.add([Picker.Row(id: "5", title: "Gall", detail: "")])
    #expect(picker.matches.map(\.id) == ["5", "2", "4", "3", "1"])
    #expect(picker.selected?.id == "4")
  }

  @Test func theLettersSearchedForAreMarked() {
    var picker = picker("gal")
    picker.move(by: 1)
    var canvas = Canvas(size: Size(columns: 60, rows: 9))
    _ = picker.draw(in: canvas.bounds, on: &canvas, glyphs: .unicode)
    for row in 0..<canvas.size.rows where !canvas.lines[row].contains("/ gal") {
      let cells = (0..<canvas.size.columns).map { canvas[Point(column: $0, row: row)] }
      let marked = cells.filter { $0.role == .listMatch }
      let isEntry = cells.contains { $0.grapheme == "G" } || cells.contains { $0.grapheme == "g" }
      #expect(String(marked.map(\.grapheme)).lowercased() == (isEntry ? "gal" : ""))
    }
  }

  @Test func theSelectedRowIsDrawnInAShortList() {
    var picker = picker()
    picker.move(by: 3)
    var canvas = Canvas(size: Size(columns: 60, rows: 9))
    _ = picker.draw(in: canvas.bounds, on: &canvas, glyphs: .unicode)
    #expect(canvas.lines.contains { $0.contains("My gallery") })
  }
}
