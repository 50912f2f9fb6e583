import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI
@testable import RecordingCore

/// What is heard of starts that have not ended, with everything that it changes.
@Suite struct OpenStartStepTests {
  private let bot = SampleBots.idle
  private let open = RandomAnswers.openStart

  private func recall(_ starts: [StartRecord], service: ServiceInfo = Console.rehearsal)
    -> ExhaustiveStore
  {
    let store = ExhaustiveStore(
      AppState(size: Size(columns: 120, rows: 40), service: service, bot: bot.id, seed: 1))
    store.send(.startsRecalled(.success(starts), at: TestStore.moment())) {
      $0.moment = TestStore.moment()
      $0.starts = starts
      $0.status = StatusLine(
        .error,
        "Not ended: start of 09:55:00 UTC on \(bot.id.short)"
          + (starts.count > 1 ? " and \(starts.count - 1) more" : "") + ", open; s looks for it")
    }
    return store
  }

  @Test func aBotWithTwoStartsIsReadOnce() {
    let store = recall([open, open.with { $0.state = .superseded }])
    store.receive(.service(.surveyStarts(bot.id, profile: nil)))
  }

  @Test func withoutAKeyNothingIsReadAtTheOpening() {
    var service = Console.rehearsal
    service.hasKey = false
    _ = recall([open], service: service)
  }

  @Test func startsOfAnotherServiceAreNotShown() {
    let elsewhere = ServiceInfo(
      name: "us-east-1", isRehearsal: false, isOwnHost: true, hasKey: true,
      identity: ServiceIdentity(origin: "https://us-east-1.recall.ai:443", instance: nil))
    let store = ExhaustiveStore(
      AppState(size: Size(columns: 120, rows: 40), service: elsewhere, bot: bot.id, seed: 1))
    store.send(.startsRecalled(.success([open]), at: TestStore.moment())) {
      $0.moment = TestStore.moment()
    }
  }

  @Test func whatIsBeingMadeHereIsKnownBetterHere() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    try store.settle(unended: [open], at: 1)
  }

  @Test func aStartThatWaitsForLongIsLookedForLessOften() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    let taken = try store.record.taken
    store.tell(.answered(TryAnswer(.success(bot))), at: 1) {
      $0.review = nil
      $0.starts = [taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.receive(.start(.note(taken), store.ticket))
    store.expectReading(after: 2)
    try store.read(bot)
    try store.settle(unended: [taken], at: 599)
    store.expectReading(after: 2)
    try store.read(bot)
    // One that was started over is not waited for.
    let both = [open.with { $0.state = .superseded }, taken]
    try store.settle(unended: both, at: 600) {
      $0.starts = both
    }
    store.expectReading(after: 15)
  }

  @Test func nothingIsReadBesideAStartThatIsBeingMade() throws {
    let store = ExhaustiveStore.reading(bot)
    let pending = open.taken
    store.act(at: #_sourceLocation) {
      _ = $0.requests.next(.bot(bot.id))
    } _: {
      [$0.read(bot.id)]
    }
    store.receive(.service(.readBot(bot.id, request: 1)))
    store.begin()
    store.survey(bot, unended: [pending])
    try store.agree(with: "R")
    store.receive(.start(.claim(try store.record), store.ticket))
    let problem = Problem(.unanswered(.closed))
    store.send(.botRead(bot.id, 1, .failure(.unanswered(.closed)))) {
      $0.requests.drop(.bot(bot.id))
      $0.bot?.problem = problem.title
      $0.bot?.nextReading = .after(5)
      $0.status = StatusLine(problem)
    }
  }

  @Test func anErrorThatAValueOfTheBotsBringsHoldsTheStart() throws {
    var state = AppState(
      size: Size(columns: 120, rows: 40), service: Console.rehearsal,
      draft: Draft(settings: ["video_mixed_layout": "gallery_view_v2", "video_separate_mp4": [:]]),
      bot: bot.id, seed: 1)
    state.bot?.bot = bot
    var store = TestStore(state)
    store.press("s")
    store.answer(with: bot)
    let row = try #require(
      store.state.review?.rows.firstIndex { $0.loss.pointer == "/video_mixed_layout" })
    for _ in 0..<row { store.press("j") }
    store.press(" ", KeyPress(.enter))
    store.expect()
    #expect(store.state.review?.isReady == true)
    #expect(store.state.status?.text.hasPrefix("Nothing was sent: ") == true)
  }
}
