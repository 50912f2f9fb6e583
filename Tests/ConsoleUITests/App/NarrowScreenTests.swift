import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Where form and body share the screen, nothing changes that is not in view.
@Suite struct NarrowScreenTests {
  private func bodyShown() -> TestStore {
    var store = Console.store(columns: 80, rows: 24)
    store.press("\\")
    return store
  }

  @Test(arguments: ["3", " ", "d", KeyPress(.enter)] as [KeyPress])
  func theFirstKeyOnlyShowsTheForm(key: KeyPress) {
    var draft = Draft()
    draft.set("gallery_view", at: "/video_mixed_layout")
    var store = Console.store(columns: 80, rows: 24, draft: draft)
    store.press("\\", key)
    #expect(store.state.draft == draft)
    #expect(!store.state.isBodyShown)
  }

  @Test(arguments: [60, 80])
  func theHeadOfTheChecksIsNeverWrittenOver(columns: Int) {
    var store = TestStore.choosing(SampleBots.idle)
    store.send(.terminal(.resize(Size(columns: columns, rows: 20))))
    let endpoint: JSONValue = [
      "type": "webhook", "url": "https://a.io/1", "events": ["transcript.data"],
    ]
    store.load(["realtime_endpoints": [endpoint]])
    let head = store.screen().canvas.lines.first { $0.contains("Checks") } ?? ""
    #expect(head.contains("as set "))
    #expect(head.contains(" 1 error"))
  }

  @Test func aDigitChoosesOnceTheFormIsInView() {
    var store = bodyShown()
    store.press("3", "3")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
  }

  @Test func goingToAFieldShowsIt() {
    var store = bodyShown()
    store.go(to: "/retention")
    #expect(!store.state.isBodyShown)
  }

  @Test func theBodyIsNotScrolledBeyondItsEnds() {
    var store = Console.store(columns: 80, rows: 14)
    store.press("\\")
    let down = KeyPress(.pageDown)
    let up = KeyPress(.pageUp)
    for _ in 0..<50 { store.press(down) }
    let last = store.screen().canvas
    store.press(up)
    #expect(store.screen().canvas != last)
    for _ in 0..<50 { store.press(up) }
    let first = store.screen().canvas
    store.press(down)
    #expect(store.screen().canvas != first)
  }

  @Test func nothingChangesWhereNothingIsInView() {
    var store = Console.store(columns: 12, rows: 4)
    let before = store.state
    store.press(KeyPress(.down), KeyPress(.enter), "3", "d", "s", ":", "e", "M")
    #expect(store.state == before)
  }

  @Test func aPasteIntoATooSmallWindowIsNotTaken() {
    var store = Console.store(columns: 12, rows: 4)
    let draft = store.state.draft
    store.send(.terminal(.paste(#"{"video_mixed_layout": "audio_only"}"#)))
    #expect(store.state.draft == draft)
    #expect(store.state.layers.isEmpty)
    #expect(store.state.status?.text.contains("too small") == true)
  }

  @Test(arguments: ["q", .control("c")] as [KeyPress])
  func aTooSmallWindowCanBeLeft(key: KeyPress) {
    var store = Console.store(columns: 12, rows: 4)
    store.press(key)
    #expect(store.state.exit == .quit)
  }

  @Test func aQuestionIsNotAnsweredUnseen() {
    var store = Console.store(columns: 80, rows: 24)
    store.press(.control("c"))
    let layers = store.state.layers
    store.send(.terminal(.resize(Size(columns: 12, rows: 4))))
    store.press(KeyPress(.enter), "y", KeyPress(.escape))
    #expect(store.state.layers == layers)
    #expect(store.state.exit == nil)
  }
}
