import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct NumberEditingTests {
  private func editing() -> TestStore {
    var store = Console.store()
    store.go(to: "/retention")
    store.press(KeyPress(.right), " ")
    return store
  }

  @Test(arguments: "0123456789") func noDigitChoosesThatNothingIsStored(digit: Character) {
    var store = Console.store()
    store.go(to: "/retention")
    store.press(KeyPress(digit), KeyPress(digit), KeyPress(.enter))
    #expect(
      store.state.draft["/retention/hours"] == .number(JSONNumber(Int("\(digit)\(digit)") ?? -1)))
  }

  @Test func zerosAreANumber() {
    var store = editing()
    store.press("0", "0", "0", KeyPress(.enter))
    #expect(store.state.draft["/retention/hours"] == 0)
  }

  @Test func leadingZerosAreDropped() {
    var store = editing()
    store.press("0", "7", "0", KeyPress(.enter))
    #expect(store.state.draft["/retention/hours"] == 70)
  }

  @Test func noDigitsChangeNothing() {
    var store = editing()
    store.press("4", KeyPress(.backspace), KeyPress(.enter))
    #expect(store.state.draft["/retention/hours"] == 168)
    #expect(store.state.editing == nil)
  }

  @Test func aPasteGoesToWhatHasTheKeys() {
    var store = editing()
    store.press("o", "2", "4")
    store.listPresets("desk")
    store.send(.terminal(.paste("9")))
    guard case .picker(let picker) = store.state.layers.last else {
      Issue.record("there is no list")
      return
    }
    #expect(picker.query.text == "9")
    #expect(store.state.editing?.text == "24")
  }

  @Test func aPresetThatComesMeanwhileEndsTheWriting() {
    var store = editing()
    store.press("o")
    store.listPresets("desk")
    store.press(KeyPress(.enter), "4")
    for case .read(.loadPreset(let name)) in store.takeEffects() {
      store.send(.presetLoaded(name: name, .success([:])))
    }
    #expect(store.state.editing == nil)
  }
}
