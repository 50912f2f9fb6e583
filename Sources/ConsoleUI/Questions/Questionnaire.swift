public import RecordingCore

/// The form as plain questions, for readers of the screen and terminals that show lines alone.
///
/// A line goes in, the lines to print come out, the next question among them. What is asked is a list of questions; an
/// answer takes the first away and may put others in its place, about what lies inside the value. Going back brings
/// an earlier list back and leaves the answers as they are.
public struct Questionnaire: Equatable, Sendable {
  /// What the questions lead to.
  public enum Outcome: Equatable, Sendable {
    /// The start shall be sent; whether the operator agreed that it replaces a recording.
    case start(replacing: Bool)
    /// Everything is answered, and nothing shall be sent.
    case answered
    /// The operator left, or the input ended.
    case left
  }

  /// What the answers have made.
  public internal(set) var draft: Draft
  /// What the questions have led to; nil while one is open.
  public internal(set) var outcome: Outcome?
  var situation: Situation
  var agenda = FormQuestion.form
  private var history: [[FormQuestion]] = []

  /// Makes the questions.
  /// - Parameters:
  ///   - draft: What is set before the first answer.
  ///   - situation: What the start is for.
  public init(_ draft: Draft, in situation: Situation) {
    self.draft = draft
    self.situation = situation
  }

  /// Takes what the start is for before the first question.
  public mutating func take(_ start: StartSituation) { situation.start = start }

  /// What the operator should know once, and the first question.
  public var opening: [String] {
    var speech = Speech()
    sayBot(&speech)
    speech.say("Questions about the start, one after another; a line answers each.")
    speech.say("A number or a name chooses, Enter alone keeps what there is.")
    speech.say("- leaves a field out again, null sets it to null, = sets any JSON: = {\"a\": 1}")
    speech.say(
      "? explains the question, < goes back one, . is done with the rest, "
        + "q leaves without starting.")
    ask(&speech)
    return speech.lines
  }

  /// Takes a line of the operator.
  /// - Returns: The lines to print: what became of the answer, and the next question.
  public mutating func answer(_ line: String) -> [String] {
    guard outcome == nil, let question = agenda.first else { return [] }
    var speech = Speech()
    do throws(WrongAnswer) {
      switch try Answer(line) {
      case .explain: explain(question, &speech)
      case .leave: outcome = .left
      case .back:
        try goBack()
        settleReview()
        ask(&speech)
      case .rest:
        try skipTheRest(from: question)
        goOn(&speech)
      case let answer:
        try take(answer, to: question, &speech)
        goOn(&speech)
      }
    } catch {
      speech.say("Not taken: \(error.reason)" + (error.reason.hasSuffix("?") ? "" : "."))
      remind(of: question, &speech)
    }
    return speech.lines
  }

  /// Takes the end of the input, at which nothing is sent.
  public mutating func endInput() -> [String] {
    guard outcome == nil else { return [] }
    var speech = Speech()
    speech.say("The input has ended.")
    outcome = .left
    return speech.lines
  }

  private mutating func goBack() throws(WrongAnswer) {
    guard let earlier = history.popLast() else { throw WrongAnswer("this is the first question") }
    agenda = earlier
  }

  private mutating func skipTheRest(from question: FormQuestion) throws(WrongAnswer) {
    switch question.subject {
    case .review(let step): try skipTheRest(from: step)
    default: proceed(to: [])
    }
  }

  private mutating func take(
    _ answer: Answer, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    switch question.subject {
    case .control, .value: try takeValue(answer, to: question, &speech)
    case .members(let spec): try takeMember(answer, of: spec, to: question, &speech)
    case .elements(let field, let kind):
      try takeElement(answer, kind, of: field, to: question, &speech)
    case .labels: try takeLabel(answer, to: question, &speech)
    case .outputLabels: try takeOutput(answer, to: question)
    case .otherSettings: try takeSetting(answer, to: question, &speech)
    case .review(let step): try take(answer, to: step, &speech)
    }
  }

  // MARK: The agenda

  /// Goes on behind the question that was answered, first to what follows from the answer.
  mutating func proceed(with following: [FormQuestion] = []) {
    proceed(to: following + agenda.dropFirst())
  }

  /// Goes on with other questions.
  mutating func proceed(to questions: [FormQuestion]) {
    history.append(agenda)
    agenda = questions
  }

  private mutating func goOn(_ speech: inout Speech) {
    if agenda.isEmpty { beginReview(&speech) }
    settleReview()
    ask(&speech)
  }
}

extension Questionnaire {
  /// What the start is for.
  public struct Situation: Equatable, Sendable {
    /// What the body is called in findings.
    public var source: String
    /// What the service is called.
    public var service: String
    /// Whether the body goes to the service's own hosts.
    public var isOwnHost: Bool
    /// Whether keys pass that the service is not known to take.
    public var allowsUnknown: Bool
    /// The bot and what else is under way on it; nil when nothing shall be sent.
    public var start: StartSituation?

    var bot: Bot? { start?.bot }

    /// Makes a situation.
    public init(
      source: String, service: String, isOwnHost: Bool, allowsUnknown: Bool,
      start: StartSituation? = nil
    ) {
      self.source = source
      self.service = service
      self.isOwnHost = isOwnHost
      self.allowsUnknown = allowsUnknown
      self.start = start
    }
  }
}
