import TerminalKit

// Choosing a theme.
extension AppState {
  mutating func showThemes(_ names: [String]) {
    if isPaletteOpen { return addToPalette(themes: names) }
    let rows = names.map { Picker.Row(id: $0, title: $0, detail: "") }
    var picker = Picker(subject: .themes(before: themeName), title: "Theme", rows: rows)
    picker.select(id: themeName)
    layers.append(.picker(picker))
  }

  /// Uses a theme from now on.
  mutating func use(theme name: String) -> [Effect] {
    status = StatusLine(.info, "Theme: \(name)")
    return name == themeName ? [] : [.terminal(.showTheme(name))]
  }
}
