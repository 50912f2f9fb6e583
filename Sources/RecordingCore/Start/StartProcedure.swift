/// One start from the first look at the bot to its end, as a state machine without a clock, a network or a disk.
///
/// Whoever runs it carries its actions out one after the other and tells what came of them, with the time. Each action
/// but `note` and `cancel` is answered by one event. Console, command and plain questions run the same machine.
public struct StartProcedure: Equatable, Sendable {
  /// What is to be done outside.
  public enum Action: Equatable, Sendable {
    /// Read the bot; have the journal settle and list its starts by that. Answered by `surveyed`.
    case survey
    /// Write the start down, unless another one of its bot has not ended that it does not name. Answered by `claimed`.
    case claim(StartRecord)
    /// Take over a start that nobody is at work on. Answered by `claimed`.
    case resume(StartRecord)
    /// Read the bot. Answered by `read`.
    case read
    /// Write down that a try leaves, if the start is still this process's. Answered by `marked`.
    case mark(StartRecord)
    /// Send the request, which leaves by the moment or not at all. Answered by `answered`.
    case send(StartRecord, leavingBy: Moment)
    /// End the request that is out or the pause, which is answered all the same.
    case cancel
    /// Write down how the start stands.
    case note(StartRecord)
    /// Wait. Answered by `waited`.
    case wait(until: Moment)
  }

  /// What came of an action, or what the operator wants.
  public enum Event: Equatable, Sendable {
    case surveyed(StartSurvey)
    case decided(Decision)
    case claimed(ClaimAnswer)
    case read(Result<ServiceReading, ClientError>, beganAt: Moment)
    case marked(Result<Bool, JournalError>)
    case answered(TryAnswer)
    case waited
    /// The operator gives it up.
    case left
  }

  /// What an operator decides.
  public struct Decision: Equatable, Sendable {
    /// What shall be sent.
    public let body: StartBody
    /// Whether it was agreed that it replaces what it was told to replace.
    public let replaces: Bool

    /// Makes a decision.
    public init(_ body: StartBody, replaces: Bool = false) {
      self.body = body
      self.replaces = replaces
    }
  }

  /// What became of a claim.
  public enum ClaimAnswer: Equatable, Sendable {
    /// The start is this process's.
    case granted
    /// Other starts of the bot are in the way.
    case refused(by: [StartRecord])
    /// The journal could not be used.
    case failed(JournalError)
  }

  /// Where it stands.
  public enum Step: Equatable, Sendable {
    /// The bot is being read, and the journal asked.
    case surveying
    /// The operator decides.
    case reviewing(StartSituation)
    /// The start is being written down.
    case claiming(StartSituation)
    /// The bot is being read before a try.
    case checking
    /// The try is being written down; how the start stood before it, and when the reading began.
    case marking(before: StartRecord, beganAt: Moment)
    /// The request is out; how the start stood before it.
    case sending(before: StartRecord)
    /// The next try, or the next reading, is waited for.
    case pausing(until: Moment, after: ClientError)
    /// It was taken under a key that had been sent before: the bot is read to see what it does now.
    case looking
    /// It is over.
    case ended(Ending)
  }

  /// What is wanted.
  public let order: StartOrder
  /// Where it stands.
  public internal(set) var step = Step.surveying
  /// The start, once it was claimed or found in the journal.
  public internal(set) var record: StartRecord?
  /// The key that the next claim will use, which labels its body.
  public internal(set) var key: IdempotencyKey
  /// Why the review came back though the operator had decided; nil when it did not.
  public internal(set) var news: News?
  /// Whether the operator has given it up while something is out that must first come back.
  public internal(set) var isLeaving = false

  /// Whether the start is in the journal; else nothing keeps it from being made twice.
  public internal(set) var isJournaled = true
  var chance: SeededChance
  /// Until when tries may be made.
  var triesEnd: Moment?
  /// Readings in a row that failed.
  var failedReadings = 0
  /// Readings in a row that were too old for a request to leave.
  var lateReadings = 0
  /// Surveys that were made anew because the bot was not as told.
  var resurveys = 0
  /// The last answer to the key, and how often it came in a row.
  var alike = AlikeAnswers()

  /// Why a review came back.
  public enum News: Equatable, Sendable {
    /// The bot is no longer as the operator was told; nothing was sent.
    case botChanged
    /// Another start of the bot came in between; nothing was sent.
    case otherStart
  }

  /// Begins.
  /// - Parameters:
  ///   - order: What is wanted.
  ///   - chance: Where keys and pauses come from.
  public init(_ order: StartOrder, chance: SeededChance) {
    self.order = order
    self.chance = chance
    key = IdempotencyKey(using: &self.chance)
  }

  /// What is to be done first.
  public var opening: [Action] { [.survey] }

  /// Takes what happened.
  /// - Returns: What is to be done, in this order.
  public mutating func take(_ event: Event, at now: Moment) -> [Action] {
    switch (event, step) {
    case (.left, _): leave()
    case (.surveyed(let survey), .surveying): take(survey, at: now)
    case (.decided(let decision), .reviewing(let situation)):
      claim(decision, in: situation, at: now)
    case (.claimed(let answer), .claiming(let situation)): take(answer, situation, at: now)
    case (.read(let result, let beganAt), .checking): check(result, beganAt: beganAt, at: now)
    case (.read(let result, _), .looking): look(result, at: now)
    case (.marked(let result), .marking(let before, let beganAt)):
      send(result, before: before, beganAt: beganAt, at: now)
    case (.answered(let answer), .sending(let before)): take(answer, before: before, at: now)
    case (.waited, .pausing): goOn()
    // What comes late is of an action that was given up.
    case (.surveyed, _), (.decided, _), (.claimed, _), (.read, _), (.marked, _), (.answered, _),
      (.waited, _):
      []
    }
  }

  /// Whether a pause is for another reading, and not for another try.
  public var isReadingAgain: Bool { failedReadings > 0 || record == nil }

  /// Whether it is over.
  public var hasEnded: Bool { ending != nil }

  /// How it ended; nil before.
  public var ending: Ending? { if case .ended(let ending) = step { ending } else { nil } }

  mutating func end(_ ending: Ending) -> [Action] {
    step = .ended(ending)
    return []
  }

  /// Ends with the start as it then stands, which is written down.
  mutating func end(
    _ ending: Ending, _ state: StartRecord.State, _ remark: String? = nil
  ) -> [Action] {
    record?.state = state
    if let remark { record?.remark = remark }
    return noted + end(ending)
  }

  var noted: [Action] { isJournaled ? record.map { [.note($0)] } ?? [] : [] }

}

/// How often the same answer came to one key, without another one in between.
struct AlikeAnswers: Equatable, Sendable {
  private var mark: Fingerprint?
  private(set) var count = 0

  mutating func take(_ answer: TryAnswer) {
    guard let mark = answer.mark else { return self = AlikeAnswers() }
    count = mark == self.mark ? count + 1 : 1
    self.mark = mark
  }
}
