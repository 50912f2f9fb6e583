/// What an operator decides by before a start: the bot, and what else is under way on it.
public struct StartSituation: Equatable, Sendable {
  /// The bot as it was read.
  public let bot: Bot
  /// Who answered.
  public let service: ServiceIdentity
  /// The starts of this bot that have not ended.
  public let unended: [StartRecord]
  /// Those that this very reading has ended.
  public let settled: [StartRecord]
  /// Why the journal cannot be used; nil when it can.
  public let journalProblem: JournalError?

  /// Makes a situation.
  public init(
    bot: Bot, service: ServiceIdentity, unended: [StartRecord] = [], settled: [StartRecord] = [],
    journalProblem: JournalError? = nil
  ) {
    self.bot = bot
    self.service = service
    self.unended = unended
    self.settled = settled
    self.journalProblem = journalProblem
  }

  /// The reading, as far as a start depends on it.
  public var reading: BotReading { BotReading(bot) }

  /// Whether a start needs the second key: it replaces a recording, another start may still begin, or nothing would
  /// keep this one from being made twice.
  public var needsConsent: Bool {
    reading.prospect.replaces || !unended.isEmpty || journalProblem != nil
  }

  /// What else than the bot's own state holds a start, each in one sentence without a full stop.
  public var warnings: [String] {
    var sentences = unended.suffix(2).map(\.sentence)
    let more = unended.count - sentences.count
    if more > 0 { sentences.insert("\(more) earlier starts have not ended", at: 0) }
    if let recording = unended.compactMap({ $0.possibleRecording(in: bot) }).last {
      let time = recording.startedAt.map { ", at \($0.clockWords)" } ?? ""
      sentences.append("a recording began after it\(time); it may be its own, and may not")
    }
    if unended.contains(where: { !$0.state.isBeingTried }) {
      sentences.append("the earlier start may still begin, and would then replace this one")
    }
    if let journalProblem {
      sentences.append(
        "\(journalProblem.title), so that nothing keeps this start from being made twice: "
          + journalProblem.detail)
    }
    return sentences
  }

  /// Whether a process is at work on a start of this bot, over which there is no other.
  public var isHeld: Bool { unended.contains { $0.state.isBeingTried } }
}

/// What was found out before a start: the bot at the service, and the starts in the journal.
public struct StartSurvey: Equatable, Sendable {
  /// The bot, or why it could not be read.
  public let reading: Result<ServiceReading, ClientError>
  /// The starts, or why the journal cannot be used.
  public let journal: Result<JournalListing, JournalError>

  /// Makes a survey.
  public init(
    _ reading: Result<ServiceReading, ClientError>,
    journal: Result<JournalListing, JournalError>
  ) {
    self.reading = reading
    self.journal = journal
  }
}

/// The starts of a bot as the journal has them.
public struct JournalListing: Equatable, Sendable {
  /// Those that have not ended, the oldest first.
  public let unended: [StartRecord]
  /// Those that the reading just made has ended.
  public let settled: [StartRecord]
  /// The start that an idempotency key was used for, where one was asked for.
  public let underKey: StartRecord?

  /// Makes a listing.
  public init(
    unended: [StartRecord] = [], settled: [StartRecord] = [], underKey: StartRecord? = nil
  ) {
    self.unended = unended
    self.settled = settled
    self.underKey = underKey
  }
}
