import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// What `/` finds for the words that people use.
@Suite struct FieldSearchTests {
  private func searching(_ words: String, draft: Draft = Draft()) -> TestStore {
    var store = Console.store(draft: draft)
    store.press("/")
    store.type(words)
    return store
  }

  private func first(_ store: TestStore) -> String? {
    if case .picker(let picker)? = store.state.layers.last { picker.selected?.id } else { nil }
  }

  @Test(arguments: [
    ("hours", "/retention"), ("keep", "/retention"), ("delete", "/retention"),
    ("forever", "/retention"), ("webhook", "/realtime_endpoints"),
    ("websocket", "/realtime_endpoints"), ("rtmp", "/realtime_endpoints"),
    ("chat", "/participant_events"), ("language", "/transcript"), ("captions", "/transcript"),
    ("gallery v2", "/video_mixed_layout"),
    ("beside", "/video_mixed_participant_video_when_screenshare"),
    ("call join", "/start_recording_on"), ("tags", "/metadata"), ("mp3", "/audio_mixed_mp3"),
  ])
  func aWordLeadsToItsField(_ word: String, _ field: String) {
    #expect(first(searching(word)) == field)
  }

  @Test func hoursAreWrittenWhereTheyAreFound() {
    var store = searching("hours")
    store.press(KeyPress(.enter))
    store.type("48")
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/retention"] == ["type": "timed", "hours": 48])
    #expect(store.state.draft["/transcript"] == nil)
  }

  @Test func anOptionOfAProviderThatIsNotChosenComesLastAndAsks() throws {
    var store = searching("max_delay")
    let pointer = "/transcript/provider/speechmatics_streaming/max_delay"
    #expect(first(store) == pointer)
    store.press(KeyPress(.enter))
    guard case .question(let question)? = store.state.layers.last else {
      Issue.record("nothing is asked")
      return
    }
    #expect(question.text.contains("turns the transcript on"))
    store.press(KeyPress(.escape))
    #expect(first(store) == pointer)
    store.press(KeyPress(.enter), "y")
    #expect(store.state.layers.isEmpty)
    #expect(store.state.editor?.row?.pointer == JSONPointer(text: pointer))
    #expect(store.state.draft["/transcript"] == nil)
  }

  @Test func anOptionOfTheChosenProviderAsksNothing() throws {
    let draft = try Draft(body: ["transcript": ["provider": ["recallai_streaming": [:]]]])
    var store = searching("language", draft: draft)
    store.press(KeyPress(.enter))
    #expect(store.state.layers.isEmpty)
    #expect(
      store.state.editor?.row?.pointer == "/transcript/provider/recallai_streaming/language_code")
  }
}
