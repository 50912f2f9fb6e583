import ArgumentParser
import RecordingCore

/// Starts a recording.
struct StartCommand: StatusCommand, FormattedCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a recording on a bot.",
    discussion: """
      Checks the body, reads the bot, says what of the bot's own settings this body drops or \
      changes, and sends the body once. A bot that already records is left alone without --replace.

      With --ask the body is made by questions, one line at a time, for readers of the screen and \
      for terminals that show lines alone. They go to the error output and the result to the \
      standard output; answers come from the standard input, which may be a pipe. Leaving, or the \
      end of the input, sends nothing and ends with 130, or with 65 where errors are left.

      With --format json: {"exit", "bot", "idempotency_key", "findings", "losses": [{"pointer", \
      "label", "body", "bot", "note"}]}, bot as `tally bot` shows it and findings as `tally check` \
      does; in place of that {"exit", "error": {"title", "detail", "next_step"}} with "findings" \
      for a body with errors, and with "fields" where the service refused values.
      """)

  @Argument(help: ArgumentHelp("The bot's id, or a URL with it.", valueName: "bot"))
  var bot: String

  @OptionGroup(title: "The body") var source: BodyOptions

  @Flag(help: "Ask for every setting in plain lines, beginning with what is given.")
  var ask = false

  @Flag(help: "Print the bytes that would be sent, and send nothing; no key is needed.")
  var dryRun = false

  @Flag(help: "Let keys pass that the service is not known to take.")
  var allowUnknown = false

  @Flag(help: "Start also while the bot records: that recording is replaced.")
  var replace = false

  @OptionGroup(title: "The service") var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func validate() throws {
    if ask, source.body == "-" {
      throw ValidationError("--ask reads answers from the standard input, so --body cannot")
    }
  }

  func perform() throws -> SysExit {
    let id = try BotID(bot)
    let access = try ServiceAccess(service)
    let draft = try source.draft(presets: access.surroundings.presets)
    if ask { return try perform(asking: draft, of: id, access) }
    let body = Body(draft)
    let findings = findings(in: body, access)
    for finding in findings { Output.remark(finding.line(of: source.name)) }
    guard !findings.contains(where: \.isBlocking) else { throw BodyErrors(findings: findings) }
    if dryRun {
      Output.document(body.text)
      return .done
    }
    let client = try access.client()
    let losses = losses(of: body, on: try readBot(id, client))
    for loss in losses { Output.remark("note: \(loss.line)") }
    return try send(body, to: id, client, findings, losses)
  }

  func findings(in body: Body, _ access: ServiceAccess) -> [Finding] {
    Finding.all(
      in: body.value, isOwnHost: access.address.isOwnHost, allowsUnknown: allowUnknown)
  }

  /// Sends the body once and prints what became of it.
  func send(
    _ body: Body, to id: BotID, _ client: RecallClient, _ findings: [Finding], _ losses: [Loss]
  ) throws -> SysExit {
    let key = IdempotencyKey()
    let bytes = Array(body.text.utf8)
    let answer = try Interruption.guarding { () async throws(ClientError) in
      try await client.startRecording(on: id, body: bytes, idempotencyKey: key).result.get()
    }
    switch format {
    case .text:
      Output.line("The start was taken by \(client.address): \(Summary.sentence(of: body.value))")
      for line in answer.lines.dropLast() { Output.line("  " + line) }
    case .json:
      let object: JSONObject = [
        "exit": 0, "bot": answer.json, "idempotency_key": JSONValue(key.text),
        "findings": .array(findings.map(\.json)), "losses": .array(losses.map(\.json)),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
    return .done
  }

  /// Reads the bot, which must be one that a start can go to.
  func readBot(_ id: BotID, _ client: RecallClient) throws -> Bot {
    let bot = try Interruption.guarding { () async throws(ClientError) in
      try await client.bot(id)
    }
    try admit(bot)
    return bot
  }

  /// What the body drops or changes of the bot's own settings.
  func losses(of body: Body, on bot: Bot) -> [Loss] {
    bot.recordingConfig.map { Comparison.losses(body: body.value, bot: $0) } ?? []
  }

  /// Lets a bot pass that a start can go to.
  private func admit(_ bot: Bot) throws(Failure) {
    let readiness = StartReadiness(bot)
    switch readiness {
    case .ready: break
    case .permissionDenied, .unknown: Output.remark("note: \(readiness.text)")
    case .notInCall, .ended:
      throw Failure(
        .refused, "nothing was sent", readiness.text,
        nextStep: "`tally bot \(bot.id)` shows its status")
    case .alreadyRecording(let since), .paused(let since):
      let text = readiness.text + (since.map { "; it began \($0.words)" } ?? "")
      guard !replace else { return Output.remark("note: \(text)") }
      throw Failure(
        .alreadyRecording, "nothing was sent", text,
        nextStep: "give --replace to end that recording and start another")
    }
  }
}

/// A body with errors that the operator does not let pass.
struct BodyErrors: Explained {
  let findings: [Finding]

  var title: String { "nothing was sent" }
  var detail: String {
    let count = findings.count(where: \.isBlocking)
    return count == 1 ? "the body has an error" : "the body has \(count) errors"
  }
  var nextStep: String {
    findings.contains { $0.isBlocking && $0.check.isDroppedInSilence }
      ? "change the values named; --allow-unknown lets unknown keys pass"
      : "change the values named"
  }
  var exitCode: SysExit { .invalidBody }
  var members: JSONObject { ["findings": .array(findings.map(\.json))] }
}

extension Loss {
  /// The loss for programs.
  fileprivate var json: JSONValue {
    [
      "pointer": JSONValue(pointer.description), "label": JSONValue(label),
      "body": JSONValue(bodyText), "bot": JSONValue(botText), "note": JSONValue(note),
    ]
  }
}
