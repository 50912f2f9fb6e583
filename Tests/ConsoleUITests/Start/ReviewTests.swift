import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// What happens between the review and the request, when others act too and answers come late.
@Suite struct ReviewTests {
  private func reviewed(_ bot: Bot, draft: Draft = Draft()) -> TestStore {
    var store = TestStore.choosing(bot, draft: draft)
    store.press("s")
    store.answer(with: bot)
    return store
  }

  // MARK: Coming back

  @Test func whatWasChosenIsKeptWhenItIsLeft() throws {
    var store = reviewed(SampleBots.idle)
    store.press(" ")
    let chosen = try #require(store.state.review?.rows.filter(\.takesBotValue).map(\.loss.pointer))
    #expect(chosen.count == 1)
    store.press(KeyPress(.escape), "s")
    store.answer(with: SampleBots.idle)
    #expect(store.state.review?.rows.filter(\.takesBotValue).map(\.loss.pointer) == chosen)
    // Another draft is another question.
    store.press(KeyPress(.escape), "4", "s")
    store.answer(with: SampleBots.idle)
    #expect(store.state.review?.rows.contains(where: \.takesBotValue) == false)
  }

  @Test func aBotThatIsGoneOffersAnother() {
    var store = reviewed(SampleBots.gone)
    #expect(store.screen().canvas.lines.last?.contains(" b bots ") == true)
    store.press("b")
    #expect(store.state.review == nil)
    #expect(store.state.layers.last?.isBotPicker == true)
  }

  @Test func whatWasFoundStandsInTheReview() {
    let text = reviewed(SampleBots.idle).screen().canvas.lines.joined(separator: "\n")
    #expect(text.contains("! Retention: not set: "))
    #expect(text.contains("Unlike the bot"))
    #expect(text.contains(SampleBots.idle.id.text))
  }

  // MARK: The bot is read once more

  @Test func aRecordingThatBeganMeanwhileIsNotReplacedByEnter() {
    var store = reviewed(SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.with(id: SampleBots.idle.id, like: SampleBots.recording))
    #expect(store.takeStart() == nil)
    #expect(store.state.review?.isReady == true)
    #expect(
      store.state.status?.text
        == "Nothing was sent, the bot changed: "
        + "the bot is recording, and a start replaces that recording")
    store.press(KeyPress(.enter))
    store.expect()
  }

  @Test func aBotWithOtherSettingsIsShownAgainWithWordsThatSayIt() {
    let bot = SampleBots.idle
    var store = reviewed(bot)
    store.press(KeyPress(.enter))
    store.answer(
      with: Bot(
        id: bot.id, name: bot.name, meeting: bot.meeting, statusChanges: bot.statusChanges,
        recordings: bot.recordings, recordingConfig: ["retention": .null]))
    #expect(store.takeStart() == nil)
    #expect(
      store.state.status?.text
        == "Nothing was sent, the bot changed: its settings or recordings are no longer as shown "
        + "before")
  }

  @Test func anotherRecordingThanTheReviewedOneIsNotReplaced() {
    var store = reviewed(SampleBots.recording)
    store.press("R")
    store.answer(with: SampleBots.recording(as: "other", startedAt: nil))
    #expect(store.takeStart() == nil)
    #expect(store.state.review?.isReady == true)
  }

  @Test func aBotThatLeftMeanwhileGetsNothing() {
    var store = reviewed(SampleBots.idle)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.with(id: SampleBots.idle.id, like: SampleBots.gone))
    #expect(store.takeStart() == nil)
    #expect(store.state.review?.phase == .ended)
  }

  @Test func escapeStopsAStartThatIsBeingConfirmed() {
    var store = reviewed(SampleBots.idle)
    store.press(KeyPress(.enter), KeyPress(.escape))
    store.answer(with: SampleBots.idle)
    #expect(store.takeStart() == nil)
    #expect(store.state.review == nil)
  }

  // MARK: What the review does to the draft

  @Test func choicesOfTheReviewAreOneChangeOnceTheyAreSent() {
    var store = reviewed(SampleBots.idle)
    let before = store.state.draft
    store.press("m", " ", "j", " ", " ")
    #expect(store.state.draft == before)
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    let start = store.takeStart()
    let sent = store.state.draft
    #expect(sent != before)
    #expect(start?.body == Body(sent).text)
    store.answerStart(.failure(.unanswered(.closed)))
    store.press(KeyPress(.escape), KeyPress(.escape))
    #expect(store.state.draft == sent)
    store.press("u")
    #expect(store.state.draft == before)
  }

  @Test func leavingTheReviewKeepsWhatCouldBeMadeAgain() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("3", "u", "s")
    store.answer(with: SampleBots.idle)
    store.press("m", KeyPress(.escape), "U")
    #expect(store.state.draft["/video_mixed_layout"] == "gallery_view_v2")
    #expect(store.state.draft["/retention"] == nil)
  }

  @Test func theBodyBehindTheReviewIsTheOneThatLeaves() {
    var store = reviewed(SampleBots.idle)
    store.press("m")
    let shown = Inspection(store.state).body
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.idle)
    #expect(store.takeStart()?.body == shown.text)
  }

  // MARK: Late answers

  @Test func whatIsSavedLateAsksNothingOverTheReview() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("s")
    store.send(.presetChanged(.savingNeedsConsent("desk"), problem: nil))
    store.send(.presetChanged(.deleted("other"), problem: nil))
    #expect(store.state.layers.count == 1)
    #expect(store.state.review?.phase == .reading)
    #expect(!store.takeEffects().contains(.read(.listPresets(selecting: nil))))
  }
}
