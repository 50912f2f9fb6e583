import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Which theme a console opens with.
@Suite struct ThemeChoiceTests {
  private func store(followingBackground: Bool) -> TestStore {
    var state = Console.store().state
    state.followsBackground = followingBackground
    return TestStore(state)
  }

  @Test func withoutAChoiceTheBackgroundIsAskedFor() {
    var state = store(followingBackground: true).state
    #expect(openingEffects(&state).contains(.terminal(.askForBackground)))
    state.followsBackground = false
    #expect(!openingEffects(&state).contains(.terminal(.askForBackground)))
  }

  @Test func aLightBackgroundHasTheLightTheme() {
    var store = store(followingBackground: true)
    store.send(.terminal(.background(isLight: false)))
    store.expect()
    store.send(.terminal(.background(isLight: true)))
    store.expect(.terminal(.showTheme("light")))
  }

  @Test func aChosenThemeStays() {
    var store = store(followingBackground: false)
    store.send(.terminal(.background(isLight: true)))
    store.expect()
  }

  @Test func aThemeThatIsChosenIsRemembered() throws {
    var store = store(followingBackground: true)
    store.press("t")
    store.send(.themesListed(["dark", "nord"]))
    store.press(KeyPress(.down))
    _ = store.takeEffects()
    store.press(KeyPress(.enter))
    #expect(store.takeEffects().contains(.files(.rememberTheme("nord"))))
    #expect(!store.state.followsBackground)

    let folder = try TemporaryFolder()
    let memory = ThemeMemory(folder: folder.path)
    #expect(memory.name == nil)
    try memory.keep("nord")
    #expect(ThemeMemory(folder: folder.path).name == "nord")
    #expect(try folder.mode(of: "theme") == 0o600)
    try folder.put("../../etc/passwd\n", as: "theme")
    #expect(memory.name == nil)
  }
}
