import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct TextImportTests {
  private let files = TextFiles(environment: ["HOME": "/home/desk"])
  private let body = #"{"video_mixed_layout": "audio_only"}"#

  /// Lets the files answer what was asked of them.
  private func answer(_ store: inout TestStore) {
    for effect in store.takeEffects() {
      if let message = files.carryOut(effect) { store.send(message) }
    }
  }

  @Test func aPathIsRead() throws {
    let folder = try TemporaryFolder()
    let path = try folder.put(body, as: "body.json")
    var store = Console.store(columns: 200)
    store.press("I")
    store.type("  \(path) ")
    store.press(KeyPress(.enter))
    answer(&store)
    #expect(
      store.state.draft == Draft(settings: ["video_mixed_layout": "audio_only"], form: .asSet))
    #expect(store.state.status?.text == "Imported a body from \(path). u takes it back")
    store.press("u")
    #expect(store.state.draft == Draft())
  }

  @Test func theHomeFolderHasItsShortName() {
    var store = Console.store()
    store.press("I")
    store.type("~/no-body.json")
    store.press(KeyPress(.enter))
    store.expect(.files(.importFile("~/no-body.json", request: 1)))
    let message = files.carryOut(.files(.importFile("~/no-body.json", request: 1)))
    store.send(message ?? .due(.clock, at: TestStore.moment()))
    #expect(
      store.state.status
        == StatusLine(
          .error, "Nothing was imported: it does not exist: ~/no-body.json. Check the path"))
  }

  @Test(arguments: ["", "/tmp/"]) func whatIsNoPathStaysInThePrompt(text: String) {
    var store = Console.store()
    store.press("I")
    store.type(text)
    store.press(KeyPress(.enter))
    store.expect()
    #expect(store.state.layers.count == 1)
  }

  @Test(arguments: [true, false]) func aPastedCommandKeepsItsLineBreaks(isPrompted: Bool) {
    let command = "curl -X POST https://x.example \\\n  -d @- <<'EOF'\n\(body)\nEOF\n"
    var store = Console.store()
    if isPrompted { store.press("I") }
    store.send(.terminal(.paste(command)))
    store.expect(.files(.importText(command, request: 1)))
    #expect(store.state.layers.isEmpty)
    store.send(
      files.carryOut(.files(.importText(command, request: 1)))
        ?? .due(.clock, at: TestStore.moment()))
    #expect(store.state.draft.settings == ["video_mixed_layout": "audio_only"])
    #expect(store.state.status?.text == "Imported the body of a curl command. u takes it back")
  }

  @Test func aPathCanBePastedIntoThePrompt() {
    var store = Console.store()
    store.press("I")
    store.send(.terminal(.paste("/srv/body.json\n")))
    store.press(KeyPress(.enter))
    store.expect(.files(.importFile("/srv/body.json", request: 1)))
  }

  @Test(arguments: ["hello", "6f0a4b1e-8a51-4c55-9a3e-1c2d3e4f5a6b", "/srv/curl", ""])
  func whatIsNoBodyIsNotImported(text: String) {
    var store = Console.store()
    store.send(.terminal(.paste(text)))
    store.expect()
    #expect(store.state.status?.text == "What was pasted is neither JSON nor a curl command")
  }

  @Test func anErrorIsToldWithItsPlaceAndChangesNothing() {
    var store = Console.store()
    store.send(.terminal(.paste("{\n  \"a\": tru\n}")))
    answer(&store)
    #expect(store.state.draft == Draft() && !store.state.undoHistory.canUndo)
    let status = store.state.status
    #expect(status?.kind == .error && status?.text.contains("line 2, column 8") == true)
  }

  @Test(.timeLimit(.minutes(1))) func aHugePasteIsRefusedByName() {
    var store = Console.store()
    store.send(.terminal(.paste("{\"a\": \"" + String(repeating: "a", count: 10 << 20) + "\"}")))
    answer(&store)
    #expect(store.state.draft == Draft())
    #expect(
      store.state.status?.text.hasPrefix(
        "Nothing was imported: the text is too large: it is larger than 8 MB") == true)
  }

  @Test func theBotOfACommandIsOffered() {
    let command = "curl $BASE/api/v1/bot/\(SampleBots.gone.id)/start_recording/ -d '{}'"
    for takes in [true, false] {
      var store = Console.store(columns: 240)
      store.choose(SampleBots.idle)
      store.send(.terminal(.paste(command)))
      answer(&store)
      guard case .question(let question) = store.state.layers.last else {
        Issue.record("no question")
        return
      }
      #expect(question.purpose == .chooseBot(SampleBots.gone.id))
      #expect(question.text.contains(SampleBots.gone.id.text))
      #expect(store.state.bot?.id == SampleBots.idle.id)
      store.press(takes ? KeyPress("y") : KeyPress(.escape))
      #expect(store.state.layers.isEmpty)
      #expect(store.state.bot?.id == (takes ? SampleBots.gone : SampleBots.idle).id)
      let isRead = store.takeEffects().contains {
        if case .service(.readBot) = $0 { true } else { false }
      }
      #expect(isRead == takes)
    }
  }

  @Test func theBotThatIsChosenIsNotOfferedAgain() {
    var store = Console.store()
    store.choose(SampleBots.idle)
    store.send(
      .terminal(.paste("curl $BASE/bot/\(SampleBots.idle.id)/start_recording/ -d '{}'")))
    answer(&store)
    #expect(store.state.layers.isEmpty)
  }

  @Test func theServiceOfACommandIsNamedWithTheWayThere() {
    let command = """
      curl https://us-east-1.recall.ai/api/v1/bot/\(SampleBots.gone.id)/start_recording/ -d '{}'
      """
    var store = Console.store(columns: 240)
    store.choose(SampleBots.idle)
    store.send(.terminal(.paste(command)))
    answer(&store)
    #expect(store.state.bot?.id == SampleBots.idle.id && store.state.layers.isEmpty)
    #expect(
      store.state.status?.text
        == "Imported the body of a curl command; the command goes to us-east-1, which `tally --region "
        + "us-east-1 --bot \(SampleBots.gone.id)` opens. u takes it back")
  }

  @Test func notesWithoutRoomInALineAreAPage() {
    var store = Console.store(columns: 60, rows: 20)
    store.send(
      .terminal(
        .paste(#"{"meeting_url": "https://x.example", "recording_config": {"metadata": {}}}"#)))
    answer(&store)
    #expect(store.state.draft.settings == ["metadata": [:]])
    guard case .page(let page) = store.state.layers.last, case .notes(_, let notes) = page.content
    else {
      Issue.record("no page opened")
      return
    }
    #expect(notes.contains { $0.contains("meeting_url") })
    store.press(KeyPress(.escape))
    #expect(store.state.layers.isEmpty)
  }

  @Test func onlyTheLastImportCounts() {
    var store = Console.store()
    store.send(.terminal(.paste("{\"metadata\": {}}")))
    store.send(.terminal(.paste("{\"retention\": null}")))
    let effects = store.takeEffects()
    for effect in effects.reversed() {
      if let message = files.carryOut(effect) { store.send(message) }
    }
    #expect(store.state.draft.settings == ["retention": nil])
  }

  @Test func aStartUnderWayIsLeftAlone() {
    var store = TestStore.choosing(SampleBots.idle)
    store.send(.terminal(.paste(body)))
    let effects = store.takeEffects()
    store.press("s")
    store.answer(with: SampleBots.idle)
    for effect in effects {
      if let message = files.carryOut(effect) { store.send(message) }
    }
    #expect(store.state.draft == Draft())
    #expect(store.state.status?.text == "Nothing was imported: a start is under way")
  }

  @Test func whatIsPastedInTheEditorReplacesNothing() {
    var store = Console.store()
    store.go(to: "/metadata")
    store.press(KeyPress(.enter))
    store.send(.terminal(.paste("{\"video_mixed_mp4\": null}")))
    store.expect()
    #expect(store.state.status?.text.hasPrefix("Nothing was pasted: = writes") == true)
    store.press("a")
    store.send(.terminal(.paste("desk")))
    store.expect()
    #expect(store.state.editor?.input?.text.text == "desk")
  }

  @Test func anImportThatComesWhileAValueIsWrittenChangesNothing() throws {
    var store = Console.store()
    store.go(to: "/metadata")
    store.press(KeyPress(.enter), "I")
    store.send(.terminal(.paste("{\"video_mixed_mp4\": null}")))
    guard case .files(.importText(let text, let request))? = store.takeEffects().first else {
      Issue.record("the text was not imported")
      return
    }
    store.press("a")
    store.type("desk")
    store.send(.imported(request, from: nil, .success(try ImportedBody.read(text) { _ in "" })))
    #expect(store.state.editor?.input?.text.text == "desk")
    #expect(store.state.status?.text == "Nothing was imported: a value is being written")
  }
}
