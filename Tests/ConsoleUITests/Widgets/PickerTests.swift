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
        Picker.Row(id: "gallery-3", title: "Other", detail: ""),
        Picker.Row(id: "4", title: "My gallery", detail: ""),
      ])
    picker.query = TextInput(query)
    return picker
  }

  @Test func withoutASearchEverythingIsInItsOrder() {
    #expect(picker().matches.map(\.id) == ["1", "2", "gallery-3", "4"])
  }

  @Test func theBestMatchIsFirst() {
    #expect(picker("GALL").matches.map(\.id) == ["2", "4", "gallery-3", "1"])
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
    picker.select(id: "gallery-3")
    #expect(picker.selected?.id == "gallery-3")
    picker.select(id: "unknown")
    #expect(picker.selected?.id == "2")
  }

  @Test func theSelectedRowIsDrawnInAShortList() {
    var picker = picker()
    picker.move(by: 3)
    var canvas = Canvas(size: Size(columns: 60, rows: 9))
    _ = picker.draw(in: canvas.bounds, on: &canvas, glyphs: .unicode)
    #expect(canvas.lines.contains { $0.contains("My gallery") })
  }
}
