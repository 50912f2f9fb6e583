import TestSupport

@testable import RecordingCore

/// A state folder with journals on it, each of which stands for a process of its own.
struct JournalStage {
  static let now = Moment(seconds: 1_795_428_000.25, uptime: 5000.5, boot: "boot")
  static let service = ServiceIdentity(origin: "https://us-east-1.recall.ai:443", instance: nil)

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  var state: String { folder.path("state/tally") }
  var file: String { state.appendingPath("journal.db") }

  /// Another process.
  func journal(patience: Duration = .seconds(2), sizeLimit: Int = 50 << 20) -> Journal {
    Journal(
      folder: state,
      settings: JournalSettings(patience: patience, sizeLimit: sizeLimit, isDurable: false))
  }

  /// A start that was left open by a process that has ended.
  func open(_ record: StartRecord) throws -> StartRecord {
    let journal = journal()
    _ = try journal.claim(record)
    let open = record.sent(1).with { $0.state = .open }
    _ = try journal.mark(record.sent(1))
    _ = try journal.note(open)
    return open
  }
}

extension StartRecord {
  /// A start that is about to be claimed.
  static func sample(
    _ id: String, of bot: Bot = SampleBots.idle, at service: ServiceIdentity = JournalStage.service,
    profile: String? = nil, body: String = "{}", over: [String] = [],
    claimedAt: Moment = JournalStage.now
  ) -> StartRecord {
    guard let key = IdempotencyKey(id) else { preconditionFailure("no key: \(id)") }
    return StartRecord(
      id: id, service: service, bot: bot.id, profile: profile, body: body, told: BotReading(bot),
      over: over, claimedAt: claimedAt, key: key)
  }

  func with(_ change: (inout StartRecord) -> Void) -> StartRecord {
    var record = self
    change(&record)
    return record
  }

  /// The start with a try that is out.
  func sent(_ number: Int, under key: String? = nil) -> StartRecord {
    with {
      $0.state = .sending
      $0.tries = number
      $0.isUncertain = true
      $0.firstTryAt = $0.firstTryAt ?? JournalStage.now
      $0.lastTryAt = JournalStage.now.adding(Double(number))
      $0.recordingsBefore = $0.told.recordings
      if let key = key.flatMap(IdempotencyKey.init) { $0.key = key }
    }
  }

  /// The start after the service took it.
  var taken: StartRecord {
    with {
      $0.state = .pending
      $0.wasTaken = true
    }
  }
}

extension Journal {
  /// What is listed of a bot without a reading of it.
  func listing(
    _ bot: Bot = SampleBots.idle, at service: ServiceIdentity = JournalStage.service,
    reading: Bot? = nil, under key: String? = nil, when now: Moment = JournalStage.now
  ) throws -> JournalListing {
    try listing(
      of: bot.id, at: service, readBy: nil, reading: reading,
      under: key.flatMap(IdempotencyKey.init), at: now)
  }

  /// The start under a key.
  func start(_ key: String) throws -> StartRecord? {
    guard let key = IdempotencyKey(key) else { return nil }
    return try start(under: key)
  }
}
