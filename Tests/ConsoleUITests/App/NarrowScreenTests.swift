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
}
