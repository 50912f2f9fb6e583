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

  @Test func ofSeveralTheOneThatIsOutIsNamedFirst() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    store.press(KeyPress(.escape))
    let other = SampleBots.with(id: SampleBots.waiting.id, like: bot)
    store.choose(other)
    _ = store.startOn(other)
    #expect(store.state.startsLeftBehind.count == 2)
    #expect(store.state.startsLeftBehind.first?.hasPrefix("bot \(other.id): ") == true)
  }

  @Test func aConsoleThatOpensSaysWhatWasLeft() {
    var store = Console.store()
    store.send(.startsRecalled(.success([RandomAnswers.openStart]), at: TestStore.moment()))
    #expect(
      store.state.status?.text.hasSuffix("open; b chooses the bot, s looks for it") == true)
    store.expect(.service(.surveyStarts(bot.id, profile: nil)))
    #expect(unended(store).count == 1)
  }

  @Test func aConsoleThatOpensSaysFirstWhatWasLeftOnItsBot() {
    var store = TestStore(
      AppState(
        size: Size(columns: 120, rows: 40), service: Console.rehearsal, bot: bot.id,
        notices: ["the draft is back", "another console is open"], seed: 1))
    #expect(store.state.status?.text == "The draft is back. Another console is open")
    let other = RandomAnswers.openStart
    let elsewhere = StartRecord(
      id: "other", service: other.service, bot: SampleBots.waiting.id, profile: nil, body: "{}",
      told: other.told, claimedAt: TestStore.moment(), state: .open, key: other.key)
    store.send(.startsRecalled(.success([elsewhere, other]), at: TestStore.moment()))
    let text = store.state.status?.text
    #expect(text?.hasPrefix("Not ended: start of 09:55:00 UTC on ") == true)
    #expect(text?.contains(" and 1 more, open; s looks for it. The draft is back. ") == true)
    #expect(store.state.status?.kind == .error)
  }

  @Test func aReviewIsReadAnewWhenAStartThatItTellsOfHasEnded() {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.answerStart(.success(bot))
    let pending = unended(store)
    store.press("s")
    store.answer(with: bot, unended: pending)
    store.press(KeyPress(.down), " ")
    let chosen = store.state.review?.rows.map(\.takesBotValue)
    #expect(chosen?.contains(true) == true)
    _ = store.takeEffects()
    let begun = pending.map { $0.ended(.begun, "its recording began") }
    store.send(
      .startsSettled(
        bot.id, .success(JournalListing(unended: [], settled: begun)), at: TestStore.moment(3)))
    #expect(store.state.review?.phase == .reading)
    store.answer(with: bot, at: 3)
    #expect(store.state.review?.situation?.unended == [])
    #expect(store.state.review?.rows.map(\.takesBotValue) == chosen)
    store.press(KeyPress(.enter))
    store.answer(with: bot, at: 4)
    #expect(store.takeStart() != nil)
  }

  @Test func aRecordingThatMayBeItsOwnIsNamed() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    store.press("s")
    let recording = SampleBots.recording(as: "new", startedAt: 1_795_428_003)
    store.answer(with: SampleBots.with(id: bot.id, like: recording), unended: unended(store))
    #expect(
      store.state.review?.situation?.warnings.contains(
        "a recording began after it, at 10:00:03 UTC; it may be its own, and may not") == true)
  }

  @Test func aReviewOfWhichNothingChangedStays() {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.answerStart(.success(bot))
    let pending = unended(store)
    store.press("s")
    store.answer(with: bot, unended: pending)
    let review = store.state.review
    store.send(
      .startsSettled(
        bot.id, .success(JournalListing(unended: pending)), at: TestStore.moment(3)))
    #expect(store.state.review == review)
  }

  @Test(arguments: [(60, 20), (80, 24)])
  func aLongReasonCanBeReadToItsEnd(columns: Int, rows: Int) {
    var store = TestStore(
      AppState(
        size: Size(columns: columns, rows: rows), service: Console.rehearsal, bot: bot.id, seed: 1))
    _ = store.startOn(bot)
    let reason = (1...250).map { "reason\($0)" }.joined(separator: " ")
    store.answerStart(.failure(.refused(.badRequest(detail: reason))), at: 1)
    func text() -> String { store.screen().canvas.lines.joined(separator: "\n") }
    func steps() -> String { "Compare the body with the contract" }
    #expect(text().contains("reason1 ") && text().contains(" more ") && text().contains(steps()))
    for _ in 0..<60 { store.press(KeyPress(.down)) }
    #expect(text().contains("reason250.") && text().contains(steps()))
    #expect(!text().contains(" more "))
    store.press(KeyPress(.pageUp), KeyPress(.pageUp), KeyPress(.pageUp), KeyPress(.pageUp))
    for _ in 0..<60 { store.press("k") }
    #expect(text().contains("reason1 "))
    store.press("?", KeyPress(.escape), KeyPress(.escape))
    #expect(store.state.review == nil)
  }

  @Test func whatAdviceNamesIsInTheFooter() {
    var store = TestStore.choosing(bot)
    _ = lost(&store)
    #expect(store.screen().canvas.lines.last?.contains("s look for it") == true)
    store.press("s")
    #expect(store.state.review?.phase == .reading)
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
