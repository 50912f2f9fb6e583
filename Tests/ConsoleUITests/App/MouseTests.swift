import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// What clicks and the wheel do.
@Suite struct MouseTests {
  // MARK: The form

  @Test func aClickChoosesAnOption() {
    var store = Console.store()
    store.click("2 gallery view")
    #expect(store.state.focus == Focus("/video_mixed_layout", stop: 1))
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view")
  }

  @Test func aClickSwitchesAToggle() {
    var store = Console.store()
    let place = store.place(of: "off", after: "mp3")
    store.click(at: place)
    #expect(store.state.draft["/audio_mixed_mp3"] == [:])
    store.click(at: place)
    #expect(store.state.draft["/audio_mixed_mp3"] == .null)
  }

  @Test(arguments: [("Retention", "/retention"), ("mp3", "/audio_mixed_mp3")])
  func aClickOnANameOnlyGoesThere(name: String, pointer: String) {
    var store = Console.store()
    store.click(name)
    #expect(store.state.focus.pointer == JSONPointer(text: pointer))
    #expect(store.state.draft == Draft())
  }

  @Test func aClickOnASummaryOpensWhatEnterOpens() {
    var clicked = Console.store()
    var pressed = Console.store()
    clicked.click(at: clicked.place(of: "none", after: "Endpoints"))
    pressed.go(to: "/realtime_endpoints")
    pressed.press(KeyPress(.enter))
    #expect(clicked.state.editor != nil)
    #expect(clicked.state.editor == pressed.state.editor)
  }

  @Test func aClickOnANumberWritesIt() {
    var store = Console.store()
    store.click("168")
    #expect(store.state.editing?.text == "168")
    store.press(KeyPress(.backspace))
    // Elsewhere takes what was written, as leaving by a key does.
    store.click("1 hide")
    #expect(store.state.editing == nil)
    #expect(store.state.draft["/retention/hours"] == 16)
    #expect(store.state.focus == Focus("/video_mixed_participant_video_when_screenshare"))
  }

  @Test func aClickWhereNothingIsDoesNothing() {
    var store = Console.store()
    store.press("j")
    let before = store.state
    for (column, row) in [(68, 10), (30, 9), (0, 0), (10, 1), (500, 500), (-1, -1)] {
      store.click(at: Point(column: column, row: row))
      #expect(store.state == before)
    }
  }

  // MARK: Body and findings

  @Test func aClickOnALineOfTheBodyGoesToItsField() {
    var store = Console.store()
    store.click("\"audio_mixed_mp3\"")
    #expect(store.state.focus.pointer == "/audio_mixed_mp3")
    #expect(store.state.draft == Draft())
  }

  @Test func theLineThatWasClickedStaysUnderTheMouse() {
    var store = Console.store(rows: 20)
    store.wheel(.scrollDown, at: Point(column: 90, row: 6))
    let place = store.place(of: "\"start_recording_on\"")
    store.click(at: place)
    #expect(store.state.focus.pointer == "/start_recording_on")
    #expect(store.place(of: "\"start_recording_on\"") == place)
  }

  @Test func aClickOnALineOfTheBodyAloneShowsTheForm() {
    var store = Console.store(columns: 80, rows: 24)
    store.press("\\")
    store.click("\"audio_mixed_mp3\"")
    #expect(!store.state.isBodyShown)
    #expect(store.state.focus.pointer == "/audio_mixed_mp3")
  }

  @Test func aClickOnAFindingGoesToIt() {
    var store = Console.store()
    store.click("choose one")
    #expect(store.state.focus.pointer == "/retention")
    #expect(store.state.checkCursor == 0)
  }

  // MARK: Keys

  @Test func aClickOnAKeyRunsIt() {
    var store = Console.store()
    store.click("? keys")
    #expect(store.state.context == .page)
    store.click("Esc back")
    #expect(store.state.context == .form)
    store.click("- fewer")
    #expect(store.state.people == 3)
    store.click("P picture")
    #expect(!store.state.isPictureShown)
  }

  @Test func aKeyOfTheFormTakesTheNumberBeingWritten() {
    var store = Console.store()
    store.go(to: "/retention")
    store.press("4", "8")
    store.click("+ more")
    #expect(store.state.people == 5)
    #expect(store.state.draft["/retention/hours"] == 48)
  }

