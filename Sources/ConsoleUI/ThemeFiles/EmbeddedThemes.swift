/// The theme files that are part of the program.
package enum EmbeddedThemes {
  /// The themes in the order in which they are offered.
  package static let names = [
    "dark", "light", "high-contrast", "color-blind", "monochrome", "system-16", "gruvbox-dark",
    "solarized-dark", "solarized-light", "nord", "dracula", "catppuccin-mocha",
  ]

  /// The content of a theme's file; nil when none has the name.
  package static func bytes(of name: String) -> [UInt8]? {
    switch name {
    case "dark": PackageResources.dark_yaml
    case "light": PackageResources.light_yaml
    case "high-contrast": PackageResources.high_contrast_yaml
    case "color-blind": PackageResources.color_blind_yaml
    case "monochrome": PackageResources.monochrome_yaml
    case "system-16": PackageResources.system_16_yaml
    case "gruvbox-dark": PackageResources.gruvbox_dark_yaml
    case "solarized-dark": PackageResources.solarized_dark_yaml
    case "solarized-light": PackageResources.solarized_light_yaml
    case "nord": PackageResources.nord_yaml
    case "dracula": PackageResources.dracula_yaml
    case "catppuccin-mocha": PackageResources.catppuccin_mocha_yaml
    default: nil
    }
  }

  /// What a theme is, from the comment at the head of its file; empty when it has none.
  package static func summary(of name: String) -> String {
    String(decoding: bytes(of: name) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.hasPrefix("#") }
      .map { $0.drop { $0 == "#" || $0 == " " } }.joined(separator: " ")
  }
}
