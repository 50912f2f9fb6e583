import ConsoleUI
import RecordingCore

extension StartCommand {
  /// Makes the body by questions and starts with it.
  ///
  /// Questions are remarks and go to the error output, so that the standard output holds the result alone; both reach
  /// the same terminal and the same reader of its screen.
  func perform(
    asking draft: Draft, of bot: NamedBot, _ access: ServiceAccess
  ) throws -> SysExit {
    // What keeps a start from being sent is better known before the questions than after them.
    let run =
      dryRun ? nil : try StartRun(order(try bot.id(at: access), access, .person), access)
    var questions = Questionnaire(
      draft,
      in: Questionnaire.Situation(
        source: source.name, service: access.address.description,
        isOwnHost: access.address.isOwnHost, allowsUnknown: allowUnknown))
    guard let run else {
      say(questions.opening)
      try converse(&questions, access)
      Output.document(Body(questions.draft).text)
      return .done
    }
    var isFirst = true
    do {
      return try run.perform(findings: [], as: format) { situation, _ in
        try decide(situation, &questions, isFirst: &isFirst, access)
      }
    } catch let error as any Explained where !(error is Left) && !isFirst {
      Output.remark("The body as it was answered:")
      say(Body(questions.draft).lines.map(\.text))
      throw error
    }
  }

  /// Asks what shall be sent; when the situation comes again, only about what is new.
  private func decide(
    _ situation: StartSituation, _ questions: inout Questionnaire, isFirst: inout Bool,
    _ access: ServiceAccess
  ) throws -> StartProcedure.Decision? {
    if isFirst {
      if situation.needsConsent, !replace { throw Guarded(situation: situation) }
      questions.take(situation)
      say(questions.opening)
      isFirst = false
    } else {
      say(questions.takeNews(of: situation))
    }
    try converse(&questions, access)
    return StartProcedure.Decision(
      startBody(Body(questions.draft), access),
      replaces: questions.outcome == .start(replacing: true))
  }

  /// Passes lines on until the questions are over.
  private func converse(_ questions: inout Questionnaire, _ access: ServiceAccess) throws {
    while questions.outcome == nil {
      if let line = readLine() {
        say(questions.answer(line))
      } else {
        say(questions.endInput())
      }
    }
    guard questions.outcome == .left else { return }
    guard !questions.isHeldByErrors else {
      throw BodyErrors(findings: findings(in: Body(questions.draft), access))
    }
    throw Left()
  }

  private func say(_ lines: [String]) {
    for line in lines { Output.remark(line) }
  }
}

/// What a start with questions is not begun for, since it would be in vain without --replace.
private struct Guarded: Explained {
  let situation: StartSituation

  var title: String { "nothing was sent" }
  var detail: String {
    let readiness = StartReadiness(situation.bot)
    let own = readiness.replacesRecording ? [readiness.text + readiness.beginningWords] : []
    return (own + situation.warnings).joined(separator: "; ")
  }
  var nextStep: String { "give --replace to start all the same" }
  var exitCode: SysExit { situation.journalProblem?.exitCode ?? .alreadyRecording }
}

/// The operator left before the start.
private struct Left: Explained {
  var title: String { "nothing was sent" }
  var detail: String { "the questions were left before the start" }
  var nextStep: String { "" }
  var exitCode: SysExit { .interrupted }
}
