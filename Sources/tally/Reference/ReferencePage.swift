import ArgumentParser

/// A page of the reference; the raw value is the name of its file.
enum ReferencePage: String, CaseIterable, ExpressibleByArgument {
  case contract = "contract.md"
  case keys = "keys.md"
  case rules = "rules.md"
  case themes = "themes.md"
  case man = "tally.1"

  /// What every page says of itself at its head; scripts/docs knows its files by it.
  static let origin = "Made by scripts/docs from the tables of the program: change those instead."

  /// The page, without a line break at its end.
  var text: String {
    get throws {
      switch self {
      case .contract: ContractPage.text
      case .keys: KeysPage.text
      case .rules: try RulesPage.text()
      case .themes: ThemesPage.text
      case .man: try ManPage.text()
      }
    }
  }
}
