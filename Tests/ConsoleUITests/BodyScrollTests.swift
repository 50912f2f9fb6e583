import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Where the body stands while the focus moves.
@Suite struct BodyScrollTests {
  private var store: TestStore
  private var painter = ScreenPainter()

  // The editor of twenty endpoints, with the cursor on the first.
  init() throws {
    let endpoints = (0..<20).map { number -> JSONValue in
      [
        "type": "webhook", "url": .string(JSONString("https://example.com/\(number)")),
        "events": [],
      ]
    }
    store = Console.store()
    store.load(["realtime_endpoints": .array(endpoints)])
    store.go(to: "/realtime_endpoints/0")
  }

  // Shows the screen as the loop does.
  private mutating func shown() throws -> BodyView {
    _ = painter.paint(store.state)
    let rect = try #require(ScreenLayout(store.state).body)
    let body = BodyView(store.state, store.state.bodyText(in: rect), in: rect)
    store.send(.bodyShown(top: try #require(painter.bodyTop)))
    return body
  }

  @Test mutating func standsStillAsLongAsTheFocusIsInView() throws {
    for key in [KeyPress(.down), KeyPress(.up)] {
      var tops = [try shown().top]
      for _ in 0..<19 {
        store.press(key)
        let body = try shown()
        let rows = body.top..<body.top + body.rect.size.rows - 1
        #expect(body.marked.joined().allSatisfy(rows.contains))
        tops.append(body.top)
      }
      let moves = zip(tops, tops.dropFirst()).filter { $0 != $1 }.count
      #expect((1...9).contains(moves), "\(tops)")
    }
  }

  @Test mutating func ofWhatIsLongerThanThePaneTheBeginningIsInView() throws {
    store.press(KeyPress(.end))
    _ = try shown()
    store.press(KeyPress(.escape))
    let body = try shown()
    let first = try #require(body.marked.first?.first)
    #expect(body.marked.joined().count > body.rect.size.rows)
    #expect((body.top..<body.top + body.rect.size.rows / 2).contains(first))
  }

  @Test mutating func staysWhereTheOperatorScrolledItWhileTheFocusIsInView() throws {
    let top = try shown().top
    let rect = try #require(ScreenLayout(store.state).body)
    store.wheel(.scrollDown, at: Point(column: rect.left + 3, row: rect.top + 3))
    let scrolled = try shown().top
    #expect(scrolled > top)
    store.press(KeyPress(.down))
    #expect(try shown().top == scrolled)
    for _ in 0..<9 { store.wheel(.scrollDown, at: Point(column: rect.left + 3, row: rect.top + 3)) }
    store.press(KeyPress(.up))
    let body = try shown()
    #expect(body.marked.joined().allSatisfy { $0 >= body.top } && body.top < scrolled)
  }
}
