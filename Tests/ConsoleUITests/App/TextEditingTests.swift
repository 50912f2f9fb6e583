import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct TextEditingTests {
  private let draft = Draft(settings: ["video_mixed_layout": "gallery_view"], form: .lean)

  /// A console whose body is open in the editor.
  private func editing() -> TestStore {
    var store = Console.store(draft: draft)
    store.press("e")
    store.expect(.terminal(.editBody(Body(draft).text)))
    return store
  }

  @Test(arguments: ["", "\n", " \n\n"]) func aTextThatStayedChangesNothing(end: String) {
    var store = editing()
    store.send(.bodyEdited(.text(Body(draft).text + end)))
    #expect(store.state.draft == draft)
    #expect(!store.state.undoHistory.canUndo)
    #expect(store.state.status?.text == "Nothing was changed")
  }

  @Test func aBodyBecomesTheDraftAsOneChange() {
    var store = editing()
    store.send(.bodyEdited(.text("{\"vidoe\": 1.0,\n \"video_mixed_mp4\": null}\n")))
    #expect(Body(store.state.draft).text == "{\n  \"vidoe\": 1.0,\n  \"video_mixed_mp4\": null\n}")
    #expect(store.state.draft.form == .asSet)
    #expect(store.screen().canvas.lines.contains { $0.contains("vidoe") })
    #expect(Inspection(store.state).firstError != nil)
    store.press("u")
    #expect(store.state.draft == draft)
    #expect(!store.state.undoHistory.canUndo)
  }

  @Test(arguments: [
    ("{\n  \"a\": 1,\n  \"b\" 2\n}", "line 3, column 7: a colon was expected after the key"),
    ("[1]", "a body is an object in braces, but this is a list"), ("{", "line 1, column 2: a key"),
  ])
  func whatIsNoBodyIsAskedAbout(text: String, fault: String) {
    var store = editing()
    store.send(.bodyEdited(.text(text)))
    #expect(store.state.draft == draft)
    guard case .question(let question) = store.state.layers.last else {
      Issue.record("nothing was asked")
      return
    }
    #expect(question.text.contains(fault))
    #expect(question.footer(.standard).map(\.title) == ["edit again", "drop"])
    store.press("y")
    store.expect(.terminal(.editBody(text)))
    #expect(store.state.layers.isEmpty)
    store.send(.bodyEdited(.text(text)))
    #expect(store.state.layers.count == 1)
  }

  @Test(arguments: ["n", KeyPress(.escape), .control("c")]) func dropped(key: KeyPress) {
    var store = editing()
    store.send(.bodyEdited(.text("{")))
    store.press(key)
    store.expect(.files(.keepText("{")))
    #expect(store.state.draft == draft && store.state.layers.isEmpty)
  }

  @Test(arguments: [TerminalEvent.terminate(signal: 15), .closed])
  func anEndWithoutAnAnswerKeepsTheText(event: TerminalEvent) {
    var store = editing()
    store.send(.bodyEdited(.text("{")))
    store.send(.terminal(event))
    store.expect(.files(.keepText("{")))
    #expect(store.state.exit != nil)
  }

  @Test func anEditorThatFailedChangesNothing() {
    var store = editing()
    store.send(.bodyEdited(.failed(Problem(title: "Nothing was changed", detail: "it failed"))))
    #expect(store.state.draft == draft && store.state.layers.isEmpty)
    #expect(store.state.status == StatusLine(.error, "Nothing was changed: it failed"))
  }
}
