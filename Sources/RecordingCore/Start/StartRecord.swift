/// One intended start, as it is kept from the moment before its request leaves until it has ended.
public struct StartRecord: Equatable, Sendable {
  /// Names the start among all others; it is its first idempotency key.
  public let id: String
  /// The service that it goes to.
  public let service: ServiceIdentity
  /// The bot.
  public let bot: BotID
  /// The profile whose key sent it; nil without a profile.
  public let profile: String?
  /// The body, byte for byte; once the start has ended, secrets in URLs are masked.
  public internal(set) var body: String
  /// The body as it was sent, for telling it from another one.
  public let bodyMark: Fingerprint
  /// What the operator was told about the bot before it was claimed.
  public let told: BotReading
  /// The starts of the same bot that the operator knew of and started over.
  public let over: [String]
  /// When it was claimed.
  public let claimedAt: Moment

  /// What has become of it.
  public var state: State
  /// The idempotency key of the last try, or of the next one.
  public var key: IdempotencyKey
  /// How many tries were made.
  public var tries = 0
  /// Whether a try was made of which it is not proven that it came to nothing.
  public var isUncertain = false
  /// Whether the key came from elsewhere, so that it stays whatever is answered.
  public var isKeyGiven = false
  /// Whether the service said that it took the start.
  public var wasTaken = false
  /// The recordings at the reading before the first try; nil before that.
  public var recordingsBefore: [RecordingMark]?
  /// When the first and the last try were made.
  public var firstTryAt, lastTryAt: Moment?
  /// When a reading, an hour after the last try, first showed nothing of it.
  public var missedAt: Moment?
  /// The recording that it made, once it showed.
  public var recording: RecordingMark?
  /// What was heard of it last, in one sentence for people.
  public var remark: String?

  /// Where a start stands.
  public enum State: String, CaseIterable, Equatable, Sendable {
    /// In the journal; no try is out, and none may have been taken.
    case claimed
    /// A try is out.
    case sending
    /// A try came back without an answer that says whether it was taken; another one follows.
    case uncertain
    /// The tries have ended, and it is not known whether it was taken.
    case open
    /// Taken; its recording has not begun.
    case pending
    /// The operator started another one over it; it may still begin.
    case superseded
    /// Its recording has begun.
    case begun
    /// The service refused it.
    case refused
    /// It came to nothing.
    case notDone = "not done"
    /// It was given up before any try.
    case withdrawn
    /// The operator said that it counts no longer.
    case forgotten
    /// The bot or the service that had it has ended, and what became of it cannot be told.
    case unclear

    /// Whether nothing can become of it any more.
    public var hasEnded: Bool {
      switch self {
      case .claimed, .sending, .uncertain, .open, .pending, .superseded: false
      case .begun, .refused, .notDone, .withdrawn, .forgotten, .unclear: true
      }
    }

    /// Whether a process is at work on it, or was when it ended.
    public var isBeingTried: Bool {
      switch self {
      case .claimed, .sending, .uncertain: true
      case .open, .pending, .superseded, .begun, .refused, .notDone, .withdrawn, .forgotten,
        .unclear:
        false
      }
    }
  }

  /// Makes a start that is about to be claimed.
  public init(
    id: String, service: ServiceIdentity, bot: BotID, profile: String?, body: String,
    bodyMark: Fingerprint? = nil, told: BotReading, over: [String] = [], claimedAt: Moment,
    state: State = .claimed, key: IdempotencyKey
  ) {
    self.id = id
    self.service = service
    self.bot = bot
    self.profile = profile
    self.body = body
    self.bodyMark = bodyMark ?? Fingerprint(of: body)
    self.told = told
    self.over = over
    self.claimedAt = claimedAt
    self.state = state
    self.key = key
  }

  /// Whether the operator was told of a recording, or of another start, that this one takes the place of.
  public var mayReplace: Bool { told.prospect.replaces || !over.isEmpty }

  /// Whether anything of it may have reached the service.
  var mayHaveLeft: Bool { tries > 0 || isUncertain }

  /// How long it has been waited for, taken for ten minutes without a recording.
  public func isWaiting(at now: Moment) -> Bool {
    guard state == .pending, let age = now.age(since: lastTryAt ?? claimedAt) else { return false }
    return age >= 600
  }
}
