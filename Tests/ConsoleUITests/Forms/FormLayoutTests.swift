import RecordingCore
import Testing

@testable import ConsoleUI

@Suite struct FormLayoutTests {
  @Test func everyParameterHasAControl() {
    let shown = Set(FormControl.all.compactMap(\.pointer.tokens.first))
    #expect(shown == Set(Contract.fields.map(\.name)))
  }

  @Test(arguments: [30, 44, 60, 80, 120]) func nothingOverlapsOrLeavesTheForm(width: Int) {
    let layout = FormLayout(draft: Draft(), width: width)
    var taken: Set<[Int]> = []
    for stop in layout.stops {
      #expect(stop.row < layout.height)
      for column in stop.column..<stop.column + stop.width {
        #expect(taken.insert([stop.row, column]).inserted, "\(stop.focus) overlaps")
      }
      if width >= 60 { #expect(stop.column + stop.width <= width, "\(stop.focus) leaves") }
    }
  }

  @Test func theArrowsReachEveryStop() {
    let layout = FormLayout(draft: Draft(), width: 68)
    var reached: Set<Focus> = []
    var waiting = layout.stops.prefix(1).map(\.focus)
    while let focus = waiting.popLast() {
      guard reached.insert(focus).inserted else { continue }
      for direction in [Direction.up, .down, .left, .right] {
        waiting.append(layout.focus(from: focus, direction))
      }
    }
    #expect(reached == Set(layout.stops.map(\.focus)))
  }

  @Test func tabGoesThroughEveryFieldAndAround() throws {
    let layout = FormLayout(draft: Draft(), width: 68)
    let first = try #require(layout.stops.first?.focus)
    var focus = first
    for _ in FormControl.all { focus = layout.focus(from: focus, .nextField) }
    #expect(focus.pointer == first.pointer)
    #expect(
      layout.focus(from: first, .previousField).pointer == FormControl.all.last?.pointer)
  }

  @Test func manyEndpointsAreListedUpToALimit() throws {
    var draft = Draft()
    let endpoint: JSONValue = ["type": "rtmp", "url": "rtmp://live.example.com/a", "events": []]
    draft.set(.array(Array(repeating: endpoint, count: 500)), at: "/realtime_endpoints")
    let layout = FormLayout(draft: draft, width: 68)
    let placed = try #require(
      layout.controls.first { $0.control.pointer == "/realtime_endpoints" })
    #expect(placed.rows.count == FormLayout.listedEndpoints + 1)
  }
}
