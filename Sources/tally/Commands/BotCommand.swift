import ArgumentParser
import RecordingCore

/// Reads one bot.
struct BotCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "bot", abstract: "Show a bot, and what a start would do to it.",
    discussion: """
      With --format json: {"exit", "bot": {"id", "name", "meeting": {"title", "platform", "id"}, \
      "status": {"code", "since"}, "lamp", "start": {"replaces", "refused", "text"}, \
      "recording_since", "recording_config"}}; times are ISO 8601 in UTC, what is not known is null.
      """)

  @Argument(help: ArgumentHelp("The bot's id, or a URL with it.", valueName: "bot"))
  var bot: String

  @OptionGroup var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let id = try BotID(bot)
    let client = try ServiceAccess(service).client()
    let bot = try Interruption.guarding { () async throws(ClientError) in
      try await client.bot(id)
    }
    switch format {
    case .text: for line in bot.lines { Output.line(line) }
    case .json: Output.document(JSONValue.object(["exit": 0, "bot": bot.json]).prettyText)
    }
    return .done
  }
}
