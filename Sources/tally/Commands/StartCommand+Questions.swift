import ConsoleUI
import RecordingCore

extension StartCommand {
  /// Makes the body by questions and starts with it.
  ///
  /// Questions are remarks and go to the error output, so that the standard output holds the result alone; both reach
  /// the same terminal and the same reader of its screen.
  func perform(asking draft: Draft, of id: BotID, _ access: ServiceAccess) throws -> SysExit {
    // What keeps a start from being sent is better known before the questions than after them.
    let client = dryRun ? nil : try access.client()
    let bot = try client.map { try readBot(id, $0) }
    var questions = Questionnaire(
      draft,
      in: Questionnaire.Situation(
        source: source.name, service: access.address.description,
        isOwnHost: access.address.isOwnHost, allowsUnknown: allowUnknown, bot: bot))
    say(questions.opening)
    try converse(&questions, access)
    guard let client else {
      Output.document(Body(questions.draft).text)
      return .done
    }
    do {
      // The bot may have begun to record while the questions were answered.
      var bot = try readBot(id, client)
      while case let news = questions.takeNews(of: bot), !news.isEmpty {
        say(news)
        try converse(&questions, access)
        bot = try readBot(id, client)
      }
      let body = Body(questions.draft)
      return try send(
        body, to: id, client, findings(in: body, access), losses(of: body, on: bot))
    } catch let error as any Explained where !(error is Left) {
      Output.remark("The body as it was answered:")
      say(Body(questions.draft).lines.map(\.text))
      throw error
    }
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

/// The operator left before the start.
private struct Left: Explained {
  var title: String { "nothing was sent" }
  var detail: String { "the questions were left before the start" }
  var nextStep: String { "" }
  var exitCode: SysExit { .interrupted }
}
