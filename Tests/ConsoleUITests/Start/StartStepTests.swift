import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI
@testable import RecordingCore

/// A start from the key to its recording, with everything that each step changes.
@Suite struct StartStepTests {
  private let bot = SampleBots.idle
  /// The bot once another recording runs.
  private let running = Bot(
    id: SampleBots.idle.id, name: SampleBots.idle.name, meeting: SampleBots.idle.meeting,
    statusChanges: [StatusChange(.inCallRecording)],
    recordings: [
      BotRecording(
        id: "new", startedAt: Timestamp(secondsSince1970: 1_795_428_003), status: .processing)
    ], recordingConfig: SampleBots.idle.recordingConfig)

  // MARK: When the console opens

  @Test func anOpenStartIsLookedAfterAtTheOpening() throws {
    let store = ExhaustiveStore(
      AppState(
        size: Size(columns: 120, rows: 40), service: Console.rehearsal, bot: bot.id, seed: 1))
    let open = RandomAnswers.openStart
    store.act(at: #_sourceLocation) {
      _ = $0.requests.next(.bot(bot.id))
    } _: {
      openingEffects(&$0)
    }
    store.receive(
      .terminal(.captureMouse(true)), .journal(.recallStarts), .files(.removeLeftovers),
      .service(.readBot(bot.id, request: 1)))
    store.send(.startsRecalled(.success([open]), at: TestStore.moment())) {
      $0.moment = TestStore.moment()
      $0.starts = [open]
      $0.status = StatusLine(
        .error,
        "Not ended: start of 09:55:00 UTC on \(bot.id.short), open; s looks for it")
    }
    store.receive(.service(.surveyStarts(bot.id, profile: nil)))
    store.send(.botRead(bot.id, 1, .success(bot))) {
      $0.requests.drop(.bot(bot.id))
      $0.bot?.bot = bot
    }
    store.receive(.journal(.settleStarts(bot, profile: nil)))
    try store.settle(unended: [open], at: 1)
    let begun = open.ended(.begun, "its recording began")
    try store.settle(settled: [begun], at: 2) {
      $0.starts = []
      $0.status = StatusLine(.info, "Recording")
    }
  }

  // MARK: The whole way

  @Test func aStartIsReviewedClaimedSentTakenAndFollowed() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    #expect(store.state.review?.rows.isEmpty == false)
    try store.agree()
    store.receive(.start(.claim(try store.record), store.ticket))
    store.grant()
    try store.leave(bot)
    let taken = try store.record.taken
    store.tell(.answered(TryAnswer(.success(bot))), at: 1) {
      $0.review = nil
      $0.starts = [taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.receive(.start(.note(taken), store.ticket))
    store.expectReading(after: 2)
    try store.read(bot)
    try store.settle(unended: [taken], at: 3)
    store.expectReading(after: 2)
    try store.read(running)
    try store.settle(settled: [taken.ended(.begun, "its recording began")], at: 5) {
      $0.starts = []
      $0.status = StatusLine(.info, "Recording")
    }
  }

  @Test func aRowOfTheReviewGoesIntoTheBodyAndTheDraft() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    store.press("j") { $0.review?.selection = 1 }
    store.press("k") { $0.review?.selection = 0 }
    store.press(" ") { $0.review?.rows[0].takesBotValue = true }
    let chosen = try #require(store.state.review?.draft)
    #expect(chosen != store.state.draft)
    try store.agree {
      $0.undoHistory.record(UndoHistory.Entry($0))
      $0.draft = chosen
    }
    let record = try store.record
    #expect(record.body == Body(chosen).text)
    store.receive(
      .start(.claim(record), store.ticket),
      .files(
        .saveDraft(
          SavedDraft(savedAt: "", form: chosen.form.rawValue, preset: nil, body: chosen.settings))))
  }

