import ConsoleUI
import TerminalKit

/// The page of the keys: every row of the key table.
enum KeysPage {
  static var text: String {
    Markdown.page("Keys", intro + KeyContext.allCases.flatMap(section) + commandsWithoutKeys)
  }

  private static let help = KeyTable.standard.name(of: .help)

  private static let intro = [
    """
    The footer shows the keys that work right now, and \(Markdown.code(help)) shows those of the form. The topmost thing on the screen \
    decides what a key does, so each table is for one kind of thing.
    """,
    """
    `keys` in `config.yaml` gives commands other keys, by the names in the last column. The keys are written as they \
    are here; upper and lower case are different keys.
    """,
    Markdown.block("keys: { start: [s, F5] }", "yaml"),
  ]

  private static func section(_ context: KeyContext) -> [String] {
    let bindings = KeyTable.standard.bindings.filter { $0.context == context }
    var rows: [[String]] = []
    for group in CommandGroup.allCases {
      for (index, binding) in bindings.filter({ $0.command.group == group }).enumerated() {
        rows.append([
          index == 0 ? "**\(group.rawValue)**" : "",
          Markdown.codes(binding.keys.map(\.description)),
          Markdown.text(binding.command.title), Markdown.text(binding.command.help),
          Markdown.code(binding.command.configName),
        ])
      }
    }
    return ["## \(context.title)", context.note].compactMap(\.self)
      + [Markdown.table(["", "Keys", "Title", "What it does", "Name"], rows)]
  }

  /// Commands that no key runs, so that their names can be found.
  private static var commandsWithoutKeys: [String] {
    let bound = KeyTable.standard.bindings.map(\.command)
    let rows = Command.allCases.filter { !bound.contains($0) }.map { command in
      [
        Markdown.text(command.title), Markdown.text(command.help),
        Markdown.code(command.configName),
      ]
    }
    guard !rows.isEmpty else { return [] }
    return ["## Without a key", Markdown.table(["Title", "What it does", "Name"], rows)]
  }
}

extension KeyContext {
  fileprivate var title: String {
    switch self {
    case .form: "In the form"
    case .editor: "In the editor of what nests"
    case .text: "While a text is written"
    case .list: "In a list"
    case .presetList: "In the list of presets"
    case .review: "In the review before a start"
    case .replaceReview: "In the review of a start that needs the second key"
    case .underWay: "While a start is being made"
    case .page: "On a page to read"
    case .question: "At a question"
    case .picture: "In the picture where it lies above the form"
    case .mending: "Before a change that mends is made"
    case .labels: "While everything in view has letters"
    }
  }

  fileprivate var note: String? {
    switch self {
    case .form:
      "Digits choose an option of a group by its number, or write the number of an option, such as the hours."
    case .editor: "Digits begin to write the number of a row. It stands in the place of the form."
    case .text:
      """
      Letters are text, and the usual keys of readline work: `Ctrl-A`, `Ctrl-E`, `Ctrl-W`, `Ctrl-U`, `Ctrl-K`, \
      `Alt-B`, `Alt-F`, `Alt-D`.
      """
    case .list: "Letters go to the search line."
    case .presetList: "These count in addition to those of a list."
    case .labels: "Letters go to what they stand over; any other key leaves."
    case .replaceReview: "The other keys are those of the review; `Enter` sends nothing here."
    default: nil
    }
  }
}
