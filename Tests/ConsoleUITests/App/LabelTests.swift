import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Letters over everything in view.
@Suite struct LabelTests {
  private func labels(_ store: TestStore) -> KeyLabels? {
    if case .labels(let labels) = store.state.layers.last { labels } else { nil }
  }

  @Test(arguments: ConsoleScreenTests.sizes)
  func whatIsInViewHasLettersAndNothingElse(columns: Int, rows: Int) throws {
    var store = Console.store(columns: columns, rows: rows)
    for _ in 0..<3 {
      store.press("g")
      let form = try #require(ScreenLayout(store.state).form)
      let inView = store.state.formTop..<store.state.formTop + form.size.rows
      let stops = store.state.formLayout.stops.filter { inView.contains($0.row) }
      #expect(labels(store)?.labels.map(\.place) == stops.map { .stop($0.focus) })
      let canvas = store.screen().canvas
      for (label, stop) in zip(labels(store)?.labels ?? [], stops) {
        let place = Point(
          column: form.left + stop.column, row: form.top + stop.row - store.state.formTop)
        #expect(canvas[place].grapheme == label.letters.first)
      }
      store.press(KeyPress(.escape), KeyPress(.pageDown))
    }
  }

  @Test func theLettersGoThereAndChangeNothing() throws {
    for index in 0..<20 {
      var store = Console.store()
      store.press("g")
      let label = try #require(labels(store)?.labels[index])
      let draft = store.state.draft
      store.type(label.letters)
      #expect(.stop(store.state.focus) == label.place)
      #expect(store.state.draft == draft)
      #expect(store.state.layers.isEmpty)
    }
  }

  @Test func afterTheFirstOfTwoLettersTheOthersAreGone() throws {
    var store = Console.store()
    store.press("g")
    let label = try #require(labels(store)?.labels.first { $0.letters.count == 2 })
    store.press(KeyPress(try #require(label.letters.first)))
    #expect(labels(store)?.open.contains(label) == true)
    #expect(labels(store)?.open.count != labels(store)?.labels.count)
    store.press(KeyPress(try #require(label.letters.last)))
    #expect(.stop(store.state.focus) == label.place)
  }

  @Test(arguments: [KeyPress(.escape), KeyPress(.down), "7", ".", .control("c"), KeyPress(.enter)])
  func anyOtherKeyLeaves(key: KeyPress) {
    var store = Console.store()
    store.go(to: "/retention")
    let focus = store.state.focus
    store.press("g", key)
    #expect(store.state.layers.isEmpty)
    #expect(store.state.focus == focus)
    store.expect()
  }

  @Test func redrawingLeavesThemThere() {
    var store = Console.store()
    store.press("g", .control("l"))
    store.expect(.terminal(.redraw))
    #expect(labels(store) != nil)
  }

  @Test func whereOnlyTheBodyShowsTheFormComesBack() {
    var store = Console.store(columns: 80, rows: 24)
    store.press("\\", "g")
    #expect(!store.state.isBodyShown)
    #expect(labels(store) != nil)
  }

  @Test func aFindingIsNoLongerMeant() {
    var store = Console.store()
    store.press("n", "g", "a")
    #expect(store.state.checkCursor == nil)
  }

  @Test(arguments: ConsoleScreenTests.sizes)
  func rowsOfTheEditorHaveLettersToo(columns: Int, rows: Int) throws {
    for index in 0..<3 {
      var store = Console.store(columns: columns, rows: rows)
      store.go(to: "/transcript")
      store.press(KeyPress(.enter), "g")
      let label = try #require(labels(store)?.labels[index])
      let editor = try #require(store.state.editor)
      let row = try #require(
        EditorView.rowsInView(store.state).first { .row(editor.rows[$0.row].id) == label.place })
      let form = try #require(ScreenLayout(store.state).form)
      let canvas = store.screen().canvas
      #expect(
        canvas[Point(column: form.left + 1, row: row.line)].grapheme == label.letters.first)
      store.type(label.letters)
      #expect(store.state.editor?.cursor == row.row)
      #expect(store.state.layers.isEmpty)
    }
  }
}
