import ArgumentParser
import RecordingCore

/// Shows the starts that have not ended, and what they come to.
struct StartsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "starts", abstract: "Show the starts that have not ended.",
    discussion: """
      A start is open when it is not known whether the service took it, and pending when it was \
      taken and its recording has not begun. While it is either, its bot takes another start only \
      with --replace. Nothing here sends a start.

      With --format json: {"version", "exit", "starts": [{"bot", "service", "profile", "state", \
      "since", "idempotency_key", "tries", "remark"}]}.
      """,
    subcommands: [ListStarts.self, SettleStarts.self, ForgetStarts.self],
    defaultSubcommand: ListStarts.self)
}

/// Lists them.
struct ListStarts: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show the starts that have not ended, of every service.")

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let starts = try Surroundings().journal.unended(at: .now())
    StartList(starts).print(as: format)
    return .done
  }
}

/// Looks for their recordings.
struct SettleStarts: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "settle",
    abstract: "Read the bots, and conclude from their recordings what became of the starts.",
    discussion: """
      Only a recording that must be a start's own ends it: one that carries its label, or the only \
      new one after a start that was taken at its only try. A start whose trigger is met is given up \
      when an hour after its last try two readings a minute apart show nothing of it. Every other \
      stays; `tally starts forget` is for the operator's own word.
      """)

  @Argument(
    help: ArgumentHelp(
      "The bot's id, or its beginning where no other start's bot begins so; all bots unless given.",
      valueName: "bot"))
  var bot: String?

  @OptionGroup(title: "The service") var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let named = try bot.map { (text) throws(BotIDError) in try NamedBot(text) }
    let access = try ServiceAccess(service)
    let journal = access.surroundings.journal
    let starts = try journal.unended(at: access, of: named)
    guard !starts.isEmpty else {
      StartList([]).print(as: format)
      return .done
    }
    let client = try access.client()
    var result: [StartRecord] = []
    var worst = SysExit.done
    for bot in starts.map(\.bot).withoutRepetitions {
      do {
        let beganAt = Moment.now()
        let reading = try Interruption.guarding { () async throws(ClientError) in
          try await client.reading(of: bot)
        }
        let listing = try journal.listing(
          of: bot, at: reading.service, readBy: access.profile?.name, reading: reading.bot,
          under: nil, at: beganAt)
        result += listing.settled + listing.unended
        for start in listing.unended {
          if let possible = start.possibleRecording(in: reading.bot) {
            Output.remark("\(bot): \(possible.sentence)")
          }
        }
      } catch let error as ClientError {
        // A bot that cannot be read proves nothing.
        Output.remark("\(bot): the bot could not be read: \(error.detail)")
        result += starts.filter { $0.bot == bot }
        worst = SysExit.worst(of: [worst, error.exitCode])
      }
    }
    StartList(result).print(as: format, exit: worst)
    return worst
  }
}

/// Takes the operator's word that they count no longer.
struct ForgetStarts: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "forget",
    abstract: "Say that the starts of a bot count no longer, so that another one can be made.",
    discussion: """
      A start that may still begin then replaces whatever records at that moment. A start that a \
      process is trying is never forgotten.
      """)

  @Argument(
    help: ArgumentHelp(
      "The bot's id, or its beginning where no other start's bot begins so.", valueName: "bot"))
  var bot: String

  @OptionGroup(title: "The service") var service: ServiceOptions

  func perform() throws -> SysExit {
    let named = try NamedBot(bot)
    let access = try ServiceAccess(service)
    let journal = access.surroundings.journal
    let starts = try journal.unended(at: access, of: named)
    if starts.isEmpty { Output.remark("there is no start of this bot that has not ended") }
    var status = SysExit.done
    for start in starts {
      if try journal.forget(start.id, at: .now()) {
        Output.line("forgotten: \(start.line)")
      } else {
        Output.remark("not forgotten, as a process is trying it: \(start.line)")
        status = .alreadyRecording
      }
    }
    return status
  }
}

extension Journal {
  /// The starts at a service that have not ended, of one bot where one is named.
  fileprivate func unended(at access: ServiceAccess, of named: NamedBot?) throws -> [StartRecord] {
    let identity = ServiceIdentity(access.address)
    let starts = try unended(at: .now()).filter { $0.service.origin == identity.origin }
    guard let named else { return starts }
    let bots = starts.map(\.bot).withoutRepetitions.filter(named.mayName)
    guard !bots.isEmpty else { return [] }
    let bot = try named.id(among: bots)
    return starts.filter { $0.bot == bot }
  }
}

/// Starts as they are printed.
private struct StartList {
  private let starts: [StartRecord]

  init(_ starts: [StartRecord]) { self.starts = starts }

  func print(as format: OutputFormat, exit: SysExit = .done) {
    switch format {
    case .text:
      for start in starts { Output.line(start.line) }
      if starts.isEmpty { Output.remark("there is no start that has not ended") }
    case .json:
      let object: JSONObject = [
        "version": .number(JSONNumber(StartReport.version)),
        "exit": .number(JSONNumber(Int(exit.rawValue))), "starts": .array(starts.map(\.json)),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
  }
}

extension StartRecord {
  /// The start in one line for people.
  fileprivate var line: String {
    let word = isWaiting(at: .now()) ? "waiting" : state.rawValue
    return [
      word.filled(10), bot.text, claimedAt.timestamp.words, service.origin, "key \(key)", remark,
    ].compactMap(\.self).joined(separator: "  ")
  }

  /// The start for programs.
  fileprivate var json: JSONValue {
    [
      "bot": JSONValue(bot.text), "service": JSONValue(service.origin),
      "profile": JSONValue(profile),
      "state": JSONValue(isWaiting(at: .now()) ? "waiting" : state.rawValue),
      "since": JSONValue(claimedAt.timestamp.iso8601), "idempotency_key": JSONValue(key.text),
      "tries": .number(JSONNumber(tries)), "remark": JSONValue(remark),
    ]
  }
}

extension Sequence where Element: Hashable {
  /// The elements in their order, each one once.
  fileprivate var withoutRepetitions: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension JournalError: Explained {}
