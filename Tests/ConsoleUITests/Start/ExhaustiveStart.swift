import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI
@testable import RecordingCore

// The steps of a start, each with all that it changes and leads to.
extension ExhaustiveStore {
  /// A console with a bot chosen and read.
  static func reading(_ bot: Bot, labelsStarts: Bool = false) -> ExhaustiveStore {
    var state = AppState(
      size: Size(columns: 120, rows: 40), service: Console.rehearsal, bot: bot.id,
      labelsStarts: labelsStarts, seed: 1)
    state.bot?.bot = bot
    return ExhaustiveStore(state)
  }

  var ticket: StartTicket {
    StartTicket(run: state.startCount, bot: state.bot?.id ?? SampleBots.idle.id, profile: nil)
  }

  /// The start on its way.
  var record: StartRecord {
    get throws { try #require(state.review?.procedure.record) }
  }

  var told: StartSituation { get throws { try #require(state.review?.situation) } }

  func press(
    _ key: KeyPress, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) {
    send(.terminal(.key(key)), sourceLocation: sourceLocation) {
      $0.status = nil
      change(&$0)
    }
  }

  /// Tells what came of an action of the start; it names the time.
  func tell(
    _ event: StartProcedure.Event, at seconds: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) {
    send(
      .start(run: state.startCount, event, at: TestStore.moment(seconds)),
      sourceLocation: sourceLocation
    ) {
      $0.moment = TestStore.moment(seconds)
      change(&$0)
    }
  }

  // MARK: The review

  /// Presses the key that starts.
  func begin(sourceLocation: SourceLocation = #_sourceLocation) {
    press("s", sourceLocation: sourceLocation) {
      $0.startCount += 1
      let seed = $0.chance.next()
      let order = StartOrder(bot: $0.bot?.id ?? SampleBots.idle.id)
      $0.review = Review(
        run: $0.startCount, procedure: StartProcedure(order, chance: SeededChance(seed: seed)),
        original: $0.draft, isLabelled: $0.labelsStarts)
    }
    receive(.start(.survey, ticket), sourceLocation: sourceLocation)
  }

  /// Lets the service and the journal tell of the bot, and names what the operator then sees.
  func survey(
    _ bot: Bot, unended: [StartRecord] = [], at seconds: Double = 0,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) {
    tell(.surveyed(.of(bot, unended: unended)), at: seconds, sourceLocation: sourceLocation) {
      $0.bot?.bot = bot
      $0.starts = unended
      $0.review?.procedure.step = .reviewing(
        StartSituation(bot: bot, service: TestStore.service, unended: unended))
      $0.review?.rows = Comparison.losses(body: [:], bot: bot.recordingConfig ?? JSONObject())
        .map { Review.Row(loss: $0) }
      change(&$0)
    }
  }

  /// Agrees to what the review shows, and names the start that is then written down.
  func agree(
    with key: KeyPress = KeyPress(.enter), sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) throws {
    let situation = try told
    let review = try #require(state.review)
    let name = review.procedure.key
    let record = StartRecord(
      id: name.text, service: TestStore.service, bot: situation.bot.id, profile: nil,
      body: review.body.text(for: name), bodyMark: review.body.mark,
      told: BotReading(situation.bot), over: situation.unended.map(\.id),
      claimedAt: state.moment, key: name)
    press(key, sourceLocation: sourceLocation) {
      $0.lastSentBody = review.body.settings
      $0.review?.procedure.record = record
      $0.review?.procedure.triesEnd = state.moment.adding(600)
      $0.review?.procedure.news = nil
      $0.review?.procedure.step = .claiming(situation)
      change(&$0)
    }
  }

  // MARK: A try

  /// Lets the journal grant the start.
  func grant(at seconds: Double = 0, sourceLocation: SourceLocation = #_sourceLocation) {
    tell(.claimed(.granted), at: seconds, sourceLocation: sourceLocation) {
      $0.review?.procedure.step = .checking
    }
    receive(.start(.read, ticket), sourceLocation: sourceLocation)
  }

  /// Lets the bot be as it was told, and the journal write the try down, which then leaves.
  func leave(
    _ bot: Bot, at seconds: Double = 0, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let before = try record
    let now = TestStore.moment(seconds)
    var marked = before
    marked.state = .sending
    marked.tries += 1
    marked.isUncertain = true
    marked.recordingsBefore = before.told.recordings
    marked.firstTryAt = before.firstTryAt ?? now
    marked.lastTryAt = now
    tell(.read(.of(bot), beganAt: now), at: seconds, sourceLocation: sourceLocation) {
      $0.review?.procedure.record = marked
      $0.review?.procedure.step = .marking(before: before, beganAt: now)
    }
    receive(.start(.mark(marked), ticket), sourceLocation: sourceLocation)
    tell(.marked(.success(true)), at: seconds, sourceLocation: sourceLocation) {
      $0.review?.procedure.step = .sending(before: before)
    }
    receive(
      .start(.send(marked, leavingBy: now.adding(2)), ticket), sourceLocation: sourceLocation)
  }

  /// Everything up to the first request.
  func startOn(_ bot: Bot, sourceLocation: SourceLocation = #_sourceLocation) throws {
    begin(sourceLocation: sourceLocation)
    survey(bot, sourceLocation: sourceLocation)
    try agree(sourceLocation: sourceLocation)
    receive(.start(.claim(try record), ticket), sourceLocation: sourceLocation)
    grant(sourceLocation: sourceLocation)
    try leave(bot, sourceLocation: sourceLocation)
  }

  /// Loses the answer to the request that is out, five seconds before the next try.
  func lose(at seconds: Double, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let lost = try record.with {
      $0.state = .uncertain
      $0.remark = ClientError.unanswered(.closed).detail
    }
    let until = TestStore.moment(seconds + 5)
    tell(
      .answered(TryAnswer(.failure(.unanswered(.closed)))), at: seconds,
      sourceLocation: sourceLocation
    ) {
      $0.review?.procedure.record = lost
      $0.review?.procedure.step = .pausing(until: until, after: .unanswered(.closed))
    }
    receive(.start(.note(lost), ticket), sourceLocation: sourceLocation)
    #expect(
      state.subscriptions.contains(.nextTry(run: ticket.run, uptime: until.uptime)),
      sourceLocation: sourceLocation)
  }

  /// Lets the pause be over.
  func wait(at seconds: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    tell(.waited, at: seconds, sourceLocation: sourceLocation) {
      $0.review?.procedure.step = .checking
    }
    receive(.start(.read, ticket), sourceLocation: sourceLocation)
  }

  // MARK: Afterwards

  /// Expects that the chosen bot is read again after so many seconds.
  func expectReading(after seconds: Double, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(
      state.subscriptions.contains { $0 == state.bot.map { .reading($0.id, after: seconds) } },
      sourceLocation: sourceLocation)
  }

  /// Lets the bot be read, after which the journal is asked about its starts.
  func read(_ bot: Bot, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let due = try #require(
      state.subscriptions.first { if case .reading = $0 { true } else { false } })
    send(.due(due, at: state.moment), sourceLocation: sourceLocation) {
      _ = $0.requests.next(.bot(bot.id))
    }
    let request = try #require(state.requests.current[.bot(bot.id)])
    receive(.service(.readBot(bot.id, request: request)), sourceLocation: sourceLocation)
    send(.botRead(bot.id, request, .success(bot)), sourceLocation: sourceLocation) {
      $0.requests.drop(.bot(bot.id))
      $0.bot?.bot = bot
    }
    receive(.journal(.settleStarts(bot, profile: nil)), sourceLocation: sourceLocation)
  }

  /// Lets the journal say what the last reading said of the bot's starts; it names the time.
  func settle(
    unended: [StartRecord] = [], settled: [StartRecord] = [], at seconds: Double,
    sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) throws {
    let bot = try #require(state.bot)
    let listing = JournalListing(unended: unended, settled: settled)
    send(
      .startsSettled(bot.id, .success(listing), at: TestStore.moment(seconds)),
      sourceLocation: sourceLocation
    ) {
      $0.moment = TestStore.moment(seconds)
      change(&$0)
    }
  }
}

extension StartSurvey {
  static func of(_ bot: Bot, unended: [StartRecord] = []) -> StartSurvey {
    StartSurvey(.of(bot), journal: .success(JournalListing(unended: unended)))
  }
}

extension Result<ServiceReading, ClientError> {
  static func of(_ bot: Bot) -> Self { .success(ServiceReading(bot, of: TestStore.service)) }
}

extension StartRecord {
  func with(_ change: (inout StartRecord) -> Void) -> StartRecord {
    var record = self
    change(&record)
    return record
  }

  /// The start after the service took it.
  var taken: StartRecord {
    with {
      $0.state = .pending
      $0.wasTaken = true
      $0.remark = "taken; its recording has not begun"
    }
  }
}

extension AppState {
  /// Gives the start on its way a new name, as it does when it is surveyed anew.
  mutating func renewName() {
    guard var review else { return }
    review.procedure.key = IdempotencyKey(using: &review.procedure.chance)
    self.review = review
  }
}
