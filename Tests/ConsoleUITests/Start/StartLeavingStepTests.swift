import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI
@testable import RecordingCore

/// A start is left at each of its steps, with everything that this changes.
@Suite struct StartLeavingStepTests {
  private let bot = SampleBots.idle
  private let escape = KeyPress(.escape)

  private func claiming() throws -> ExhaustiveStore {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    try store.agree()
    store.receive(.start(.claim(try store.record), store.ticket))
    return store
  }

  /// Names that the start was given up, which never left.
  private func withdraw(_ state: inout AppState) {
    state.review = nil
    state.status = StatusLine(.info, "Nothing was sent")
  }

  @Test func whileTheBotIsRead() {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.press(escape) { $0.review = nil }
  }

  @Test func whileTheOperatorDecides() {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    store.press(escape) { $0.review = nil }
  }

  @Test func whileItIsWrittenDown() throws {
    let store = try claiming()
    let record = try store.record
    store.press(escape) { $0.review?.procedure.isLeaving = true }
    store.tell(.claimed(.granted)) { withdraw(&$0) }
    store.receive(.start(.note(record.with { $0.state = .withdrawn }), store.ticket))
  }

  @Test func whileItIsWrittenDownInVain() throws {
    let store = try claiming()
    store.press(escape) { $0.review?.procedure.isLeaving = true }
    store.tell(.claimed(.refused(by: [RandomAnswers.openStart]))) { $0.review = nil }
  }

  @Test func beforeTheFirstTry() throws {
    let store = try claiming()
    store.grant()
    let record = try store.record
    store.press(escape) { withdraw(&$0) }
    store.receive(
      .start(.cancel, store.ticket),
      .start(.note(record.with { $0.state = .withdrawn }), store.ticket))
    // The reading that was out says nothing any more.
    store.tell(.read(.of(bot), beganAt: TestStore.moment()), at: 1)
  }

  @Test func whileATryIsWrittenDown() throws {
    let store = try claiming()
    store.grant()
    let (before, now) = (try store.record, TestStore.moment())
    let marked = before.with {
      $0.state = .sending
      $0.tries = 1
      $0.isUncertain = true
      $0.recordingsBefore = []
      ($0.firstTryAt, $0.lastTryAt) = (now, now)
    }
    store.tell(.read(.of(bot), beganAt: now)) {
      $0.review?.procedure.record = marked
      $0.review?.procedure.step = .marking(before: before, beganAt: now)
    }
    store.receive(.start(.mark(marked), store.ticket))
    store.press(escape) { $0.review?.procedure.isLeaving = true }
    store.tell(.marked(.success(true))) { withdraw(&$0) }
    store.receive(.start(.note(before.with { $0.state = .withdrawn }), store.ticket))
  }

  @Test func whileARequestIsOut() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    store.press(escape) { $0.review?.procedure.isLeaving = true }
    store.receive(.start(.cancel, store.ticket))
    store.press(escape)
    let error = ClientError.cancelled(requestLeft: true)
    let open = try store.record.with {
      $0.state = .open
      $0.remark = error.detail
    }
    store.tell(.answered(TryAnswer(.failure(error))), at: 1) {
      $0.review?.procedure.record = open
      $0.review?.procedure.step = .ended(.failed(error))
      $0.starts = [open]
    }
    store.receive(.start(.note(open), store.ticket))
  }

  @Test func whileARequestIsOutThatIsTaken() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    store.press(escape) { $0.review?.procedure.isLeaving = true }
    store.receive(.start(.cancel, store.ticket))
    let taken = try store.record.taken
    store.tell(.answered(TryAnswer(.success(bot))), at: 1) {
      $0.review = nil
      $0.starts = [taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.receive(.start(.note(taken), store.ticket))
    store.expectReading(after: 2)
  }

  @Test func inThePause() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    try store.lose(at: 1)
    let open = try store.record.with { $0.state = .open }
    store.press(escape) {
      $0.review?.procedure.record = open
      $0.review?.procedure.step = .ended(.gaveUp)
      $0.starts = [open]
    }
    store.receive(.start(.cancel, store.ticket), .start(.note(open), store.ticket))
    store.tell(.waited, at: 6)
    store.press(escape) { $0.review = nil }
  }

  @Test func whileItsRecordingIsLookedFor() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    try store.lose(at: 1)
    store.wait(at: 6)
    try store.leave(bot, at: 6)
    let taken = try store.record.taken
    store.tell(.answered(TryAnswer(.success(bot))), at: 7) {
      $0.review?.procedure.record = taken
      $0.review?.procedure.step = .looking
    }
    store.receive(.start(.note(taken), store.ticket), .start(.read, store.ticket))
    store.press(escape) {
      $0.review = nil
      $0.starts = [taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.expectReading(after: 2)
  }

  @Test func leavingTheConsoleAsksFirst() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    let question = Question(
      purpose: .leaveStarts, title: "A start has not ended",
      text: "Bot \(bot.id): a start is under way, and stays open where it may have been taken. "
        + "Leaving forgets nothing: `tally starts` lists it, and the next console looks for its "
        + "recording.",
      yes: "leave", no: "stay")
    store.press("q") { $0.layers.append(.question(question)) }
    store.press(escape) { _ = $0.layers.popLast() }
    store.press("q") { $0.layers.append(.question(question)) }
    // The answer comes while the question stands, which stays above what then shows.
    let lost = try store.record.with {
      $0.state = .uncertain
      $0.remark = ClientError.unanswered(.closed).detail
    }
    let until = TestStore.moment(6)
    store.tell(.answered(TryAnswer(.failure(.unanswered(.closed)))), at: 1) {
      $0.review?.procedure.record = lost
      $0.review?.procedure.step = .pausing(until: until, after: .unanswered(.closed))
    }
    store.receive(.start(.note(lost), store.ticket))
    store.press("y") {
      _ = $0.layers.popLast()
      $0.exit = .quit
    }
  }
}
