import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct PresetSavingTests {
  @Test func theLoadedPresetIsReplacedOnlyAsItWasLoaded() {
    let loaded: JSONValue = ["video_mixed_layout": "gallery_view"]
    var store = Console.store(preset: LoadedPreset(name: "desk", body: loaded))
    store.press("w", KeyPress(.enter))
    store.expect(
      .files(.savePreset("desk", body: Body(store.state.draft).value, replacing: .only(loaded))))
  }

  @Test func anotherPresetIsNotReplaced() {
    var store = Console.store()
    store.press("w")
    store.type("desk")
    store.press(KeyPress(.enter))
    store.expect(
      .files(.savePreset("desk", body: Body(store.state.draft).value, replacing: .nothing)))
    store.send(.presetChanged(.savingNeedsConsent("desk"), problem: nil))
    store.press("y")
    store.expect(
      .files(.savePreset("desk", body: Body(store.state.draft).value, replacing: .anything)))
  }

  @Test func aFileThatChangedSinceIsAskedFor() throws {
    let folder = try TemporaryFolder()
    let presets = PresetStore(folder: folder.path)
    let mine: JSONValue = ["metadata": ["by": "me"]]
    let theirs: JSONValue = ["metadata": ["by": "them"]]
    try presets.save(theirs, as: "desk")
    func save(_ replacing: PresetStore.Replacing) -> Message? {
      presets.carryOut(.files(.savePreset("desk", body: mine, replacing: replacing)))
    }
    #expect(save(.only(mine)) == .presetChanged(.savingNeedsConsent("desk"), problem: nil))
    #expect(try presets.preset(named: "desk").body == theirs)
    #expect(save(.only(theirs)) == .presetChanged(.saved("desk", mine), problem: nil))
    #expect(try presets.preset(named: "desk").body == mine)
    #expect(save(.anything) == .presetChanged(.saved("desk", mine), problem: nil))
  }

  @Test func theHeaderSaysWhileTheDraftIsNotSaved() {
    var store = Console.store()
    func header(_ store: TestStore) -> String { store.screen().canvas.lines[0] }
    #expect(!header(store).contains("not saved"))
    store.send(.savingFailed("The draft is not saved: the disk is full"))
    store.press("j")
    #expect(header(store).contains("not saved"))
    store.send(.savingWorksAgain)
    #expect(!header(store).contains("not saved"))
  }
}
