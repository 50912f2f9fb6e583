import TestSupport

@testable import RecordingCore

/// A start that is told one event after the other, at times that the test says.
struct StartCourse {
  var procedure: StartProcedure
  /// Seconds since the course began.
  var seconds = 0.0
  /// What was asked for last.
  private(set) var actions: [StartProcedure.Action] = []

  init(_ decider: StartOrder.Decider = .person, plan: RetryPlan = .console) {
    procedure = StartProcedure(
      StartOrder(bot: SampleBots.idle.id, plan: plan, decider: decider),
      chance: SeededChance(seed: 1))
  }

  /// A course whose first request is out.
  static func out(
    _ decider: StartOrder.Decider = .person, plan: RetryPlan = .console
  ) -> StartCourse {
    var course = StartCourse(decider, plan: plan)
    course.survey()
    if decider == .person { course.take(.decided(.init(StartBody([:])))) }
    course.take(.claimed(.granted))
    course.leave()
    return course
  }

  var now: Moment { JournalStage.now.adding(seconds) }
  var state: StartRecord.State? { procedure.record?.state }
  var ending: StartProcedure.Ending? { procedure.ending }
  var key: IdempotencyKey? { procedure.record?.key }

  /// How long the pause is; nil where none is.
  var pause: Double? {
    guard case .pausing(let until, _) = procedure.step else { return nil }
    return until.uptime - now.uptime
  }

  /// Whether a request was asked for last.
  var hasSent: Bool { if case .send? = actions.last { true } else { false } }

  mutating func take(_ event: StartProcedure.Event) {
    actions = procedure.take(event, at: now)
  }

  mutating func survey(
    _ bot: Bot = SampleBots.idle, unended: [StartRecord] = [], under key: StartRecord? = nil,
    journal: JournalError? = nil
  ) {
    let listing = JournalListing(unended: unended, underKey: key)
    take(
      .surveyed(
        StartSurvey(
          .success(ServiceReading(bot, of: JournalStage.service)),
          journal: journal.map { .failure($0) } ?? .success(listing))))
  }

  mutating func read(
    _ bot: Bot = SampleBots.idle, taking age: Double = 0,
    at service: ServiceIdentity = JournalStage.service
  ) {
    let beganAt = now
    seconds += age
    take(.read(.success(ServiceReading(bot, of: service)), beganAt: beganAt))
  }

  /// Reads the bot as it was told, and lets the request leave.
  mutating func leave() {
    read()
    take(.marked(.success(true)))
  }

  mutating func answer(_ error: ClientError, mark: String? = nil) {
    take(.answered(TryAnswer(.failure(error), mark: mark.map { Fingerprint(of: $0) })))
  }

  /// Lets the pause be over, and the next request leave.
  mutating func again() {
    seconds += pause ?? 0
    take(.waited)
    leave()
  }

  static func line(
    replaces: Bool = false, key: String? = nil, body: StartBody = StartBody([:])
  ) -> StartOrder.Decider {
    .command(
      StartCommandLine(body: body, replaces: replaces, key: key.flatMap(IdempotencyKey.init)))
  }
}
