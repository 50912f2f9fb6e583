import RecordingCore

/// A page of the reference; the raw value is the name of its file.
enum ReferencePage: String, CaseIterable {
  case contract = "contract.md"
  case keys = "keys.md"
  case rules = "rules.md"
  case themes = "themes.md"
  case man = "tally.1"

  /// What every page says of itself at its head; scripts/docs knows its files by it.
  static let origin = "Made by scripts/docs from the tables of the program: change those instead."

  /// Makes the page.
  /// - Parameter help: What the program says of its command line.
  /// - Returns: The page, without a line break at its end.
  /// - Throws: What keeps it from being made, which is a fault of the tables or of the help.
  func text(help: JSONValue) throws -> String {
    switch self {
    case .contract: ContractPage.text
    case .keys: KeysPage.text
    case .rules: try RulesPage.text()
    case .themes: ThemesPage.text
    case .man: ManPage(try CommandLineTree(help)).text
    }
  }
}
