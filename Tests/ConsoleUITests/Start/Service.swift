import ConsoleUI
import RecordingCore
import TerminalKit
import TestSupport

@testable import ConsoleUI

// How the service and the journal answer what a start asks for.
extension TestStore {
  /// The service of the consoles in tests.
  static let service = ServiceIdentity(origin: "", instance: nil)

  /// A moment so many seconds after the tests begin.
  static func moment(_ seconds: Double = 0) -> Moment {
    Moment(seconds: 1_795_428_000 + seconds, uptime: 1000 + seconds, boot: "test")
  }

  /// Lets the service answer every question for a bot, and the journal grant what the start asks of it.
  ///
  /// It stops where a request is sent, or a pause begins.
  mutating func answer(
    with bot: Bot, unended: [StartRecord] = [], at seconds: Double = 0
  ) {
    answer(.success(bot), journal: .success(JournalListing(unended: unended)), at: seconds)
  }

  /// Lets the service fail to tell of the bot.
  mutating func fail(_ error: ClientError, at seconds: Double = 0) {
    answer(.failure(error), journal: .success(JournalListing()), at: seconds)
  }

  mutating func answer(
    _ result: Result<Bot, ClientError>, journal: Result<JournalListing, JournalError>,
    at seconds: Double = 0
  ) {
    let now = Self.moment(seconds)
    let reading = result.map { ServiceReading($0, of: Self.service) }
    letReadingsBeDue(at: now)
    var isFirst = true
    var rest: [Effect] = []
    while case let effects = takeEffects(), !effects.isEmpty {
      for effect in effects {
        switch effect {
        case .service(.readBot(let id, let request)) where isFirst:
          send(.botRead(id, request, result))
        case .journal(.settleStarts(let bot, let profile)): settle(bot, profile, at: now)
        case .start(let action, let ticket):
          guard let event = Self.answer(to: action, reading, journal, at: now) else {
            if !Self.isNote(effect) { rest.append(effect) }
            continue
          }
          send(.start(run: ticket.run, event, at: now))
        default: rest.append(effect)
        }
      }
      isFirst = false
    }
    putBack(rest)
  }

  private mutating func letReadingsBeDue(at now: Moment) {
    for subscription in state.subscriptions {
      if case .reading = subscription { send(.due(subscription, at: now)) }
    }
  }

  private static func answer(
    to action: StartProcedure.Action, _ reading: Result<ServiceReading, ClientError>,
    _ journal: Result<JournalListing, JournalError>, at now: Moment
  ) -> StartProcedure.Event? {
    switch action {
    case .survey: .surveyed(StartSurvey(reading, journal: journal))
    case .claim, .resume: .claimed(.granted)
    case .read: .read(reading, beganAt: now)
    case .mark: .marked(.success(true))
    case .send, .note, .wait, .cancel: nil
    }
  }

  /// What is only written down is looked at by the tests of the procedure.
  private static func isNote(_ effect: Effect) -> Bool {
    if case .start(.note, _) = effect { true } else { false }
  }

  private mutating func settle(_ bot: Bot, _ profile: String?, at now: Moment) {
    let all = state.unendedStarts(of: bot.id).map {
      $0.settled(by: bot, of: Self.service, profile: profile, taken: [], at: now)
    }
    let listing = JournalListing(
      unended: all.filter { !$0.state.hasEnded }, settled: all.filter(\.state.hasEnded))
    send(.startsSettled(bot.id, .success(listing), at: now))
  }

  /// The request that was sent since the last time.
  mutating func takeStart() -> (bot: BotID, body: String, key: IdempotencyKey, run: Int)? {
    for case .start(.send(let record, _), let ticket) in takeEffects() {
      return (record.bot, record.body, record.key, ticket.run)
    }
    return nil
  }

  /// Lets the service answer the request that is out.
  mutating func answerStart(_ result: Result<Bot, ClientError>, at seconds: Double = 0) {
    send(
      .start(
        run: state.startCount, .answered(TryAnswer(result)), at: Self.moment(seconds)))
  }

  /// Lets the pause before the next try be over.
  mutating func wait(at seconds: Double) {
    send(.start(run: state.startCount, .waited, at: Self.moment(seconds)))
  }

  /// Looks at the bot, agrees to what is shown, and lets the request leave.
  mutating func startOn(_ bot: Bot, unended: [StartRecord] = []) -> IdempotencyKey? {
    press("s")
    answer(with: bot, unended: unended)
    press(state.review?.situation?.needsConsent == true ? "R" : KeyPress(.enter))
    answer(with: bot, unended: unended)
    return takeStart()?.key
  }
}

extension Review {
  /// Whether the operator decides.
  var isReady: Bool { situation != nil }
}
