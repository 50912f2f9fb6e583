import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// A start was taken: the bot is read until its recording runs.
@Suite struct FollowingTests {
  /// Starts on a bot, which the service answers with the bot as it was.
  private func started(on bot: Bot) -> TestStore {
    var store = TestStore.choosing(bot)
    _ = store.startOn(bot)
    store.answerStart(.success(bot))
    return store
  }

  @Test func aReplacementIsFollowedUntilAnotherRecordingRuns() {
    var store = started(on: SampleBots.recording)
    store.answer(with: SampleBots.recording)
    #expect(store.state.isFollowing)
    store.answer(with: SampleBots.recording(as: "new", startedAt: 1_795_428_900))
    #expect(!store.state.isFollowing)
    #expect(store.state.status?.text == "Recording")
    #expect(store.state.bot?.bot?.recordingSince == 1_795_428_900)
    store.expect()
  }

  @Test func theClockWaitsForTheFirstMomentOfTheNewRecording() {
    #expect(SampleBots.recording(as: "new", startedAt: nil).recordingSince == nil)
  }

  @Test func leavingAReviewGoesOnFollowing() {
    var store = started(on: SampleBots.idle)
    store.press("s", KeyPress(.escape))
    #expect(pause(store) == 2)
  }

  @Test func aReviewDoesNotEndTheFollowing() {
    var store = started(on: SampleBots.idle)
    let unended = store.state.starts
    store.press("s")
    store.answer(with: SampleBots.idle, unended: unended)
    #expect(store.state.review?.isReady == true)
    #expect(store.state.isFollowing)
    #expect(pause(store) == 2)
  }

  @Test func choosingTheSameBotAgainGoesOnFollowing() {
    var store = started(on: SampleBots.idle)
    _ = store.takeEffects()
    store.press("b")
    for case .service(.listBots(let request)) in store.takeEffects() {
      store.send(.botsListed(request, .success(BotPage(bots: [SampleBots.idle]))))
    }
    store.press(KeyPress(.enter))
    #expect(pause(store) == 2)
  }

  @Test(arguments: [
    (ClientError.unanswered(.closed), 5.0), (.refused(.tooManyRequests(retryAfter: 30)), 30),
    (.refused(.unavailable(status: 503, retryAfter: nil)), 5),
    (.refused(.conflict(retryAfter: 1)), 5),
  ])
  func anErrorThatPassesIsWaitedFor(error: ClientError, seconds: Double) {
    var store = started(on: SampleBots.idle)
    store.fail(error)
    #expect(store.state.isFollowing)
    #expect(pause(store) == seconds)
  }

  @Test func leavingWhileItRecordsAsksOnce() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("b")
    for case .service(.listBots(let request)) in store.takeEffects() {
      store.send(.botsListed(request, .success(BotPage(bots: [SampleBots.recording]))))
    }
    store.press(KeyPress(.enter))
    store.answer(with: SampleBots.recording)
    store.press("q")
    #expect(store.state.exit == nil)
    store.press(KeyPress(.escape))
    #expect(store.state.exit == nil && store.state.layers.isEmpty)
    store.press("q", "y")
    #expect(store.state.exit == .quit)
  }

  /// A bot that cannot be read proves nothing: the start still holds it.
  @Test func anErrorThatStaysEndsTheReadingAndNotTheStart() {
    var store = started(on: SampleBots.idle)
    store.fail(.refused(.notFound))
    #expect(store.state.starts.map(\.state) == [.pending])
    store.expect()
  }

  @Test func anotherBotIsNotBlamedForAnAnswerAboutTheOneBefore() {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("s", KeyPress(.escape))
    store.choose(SampleBots.recording)
    store.send(
      .start(
        run: 1,
        .surveyed(
          StartSurvey(.failure(.refused(.notFound)), journal: .success(JournalListing()))),
        at: TestStore.moment()))
    #expect(store.state.bot?.id == SampleBots.recording.id)
    #expect(store.state.bot?.problem == nil)
    #expect(store.state.status?.kind != .error)
  }

  @Test func aKeyThatTheServiceDoesNotKnowIsAskedForAgain() throws {
    var store = TestStore.choosing(SampleBots.idle)
    store.press("s")
    store.fail(.refused(.keyUnknown))
    store.press(KeyPress(.escape), "s")
    store.expect()
    let screen = store.screen().canvas.lines.joined(separator: " ")
    #expect(screen.contains("does not know the key"))
    store.type("better")
    store.press(KeyPress(.enter))
    #expect(store.takeEffects().first == .service(.useKey(try APIKey("better"))))
  }

  private func pause(_ store: TestStore) -> Double? {
    store.state.subscriptions.lazy.compactMap { subscription -> Double? in
      if case .reading(_, let seconds) = subscription { seconds } else { nil }
    }.first
  }
}
