import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// What the hit test says of a cell, held against what is drawn there.
@Suite struct MouseTargetTests {
  static let sizes = ConsoleScreenTests.sizes

  /// Settings with long rows: endpoints, a number, a preset's transcript.
  static let draft: Draft = {
    var draft = Draft()
    draft.set(["type": "timed", "hours": 48], at: "/retention")
    draft.set(
      [
        ["type": "webhook", "url": "https://example.com/a", "events": ["transcript.data"]],
        ["type": "websocket", "url": "wss://example.com/b", "events": []],
      ], at: "/realtime_endpoints")
    return draft
  }()

  @Test(arguments: sizes) func everyPlaceOfTheFormTakesTheClicksOnIt(columns: Int, rows: Int)
    throws
  {
    for state in scrolled(columns, rows) {
      let rect = try #require(ScreenLayout(state).form)
      var found = 0
      for stop in state.formLayout.stops {
        let cells = cells(of: stop.focus, in: state, rect)
        for cell in cells {
          guard case .stop(stop.focus, _) = state.mouseTarget(at: cell) else {
            Issue.record("\(stop.focus) is not at \(cell) with \(state.formTop) rows above")
            return
          }
        }
        for cell in [cells.first, cells.last].compactMap(\.self) {
          var clicked = state
          _ = update(&clicked, .terminal(.mouse(MouseEvent(.press, at: cell))))
          #expect(clicked.focus == stop.focus)
        }
        if !cells.isEmpty { found += 1 }
      }
      #expect(found > 0)
    }
  }

