import ArgumentParser
import ConsoleUI
import RecordingCore
import TerminalKit

/// Lists the keys.
struct KeysCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List the keys of the console, and what config.yaml does to them.",
    discussion: """
      A command of the list can be given other keys in config.yaml, such as \
      `keys: { start: [s, F5], take_from_bot: m }`; `[]` takes its keys in the form away.

      With --format json: {"exit", "keys": [{"context", "command", "keys": [...], "help"}], \
      "problems": [...]}; a command without a key has none in its list.
      """)

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() -> SysExit {
    let surroundings = Surroundings()
    let rows = KeyTable.standard.bindings.map { Row($0, in: surroundings.keys) }
    switch format {
    case .text:
      print(rows)
      surroundings.reportProblems()
    case .json:
      let object: JSONObject = [
        "exit": 0, "keys": .array(rows.map(\.json)),
        "problems": .array(surroundings.problems.map { JSONValue($0.description) }),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
    return .done
  }

  private func print(_ rows: [Row]) {
    let nameWidth = rows.map(\.command.configName.count).max() ?? 0
    let keysWidth = rows.map(\.keysText.count).max() ?? 0
    for context in KeyContext.allCases {
      let rows = rows.filter { $0.context == context }
      if !rows.isEmpty { Output.line(context.configName) }
      for row in rows {
        let name = row.command.configName.filled(nameWidth)
        Output.line("  \(name)  \(row.keysText.filled(keysWidth))  \(row.command.help)")
      }
    }
  }
}

/// A command in a context, with the keys that it has there.
private struct Row {
  let context: KeyContext
  let command: Command
  let keys: [KeyPress]

  init(_ binding: KeyBinding, in table: KeyTable) {
    context = binding.context
    command = binding.command
    keys = table.keys(for: binding.command, in: binding.context)
  }

  /// The keys for people.
  var keysText: String {
    keys.isEmpty ? "(none)" : keys.map(\.description).joined(separator: " ")
  }

  /// The row for programs.
  var json: JSONValue {
    [
      "context": JSONValue(context.configName), "command": JSONValue(command.configName),
      "keys": .array(keys.map { JSONValue($0.description) }), "help": JSONValue(command.help),
    ]
  }
}
