import ConsoleUI
import TerminalKit

/// The page of the themes: those of the program, how to write one, and every role.
enum ThemesPage {
  static var text: String {
    Markdown.page("Themes", shipped + writing + colors + roles + depths)
  }

  private static let key = KeyTable.standard.name(of: .themes)

  private static var shipped: [String] {
    let rows = EmbeddedThemes.names.map { name in
      [
        Markdown.link(Markdown.code(name), toFile: "../themes/\(name).yaml"),
        Markdown.text(EmbeddedThemes.summary(of: name)),
      ]
    }
    return [
      """
      A theme says how each part of the screen looks. \(Markdown.code(key)) in the console chooses one, `theme` in `config.yaml` or in a \
      profile the one to begin with, and `--theme NAME` the one for this time. `tally themes` lists all of them and \
      says what is wrong with any.
      """,
      "## Themes of the program",
      Markdown.table(["Theme", "What it is"], rows),
    ]
  }

  /// A theme of one's own, as the page shows it.
  static let example = """
    # ~/.config/tally/themes/harbour.yaml
    name: harbour
    inherits: dark

    palette:
      background: "#10202a"
      accent: bright-cyan
      warm: 215

    roles:
      section: bold underline warm
      lamp: bold
      dialog: {fg: text, bg: 236}
      field.focus: {bg: 24, attributes: [bold, reverse]}
    """

  private static let writing = [
    "## Writing one",
    """
    A theme is a YAML file in `~/.config/tally/themes/`, named as the theme is. It wins over a theme of the program \
    with the same name. All of its parts may be left out:
    """,
    Markdown.block(example, "yaml"),
    """
    - `inherits` names the theme whose palette and roles count where this file has none.
    - `palette` gives colours names. Those of the parent have new colours in the whole theme, what the parent says of \
    roles included: most themes are another palette for `dark`.
    - `roles` gives [roles](#roles) their styles. A role without a style takes that of its name without the last \
    part, as `lamp.idle` takes that of `lamp`; without any it looks like `text`.
    """,
    """
    A style is attributes and a colour, then `on` and the colour behind it: `bold white on red`. The long form has the \
    keys `fg`, `bg` and `attributes`. What a style does not say stays as it is below: the ground of `text`, or the \
    text that a role lies over. What is not understood is named with its line, and the rest of the theme loads.
    """,
  ]

  private static var colors: [String] {
    [
      "## Colours and attributes",
      """
      A colour is a name of the palette, or \(ColorName.forms). A colour with `#` needs quotes, since YAML takes it \
      for a comment without them.
      """,
      """
      - Numbers are those of the 256 colours that terminals share; `default` is the terminal's own.
      - Names, the first sixteen of them: \(Markdown.codes(ColorName.system)).
      - Attributes: \(Markdown.codes(AttributeName.all.map(\.name))).
      """,
      "The palette of `dark`, with what its colours are for:",
      Markdown.block(palette(of: "dark"), "yaml"),
    ]
  }

  /// The palette of a theme as its file has it.
  static func palette(of theme: String) -> String {
    String(decoding: EmbeddedThemes.bytes(of: theme) ?? [], as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "palette:" }
      .prefix { !$0.isEmpty }
      .joined(separator: "\n")
  }

  private static var roles: [String] {
    let rows = StyleRole.allCases.map { [Markdown.code($0.name), Markdown.text($0.purpose)] }
    return ["## Roles", Markdown.table(["Role", "What it is for"], rows)]
  }

  private static var depths: [String] {
    let rows = ColorDepth.allCases.reversed().map { [$0.terminal, $0.effect] }
    return [
      "## Terminals with fewer colours",
      """
      How many colours there are is read from `TERM` and `COLORTERM`; the terminal is not asked. Colours that it does \
      not have are replaced by the nearest ones, and text never lands on a ground of its own colour.
      """,
      Markdown.table(["Colours", "What becomes of a theme's colours"], rows),
      """
      With `NO_COLOR` set to anything but nothing, no colour is used, whatever the theme and the terminal. What must \
      be told apart differs by weight, lines or reversal too, in every theme of the program; `monochrome` is made for it.
      """,
    ]
  }
}

extension ColorDepth {
  fileprivate var terminal: String {
    switch self {
    case .none: "none"
    case .eight: "8"
    case .sixteen: "16"
    case .indexed: "256"
    case .direct: "direct, with `COLORTERM` as `truecolor` or `24bit`"
    }
  }

  fileprivate var effect: String {
    switch self {
    case .none: "Attributes alone set text apart."
    case .eight: "The same with eight colours; bright ones become plain."
    case .sixteen: "Each becomes the system colour of its hue, or the grey of its brightness."
    case .indexed: "Direct ones become the nearest of the fixed 240, numbers stay."
    case .direct: "They stay as they are."
    }
  }
}