  @Test func aRefusalLandsOnItsFieldAndHoldsNothing() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    let error = ClientError.refused(
      .fields([FieldFault(at: "/video_separate_mp4", "needs gallery_view_v2")]))
    let refused = try store.record.with {
      $0.state = .refused
      $0.isUncertain = false
      $0.remark = error.detail
    }
    store.tell(.answered(TryAnswer(.failure(error))), at: 1) {
      $0.review?.procedure.record = refused
      $0.review?.procedure.step = .ended(.failed(error))
      $0.refusals = Inspection.refusals(error)
      $0.go(to: "/video_separate_mp4")
    }
    store.receive(.start(.note(refused), store.ticket))
    #expect(store.state.focus.pointer == "/video_separate_mp4")
    store.press(KeyPress(.escape)) { $0.review = nil }
  }

  // MARK: More than one try

  @Test func aLostAnswerIsTriedAgainAndThenLookedFor() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    try store.lose(at: 1)
    store.wait(at: 6)
    try store.leave(bot, at: 6)
    let taken = try store.record.taken
    #expect(taken.tries == 2)
    store.tell(.answered(TryAnswer(.success(bot))), at: 7) {
      $0.review?.procedure.record = taken
      $0.review?.procedure.step = .looking
    }
    store.receive(.start(.note(taken), store.ticket), .start(.read, store.ticket))
    store.tell(.read(.of(bot), beganAt: TestStore.moment(7)), at: 8) {
      $0.review = nil
      $0.starts = [taken]
      $0.status = StatusLine(.info, "The start was taken; waiting for the recording")
    }
    store.receive(.start(.note(taken), store.ticket))
    store.expectReading(after: 2)
    try store.read(running)
    // Of two tries no single recording is known to be the start's without a label.
    try store.settle(unended: [taken], at: 10)
    store.expectReading(after: 2)
  }

  @Test func aRecordingWithTheLabelIsFoundByTheLook() throws {
    let store = ExhaustiveStore.reading(bot, labelsStarts: true)
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
    let recording = BotRecording(
      id: "new", startedAt: Timestamp(secondsSince1970: 1_795_428_003), status: .processing,
      labels: [StartLabel.name: .string(JSONString(taken.id))])
    let own = Bot(
      id: bot.id, name: bot.name, meeting: bot.meeting,
      statusChanges: [StatusChange(.inCallRecording)], recordings: [recording],
      recordingConfig: bot.recordingConfig)
    store.tell(.read(.of(own), beganAt: TestStore.moment(7)), at: 8) {
      $0.review = nil
      $0.bot?.bot = own
      $0.status = StatusLine(.info, "Recording")
    }
    let begun = taken.ended(.begun, "its recording began").with {
      $0.recording = RecordingMark(recording)
    }
    store.receive(.start(.note(begun), store.ticket))
  }

  // MARK: The bot is not as it was told

  @Test func aBotThatChangedBeforeTheFirstTryIsReviewedAnew() throws {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.survey(bot)
    store.press(" ") { $0.review?.rows[0].takesBotValue = true }
    let chosen = try #require(store.state.review?.draft)
    try store.agree {
      $0.undoHistory.record(UndoHistory.Entry($0))
      $0.draft = chosen
    }
    store.receive(
      .start(.claim(try store.record), store.ticket),
      .files(
        .saveDraft(
          SavedDraft(savedAt: "", form: chosen.form.rawValue, preset: nil, body: chosen.settings))))
    store.grant()
    let withdrawn = try store.record.ended(
      .withdrawn, "the bot was no longer as the operator had been told")
    store.tell(.read(.of(running), beganAt: TestStore.moment())) {
      $0.review?.procedure.record = nil
      $0.review?.procedure.resurveys = 1
      $0.review?.procedure.news = .botChanged
      $0.renewName()
      $0.review?.procedure.step = .surveying
      $0.status = StatusLine(.error, "Nothing was sent: the bot is not as it was")
    }
    store.receive(.start(.note(withdrawn), store.ticket), .start(.survey, store.ticket))
    store.survey(running, at: 1) {
      $0.review?.rows[0].takesBotValue = true
      $0.status = StatusLine(
        .error,
        "Nothing was sent, the bot changed: the bot is recording, and a start replaces that "
          + "recording")
    }
    // What was replaced is asked for with a key of its own.
    store.press(KeyPress(.enter))
    try store.agree(with: "R")
    store.receive(.start(.claim(try store.record), store.ticket))
    #expect(try store.record.id != withdrawn.id)
  }

  @Test func aBotThatChangedAfterALostAnswerLeavesTheStartOpen() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    try store.lose(at: 1)
    store.wait(at: 6)
    let open = try store.record.with {
      $0.state = .open
      $0.remark = "the bot changed before it was known to be taken"
    }
    store.tell(.read(.of(running), beganAt: TestStore.moment(6)), at: 6) {
      $0.review?.procedure.record = open
      $0.review?.procedure.step = .ended(.changed(running))
      $0.starts = [open]
    }
    store.receive(.start(.note(open), store.ticket))
    store.press(KeyPress(.escape)) { $0.review = nil }
  }

  // MARK: Answers about something else

  @Test func whatComesOfAnEarlierStartIsDropped() {
    let store = ExhaustiveStore.reading(bot)
    store.begin()
    store.press(KeyPress(.escape)) { $0.review = nil }
    store.begin()
    store.send(.start(run: 1, .surveyed(.of(running)), at: TestStore.moment(1))) {
      $0.moment = TestStore.moment(1)
    }
    store.send(.start(run: 1, .claimed(.granted), at: TestStore.moment(1)))
    store.survey(bot, at: 2)
  }

  @Test func anAnswerAboutAnotherBotIsUncertain() throws {
    let store = ExhaustiveStore.reading(bot)
    try store.startOn(bot)
    let error = ClientError.malformedAnswer(.otherBot(SampleBots.gone.id))
    let uncertain = try store.record.with {
      $0.state = .uncertain
      $0.remark = error.detail
    }
    let until = TestStore.moment(6)
    store.tell(.answered(TryAnswer(.failure(error))), at: 1) {
      $0.review?.procedure.record = uncertain
      $0.review?.procedure.step = .pausing(until: until, after: error)
    }
    store.receive(.start(.note(uncertain), store.ticket))
  }

  @Test func aReadingOfAnotherBotShowsNothing() {
    let store = ExhaustiveStore.reading(bot)
    store.act(at: #_sourceLocation) {
      _ = $0.requests.next(.bot(bot.id))
    } _: {
      [$0.read(bot.id)]
    }
    store.receive(.service(.readBot(bot.id, request: 1)))
    store.send(.botRead(SampleBots.recording.id, 1, .success(SampleBots.recording)))
    #expect(store.state.requests.isUnderWay(.bot(bot.id)))
    let open = RandomAnswers.openStart
    let listing = JournalListing(unended: [open])
    store.send(
      .startsSettled(SampleBots.recording.id, .success(listing), at: TestStore.moment())
    ) {
      $0.moment = TestStore.moment()
      $0.starts = [open]
    }
  }
}
