import RecordingCore

/// One start by the command line: run, told about while it is under way, and reported.
struct StartRun {
  let runner: StartRunner
  private let order: StartOrder

  /// Makes a run, which a signal ends in good order; nothing is sent.
  /// - Throws: what keeps a key from being had.
  init(_ order: StartOrder, _ access: ServiceAccess) throws {
    self.order = order
    // Before signals are taken over: the command that tells the key may wait for long, and ends with the program.
    let client = try access.client()
    runner = StartRunner(
      client: client, journal: access.surroundings.journal, interruption: Interruption(),
      say: Output.remark)
  }

  /// Runs the start and prints what it came to.
  /// - Parameters:
  ///   - findings: What was found about the body.
  ///   - format: For whom it is printed.
  ///   - decide: Asks the operator, where one decides.
  /// - Returns: The code to end with.
  /// - Throws: `StartReport` for a start that was not taken.
  func perform(
    findings: [Finding], as format: OutputFormat,
    decide: (StartSituation, StartProcedure.News?) throws -> StartProcedure.Decision?
  ) throws -> SysExit {
    var procedure = StartProcedure(order, chance: SeededChance())
    var losses: [Loss] = []
    try runner.run(&procedure) { record, bot in
      losses = record.losses(of: bot)
      guard order.decider != .person else { return }
      for note in record.notes(on: bot) + losses.map(\.line) { Output.remark("note: \(note)") }
    } decide: {
      try decide($0, $1)
    }
    let report = StartReport(procedure, findings, losses)
    switch procedure.ending {
    case .taken, .begun, .known:
      report.print(as: format, service: runner.client.address)
      return procedure.exitCode
    default: throw report
    }
  }
}

extension StartRecord {
  /// What the body drops or changes of the bot's own settings.
  fileprivate func losses(of bot: Bot) -> [Loss] {
    guard let config = bot.recordingConfig, let body = try? JSONParser.parse(body) else {
      return []
    }
    return Comparison.losses(body: body, bot: config)
  }

  /// What else is worth knowing before it leaves.
  fileprivate func notes(on bot: Bot) -> [String] {
    var notes: [String] = []
    let readiness = StartReadiness(bot)
    switch readiness {
    case .ready, .notInCall, .ended: break
    case .alreadyRecording, .paused: notes.append(readiness.text + readiness.beginningWords)
    case .permissionDenied, .unknown:
      notes.append(readiness.text + (readiness.remedy.map { ": \($0)" } ?? ""))
    }
    if bot.variant != nil, let body = try? JSONParser.parse(body) {
      notes += Checker(variant: bot.variant).checks(of: body).filter { $0.rule == Rule.needsCores }
        .map(\.message)
    }
    if !over.isEmpty {
      notes.append("an earlier start of this bot may still begin, and replace this one")
    }
    if let label = StartLabel.label(ofBody: body) {
      notes.append("the body carries the label \(StartLabel.name)=\(label)")
    }
    return notes
  }
}
