/// A start that somebody wants.
public struct StartOrder: Equatable, Sendable {
  /// The bot.
  public let bot: BotID
  /// The profile whose key is used; nil without one.
  public let profile: String?
  /// How long tries go on.
  public let plan: RetryPlan
  /// Who decides what is sent.
  public let decider: Decider

  /// Who decides, once the bot was read.
  public enum Decider: Equatable, Sendable {
    /// An operator, who looks at the situation.
    case person
    /// The command line, which said it beforehand.
    case command(StartCommandLine)
  }

  /// Makes an order.
  public init(
    bot: BotID, profile: String? = nil, plan: RetryPlan = .console, decider: Decider = .person
  ) {
    self.bot = bot
    self.profile = profile
    self.plan = plan
    self.decider = decider
  }
}

/// What a command line says of a start.
public struct StartCommandLine: Equatable, Sendable {
  /// What is sent.
  public let body: StartBody
  /// Whether a recording, or a start that has not ended, is replaced.
  public let replaces: Bool
  /// The idempotency key that is to be used; nil for a new one.
  public let key: IdempotencyKey?
  /// Whether it shall be sent although nothing keeps it from being made twice.
  public let withoutJournal: Bool

  /// Makes what a command line says.
  public init(
    body: StartBody, replaces: Bool = false, key: IdempotencyKey? = nil,
    withoutJournal: Bool = false
  ) {
    self.body = body
    self.replaces = replaces
    self.key = key
    self.withoutJournal = withoutJournal
  }
}

/// The body of a start, and whether it shall carry the start's own label.
public struct StartBody: Equatable, Sendable {
  /// The body without the label.
  public let settings: JSONValue
  /// Whether the label is put into it.
  public let isLabelled: Bool

  /// Makes a body.
  public init(_ settings: JSONValue, isLabelled: Bool = false) {
    self.settings = settings
    self.isLabelled = isLabelled
  }

  /// By which the same body is known again, whatever its label.
  public var mark: Fingerprint { Fingerprint(of: settings.prettyText) }

  /// The bytes that are sent.
  public func text(for key: IdempotencyKey) -> String {
    (isLabelled ? StartLabel.labelled(settings, for: key) : settings).prettyText
  }
}