  // MARK: Lists, pages, questions

  @Test func aSecondClickOnAnEntryTakesIt() {
    var store = Console.store()
    store.press("/")
    store.click("video_mixed_flv", last: true)
    #expect(store.state.context == .list)
    #expect(store.state.focus.pointer == "/video_mixed_layout")
    store.click("video_mixed_flv", last: true)
    #expect(store.state.context == .form)
    #expect(store.state.focus.pointer == "/video_mixed_flv")
  }

  @Test func aThemeShowsAtTheFirstClick() {
    var store = Console.store()
    store.press("t")
    for case .read(.listThemes) in store.takeEffects() {
      store.send(.themesListed(["dark", "light", "nord"]))
    }
    store.click("nord")
    store.expect(.terminal(.showTheme("nord")))
    store.wheel(.scrollUp, at: Point(column: 0, row: 0))
    store.expect(.terminal(.showTheme("light")))
  }

  @Test func theFormIsOutOfReachBelowAList() {
    var store = Console.store()
    let place = store.place(of: "2 gallery view")
    store.press("w")
    store.click(at: place)
    #expect(store.state.draft == Draft())
    #expect(store.state.context == .text)
  }

  @Test func clicksAnswerNoQuestion() {
    var store = Console.store()
    store.press(.control("c"))
    let before = store.state
    for row in 0..<40 {
      for column in 0..<120 { store.click(at: Point(column: column, row: row)) }
    }
    #expect(store.state == before)
  }

  @Test func theWheelScrollsAPageToItsEnds() {
    var store = Console.store(columns: 80, rows: 24)
    store.press("?")
    let first = store.screen().canvas
    for _ in 0..<50 { store.wheel(.scrollDown, at: Point(column: 10, row: 10)) }
    let last = store.screen().canvas
    #expect(first != last)
    store.press(KeyPress(.end))
    #expect(store.screen().canvas == last)
    for _ in 0..<50 { store.wheel(.scrollUp, at: Point(column: 10, row: 10)) }
    #expect(store.screen().canvas == first)
  }

  // MARK: The wheel beside lists

  @Test func theWheelScrollsTheBodyAtOnceAndToItsEnds() {
    var store = Console.store(rows: 20)
    let place = Point(column: 90, row: 6)
    let first = store.screen().canvas
    store.wheel(.scrollDown, at: place)
    #expect(store.screen().canvas != first)
    for _ in 0..<20 { store.wheel(.scrollDown, at: place) }
    let last = store.screen().canvas
    store.wheel(.scrollUp, at: place)
    #expect(store.screen().canvas != last)
    for _ in 0..<20 { store.wheel(.scrollUp, at: place) }
    #expect(store.screen().canvas == first)
  }

  @Test func theWheelMovesThroughTheFormByRows() {
    var store = Console.store()
    var pressed = Console.store()
    for _ in 0..<5 {
      store.wheel(.scrollDown, at: Point(column: 10, row: 10))
      pressed.press("j")
      #expect(store.state.focus == pressed.state.focus)
    }
    store.wheel(.scrollUp, at: Point(column: 10, row: 10))
    pressed.press("k")
    #expect(store.state.focus == pressed.state.focus)
  }

  @Test func theWheelWalksTheFindingsAndStopsAtTheEnds() {
    var store = Console.store()
    store.load(RandomMessages.strangeBody)
    let count = Inspection(store.state).findings.count
    let place = Point(column: 10, row: 35)
    store.wheel(.scrollUp, at: place)
    #expect(store.state.checkCursor == nil)
    for index in 0..<count {
      store.wheel(.scrollDown, at: place)
      #expect(store.state.checkCursor == index)
    }
    store.wheel(.scrollDown, at: place)
    #expect(store.state.checkCursor == count - 1)
    store.wheel(.scrollUp, at: place)
    #expect(store.state.checkCursor == count - 2)
  }

  // MARK: The review

