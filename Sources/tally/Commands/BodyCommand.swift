import ArgumentParser
import RecordingCore

/// Reads a body out of a text, and writes it as JSON or as a curl command.
struct BodyCommand: StatusCommand {
  /// What the body is written as.
  enum Notation: String, CaseIterable, ExpressibleByArgument {
    case json, curl
    case createBot = "create-bot"
  }

  static let configuration = CommandConfiguration(
    commandName: "body", abstract: "Read a body out of JSON or a curl command, and write it anew.",
    discussion: """
      Takes a start body, a Create Bot body, whose settings stand in recording_config, one of \
      Calendar V2, or a curl command that sends one of these, as sh, cmd or PowerShell write it. \
      Without a form the body stays as it came but for its white space. What was not taken over is \
      named on the error output. Nothing is checked and nothing is sent: `tally check` does the \
      one, `tally start` the other.

      A command that is written keeps the region and the bot of the command that was read, unless \
      a flag, the environment or a profile names others. As create-bot the settings stand in \
      recording_config, as Create Bot and Calendar V2 take them.
      """)

  @Argument(help: "The file; - is the standard input.", completion: .file())
  var file: String

  @Option(
    help:
      "Write JSON (json), a command that sends it (curl), or settings for Create Bot (create-bot).")
  var `as`: Notation = .json

  @Flag(exclusivity: .exclusive)
  var form: FormFlag?

  @Option(
    help: ArgumentHelp(
      """
      The bot in the command: its id, or a URL with it; else the one of the command that is read, \
      else $BOT_ID.
      """, valueName: "id"))
  var bot: String?

  @OptionGroup(title: "The service in the command") var service: ServiceOptions

  func perform() throws -> SysExit {
    let bot = try bot.map { try BotID($0) }
    let imported = try read()
    for note in imported.notes { Output.remark("note: \(note)") }
    var draft = imported.draft
    if let form { draft.form = form.form }
    let body = Body(draft)
    switch `as` {
    case .json: Output.document(body.text)
    case .createBot:
      Output.remark("note: Create Bot needs a meeting_url beside recording_config")
      Output.document(body.textForCreateBot)
    case .curl:
      let access = try ServiceAccess(service)
      let address = access.isChosen ? access.address : imported.address ?? access.address
      if let other = imported.address, other != address {
        Output.remark("note: the command that was read goes to \(other), this one to \(address)")
      }
      Output.document(CurlCommand(body, to: address, bot: bot ?? imported.bot).text)
    }
    return .done
  }

  private func read() throws -> ImportedBody {
    let isFile = file != "-"
    let text = try isFile ? TextFile.read(file) : TextFile.readStandardInput()
    do throws(ImportError) {
      return try ImportedBody.read(text, file: TextFile.read)
    } catch {
      let name = isFile ? file : "standard input"
      throw Failure(
        error.exitCode, "\(name): \(error.title)", error.detail, nextStep: error.nextStep)
    }
  }
}
