import ArgumentParser
import RecordingCore

/// The command line as a whole; without a subcommand it opens the console.
struct TallyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tally",
    abstract: "Set, check and start recordings of meeting bots.",
    usage: """
      tally [--bot <id>] [--preset <name>] [--theme <name>]
            [--region <region> | --base-url <url>] [--profile <name>]
      tally <subcommand>
      """,
    discussion: """
      Without a subcommand the console opens; `tally console --help` has its options. \
      The other subcommands do the same without a terminal.

      The API key comes from RECALL_API_KEY or RECALLAI_API_KEY, or from the profile's \
      api_key_command. The service comes from --region or --base-url, else from RECALL_REGION or \
      TALLY_BASE_URL, else from the profile, else it is us-east-1.

      EXIT CODES (of several, the worst):
      \(SysExit.table)
      """,
    version: Product.version,
    subcommands: [
      ConsoleCommand.self, StartCommand.self, StartsCommand.self, CheckCommand.self,
      BodyCommand.self, BotCommand.self, BotsCommand.self, PresetsCommand.self,
      ThemesCommand.self, KeysCommand.self, RehearseCommand.self, ServeCommand.self,
    ],
    defaultSubcommand: ConsoleCommand.self)

  /// Carries out what the arguments say.
  /// - Returns: the code to end with; help, usage errors and completions end the process themselves.
  static func run(_ arguments: [String]) -> SysExit {
    if let plain = PlainConsole(arguments) {
      return ending {
        try Console.openOnService(plain.wishes, plain.choice, profile: plain.profile)
      }
    }
    if arguments == ["rehearse"] { return ending { try Console.openOnRehearsal() } }
    if let command = commandAlone(in: arguments) {
      return ending(command.format, command.perform)
    }
    do {
      var command = try parseAsRoot(arguments)
      if let command = command as? any StatusCommand {
        return ending(command.format, command.perform)
      }
      try command.run()
      return .done
    } catch {
      exit(withError: error)
    }
  }

  /// The command that the first words choose, read without the others.
  ///
  /// To read it among all of them costs three times as much, and more than most commands do then.
  /// - Returns: nil where more than the one command is needed to say what is meant or what is wrong: help, completions
  ///   and every mistake are left to `parseAsRoot`.
  static func commandAlone(in arguments: [String]) -> (any StatusCommand)? {
    var chosen: any ParsableCommand.Type = Self.self
    var rest = arguments[...]
    while true {
      let configuration = chosen.configuration
      let next = rest.first.flatMap { name in
        configuration.subcommands.first { $0.configuration.commandName == name }
      }
      guard let command = next ?? configuration.defaultSubcommand else { break }
      if next != nil { rest.removeFirst() }
      chosen = command
    }
    let command = try? chosen.parseAsRoot(Array(rest))
    return command.flatMap { type(of: $0) == chosen ? $0 as? any StatusCommand : nil }
  }

  private static func ending(
    _ format: OutputFormat = .text, _ work: () throws -> SysExit
  ) -> SysExit {
    do {
      return try work()
    } catch let error as any Explained {
      Output.report(error, as: format)
      return error.exitCode
    } catch {
      exit(withError: error)
    }
  }
}