  /// Whether a start or a replacement: what cannot be called back takes a key.
  @Test(arguments: [SampleBots.idle, SampleBots.recording]) func noClickSendsAStart(bot: Bot) {
    var store = Console.store()
    store.choose(bot)
    store.press("s")
    store.answer(with: bot)
    #expect(store.state.review?.isReady == true)
    let before = store.state
    for row in 0..<40 {
      for column in 0..<120 {
        var clicked = store
        for _ in 0..<2 { clicked.click(at: Point(column: column, row: row)) }
        #expect(clicked.state.review?.phase != .underWay)
        #expect(!clicked.takeEffects().contains { $0.isClaiming })
      }
    }
    #expect(store.state == before)
  }

  @Test func aClickSelectsARowOfTheReview() {
    var store = Console.store()
    store.choose(SampleBots.idle)
    store.press("s")
    store.answer(with: SampleBots.idle)
    let labels = store.state.review?.rows.map(\.loss.label) ?? []
    store.click("manual")
    #expect(store.state.review?.selection == labels.firstIndex(of: "start trigger"))
    for _ in labels { store.wheel(.scrollUp, at: Point(column: 60, row: 20)) }
    #expect(store.state.review?.selection == 0)
    for _ in labels { store.wheel(.scrollDown, at: Point(column: 60, row: 20)) }
    #expect(store.state.review?.selection == labels.count - 1)
    store.click("Esc back")
    #expect(store.state.review == nil)
  }

  // MARK: Giving the mouse back

  @Test func theMouseIsCapturedFromTheStart() {
    var state = Console.store().state
    #expect(
      openingEffects(&state) == [
        .terminal(.captureMouse(true)), .journal(.recallStarts), .files(.removeLeftovers),
      ])
    var plain = AppState(
      size: Size(columns: 80, rows: 24), reportsMouse: false, service: Console.rehearsal)
    #expect(openingEffects(&plain) == [.journal(.recallStarts), .files(.removeLeftovers)])
  }

  @Test func aKeyGivesTheMouseBackAndTakesItAgain() {
    var store = Console.store()
    store.press("M")
    store.expect(.terminal(.captureMouse(false)))
    #expect(
      store.state.status?.text == "The mouse is the terminal's now, to select text; M takes it back"
    )
    // A report that was under way.
    store.click("2 gallery view")
    #expect(store.state.draft == Draft())
    store.press("M")
    store.expect(.terminal(.captureMouse(true)))
    store.press("?", "M")
    store.expect(.terminal(.captureMouse(false)))
  }

  @Test func aTerminalWithoutAMouseSaysSo() {
    var store = TestStore(
      AppState(
        size: Size(columns: 80, rows: 24), reportsMouse: false, service: Console.rehearsal))
    store.press("M")
    store.expect()
    #expect(store.state.status?.text == "This terminal does not report the mouse")
    store.press("?", "M")
    store.expect()
  }
}

extension Effect {
  /// Whether a start is claimed by it, or sent.
  fileprivate var isClaiming: Bool {
    switch self {
    case .start(.claim, _), .start(.send, _): true
    default: false
    }
  }
}

extension TestStore {
  /// Clicks a cell.
  mutating func click(at point: Point) { send(.terminal(.mouse(MouseEvent(.press, at: point)))) }

  /// Clicks the first cell of a text on the screen.
  mutating func click(
    _ text: String, last: Bool = false, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    click(at: place(of: text, last: last, sourceLocation: sourceLocation))
  }

  /// Turns the wheel by a step.
  mutating func wheel(_ action: MouseEvent.Action, at point: Point) {
    send(.terminal(.mouse(MouseEvent(action, at: point))))
  }

  /// Where a text stands on the screen, behind another in the same row where one is named.
  func place(
    of text: String, after before: String = "", last: Bool = false,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> Point {
    let lines = screen().canvas.lines.enumerated()
    for (row, line) in last ? lines.reversed() : Array(lines) {
      let start = before.isEmpty ? line.startIndex : line.firstRange(of: before)?.upperBound
      guard let start, let range = line[start...].firstRange(of: text) else { continue }
      return Point(
        column: line.distance(from: line.startIndex, to: range.lowerBound), row: row)
    }
    Issue.record("\(text) is not on the screen", sourceLocation: sourceLocation)
    return Point(column: -1, row: -1)
  }
}
