import ArgumentParser
import RecordingCore

/// Lists the service's bots.
struct BotsCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "bots", abstract: "List the bots of the workspace, all pages of them.",
    discussion: """
      With --format json: {"exit", "bots": [...], "total", "unreadable", "more"}, each bot as \
      `tally bot` shows it; total is null when the service does not say, and more is true where it \
      says that there is another page and answers none.
      """)

  @OptionGroup var service: ServiceOptions

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() throws -> SysExit {
    let client = try ServiceAccess(service).client()
    let page = try Interruption.guarding { () async throws(ClientError) in
      try await client.bots(onPages: .max)
    }
    switch format {
    case .text: print(page)
    case .json:
      let object: JSONObject = [
        "exit": 0, "bots": .array(page.bots.map(\.json)),
        "total": page.totalCount.map { .number(JSONNumber($0)) } ?? .null,
        "unreadable": .number(JSONNumber(page.unreadableCount)),
        "more": .bool(page.next != nil),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
    return .done
  }

  private func print(_ page: BotPage) {
    if !page.bots.isEmpty { Output.line(Bot.headings) }
    for bot in page.bots { Output.line(bot.line) }
    if page.bots.isEmpty { Output.remark("there are no bots") }
    if page.unreadableCount > 0 {
      Output.remark("\(page.unreadableCount) entries of the list could not be read as bots")
    }
    if page.next != nil {
      Output.remark(
        "the service has more than these: \(page.bots.count)"
          + (page.totalCount.map { " of \($0) bots" } ?? " bots"))
    }
  }
}
