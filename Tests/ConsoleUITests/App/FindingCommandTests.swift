import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Mending, overriding and leaving out what was found, also where the form has no field for it.
@Suite struct FindingCommandTests {
  private func store(_ settings: JSONObject) -> TestStore {
    TestStore(
      AppState(
        size: Size(columns: 120, rows: 40), service: Console.rehearsal,
        draft: Draft(settings: settings), bot: SampleBots.idle.id))
  }

  @Test func anUnknownKeyKeepsTheStartUntilItIsOverridden() {
    var store = store(["vidoe": [:]])
    store.press("s")
    store.expect()
    #expect(store.state.checkCursor != nil)
    store.press("!", "s")
    #expect(store.state.review?.phase == .reading)
  }

  @Test func anUnknownKeyCanBeLeftOut() {
    var store = store(["vidoe": [:]])
    store.press("n", "d")
    #expect(store.state.draft["/vidoe"] == nil)
    #expect(Inspection(store.state).firstError == nil)
  }

  @Test func aMisplacedKeyMendsItself() {
    var store = store(["recording_config": ["video_mixed_layout": "gallery_view"]])
    store.press("n", "f", "f")
    #expect(store.state.draft["/recording_config"] == nil)
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view")
  }

  @Test func aFindingWithoutAFieldIsGoneToAmongAllSettings() {
    var store = store(["vidoe": [:]])
    store.press("n")
    #expect(store.state.editor?.row?.pointer == "/vidoe")
    store.press("d", KeyPress(.escape))
    #expect(store.state.draft.settings == [:])
    #expect(store.state.editor == nil)
  }

  @Test func aFindingAboutTheWholeBodyLeavesTheFocusedFieldAlone() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("3", "s")
    store.answer(with: SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    let fault = FieldFault(at: .root, "no")
    store.answerStart(.failure(.refused(.fields([fault]))))
    store.press(KeyPress(.escape))
    let findings = Inspection(store.state).findings
    for _ in 0...(findings.firstIndex(where: \.isRefusal) ?? 0) { store.press("n") }
    store.press("d")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
  }

  @Test func movingMeansTheFieldAgain() {
    var store = store(["vidoe": [:], "video_mixed_layout": "gallery_view"])
    store.press("n", KeyPress(.down), KeyPress(.up))
    #expect(store.state.checkCursor == nil)
    store.go(to: "/video_mixed_layout")
    store.press("d")
    #expect(store.state.draft["/vidoe"] == [:])
    #expect(store.state.draft["/video_mixed_layout"] == nil)
  }

  @Test func anOverrideCountsForItsValueAlone() {
    var store = store(["start_recording_on": "call_starts"])
    store.press("n", "!")
    #expect(Inspection(store.state).firstError == nil)
    store.load(["start_recording_on": "call_starts"])
    #expect(Inspection(store.state).firstError != nil)
    store.press("n", "!", "1")
    #expect(store.state.draft["/start_recording_on"] != "call_starts")
    store.load(["start_recording_on": "whenever"])
    store.press("u")
    #expect(Inspection(store.state).firstError == nil)
  }

  @Test func anotherUnknownValueIsAnErrorAgain() {
    var state = store(["start_recording_on": "call_starts"]).state
    let finding = Inspection(state).findings[0]
    state.overridden = [OverriddenCheck(finding.check, of: Inspection(state).body.value)]
    #expect(Inspection(state).firstError == nil)
    state.draft.set("whenever", at: "/start_recording_on")
    #expect(Inspection(state).firstError != nil)
  }

  @Test func undoBringsDecisionsBackWithTheDraft() {
    var store = store(["start_recording_on": "call_starts", "audio_mixed_mp3": ["metadata": [:]]])
    store.press("n", "!")
    store.load([:])
    #expect(store.state.overridden.isEmpty)
    store.press("u")
    #expect(store.state.overridden.count == 1)
    #expect(Inspection(store.state).firstError == nil)
  }

  @Test func undoBringsWhatWasSetAsideBack() {
    var store = store(["audio_mixed_mp3": ["metadata": ["desk": "7"]]])
    store.go(to: "/audio_mixed_mp3")
    store.press(" ", " ", "u", " ")
    #expect(store.state.draft["/audio_mixed_mp3"] == ["metadata": ["desk": "7"]])
  }

  @Test func undoForgetsWhatTheServiceRefusedOfTheChange() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("3", "s")
    store.answer(with: SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    let fault = FieldFault(at: "/video_mixed_layout", "no")
    store.answerStart(.failure(.refused(.fields([fault]))))
    store.press(KeyPress(.escape), "n", "u")
    #expect(store.state.refusals.isEmpty)
    #expect(store.state.checkCursor == nil)
  }

  @Test(arguments: [JSONValue.null, [:]])
  func aParentThatHidesTheFieldIsLeftOut(parent: JSONValue) {
    var store = store(["include_bot_in_recording": parent])
    store.go(to: "/include_bot_in_recording/audio")
    store.press("d")
    #expect(store.state.draft["/include_bot_in_recording"] == nil)
    store.press("d")
    #expect(store.state.status?.text == "The field is left out already")
  }
}
