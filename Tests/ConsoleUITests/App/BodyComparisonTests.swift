import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct BodyComparisonTests {
  private let preset = LoadedPreset(
    name: "desk", body: ["metadata": ["url": "https://h.example/?token=old"]])
  private let draft = Draft(
    settings: ["metadata": ["url": "https://h.example/?token=new"], "retention": nil],
    form: .asSet)

  private func text(_ store: TestStore) -> String {
    store.screen().canvas.lines.joined(separator: "\n")
  }

  private func comparison(_ store: TestStore) -> BodyComparison? {
    guard case .page(let page) = store.state.layers.last,
      case .comparison(let comparison) = page.content
    else { return nil }
    return comparison
  }

  @Test func withNothingToCompareWithItSaysSo() {
    var store = Console.store()
    store.press("c")
    #expect(store.state.layers.isEmpty)
    #expect(store.state.status?.text.hasPrefix("There is nothing to compare with") == true)
  }

  @Test func thePresetIsShownWithBothValues() {
    var store = Console.store(draft: draft, preset: preset)
    store.press("c")
    let screen = text(store)
    #expect(screen.contains("This body and the preset desk"))
    #expect(screen.contains("this body       null"))
    #expect(screen.contains("the preset      left out; not said"))
    #expect(!screen.contains("compares with"))
  }

  @Test func secretsStayHiddenAndTheirDifferenceIsTold() {
    var store = Console.store(draft: draft, preset: preset)
    store.press("c")
    let screen = text(store)
    #expect(screen.contains("metadata.url"))
    #expect(!screen.contains("token=old") && !screen.contains("token=new"))
    #expect(screen.contains("differs in what is hidden"))
    store.press(KeyPress(.escape), "*", "c")
    #expect(text(store).contains("token=old") && text(store).contains("token=new"))
  }

  @Test func theSameKeyGoesThroughAllThatThereIs() {
    var store = Console.store(draft: draft, preset: preset)
    store.choose(SampleBots.idle)
    store.press("c")
    #expect(comparison(store)?.counterpart == .preset)
    #expect(text(store).contains("c compares with the bot."))
    store.press("c")
    #expect(comparison(store)?.counterpart == .bot)
    #expect(text(store).contains(#"the bot         "gallery_view""#))
    store.press(KeyPress(.tab))
    #expect(comparison(store)?.counterpart == .preset)
    store.press(KeyPress(.escape))
    #expect(store.state.layers.isEmpty)
  }

  @Test func whatWasSentLastIsThereFromTheFirstStartOn() throws {
    var store = TestStore.choosing(SampleBots.idle, draft: draft)
    store.press("s")
    store.answer(with: SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    store.answerStart(
      .success(SampleBots.with(id: SampleBots.idle.id, like: SampleBots.recording)))
    store.press("c")
    #expect(comparison(store)?.counterpart == .lastSent)
    #expect(text(store).contains("Nothing differs."))
    store.press(KeyPress(.escape))
    store.go(to: "/video_mixed_layout")
    store.press("4", "c")
    #expect(text(store).contains(#"sent last       left out; default "speaker_view""#))
  }

  @Test func whatIsOnlyWrittenOutIsCountedAndNotListed() {
    var store = Console.store(preset: LoadedPreset(name: "none", body: [:]))
    store.press("c")
    #expect(text(store).contains("Nothing differs."))
    #expect(text(store).contains("more written on one side alone"))
  }
}