  /// Nothing else of the form's side is taken for a place of it.
  @Test(arguments: sizes) func everyCellThatIsAPlaceIsDrawnAsOne(columns: Int, rows: Int) throws {
    for state in scrolled(columns, rows) {
      let rect = try #require(ScreenLayout(state).form)
      let drawn = state.formLayout.stops.reduce(into: [Focus: Set<Point>]()) {
        $0[$1.focus] = Set(cells(of: $1.focus, in: state, rect))
      }
      for cell in rect.points {
        guard case .stop(let focus, let command) = state.mouseTarget(at: cell) else { continue }
        // Rows below the first one of a list of endpoints are not marked.
        let isFurtherRow = command == .edit && drawn[focus]?.contains(cell) == false
        #expect(
          drawn[focus]?.contains(cell) == true
            || isFurtherRow && focus.pointer == "/realtime_endpoints", "\(cell)")
      }
    }
  }

  @Test(arguments: sizes) func namesStandWhereTheyTakeClicks(columns: Int, rows: Int) throws {
    for state in scrolled(columns, rows) {
      let rect = try #require(ScreenLayout(state).form)
      let lines = screen(of: state).lines.map(Array.init)
      let cells: [JSONPointer?: [Point]] = Dictionary(grouping: rect.points) {
        if case .name(let pointer) = state.mouseTarget(at: $0) { pointer } else { nil }
      }
      for control in FormControl.all {
        let letters = String(
          (cells[control.pointer] ?? []).map { lines[$0.row][$0.column] }
            .filter { !" …".contains($0) })
        let names = [control.placement.line, control.shortLabel ?? "", control.title]
          .map { $0.filter { $0 != " " } }
        #expect(letters.isEmpty || names.contains { $0.hasPrefix(letters) }, "\(control.title)")
      }
    }
  }

  @Test(arguments: sizes) func linesOfTheBodyLeadToTheirFields(columns: Int, rows: Int) throws {
    var state = self.state(columns, rows, Self.draft)
    if ScreenLayout(state).body == nil { state.isBodyShown = true }
    let body = try #require(ScreenLayout(state).body)
    let lines = screen(of: state).lines
    var seen: Set<String> = []
    for row in body.top + 1..<body.bottom {
      let line = Array(Array(lines[row])[body.left...])
      // The keys of the outermost object.
      guard line.firstIndex(of: "\"") == 5 else { continue }
      let key = String(line[6...].prefix { $0 != "\"" && $0 != " " })
      let target = state.mouseTarget(at: Point(column: body.left + 6, row: row))
      guard case .body(let pointer) = target, let name = pointer.tokens.first else {
        Issue.record("nothing is at \(key)")
        continue
      }
      #expect(name.hasPrefix(key))
      seen.insert(key)
    }
    #expect(seen.count > 3)
    #expect(state.mouseTarget(at: body.origin) == nil)
  }

  @Test(arguments: sizes) func findingsAreWhereTheyStand(columns: Int, rows: Int) throws {
    var store = Console.store(columns: columns, rows: rows)
    store.load(RandomMessages.strangeBody)
    for _ in 0..<12 {
      store.press("n")
      let state = store.state
      let checks = try #require(ScreenLayout(state).checks)
      let canvas = store.screen().canvas
      let cursor = try #require(state.checkCursor)
      let selected = checks.points.filter { canvas[$0].overlay == .listSelected }
      let ends = try [#require(selected.first), #require(selected.last)]
      #expect(ends.allSatisfy { state.mouseTarget(at: $0) == .finding(cursor) })
      #expect(state.mouseTarget(at: checks.origin) == nil)
    }
  }

  @Test(arguments: sizes) func keysOfTheFooterStandWhereTheyTakeClicks(columns: Int, rows: Int) {
    var store = Console.store(columns: columns, rows: rows)
    for keys: [KeyPress] in [[], ["b"], [KeyPress(.escape), "w"], [KeyPress(.escape), "?"]] {
      for key in keys { store.press(key) }
      let state = store.state
      let line = store.screen().canvas.lines.map(Array.init)
      var text = ""
      for column in 0..<columns {
        let target = state.mouseTarget(at: Point(column: column, row: rows - 1))
        if case .key = target { text.append(line[rows - 1][column]) } else { text += " " }
      }
      // Every letter of the footer belongs to a key.
      #expect(text == String(line[rows - 1]))
    }
  }

  @Test(arguments: sizes) func entriesOfAListAreWhereTheyStand(columns: Int, rows: Int) {
    var store = Console.store(columns: columns, rows: rows)
    store.press("/")
    for _ in 0..<FormControl.all.count {
      let canvas = store.screen().canvas
      guard case .picker(let picker) = store.state.layers.last else { break }
      let selected = canvas.bounds.points.filter { canvas[$0].overlay == .listSelected }
      #expect(!selected.isEmpty)
      let state = store.state
      #expect(selected.allSatisfy { state.mouseTarget(at: $0) == .entry(picker.selection) })
      store.press(KeyPress(.down))
    }
  }

  @Test(arguments: sizes) func rowsOfTheReviewAreWhereTheyStand(columns: Int, rows: Int) {
    var store = Console.store(columns: columns, rows: rows)
    store.choose(SampleBots.idle)
    store.press("s")
    store.answer(with: SampleBots.idle)
    let count = store.state.review?.rows.count ?? 0
    #expect(count > 2)
    for selection in 0..<count {
      let canvas = store.screen().canvas
      let selected = canvas.bounds.points.filter { canvas[$0].overlay == .listSelected }
      #expect(!selected.isEmpty)
      let state = store.state
      #expect(selected.allSatisfy { state.mouseTarget(at: $0) == .reviewRow(selection) })
      store.press("j")
    }
  }

  @Test func nothingIsAtTheLinesBetweenAndBeyondTheScreen() {
    let state = state(120, 40, Self.draft)
    let layout = ScreenLayout(state)
    for cell in Rect(state.size).points
    where layout.divider?.contains(cell) == true || layout.rule.contains(cell)
      || layout.header.contains(cell) || layout.help.contains(cell)
    {
      #expect(state.mouseTarget(at: cell) == nil)
    }
    for (column, row) in [(-1, 3), (3, -1), (120, 3), (3, 40), (Int.max, Int.max), (-5, -5)] {
      #expect(state.mouseTarget(at: Point(column: column, row: row)) == nil)
    }
  }

  // MARK: Helpers

  private func state(_ columns: Int, _ rows: Int, _ draft: Draft) -> AppState {
    AppState(
      size: Size(columns: columns, rows: rows), service: Console.rehearsal, draft: draft)
  }

  /// The form at its top, in the middle and at its end.
  private func scrolled(_ columns: Int, _ rows: Int) -> [AppState] {
    var store = TestStore(state(columns, rows, Self.draft))
    var states = [store.state]
    while states.last?.focus.pointer != FormControl.all.last?.pointer {
      store.press("j")
      states.append(store.state)
    }
    return [states[0], states[states.count / 2], states[states.count - 1]]
  }

  /// The cells that the form marks when the focus is on a place, without being scrolled to it.
  private func cells(of focus: Focus, in state: AppState, _ rect: Rect) -> [Point] {
    var focused = state
    focused.focus = focus
    var canvas = Canvas(size: state.size)
    _ = FormView(focused, Inspection(focused), in: rect).drawFocus(focused, on: &canvas)
    return rect.points.filter { canvas[$0].overlay == .fieldFocus }
  }

  private func screen(of state: AppState) -> Canvas {
    var canvas = Canvas(size: state.size)
    draw(state, on: &canvas)
    return canvas
  }
}

extension Rect {
  /// Every cell, row by row.
  fileprivate var points: [Point] {
    (top..<bottom).flatMap { row in (left..<right).map { Point(column: $0, row: row) } }
  }
}
