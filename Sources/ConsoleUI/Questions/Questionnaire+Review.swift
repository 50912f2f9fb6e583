public import RecordingCore

// What is asked after the last question of the form: what was found, and whether to start.
extension Questionnaire {
  /// The findings about the body as it is now.
  var checks: [Check] {
    Checker(isOwnHost: situation.isOwnHost, variant: situation.bot?.variant)
      .checks(of: Body(draft).value)
  }

  /// Whether the form is done with and the start waits for errors.
  public var isHeldByErrors: Bool {
    guard case .review? = agenda.first?.subject else { return false }
    return !errors.isEmpty
  }

  var errors: [Check] { checks.filter { $0.severity == .error && !isAllowed($0) } }

  /// What the body drops or changes of the bot's own settings.
  var losses: [Loss] {
    situation.bot?.recordingConfig.map { Comparison.losses(body: Body(draft).value, bot: $0) } ?? []
  }

  /// The next finding to mend, with what mends it.
  func mendable(after asked: [Check]) -> (check: Check, fix: Fix)? {
    checks.lazy.filter { !asked.contains($0) }.compactMap { check in
      draft.fix(for: check, isOwnHost: situation.isOwnHost).map { (check, $0) }
    }.first
  }

  func isAllowed(_ check: Check) -> Bool { situation.allowsUnknown && check.isDroppedInSilence }

  func line(for check: Check) -> String {
    check.line(of: situation.source, isAllowed: isAllowed(check))
  }

  /// Says what the form has come to, and begins to ask about it.
  ///
  /// Findings that the operator has decided about already are not asked about again.
  mutating func beginReview(after asked: [Check] = [], _ speech: inout Speech) {
    speech.say("What will be recorded: \(Summary.sentence(of: Body(draft).value)).")
    let checks = checks
    speech.say(checks.isEmpty ? "No findings." : "Findings: \(checks.count).")
    for check in checks { speech.say(line(for: check)) }
    agenda = [FormQuestion(.mending(asked: asked))]
  }

  /// Passes over the steps that have nothing to ask.
  mutating func settleReview() {
    while outcome == nil, case .review(let step)? = agenda.first?.subject {
      switch step {
      case .mending(let asked) where mendable(after: asked) == nil:
        agenda = [FormQuestion(errors.isEmpty ? .losses : .errors)]
      case .losses where losses.isEmpty: agenda = [FormQuestion(.body)]
      case .body where situation.start == nil: outcome = .answered
      default: return
      }
    }
  }

  mutating func skipTheRest(from step: ReviewStep) throws(WrongAnswer) {
    switch step {
    case .errors: throw WrongAnswer("the start waits for the errors")
    case .start: throw WrongAnswer("this is the last question")
    case .mending, .losses, .body:
      proceed(to: [FormQuestion(errors.isEmpty ? situation.start == nil ? .body : .start : .errors)]
      )
    }
  }

  mutating func take(
    _ answer: Answer, to step: ReviewStep, _ speech: inout Speech
  ) throws(WrongAnswer) {
    switch step {
    case .mending(let asked):
      let wanted = try answer.agrees
      guard let (check, fix) = mendable(after: asked) else { return }
      if wanted {
        draft.apply(fix)
        speech.say("Done: \(fix.title).")
      }
      proceed(to: [FormQuestion(.mending(asked: asked + [check]))])
    case .errors:
      guard answer == .keep else { throw WrongAnswer("give Enter alone, or q") }
      proceed(to: questionsAboutErrors)
    case .losses: try takeLosses(answer, &speech)
    case .body:
      if try answer.agrees { speech.show(Body(draft).value) }
      proceed(to: [FormQuestion(.start)])
    case .start: try takeStart(answer)
    }
  }

  // An error outside the form can be mended where the form asks for what it does not have.
  private var questionsAboutErrors: [FormQuestion] {
    let errors = errors
    var questions = FormQuestion.form.filter { question in
      question.pointer != .root && errors.contains { $0.concerns(question.pointer) }
    }
    if errors.contains(where: { error in !questions.contains { error.concerns($0.pointer) } }) {
      questions += FormQuestion.form.filter { $0.subject == .otherSettings }
    }
    return questions
  }

  private mutating func takeLosses(
    _ answer: Answer, _ speech: inout Speech
  ) throws(WrongAnswer) {
    guard answer != .keep else { return proceed(to: [FormQuestion(.body)]) }
    let losses = losses
    guard case .words(let text) = answer else { throw WrongAnswer("give numbers, or all") }
    let isAll = text.lowercased() == "all"
    let numbers = text.split { $0 == "," || $0.isWhitespace }.map { Int($0) ?? 0 }
    let meant = losses.indices.filter { isAll || numbers.contains($0 + 1) }.map { losses[$0] }
    guard !meant.isEmpty, isAll || numbers.allSatisfy({ $0 >= 1 && $0 <= losses.count }) else {
      throw WrongAnswer("give numbers from 1 to \(losses.count), or all")
    }
    let taken = meant.filter { $0.botValue != nil }
    if let kept = meant.first(where: { $0.botValue == nil }), !isAll || taken.isEmpty {
      throw WrongAnswer("\(kept.label) cannot be taken over: \(kept.note ?? "it has no value")")
    }
    let known = checks
    for loss in taken {
      draft.take(loss)
      speech.say("As the bot has it: \(loss.label), \(loss.botText).")
    }
    // What was taken over can bring findings of its own.
    proceed(to: [])
    beginReview(after: known, &speech)
  }

  private mutating func takeStart(_ answer: Answer) throws(WrongAnswer) {
    guard needsConsent else {
      guard try answer.agrees else { return outcome = .left }
      return outcome = .start(replacing: false)
    }
    switch answer {
    case .words("REPLACE"): outcome = .start(replacing: true)
    case .keep: outcome = .left
    case .words(let text) where text.switchPosition == false: outcome = .left
    default: throw WrongAnswer("give REPLACE in capitals to replace the recording")
    }
  }

  /// Whether a start takes a word of its own, since something may be lost by it.
  var needsConsent: Bool { situation.start?.needsConsent ?? false }

  /// Takes what has changed since the operator wanted the start, which was not sent for that reason, and asks again.
  /// - Returns: The lines to print.
  public mutating func takeNews(of start: StartSituation) -> [String] {
    let isSetUpAnew = start.reading.configuration != situation.start?.reading.configuration
    situation.start = start
    outcome = nil
    if isSetUpAnew { agenda = [FormQuestion(.losses)] }
    settleReview()
    var speech = Speech()
    speech.say("Nothing was sent: the bot is not as it was.")
    ask(&speech)
    return speech.lines
  }
}

extension Answer {
  /// Whether it is a yes; an empty line is a no.
  fileprivate var agrees: Bool {
    get throws(WrongAnswer) {
      switch self {
      case .keep: return false
      case .words(let text):
        guard let isYes = text.switchPosition else { throw WrongAnswer("give y or n") }
        return isYes
      default: throw WrongAnswer("give y or n")
      }
    }
  }
}

extension Check {
  /// Whether it is about a place, something inside it, or the object around it.
  fileprivate func concerns(_ place: JSONPointer) -> Bool {
    place.contains(pointer) || (pointer != .root && pointer.contains(place))
  }
}
