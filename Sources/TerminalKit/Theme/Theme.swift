/// A complete look: one style for every role, resolved once when the theme was loaded.
public struct Theme: Equatable, Sendable {
  /// The name that configuration and the theme list use.
  public let name: String
  /// The styles in the order of `StyleRole.allCases`.
  public private(set) var styles: [Style]

  /// Makes a theme from a rule that gives each role its style.
  public init(name: String, style: (StyleRole) -> Style) {
    self.name = name
    styles = StyleRole.allCases.map(style)
  }

  /// How a cell with this role, and this overlay above it, looks.
  public func style(_ role: StyleRole, overlay: StyleRole? = nil) -> Style {
    let base = styles[Int(StyleRole.text.rawValue)].overlaid(by: styles[Int(role.rawValue)])
    guard let overlay else { return base }
    return base.overlaid(by: styles[Int(overlay.rawValue)])
  }
}
