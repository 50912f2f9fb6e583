import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// A start of which it is not known whether it was taken stays in view, whatever the operator does meanwhile.
@Suite struct OpenStartTests {
  private let bot = SampleBots.idle

  /// A console whose start was lost and given up.
  private func lost(_ store: inout TestStore) -> IdempotencyKey? {
    let key = store.startOn(bot)
    store.answerStart(.failure(.unanswered(.closed)), at: 1)
    store.press(KeyPress(.escape))
    return key
  }

  private func unended(_ store: TestStore) -> [StartRecord] { store.state.starts }

  @Test func aLostAnswerIsTriedAgainUnderItsKey() {
    var store = TestStore.choosing(bot)
    let first = store.startOn(bot)
    store.answerStart(.failure(.unanswered(.closed)), at: 1)
    #expect(store.state.review?.phase == .underWay)
    store.wait(at: 6)
    store.answer(with: bot, at: 6)
    #expect(first != nil)
    #expect(store.takeStart()?.key == first)
  }

  @Test func escapeLeavesItOpenAndSaysSo() {
    var store = TestStore.choosing(bot)
    let key = lost(&store)
    #expect(store.state.review?.phase == .ended)
    #expect(unended(store).map(\.state) == [.open])
    let text = store.screen().canvas.lines.joined(separator: "\n")
    #expect(text.contains("The start may have happened"))
    #expect(text.contains(key?.text ?? "no key"))
  }

  @Test func anOpenStartHoldsTheBotWhateverIsChanged() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    store.press(KeyPress(.escape), "3")
    let open = unended(store)
    store.press("s")
    store.answer(with: bot, unended: open)
    #expect(store.state.review?.situation?.needsConsent == true)
    store.press(KeyPress(.enter))
    #expect(store.takeStart() == nil)
    #expect(store.state.review?.isReady == true)
  }

  @Test func startingAnotherBotForgetsNothing() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    store.press(KeyPress(.escape))
    let other = SampleBots.with(id: SampleBots.waiting.id, like: bot)
    store.choose(other)
    #expect(store.startOn(other) != nil)
    store.answerStart(.success(other))
    #expect(unended(store).map(\.bot) == [bot.id, other.id])
    #expect(unended(store).map(\.state) == [.open, .pending])
  }

  @Test func leavingAsksOnceAndSaysWhatIsOpen() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    store.press(KeyPress(.escape), "q")
    #expect(store.state.exit == nil)
    let text = store.screen().canvas.lines.joined(separator: "\n")
    #expect(text.contains("A start has not ended"))
    store.press("y")
    #expect(store.state.exit == .quit)
    #expect(store.state.startsLeftBehind.count == 1)
  }

  @Test func leavingWhileAStartIsOutAsksToo() {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.press("q")
    #expect(store.state.exit == nil)
    store.press("y")
    #expect(store.state.exit == .quit)
    #expect(store.state.startsLeftBehind.first?.contains("under way") == true)
  }

  @Test func aConsoleThatOpensSaysWhatWasLeft() {
    var store = Console.store()
    store.send(.startsRecalled(.success([RandomAnswers.openStart]), at: TestStore.moment()))
    #expect(store.state.status?.text.contains("open; s looks for it") == true)
    store.expect(.service(.surveyStarts(bot.id, profile: nil)))
    #expect(unended(store).count == 1)
  }

  @Test func aRecordingWithTheStartsOwnLabelEndsIt() {
    var state = TestStore.choosing(bot).state
    state = AppState(
      size: state.size, service: Console.rehearsal, bot: bot.id, labelsStarts: true, seed: 1)
    var store = TestStore(state)
    let key = store.startOn(bot)
    store.answerStart(.failure(.unanswered(.closed)), at: 1)
    store.wait(at: 6)
    let recording = BotRecording(
      id: "new", startedAt: Timestamp(secondsSince1970: 1_795_428_001), status: .processing,
      labels: [StartLabel.name: .string(JSONString(key?.text ?? ""))])
    let running = Bot(
      id: bot.id, statusChanges: [StatusChange(.inCallRecording)], recordings: [recording],
      recordingConfig: bot.recordingConfig)
    store.answer(with: running, at: 6)
    #expect(store.state.review == nil)
    #expect(store.state.status?.text == "Recording")
    #expect(unended(store).isEmpty)
  }

  @Test func aTakenStartHoldsTheBotUntilItsRecordingShows() {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.answerStart(.success(bot))
    let pending = unended(store)
    #expect(pending.map(\.state) == [.pending])
    store.press("s")
    store.answer(with: bot, unended: pending)
    store.press(KeyPress(.enter))
    #expect(store.takeStart() == nil)
    let text = store.screen().canvas.lines.joined(separator: " ")
    #expect(text.contains("may still begin"))
  }

  @Test func aRefusalAfterALostAnswerLeavesItOpen() {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.answerStart(.failure(.unanswered(.closed)), at: 1)
    store.wait(at: 6)
    store.answer(with: bot, at: 6)
    store.answerStart(.failure(.refused(.keyUnknown)), at: 7)
    #expect(unended(store).map(\.state) == [.open])
  }

  @Test func aJournalThatCannotBeUsedIsAskedAbout() {
    var store = TestStore.choosing(bot)
    store.press("s")
    store.answer(
      .success(bot), journal: .failure(.damaged(path: "journal.db", "it is no database")))
    store.press(KeyPress(.enter))
    #expect(store.takeStart() == nil)
    store.press("R")
    store.answer(with: bot)
    #expect(store.takeStart() != nil)
  }
}
