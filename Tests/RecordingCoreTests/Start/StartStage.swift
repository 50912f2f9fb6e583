import Testing

@testable import RecordingCore

/// A start with what stands around it: each event is said by hand, and time passes only where it is said.
struct StartStage {
  static let service = ServiceIdentity(origin: "https://us-east-1.recall.ai:443", instance: nil)
  static let settings = JSONValue.object(["start_recording_on": "call_join"])

  private(set) var procedure: StartProcedure
  private(set) var now = Moment(seconds: 1_795_428_000, uptime: 5000, boot: "boot")
  /// What was asked for last.
  private(set) var actions: [StartProcedure.Action] = []

  init(
    _ decider: StartOrder.Decider = .person, plan: RetryPlan = .console, profile: String? = nil
  ) throws {
    procedure = StartProcedure(
      StartOrder(bot: try Self.bot().id, profile: profile, plan: plan, decider: decider),
      chance: SeededChance(seed: 1))
  }

  /// A bot in its call, with the recordings that are named; the last one runs where it records.
  static func bot(
    _ recordings: [String] = [], records: Bool = false, hasLeft: Bool = false,
    labels: JSONObject? = nil, id: String = "6e1f5adb-0000-4000-8000-000000000001"
  ) throws -> Bot {
    let code =
      hasLeft ? "call_ended" : records ? "in_call_recording" : "in_call_not_recording"
    return Bot(
      id: try BotID(id), statusChanges: [StatusChange(BotStatus(code: code))],
      recordings: recordings.enumerated().map { number, id in
        let runs = records && number == recordings.count - 1
        let at = Timestamp(secondsSince1970: Double(number))
        return BotRecording(
          id: id, createdAt: at, startedAt: at, completedAt: runs ? nil : at,
          status: runs ? .processing : .done, labels: labels)
      })
  }

  static func line(
    replaces: Bool = false, key: String? = nil, settings: JSONValue = settings
  ) -> StartOrder.Decider {
    .command(
      StartCommandLine(
        body: StartBody(settings), replaces: replaces, key: key.flatMap(IdempotencyKey.init)))
  }

  /// A start as the journal has it.
  static func record(
    _ id: String, at service: ServiceIdentity = service, over: [String] = [],
    _ change: (inout StartRecord) -> Void = { _ in }
  ) throws -> StartRecord {
    let body = StartBody(settings)
    let key = try #require(IdempotencyKey(id))
    let moment = Moment(seconds: 1_795_427_900, uptime: 4900, boot: "boot")
    var record = StartRecord(
      id: id, service: service, bot: try bot().id, profile: nil, body: body.text(for: key),
      bodyMark: body.mark, told: BotReading(try bot()), over: over, claimedAt: moment, key: key)
    record.tries = 1
    (record.firstTryAt, record.lastTryAt) = (moment, moment)
    record.recordingsBefore = []
    change(&record)
    return record
  }

  // MARK: Events

  mutating func pass(_ seconds: Double) { now = now.adding(seconds) }

  mutating func take(_ event: StartProcedure.Event) {
    actions = procedure.take(event, at: now)
  }

  mutating func survey(_ bot: Bot, _ listing: JournalListing = JournalListing()) {
    take(
      .surveyed(
        StartSurvey(.success(ServiceReading(bot, of: Self.service)), journal: .success(listing))))
  }

  mutating func decide(replaces: Bool = false, isLabelled: Bool = false) {
    take(.decided(.init(StartBody(Self.settings, isLabelled: isLabelled), replaces: replaces)))
  }

  mutating func read(_ bot: Bot, began seconds: Double = 0, at service: ServiceIdentity? = nil) {
    let beganAt = now
    pass(seconds)
    take(.read(.success(ServiceReading(bot, of: service ?? Self.service)), beganAt: beganAt))
  }

  mutating func fail(_ error: ClientError) { take(.read(.failure(error), beganAt: now)) }

  mutating func answer(_ result: Result<Bot, ClientError>, mark: String? = nil) {
    take(.answered(TryAnswer(result, mark: mark.map { Fingerprint(of: $0) })))
  }

  /// Goes to the claim of a start.
  mutating func claim() throws {
    survey(try Self.bot())
    if procedure.order.decider == .person { decide() }
  }

  /// Goes to a request that is out.
  mutating func send() throws {
    try claim()
    take(.claimed(.granted))
    try again()
  }

  /// Goes from a reading to a request that is out.
  mutating func again() throws {
    read(try Self.bot())
    take(.marked(.success(true)))
  }

  /// Waits for as long as it is asked for.
  mutating func wait() {
    if case .pausing(let until, _) = procedure.step { pass(now.seconds(until: until)) }
    take(.waited)
  }

  // MARK: What shows

  var state: StartRecord.State? { procedure.record?.state }

  var pause: Double? {
    guard case .pausing(let until, _) = procedure.step else { return nil }
    return now.seconds(until: until)
  }

  var isOut: Bool { if case .sending = procedure.step { true } else { false } }
}
