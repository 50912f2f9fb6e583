import ConsoleUI
import RecordingCore
import TestSupport

/// What a service might answer, sense or not.
enum RandomAnswers {
  static func answers(to effect: Effect) -> [Message] {
    switch effect {
    case .service(.listBots(let request)):
      [
        .botsListed(request, .success(BotPage(bots: bots, unreadableCount: 0))),
        .botsListed(0, failure()),
      ]
    case .service(.readBot(let id, let request)):
      bots.map { .botRead(id, request, .success(SampleBots.with(id: id, like: $0))) }
        + [.botRead(id, request, failure())]
    case .start(let action, let ticket):
      events(after: action, ticket.bot).map {
        .start(run: ticket.run, $0, at: TestStore.moment(Double(ticket.run)))
      }
    case .journal(.recallStarts):
      [
        .startsRecalled(.success([openStart]), at: TestStore.moment()),
        .startsRecalled(.failure(.busy(path: "\u{1B}[31m")), at: TestStore.moment()),
      ]
    case .journal(.settleStarts(let bot, _)):
      [
        .startsSettled(bot.id, .success(JournalListing()), at: TestStore.moment()),
        .startsSettled(
          bot.id, .success(JournalListing(unended: [openStart])), at: TestStore.moment()),
      ]
    default: []
    }
  }

  private static func events(
    after action: StartProcedure.Action, _ id: BotID
  ) -> [StartProcedure.Event] {
    let readings = bots.map {
      Result<ServiceReading, ClientError>.success(
        ServiceReading(SampleBots.with(id: id, like: $0), of: TestStore.service))
    }
    switch action {
    case .survey:
      return readings.flatMap { reading -> [StartProcedure.Event] in
        [
          .surveyed(StartSurvey(reading, journal: .success(JournalListing()))),
          .surveyed(StartSurvey(reading, journal: .success(JournalListing(unended: [openStart])))),
          .surveyed(StartSurvey(reading, journal: .failure(.noPlace))),
        ]
      } + [.surveyed(StartSurvey(failure(), journal: .success(JournalListing())))]
    case .claim, .resume:
      return [
        .claimed(.granted), .claimed(.granted), .claimed(.refused(by: [openStart])),
        .claimed(.failed(.busy(path: ""))), .claimed(.failed(.noPlace)),
      ]
    case .read:
      return (readings + [failure()]).map { .read($0, beganAt: TestStore.moment()) }
    case .mark:
      return [.marked(.success(true)), .marked(.success(false)), .marked(.failure(.noPlace))]
    case .send:
      return bots.prefix(2).map {
        .answered(TryAnswer(.success(SampleBots.with(id: id, like: $0))))
      } + [
        .answered(TryAnswer(failure())), .answered(TryAnswer(.failure(.unanswered(.closed)))),
        .answered(TryAnswer(.failure(.refused(.tooManyRequests(retryAfter: .max))))),
      ]
    case .wait: return [.waited]
    case .note, .cancel: return []
    }
  }

  /// A start that an earlier run left open.
  static let openStart: StartRecord = {
    let key = IdempotencyKey("6f0a4b1e-8a51-4c55-9a3e-1c2d3e4f5a6b") ?? IdempotencyKey()
    var start = StartRecord(
      id: key.text, service: TestStore.service, bot: SampleBots.idle.id, profile: nil,
      body: "{}", told: BotReading(SampleBots.idle), claimedAt: TestStore.moment(-300),
      state: .open, key: key)
    start.tries = 2
    start.isUncertain = true
    start.recordingsBefore = []
    (start.firstTryAt, start.lastTryAt) = (start.claimedAt, start.claimedAt.adding(5))
    start.remark = "no whole answer within 30 s"
    return start
  }()

  private static let bots = [
    SampleBots.waiting, SampleBots.idle, SampleBots.recording, SampleBots.gone,
  ]

  private static func failure<Answer>() -> Result<Answer, ClientError> {
    .failure(
      .refused(
        .fields([
          FieldFault(at: "/video_mixed_layout", "\u{1B}[31mnot allowed"), FieldFault(at: "", "no"),
        ])))
  }
}
