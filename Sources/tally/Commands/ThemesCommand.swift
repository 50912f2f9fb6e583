import ArgumentParser
import ConsoleUI
import RecordingCore

/// Lists the themes.
struct ThemesCommand: StatusCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes", abstract: "List the themes, and what is wrong with any of them.",
    discussion: """
      With --format json: {"exit", "themes": [{"name", "problems": [...]}]}; a theme with problems \
      loads without the parts that they name.
      """)

  @Option(help: "For people (text) or for programs (json).")
  var format: OutputFormat = .text

  func perform() -> SysExit {
    let library = ThemeLibrary(folder: Surroundings().folders.themes)
    let themes = library.names.map { (name: $0, problems: library.theme(named: $0).problems) }
    switch format {
    case .text:
      for theme in themes {
        Output.line(theme.name)
        for problem in theme.problems { Output.remark("tally: \(problem)") }
      }
    case .json:
      let object: JSONObject = [
        "exit": 0,
        "themes": .array(
          themes.map { theme in
            [
              "name": JSONValue(theme.name),
              "problems": .array(theme.problems.map { JSONValue($0.description) }),
            ]
          }),
      ]
      Output.document(JSONValue.object(object).prettyText)
    }
    return .done
  }
}
