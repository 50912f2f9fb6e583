import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// A console with the user's keys works by them, and says them wherever it names keys.
@Suite struct ReboundConsoleTests {
  private func store(
    _ keys: [String: [String]], columns: Int = 120, bot: Bot? = nil
  ) -> TestStore {
    let settings = keys.sorted { $0.key < $1.key }.map {
      KeySetting(command: $0.key, keys: $0.value, line: 1)
    }
    return TestStore(
      AppState(
        size: Size(columns: columns, rows: 40), keys: KeyTable.standard.rebound(by: settings).table,
        service: Console.rehearsal, bot: bot?.id, seed: 1))
  }

  private func lines(_ store: TestStore) -> [String] { store.screen().canvas.lines }

  @Test func theFooterShowsTheFirstKey() {
    #expect(lines(store(["start": ["F5", "s"]])).last?.hasPrefix(" F5 choose bot, start ") == true)
    #expect(lines(store(["start": []])).last?.contains("start") == false)
  }

  @Test func everyKeyOfACommandRunsIt() {
    for key in [KeyPress(.function(5)), "S"] {
      var store = store(["start": ["F5", "S"]], bot: SampleBots.idle)
      store.press("s")
      #expect(store.state.review == nil)
      store.press(key)
      #expect(store.state.review != nil)
    }
  }

  @Test func aReplacementIsAskedForWithTheUsersKey() {
    var store = store(
      ["replace": ["F8"], "send": ["F7"], "close": ["Esc", "F4"]], bot: SampleBots.recording)
    store.press("s")
    store.answer(with: SampleBots.recording)
    let text = lines(store).joined(separator: "\n")
    #expect(text.contains("F8 replaces it; Esc leaves it running."))
    #expect(lines(store).last?.hasPrefix(" F8 replace ") == true)
    store.press(KeyPress(.enter), KeyPress(.function(7)), "R")
    #expect(store.state.review?.isReady == true)
    store.press(KeyPress(.function(8)))
    #expect(store.state.review?.phase == .underWay)
  }

  @Test func questionsNameTheUsersKeys() {
    var store = store(["accept": ["F6", "y"], "close": ["F4"]])
    store.press(.control("c"))
    #expect(lines(store).contains { $0.contains("F6 leave  F4 stay") })
    store.press(KeyPress(.function(4)))
    #expect(store.state.layers.isEmpty)
  }

  @Test func theKeyThatShowsAChangeMakesItToo() {
    var store = store(["mend": ["F6"]])
    store.load(RandomMessages.mendableBody)
    store.go(to: "/audio_mixed_raw")
    store.press(KeyPress(.function(6)), "f")
    #expect(store.state.draft["/audio_mixed_raw"] == .null)
    store.press(KeyPress(.function(6)))
    #expect(store.state.draft["/audio_mixed_raw"] == [:])
  }

  @Test func thePaletteShowsTheUsersKeys() {
    var store = store(["undo": ["F7", "Z"], "start": []])
    store.press(":")
    guard case .picker(let picker) = store.state.layers.last else {
      Issue.record("the palette is not open")
      return
    }
    #expect(picker.rows.first { $0.id == "undo" }?.name == "F7 Z")
    #expect(picker.rows.first { $0.id == "start" }?.name == "")
  }

  @Test func helpShowsEveryKeyOfACommand() {
    let names = ["Ctrl-PgUp", "Alt-Backspace", "Shift-F11", "S"]
    var store = store(["start": names], columns: 80)
    store.press("?")
    let left = lines(store).map { String($0.dropFirst(3).prefix(15)) }
    for name in names {
      #expect(left.contains { $0.split(separator: " ").contains(Substring(name)) }, "\(name)")
    }
    #expect(lines(store).contains { $0.contains("Start the recording: checks") })
  }

  @Test func aFindingOffersNoKeyThatIsNotThere() {
    var store = store(["take_from_bot": [], "bots": ["b"]])
    #expect(lines(store)[0].contains("b chooses one"))
    store.choose(SampleBots.idle)
    let text = lines(store).joined(separator: "\n")
    #expect(text.contains("unlike the bot"))
    #expect(!text.contains("as the bot"))
  }
}
