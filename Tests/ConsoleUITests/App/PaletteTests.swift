import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// One list over commands, fields, presets and themes.
@Suite struct PaletteTests {
  private func picker(_ store: TestStore) -> Picker? {
    if case .picker(let picker) = store.state.layers.last { picker } else { nil }
  }

  /// A palette that presets and themes have come to, with a text searched for.
  private func store(_ query: String = "", draft: Draft = Draft()) -> TestStore {
    var store = Console.store(draft: draft)
    store.press(":")
    answer(&store)
    store.type(query)
    return store
  }

  private func answer(_ store: inout TestStore) {
    for effect in store.takeEffects() {
      switch effect {
      case .read(.listPresets(let name)):
        let entries = [
          PresetEntry(name: "zoo", detail: "of mine", isBuiltIn: false),
          PresetEntry(name: "torn", detail: "", isBuiltIn: false, problem: "torn.json:3: half"),
        ]
        store.send(.presetsListed(entries, selecting: name))
      case .read(.listThemes):
        store.send(.themesListed(["dark", "light"]))
      default: break
      }
    }
  }

  @Test func commandsAndFieldsAreThereAtOnce() {
    var store = Console.store()
    store.press(":")
    store.expect(
      .read(.listPresets(selecting: nil)), .read(.listThemes))
    let kinds = picker(store)?.rows.compactMap(\.kind)
    #expect(Set(kinds ?? []) == [.command, .field])
    let fields = Set(picker(store)?.rows.filter { $0.kind == .field }.map(\.id) ?? [])
    #expect(fields.isSuperset(of: FormControl.all.map(\.pointer.description)))
    #expect(fields.contains("/transcript/provider/deepgram_streaming/model"))
  }

  @Test func everyCommandOfTheFormIsListedWithItsKeys() throws {
    let rows = try #require(picker(store())).rows.filter { $0.kind == .command }
    let bindings = KeyTable.standard.bindings.filter { $0.context == .form }
    for binding in bindings where ![.close, .palette].contains(binding.command) {
      let row = try #require(rows.first { $0.id == binding.command.rawValue })
      #expect(row.name == binding.keys.map(\.description).joined(separator: " "))
      #expect(row.detail.hasPrefix(binding.command.group.rawValue + ": "))
    }
    #expect(rows.count == bindings.count - 2)
  }

  @Test func presetsAndThemesAreAddedWhenTheyCome() {
    let rows = picker(store())?.rows.suffix(4) ?? []
    #expect(rows.map(\.id) == ["zoo", "torn", "dark", "light"])
    #expect(rows.map(\.kind) == [.preset, .preset, .theme, .theme])
    #expect(rows.map(\.isEnabled) == [true, false, true, true])
  }

  @Test func aCommandRunsAsWithItsKey() {
    var store = store("form of body")
    store.press(KeyPress(.enter))
    #expect(store.state.draft.form == .lean)
    #expect(store.state.layers.isEmpty)
  }

  @Test func aCommandThatIsNotPossibleSaysWhy() throws {
    var store = store("redo")
    let row = try #require(picker(store)?.selected)
    #expect(row.id == "redo" && !row.isEnabled)
    #expect(row.detail == "Settings: There is nothing to make again")
    store.press(KeyPress(.enter))
    #expect(store.state.status?.text == "There is nothing to make again")
    #expect(picker(store)?.selected == row)
  }

  @Test func theChosenRowIsToldInFullBelow() {
    var store = Console.store(columns: 60, rows: 20)
    store.press(":")
    store.type("redo")
    let lines = store.screen().canvas.lines
    #expect(lines[18].contains("Settings: There is nothing to make again"))
  }

  @Test func aFieldIsGoneTo() {
    var store = store("audio_mixed_raw")
    store.press(KeyPress(.enter))
    #expect(store.state.focus.pointer == "/audio_mixed_raw")
    #expect(store.state.layers.isEmpty)
  }

  @Test func aPresetIsLoaded() {
    var store = store("zoo")
    store.press(KeyPress(.enter))
    store.expect(.read(.loadPreset("zoo")))
  }

  @Test func aPresetThatIsTornSaysSo() {
    var store = store("torn")
    store.press(KeyPress(.enter))
    store.expect()
    #expect(store.state.status?.text == "torn.json:3: half")
    #expect(picker(store) != nil)
  }

  @Test func aThemeIsUsedOnceItIsChosen() {
    var store = store("light")
    store.expect()
    store.press(KeyPress(.enter))
    store.expect(.terminal(.showTheme("light")), .files(.rememberTheme("light")))
    #expect(store.state.layers.isEmpty)
  }

  @Test func nothingFoundDoesNothing() {
    var store = store("xyzzy")
    store.press(KeyPress(.enter))
    store.expect()
    #expect(picker(store)?.matches.isEmpty == true)
  }

  @Test func inTheEditorItDoesWhatTheEditorDoes() {
    var store = Console.store()
    store.go(to: "/realtime_endpoints")
    store.press(KeyPress(.enter), ":")
    let commands = picker(store)?.rows.filter { $0.kind == .command } ?? []
    #expect(Set(commands.map(\.id)).count == commands.count)
    #expect(commands.contains { $0.id == Command.addEntry.rawValue && $0.name.hasPrefix("a") })
    #expect(commands.contains { $0.id == Command.compare.rawValue && $0.name == "" })
    #expect(!commands.contains { $0.id == Command.nextField.rawValue })
    answer(&store)
    store.type(Command.addEntry.title)
    store.press(KeyPress(.enter))
    #expect(picker(store)?.subject == .values(.newElement(of: "/realtime_endpoints")))
  }

  @Test func theKeysAreFoundAndRunFromTheirPage() {
    var store = Console.store()
    store.press("?")
    #expect(store.screen().canvas.lines.last?.contains("/ commands") == true)
    store.press("/")
    _ = store.takeEffects()
    store.type("form of body")
    store.press(KeyPress(.enter))
    #expect(store.state.draft.form == .lean)
    #expect(store.state.layers.isEmpty)
  }
}
