import ArgumentParser
import RecordingCore

/// Reads one bot.
struct BotCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "bot", abstract: "Show a bot, and what a start would do to it.",
    discussion: """
      With --format json: {"exit", "bot": {"id", "name", "meeting": {"title", "platform", "id"}, \
      "status": {"code", "since", "sub_code", "message", "cause", "remedy"}, "lamp", "start": \
      {"replaces", "refused", "text", "remedy"}, "recording_since", "recordings": [{"id", "status", \
      "started", "completed", "failures": [{"part", "sub_code", "message"}]}], "variant", \
      "recording_config"}}; sub_code and message are those of the step that says why the bot \
      ended, failed or may not record; cause says it in plain words. Times are ISO 8601 in UTC, \
      what is not known is null.
      """)

  @Argument(
    help: ArgumentHelp(
      "The bot's id, its beginning where no other bot's begins so, or a URL with it.",
      valueName: "bot"))
  var bot: String

  @OptionGroup var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let named = try NamedBot(bot)
    let access = try ServiceAccess(service)
    let client = try access.client()
    let id = try named.id(at: access)
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
