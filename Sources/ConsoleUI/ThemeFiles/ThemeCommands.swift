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
    followsBackground = false
    let shown: [Effect] = name == themeName ? [] : [.terminal(.showTheme(name))]
    return shown + [.files(.rememberTheme(name))]
  }

  /// Suits the theme to the terminal's background, where nobody chose one.
  mutating func suitTheme(isLight: Bool) -> [Effect] {
    let name = isLight ? ThemeLibrary.lightName : ThemeLibrary.defaultName
    guard followsBackground, name != themeName else { return [] }
    return [.terminal(.showTheme(name))]
  }
}
