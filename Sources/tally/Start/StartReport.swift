import RecordingCore

/// What a start came to, for people and for programs.
struct StartReport: Explained {
  let procedure: StartProcedure
  let findings: [Finding]
  let losses: [Loss]
  private let now = Moment.now()

  init(_ procedure: StartProcedure, _ findings: [Finding], _ losses: [Loss]) {
    self.procedure = procedure
    self.findings = findings
    self.losses = losses
  }

  /// The version of the JSON object.
  static let version = 1

  var title: String { procedure.title }
  var detail: String {
    guard case .alreadyRecording(let bot) = procedure.ending else { return procedure.detail }
    return procedure.detail + StartReadiness(bot).beginningWords
  }
  var exitCode: SysExit { procedure.exitCode }

  var nextStep: String {
    guard let ending = procedure.ending else { return "" }
    let bot = procedure.order.bot
    if exitCode == .unanswered { return openStep(ending) }
    switch ending {
    case .unread(let error), .failed(let error): return error.nextStep
    case .notReady(let bot):
      return StartReadiness(bot).remedy ?? "`tally bot \(bot.id)` shows its status"
    case .held(let others):
      if others.contains(where: \.state.isBeingTried) {
        return "wait for it to end, or end that process; `tally starts` lists it"
      }
      return
        "`tally starts settle \(bot)` looks for its recording, --replace starts over it, and "
        + "`tally starts forget \(bot)` says that it counts no longer"
    case .alreadyRecording: return "give --replace to end that recording and start another"
    case .journal(let error):
      return error.exitCode == .configuration
        ? error.nextStep
          + "; --without-journal starts all the same, and nothing then keeps it from "
          + "being made twice" : error.nextStep
    case .otherStartUnderKey: return "leave --idempotency-key out for a new start"
    case .gaveUp where exitCode == .tryLater: return "run the same command again"
    case .takenAway: return "`tally starts` lists what is open"
    case .left, .known, .taken, .begun, .changed, .tooOld, .gaveUp: return ""
    }
  }

  private func openStep(_ ending: StartProcedure.Ending) -> String {
    let bot = procedure.order.bot
    switch ending {
    case .changed where !procedure.isJournaled, .tooOld where !procedure.isJournaled:
      return "look at the bot, as no journal knows of this start; --replace starts over it"
    case _ where !procedure.isJournaled:
      return "no journal knows of this start, so the same command would make another one: look at "
        + "the bot, then add --idempotency-key \(key) to send it again as the same"
    case .changed, .tooOld:
      return
        "look at the bot: where it records as you want, `tally starts forget \(bot)` says that "
        + "this start counts no longer; else --replace starts over it"
    default:
      return "run the same command again: it looks at the bot and goes on with this start under "
        + "the same key; key \(key)"
    }
  }

  private var key: String { procedure.record?.key.text ?? "" }

  var members: JSONObject {
    var object = common
    if case .failed(.refused(.fields(let faults))) = procedure.ending {
      object["fields"] = .array(faults.map(\.json))
    }
    if !findings.isEmpty { object["findings"] = .array(findings.map(\.json)) }
    return object
  }

  /// What every result has, done or not.
  private var common: JSONObject {
    [
      "version": .number(JSONNumber(StartReport.version)),
      "outcome": JSONValue(procedure.record?.state.rawValue ?? "nothing sent"),
      "reason": JSONValue(procedure.reason(at: now)),
      "idempotency_key": JSONValue(procedure.record.map(\.key.text)),
      "tries": .number(JSONNumber(procedure.record?.tries ?? 0)),
    ]
  }

  /// Prints a start that was taken, has begun, or was found to have been.
  func print(as format: OutputFormat, service: ServiceAddress) {
    let bot: Bot? =
      switch procedure.ending {
      case .taken(let bot): bot
      case .begun(let bot): bot
      default: nil
      }
    switch format {
    case .text: printLines(bot, service)
    case .json:
      var object: JSONObject = [
        "exit": .number(JSONNumber(Int(exitCode.rawValue))), "bot": bot?.json ?? .null,
      ]
      for member in common.members { object[member.key.value] = member.value }
      object["findings"] = .array(findings.map(\.json))
      object["losses"] = .array(losses.map(\.json))
      Output.document(JSONValue.object(object).prettyText)
    }
  }

  private func printLines(_ bot: Bot?, _ service: ServiceAddress) {
    if case .known = procedure.ending {
      Output.line("Nothing was sent: \(detail)")
    } else {
      let body = procedure.record.flatMap { try? JSONParser.parse($0.body) }
      Output.line(
        "\(title.prefix(1).uppercased())\(title.dropFirst()) by \(service): "
          + Summary.sentence(of: body ?? [:]))
    }
    for line in bot?.lines.dropLast() ?? [] { Output.line("  " + line) }
    Output.line("  key      \(key)")
  }
}

extension Loss {
  /// The loss for programs.
  var json: JSONValue {
    [
      "pointer": JSONValue(pointer.description), "label": JSONValue(label),
      "body": JSONValue(bodyText), "bot": JSONValue(botText), "note": JSONValue(note),
    ]
  }
}

extension FieldFault {
  /// The fault for programs.
  var json: JSONValue {
    ["pointer": JSONValue(pointer.description), "message": JSONValue(message)]
  }
}
