import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct FormUpdateTests {
  @Test func digitsChooseInARadioGroup() {
    var store = Console.store()
    store.press("3")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
    #expect(store.state.focus == Focus("/video_mixed_layout", stop: 2))
    store.press("9")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
    #expect(store.state.status?.text == "There are 4 options: 1 to 4")
  }

  @Test func spaceSwitchesAnOutputOffWithNullAndOnWithAnObject() {
    var store = Console.store()
    store.go(to: "/video_mixed_mp4")
    store.press(" ")
    #expect(store.state.draft["/video_mixed_mp4"] == .null)
    store.press(" ")
    #expect(store.state.draft["/video_mixed_mp4"] == [:])
    store.press("d")
    #expect(store.state.draft["/video_mixed_mp4"] == nil)
  }

  @Test func labelsOfAnOutputSurviveSwitchingOffAndOn() {
    var draft = Draft()
    draft.set(["metadata": ["desk": "7"]], at: "/audio_mixed_mp3")
    var store = Console.store(draft: draft)
    store.go(to: "/audio_mixed_mp3")
    store.press(" ")
    #expect(store.state.draft["/audio_mixed_mp3"] == .null)
    store.press(" ")
    #expect(store.state.draft["/audio_mixed_mp3"] == ["metadata": ["desk": "7"]])
  }

  @Test func hoursAreWrittenDigitByDigit() {
    var store = Console.store()
    store.go(to: "/retention")
    store.press("4", "8")
    #expect(store.state.draft["/retention"] == nil)
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/retention"] == ["type": "timed", "hours": 48])
  }

  @Test func leavingANumberTakesIt() {
    var store = Console.store()
    store.go(to: "/retention")
    store.press("7", KeyPress(.tab))
    #expect(store.state.draft["/retention/hours"] == 7)
    #expect(store.state.editing == nil)
    #expect(store.state.focus.pointer != "/retention")
  }

  @Test func escapeDropsANumber() {
    var store = Console.store()
    store.go(to: "/retention")
    store.press(KeyPress(.right), " ", "7", KeyPress(.escape))
    #expect(store.state.draft["/retention/hours"] == 168)
  }

  @Test func undoTakesBackAndRedoMakesAgain() {
    var store = Console.store()
    let empty = store.state.draft
    store.press("3")
    let chosen = store.state.draft
    store.press("u")
    #expect(store.state.draft == empty)
    store.press("U")
    #expect(store.state.draft == chosen)
    store.press("U")
    #expect(store.state.status?.text == "There is nothing to make again")
  }

  @Test func everyChangeIsWrittenDown() {
    var state = Console.store().state
    let effects = update(&state, .terminal(.key("2")))
    #expect(
      effects == [
        .files(
          .saveDraft(
            SavedDraft(
              savedAt: "", form: "explicit", body: ["video_mixed_layout": "gallery_view"])))
      ])
    #expect(update(&state, .terminal(.key("j"))).isEmpty)
  }

  @Test func aFieldIsFoundByItsWireName() {
    var store = Console.store()
    store.press("/")
    store.type("when_screenshare")
    store.press(KeyPress(.enter))
    #expect(store.state.focus.pointer == "/video_mixed_participant_video_when_screenshare")
  }

  @Test func theFormOfTheBodyGoesAround() {
    var store = Console.store()
    #expect(store.state.draft.form == .explicit)
    store.press("v")
    #expect(store.state.draft.form == .lean)
    store.press("v")
    #expect(store.state.draft.form == .asSet)
    store.press("v")
    #expect(store.state.draft.form == .explicit)
  }

  @Test func aValueThatNoOptionShowsIsKept() {
    var draft = Draft()
    draft.set("call_starts", at: "/start_recording_on")
    var store = Console.store(draft: draft)
    store.go(to: "/start_recording_on")
    #expect(store.state.focusedControl?.setting(in: draft) == .other("call_starts"))
    store.press("1")
    #expect(store.state.draft["/start_recording_on"] == "call_join")
  }
}

extension TestStore {
  /// Goes to a field as an operator would: by its name.
  mutating func go(to pointer: JSONPointer) {
    press("/")
    type(pointer.tokens.joined(separator: "."))
    press(KeyPress(.enter))
  }
}
