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

  @Test func aPresetIsDuplicatedUnderANameThatIsMarked() {
    var store = Console.store()
    store.press("o")
    store.listPresets("desk")
    store.press(.control("d"))
    guard case .prompt(let prompt)? = store.state.layers.last else {
      Issue.record("no name is asked for")
      return
    }
    #expect(prompt.input.text == "desk-copy" && prompt.input.isSelected)
    store.type("mine")
    store.press(KeyPress(.enter))
    store.expect(.files(.duplicatePreset("desk", as: "mine")))
    store.send(.presetChanged(.duplicated("desk", as: "mine"), problem: nil))
    store.expect(.read(.listPresets(selecting: "mine")))
  }

  @Test func aDuplicateHasTheSameBody() throws {
    let folder = try TemporaryFolder()
    let presets = PresetStore(folder: folder.path)
    let message = presets.carryOut(duplicating: "audio-only", as: "mine")
    #expect(message == .presetChanged(.duplicated("audio-only", as: "mine"), problem: nil))
    #expect(
      try presets.preset(named: "mine").body == presets.preset(named: "audio-only").body)
  }

  @Test func whatAPresetWouldChangeIsSaidBeforeItIsLoaded() {
    var store = Console.store()
    store.press("o")
    let body: JSONValue = ["video_mixed_layout": "gallery_view", "audio_mixed_mp3": [:]]
    let entry = PresetEntry(name: "desk", detail: "", isBuiltIn: false, body: body)
    _ = store.takeEffects()
    store.send(.presetsListed([entry], selecting: nil))
    let lines = store.screen().canvas.lines
    #expect(
      lines.contains { $0.contains("Changes of the present draft: Layout, Mixed audio mp3") })
  }

  @Test func aNewDraftBeginsWithTheUsualPreset() throws {
    var state = Console.store().state
    state.usualPreset = LoadedPreset(name: "desk", body: ["audio_mixed_mp3": [:]])
    var store = TestStore(state)
    store.press(.control("n"))
    #expect(store.state.preset?.name == "desk")
    #expect(store.state.draft["/audio_mixed_mp3"] == [:])
    store.press("u")
    #expect(store.state.draft["/audio_mixed_mp3"] == nil)
  }
}
