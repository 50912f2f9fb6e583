import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI
@testable import RecordingCore

/// A start that the journal or an earlier one stands in the way of.
@Suite struct StartOverStepTests {
  private let bot = SampleBots.idle

  // MARK: The journal

  @Test func aClaimThatIsRefusedShowsWhatIsInTheWay() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    try store.agree()
    store.receive(.start(.claim(try store.record), store.ticket))
    let other = RandomAnswers.openStart
    store.tell(.claimed(.refused(by: [other]))) {
      $0.review?.procedure.record = nil
      $0.review?.procedure.resurveys = 1
      $0.review?.procedure.news = .otherStart
      $0.renewName()
      $0.review?.procedure.step = .surveying
    }
    store.receive(.start(.survey, store.ticket))
    store.survey(bot, unended: [other], at: 1) {
      $0.status = StatusLine(.error, "Nothing was sent: \(other.sentence)")
    }
  }

  @Test func aJournalThatFailsIsAskedAboutAndDoneWithout() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    try store.agree()
    store.receive(.start(.claim(try store.record), store.ticket))
    let without = StartSituation(
      bot: bot, service: TestStore.service, journalProblem: .noPlace)
    store.tell(.claimed(.failed(.noPlace))) {
      $0.review?.procedure.record = nil
      $0.review?.procedure.news = .otherStart
      $0.review?.procedure.step = .reviewing(without)
      $0.status = StatusLine(.error, "Nothing was sent: \(without.warnings.first ?? "")")
    }
    store.press(KeyPress(.enter))
    try store.agree(with: "R") {
      $0.review?.procedure.isJournaled = false
      $0.review?.procedure.step = .checking
    }
    store.receive(.start(.read, store.ticket))
    // Neither a mark nor a note is asked of a journal that is not there.
    let (before, now) = (try store.record, TestStore.moment(1))
    let sent = before.with {
      $0.state = .sending
      $0.tries = 1
      $0.isUncertain = true
      $0.recordingsBefore = []
      ($0.firstTryAt, $0.lastTryAt) = (now, now)
    }
    store.tell(.read(.of(bot), beganAt: now), at: 1) {
      $0.review?.procedure.record = sent
      $0.review?.procedure.step = .sending(before: before)
    }
    store.receive(.start(.send(sent, leavingBy: now.adding(2)), store.ticket))
    store.tell(.answered(TryAnswer(.success(bot))), at: 2) {
      $0.review = nil
      $0.starts = [sent.taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.expectReading(after: 2)
  }

  @Test func aTryThatCannotBeWrittenDownDoesNotLeave() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    try store.agree()
    store.receive(.start(.claim(try store.record), store.ticket))
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
    let error = JournalError.busy(path: "journal.db")
    let withdrawn = before.with { $0.state = .withdrawn }
    store.tell(.marked(.failure(error)), at: 1) {
      $0.review?.procedure.record = withdrawn
      $0.review?.procedure.step = .ended(.journal(error))
    }
    store.receive(.start(.note(withdrawn), store.ticket))
    store.press(KeyPress(.enter)) { $0.review = nil }
  }

  // MARK: Over another start

  @Test func anOpenStartIsStartedOverWithAKeyOfItsOwn() throws {
    let store = ExhaustiveStore.reading(bot)
    let open = RandomAnswers.openStart
    store.begin()
    store.survey(bot, unended: [open])
    store.press(KeyPress(.enter))
    try store.agree(with: "R")
    let record = try store.record
    #expect(record.over == [open.id])
    store.receive(.start(.claim(record), store.ticket))
    store.grant()
    try store.leave(bot)
    let taken = try store.record.taken
    store.tell(.answered(TryAnswer(.success(bot))), at: 1) {
      $0.review = nil
      // It may still begin, so that it is not left without a word.
      $0.starts = [open.with { $0.state = .superseded }, taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.receive(.start(.note(taken), store.ticket))
    store.expectReading(after: 2)
  }

  @Test func whatIsBeingTriedIsNotStartedOver() {
    let store = ExhaustiveStore.reading(bot)
    let busy = RandomAnswers.openStart.with { $0.state = .sending }
    store.begin()
    store.survey(bot, unended: [busy])
    store.press("R")
    store.press(KeyPress(.enter))
    store.press(KeyPress(.escape)) { $0.review = nil }
  }
}
