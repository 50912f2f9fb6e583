import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct RuntimeTests {
  private func run(
    _ events: [TerminalEvent], _ fixture: RunnerFixture, on terminal: ScriptedTerminal? = nil
  ) -> AppState.Exit {
    let terminal = terminal ?? ScriptedTerminal([events])
    var runtime = Runtime(
      terminal: terminal, mailbox: fixture.mailbox, effects: fixture.runner,
      state: Console.store().state, clock: { TestStore.moment() })
    defer { #expect(terminal.isRestored) }
    return runtime.run()
  }

  @Test func whatIsSetBeforeASignalIsStillWritten() throws {
    let fixture = try RunnerFixture()
    #expect(run([.key("2"), .terminate(signal: 15)], fixture) == .signal(15))
    let saved = try #require(try DraftStore(folder: fixture.folder.path("state")).load())
    #expect(saved.body["/video_mixed_layout"] == "gallery_view")
  }

  @Test func nothingIsAskedOfTheServiceAfterASignal() async throws {
    let fixture = try RunnerFixture()
    #expect(run([.key("b"), .terminate(signal: 15)], fixture) == .signal(15))
    // A request of the loop's own would come before this one.
    fixture.runner.run(.service(.readBot(SampleBots.idle.id, request: 1)))
    while fixture.transport.requests.isEmpty { _ = try await fixture.messages() }
    #expect(fixture.transport.requests.count == 1)
  }

  @Test func whatTheEditorLeftIsTheDraft() throws {
    let fixture = try RunnerFixture(
      editor: #"sh -c 'echo "{\"metadata\": {}}" >"$1"' sh"#)
    let terminal = ScriptedTerminal([[.key("e")], [.key("q")]])
    #expect(run([], fixture, on: terminal) == .quit)
    #expect(terminal.commands.count == 1)
    let saved = try #require(try DraftStore(folder: fixture.folder.path("state")).load())
    #expect(saved.body == ["metadata": [:]] && saved.form == "as-set")
  }

  @Test func aTextThatIsNoBodyOutlivesASignal() throws {
    let fixture = try RunnerFixture(editor: #"sh -c 'echo "{" >"$1"' sh"#)
    #expect(
      run([], fixture, on: ScriptedTerminal([[.key("e")], [.terminate(signal: 15)]]))
        == .signal(15))
    #expect(try fixture.folder.text(of: "state/dropped-body-1.json") == "{\n")
  }

  @Test func aCopyIsOfferedAndWritten() throws {
    let fixture = try RunnerFixture()
    let terminal = ScriptedTerminal([[.key("y")], [.key("q")]])
    #expect(run([], fixture, on: terminal) == .quit)
    let body = Body(Draft()).text
    #expect(terminal.copied == [body])
    #expect(try fixture.folder.text(of: "state/clipboard.json") == body)
  }

  @Test func atRestTheLoopWakesForKeysAndAnswersAlone() throws {
    let terminal = ScriptedTerminal([typed("j"), typed("2"), typed("t")])
    #expect(run([], try RunnerFixture(), on: terminal) == .terminalClosed)
    #expect(terminal.timeouts == [nil, nil, nil, nil])
  }

  @Test func keysTypedAheadAreForTheListThatWasAskedFor() throws {
    let terminal = ScriptedTerminal([typed("t", KeyPress(.down))])
    #expect(run([], try RunnerFixture(), on: terminal) == .terminalClosed)
    #expect(terminal.theme != Theme.dark)
  }

  @Test func keysTypedAheadAreForThePresetThatWasLoaded() throws {
    let fixture = try RunnerFixture()
    try PresetStore(folder: fixture.folder.path("presets")).save(["metadata": [:]], as: "aa")
    #expect(run(typed("o", "a", "a", KeyPress(.enter), "q"), fixture) == .quit)
    let saved = try #require(try DraftStore(folder: fixture.folder.path("state")).load())
    #expect(saved.body == ["metadata": [:]])
  }

  @Test func aListTellsWhatWasSavedJustBefore() throws {
    let fixture = try RunnerFixture()
    let keys = typed("w", "a", "a", KeyPress(.enter), "2", "o", "a", "a", KeyPress(.enter))
    #expect(run(keys + typed("q"), fixture) == .quit)
    let saved = try #require(try DraftStore(folder: fixture.folder.path("state")).load())
    #expect(saved.preset == "aa" && saved.body["/video_mixed_layout"] != "gallery_view")
  }

  private func typed(_ keys: KeyPress...) -> [TerminalEvent] { keys.map(TerminalEvent.key) }
}
