import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct EditorTests {
  private func store(_ body: JSONValue = [:], at place: JSONPointer) -> TestStore {
    var store = Console.store()
    store.load(body)
    store.go(to: place)
    if store.state.editor == nil { store.press(KeyPress(.enter)) }
    return store
  }

  private func titles(_ store: TestStore) -> [String] {
    store.state.editor?.rows.map(\.title) ?? []
  }

  @Test func whatIsSetStandsFirstAndWhatIsOldLast() {
    let store = store(
      ["transcript": ["provider": ["gladia_v2_streaming": ["endpointing": 1]]]],
      at: "/transcript/provider/gladia_v2_streaming/endpointing")
    #expect(titles(store).first == "endpointing")
    let notes = store.state.editor?.rows.map(\.note) ?? []
    let old = notes.firstIndex(of: "deprecated") ?? 0
    #expect(old > 0 && notes[old...].dropLast().allSatisfy { $0 == "deprecated" })
  }

  @Test func aProviderThatNeedsALanguageAsksForIt() {
    var store = store(at: "/transcript")
    store.press(KeyPress(.enter))
    store.type("speechmatics_streaming")
    store.press(KeyPress(.enter))
    #expect(store.state.editor?.input != nil)
    store.type("en")
    store.press(KeyPress(.enter))
    #expect(
      store.state.draft["/transcript"]
        == ["provider": ["speechmatics_streaming": ["language": "en"]]])
  }

  @Test func anOptionOfAProviderThatIsNotChosenChoosesItOnceItIsSet() {
    var store = store(at: "/transcript/provider/rev_streaming/language")
    #expect(store.state.draft["/transcript"] == nil)
    store.press(KeyPress(.enter))
    store.type("en")
    store.press(KeyPress(.enter))
    #expect(
      store.state.draft["/transcript"] == ["provider": ["rev_streaming": ["language": "en"]]])
  }

  @Test func eventsAreThoseThatTheTypeCarries() {
    let store = store(
      ["realtime_endpoints": [["type": "webhook"]]], at: "/realtime_endpoints/0/type")
    let events = store.state.editor?.rows.filter {
      if case .listed = $0.control { true } else { false }
    }
    #expect(events?.contains { $0.id.part == .listed("transcript.data") } == true)
    #expect(events?.contains { $0.id.part == .listed("audio_mixed_raw.data") } == false)
  }

  @Test(arguments: [BodyForm.explicit, .asSet])
  func theOutputThatAnEventNeedsIsSwitchedOnFromTheEvent(form: BodyForm) {
    var store = store(
      ["realtime_endpoints": [["type": "websocket", "url": "wss://example.com/"]]],
      at: "/realtime_endpoints/0/events")
    while store.state.draft.form != form { store.press("v") }
    while store.state.editor?.row?.id.part != .listed("audio_mixed_raw.data") {
      store.press(KeyPress(.down))
    }
    store.press(" ", "f", "f")
    #expect(store.state.draft["/audio_mixed_raw"] == [:])
    #expect(store.state.editor?.row?.id.part == .listed("audio_mixed_raw.data"))
  }

  @Test func aClickSwitchesAnEventAndOpensARowAtTheSecondTime() {
    var store = store(
      ["realtime_endpoints": [["type": "webhook"]]], at: "/realtime_endpoints/0/type")
    func click(_ text: String) {
      let lines = store.screen().canvas.lines
      guard let row = lines.firstIndex(where: { $0.contains(text) }) else { return }
      store.send(.terminal(.mouse(MouseEvent(.press, at: Point(column: 8, row: row)))))
    }
    click("participant_events.leave")
    #expect(store.state.draft["/realtime_endpoints/0/events"] == ["participant_events.leave"])
    click("URL ")
    #expect(store.state.editor?.input == nil)
    click("URL ")
    #expect(store.state.editor?.input != nil)
  }

  @Test func endpointsAreCopiedMovedAndDeleted() {
    var store = store(
      ["realtime_endpoints": [["type": "webhook", "url": "https://a.example"], ["type": "rtmp"]]],
      at: "/realtime_endpoints")
    store.press(KeyPress(.home), "c")
    #expect(store.state.draft["/realtime_endpoints"]?.arrayValue?.count == 3)
    store.press("J")
    #expect(store.state.draft["/realtime_endpoints/1/type"] == "rtmp")
    #expect(store.state.draft["/realtime_endpoints/2/url"] == "https://a.example")
    store.press("J")
    #expect(store.state.status?.text == "It is the last already")
    store.press("d")
    #expect(store.state.draft["/realtime_endpoints"]?.arrayValue?.count == 2)
    store.press("u", "u", "u")
    #expect(store.state.draft["/realtime_endpoints/1"] == ["type": "rtmp"])
    #expect(store.state.editor != nil)
  }

  @Test func allSettingsAreTheWordsOfTheForm() {
    var store = Console.store()
    store.load([
      "audio_mixed_mp3": ["metadata": ["a": "b"]], "audio_mixed_raw": nil, "retention": nil,
    ])
    store.press("A")
    let lines = store.screen().canvas.lines.map { $0.split(separator: " ").joined(separator: " ") }
    for line in [
      "mixed mp4 video on ›", "mixed mp3 audio on, a=b ›", "mixed raw audio off ›",
      "retention nothing stored ›", "transcript off ›", "live endpoints none ›",
    ] {
      #expect(lines.contains { $0.contains(line) }, "\(line) in \(lines)")
    }
  }

  @Test func aPageWhoseElementIsTakenBackCloses() {
    var store = store(at: "/realtime_endpoints")
    store.press("a")
    store.type("rtmp")
    store.press(KeyPress(.enter), KeyPress(.escape))
    #expect(store.state.editor?.page.pointer == "/realtime_endpoints/0")
    store.press("u")
    #expect(store.state.editor?.page.pointer == "/realtime_endpoints")
  }

  @Test func aSchemeIsCheckedWhileItIsWritten() {
    var store = store(
      ["realtime_endpoints": [["type": "websocket"]]], at: "/realtime_endpoints/0/url")
    store.press(KeyPress(.enter))
    store.type("ws")
    #expect(store.state.editor?.input?.problem == nil)
    store.type("x")
    #expect(store.state.editor?.input?.problem?.contains("ws:// or wss://") == true)
  }

  @Test func aValueOfTheWrongKindIsKeptShownAndEdited() {
    var store = store(["transcript": ["provider": "meeting_captions"]], at: "/transcript/provider")
    #expect(store.state.editor?.row?.control == .json)
    #expect(
      Inspection(store.state).findings.filter { $0.check.pointer == "/transcript/provider" }.count
        == 1)
    store.press(KeyPress(.enter), .control("u"))
    store.type(#"{"meeting_captions": {}"#)
    store.press(KeyPress(.enter))
    #expect(store.state.editor?.input?.problem?.contains("no JSON") == true)
    store.type("}")
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/transcript/provider"] == ["meeting_captions": [:]])
  }

  @Test func labelsOfAnOutputAreAKeyAway() {
    var store = store(at: "/video_mixed_mp4")
    store.press("a")
    store.type("room")
    store.press(KeyPress(.enter))
    store.type("漢字 3")
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/video_mixed_mp4"] == ["metadata": ["room": "漢字 3"]])
    store.press(KeyPress(.up), "R", .control("u"))
    store.type("hall")
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/video_mixed_mp4"] == ["metadata": ["hall": "漢字 3"]])
  }

  @Test func leavingOutTheLastOptionKeepsTheProvider() {
    var store = store(
      ["transcript": ["provider": ["deepgram_streaming": ["model": "nova-3"]]]],
      at: "/transcript/provider/deepgram_streaming/model")
    store.press("d")
    #expect(store.state.draft["/transcript"] == ["provider": ["deepgram_streaming": [:]]])
  }

  @Test func moreEndpointsThanAScreenHolds() {
    let endpoint: JSONValue = ["type": "webhook", "url": "https://example.com", "events": []]
    var store = store(
      ["realtime_endpoints": .array(Array(repeating: endpoint, count: 500))],
      at: "/realtime_endpoints/499")
    #expect(store.state.editor?.page.pointer == "/realtime_endpoints")
    store.press(KeyPress(.enter))
    #expect(store.state.editor?.page.pointer == "/realtime_endpoints/499")
  }

  @Test func aLabelMayHaveAnyNumberForItsName() {
    let store = store(["metadata": ["-9223372036854775808": "x"]], at: "/metadata")
    #expect(store.screen().canvas.lines.contains { $0.contains("-9223372036854775808") })
  }

  @Test func aTextThatIsTooLongToWriteOnStaysWhole() {
    let label = JSONValue.string(JSONString(String(repeating: "a", count: 100_001)))
    var store = store(["metadata": ["a": label]], at: "/metadata/a")
    store.press(KeyPress(.enter))
    #expect(store.state.editor?.input == nil)
    #expect(store.state.status?.text == "Too long to write here: e opens the body as text")
    store.press(KeyPress(.enter))
    #expect(store.state.draft["/metadata/a"] == label)
  }

  @Test func labelsThatOnlyLookTheSameAreTwo() {
    var store = store(
      ["metadata": ["caf\u{E9}": "1", "cafe\u{301}": "2"]], at: "/metadata/caf\u{E9}")
    #expect(titles(store).count == 3)
    store.press("d")
    #expect(store.state.draft["/metadata"] == ["cafe\u{301}": "2"])
  }

  @Test func aLongLabelWithControlCharactersIsShownAsText() {
    let label = "\u{1B}[31m" + String(repeating: "漢", count: 100_000)
    let store = store(["metadata": ["a": .string(JSONString(label))]], at: "/metadata/a")
    let lines = store.screen().canvas.lines
    #expect(lines.contains { $0.contains("␛[31m漢") })
  }
}
