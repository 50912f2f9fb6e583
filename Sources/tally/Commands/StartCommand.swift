import ArgumentParser
import RecordingCore

/// Starts a recording.
struct StartCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "start", abstract: "Start a recording on a bot.",
    discussion: """
      Checks the body, reads the bot, says what of the bot's own settings this body drops or \
      changes, and starts once. A bot that already records is left alone without --replace, and so \
      is one with a start that has not ended: see `tally starts`.

      A start whose answer is lost is tried again under the same idempotency key. Where it is still \
      not known whether it was taken (exit 74), run the same command again: it goes on with that \
      start and makes no second one. Where its recording has begun meanwhile, it says so.

      With --ask the body is made by questions, one line at a time, for readers of the screen and \
      for terminals that show lines alone. They go to the error output and the result to the \
      standard output; answers come from the standard input, which may be a pipe. Leaving, or the \
      end of the input, sends nothing and ends with 130, or with 65 where errors are left.

      With --format json: {"version", "exit", "outcome", "reason", "idempotency_key", "tries", \
      "bot", "findings", "losses": [{"pointer", "label", "body", "bot", "note"}]}, bot as `tally \
      bot` shows it and findings as `tally check` does; outcome is the state of the start: pending, \
      begun, open, refused, not done, withdrawn, or nothing sent; reason says what holds the bot: \
      recording, paused, open, pending, waiting. A start that was not done has "error": {"title", \
      "detail", "next_step"} in place of bot and losses, and "fields" where the service refused \
      values.
      """)

  @Argument(
    help: ArgumentHelp(
      "The bot's id, its beginning where no other bot's begins so, or a URL with it.",
      valueName: "bot"))
  var bot: String

  @OptionGroup(title: "The body") var source: BodyOptions

  @Flag(help: "Ask for every setting in plain lines, beginning with what is given.")
  var ask = false

  @Flag(help: "Print the bytes that would be sent, and send nothing; no key is needed.")
  var dryRun = false

  @Flag(help: "Let keys pass that the service is not known to take.")
  var allowUnknown = false

  @Flag(
    help: "Start also while the bot records or has a start that has not ended: it is replaced.")
  var replace = false

  @Option(
    help: ArgumentHelp(
      "How long to try again where an answer is lost or the service asks to wait; 0 for one try.",
      valueName: "seconds"))
  var retryFor: Double = 60

  @Option(
    help: ArgumentHelp(
      "The idempotency key to use; one not known here counts as sent before.", valueName: "key"))
  var idempotencyKey: String?

  @Flag(
    inversion: .prefixedNo,
    help: """
      Put a label of its own into the body, by which the recording of this start is told from \
      others; label_starts in config.yaml says what is usual.
      """)
  var labelStart: Bool?

  @Flag(
    help: "Start although no journal can be kept, so that nothing keeps it from being made twice.")
  var withoutJournal = false

  @OptionGroup(title: "The service") var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func validate() throws {
    if ask, source.body == "-" {
      throw ValidationError("--ask reads answers from the standard input, so --body cannot")
    }
    guard retryFor.isFinite, (0...86400).contains(retryFor) else {
      throw ValidationError("--retry-for takes seconds from 0 to 86400")
    }
    if let idempotencyKey, IdempotencyKey(idempotencyKey) == nil {
      throw ValidationError("--idempotency-key takes 1 to 255 visible ASCII characters")
    }
  }

  func perform() throws -> SysExit {
    if !dryRun { SignalBeforeStart.take() }
    let named = try NamedBot(bot)
    let access = try ServiceAccess(service)
    let draft = try source.draft(presets: access.surroundings.presets)
    if ask { return try perform(asking: draft, of: named, access) }
    let body = Body(draft)
    let findings = findings(in: body, access)
    for finding in findings { Output.remark(finding.line(of: source.name)) }
    guard !findings.contains(where: \.isBlocking) else { throw BodyErrors(findings: findings) }
    if dryRun {
      Output.document(body.text)
      return .done
    }
    let line = StartCommandLine(
      body: startBody(body, access), replaces: replace,
      key: idempotencyKey.flatMap(IdempotencyKey.init), withoutJournal: withoutJournal)
    let run = try StartRun(order(try named.id(at: access), access, .command(line)), access)
    return try run.perform(findings: findings, as: format) { _, _ in nil }
  }

  func order(
    _ id: BotID, _ access: ServiceAccess, _ decider: StartOrder.Decider
  ) -> StartOrder {
    StartOrder(
      bot: id, profile: access.profile?.name, plan: RetryPlan(seconds: retryFor), decider: decider)
  }

  func startBody(_ body: Body, _ access: ServiceAccess) -> StartBody {
    StartBody(
      body.value, isLabelled: labelStart ?? access.surroundings.configuration.labelsStarts)
  }

  func findings(in body: Body, _ access: ServiceAccess) -> [Finding] {
    Finding.all(
      in: body.value, isOwnHost: access.address.isOwnHost, allowsUnknown: allowUnknown)
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
