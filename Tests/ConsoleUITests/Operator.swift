import ConsoleUI
import RecordingCore
import TerminalKit
import TestSupport

// What an operator does in several tests, and how the service and the files answer.
extension TestStore {
  /// A console on the rehearsal with a bot chosen that was not read yet.
  static func choosing(_ bot: Bot, draft: Draft = Draft()) -> TestStore {
    TestStore(
      AppState(
        size: Size(columns: 120, rows: 40), service: Console.rehearsal, draft: draft,
        bot: bot.id, seed: 1))
  }

  /// Chooses a bot as an operator would, from the list.
  mutating func choose(_ bot: Bot) {
    press("b")
    for case .service(.listBots(let request)) in takeEffects() {
      send(.botsListed(request, .success(BotPage(bots: [bot]))))
    }
    press(KeyPress(.enter))
    _ = takeEffects()
  }

  /// Loads a body as a preset.
  mutating func load(_ body: JSONValue) {
    press("o")
    listPresets("test")
    press(KeyPress(.enter))
    for case .read(.loadPreset(let name)) in takeEffects() {
      send(.presetLoaded(name: name, .success(body)))
    }
  }

  /// Lets the last question for presets be answered.
  mutating func listPresets(_ names: String...) {
    let entries = names.map { PresetEntry(name: $0, detail: "", isBuiltIn: false) }
    for case .read(.listPresets(let name)) in takeEffects() {
      send(.presetsListed(entries, selecting: name))
    }
  }

}
