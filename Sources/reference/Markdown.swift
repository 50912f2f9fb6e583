/// The parts of Markdown that the pages of the reference are made of.
enum Markdown {
  /// Running text, none of which is taken for markup.
  static func text(_ text: String) -> String {
    var escaped = ""
    var last: Character?
    var rest = text[...]
    while let character = rest.popFirst() {
      let isMarkup =
        switch character {
        case "\\", "`", "*", "<", "[", "]", "~": true
        // Between letters an underscore is one, and names stay findable as they are.
        case "_": last?.isWordPart != true || rest.first?.isWordPart != true
        default: false
        }
      if isMarkup { escaped.append("\\") }
      escaped.append(character)
      last = character
    }
    return escaped
  }

  /// A piece of code in a text.
  static func code(_ text: String) -> String {
    var fence = "`"
    while text.contains(fence) { fence += "`" }
    let padding = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + padding + text + padding + fence
  }

  /// Pieces of code with commas between them.
  static func codes(_ texts: some Sequence<String>) -> String {
    texts.map(code).joined(separator: ", ")
  }

  /// Lines of code, in a language.
  static func block(_ text: String, _ language: String) -> String {
    "```\(language)\n\(text)\n```"
  }

  /// A table of cells that are Markdown already.
  static func table(_ heads: [String], _ rows: [[String]]) -> String {
    ([heads, heads.map { _ in "---" }] + rows).map(row).joined(separator: "\n")
  }

  private static func row(_ cells: [String]) -> String {
    let cells = cells.map { cell in
      // The table is taken apart before code is seen, so bars are escaped there too.
      String(cell.flatMap { $0 == "|" ? "\\|" : $0.isNewline ? " " : String($0) })
    }
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// A link to a file, by its place beside the page.
  static func link(_ text: String, toFile path: String) -> String { "[\(text)](\(path))" }

  /// A link to a heading of the same page.
  static func link(_ text: String, to heading: String) -> String {
    "[\(text)](#\(anchor(of: heading)))"
  }

  /// The name that readers of Markdown give a heading: small letters, digits, `-` and `_` alone.
  static func anchor(of heading: String) -> String {
    String(
      heading.lowercased().compactMap { character -> Character? in
        if character == " " { return "-" }
        return character.isWordPart || character == "-" || character == "_" ? character : nil
      })
  }

  /// A page: its title, then blocks with an empty line between them.
  static func page(_ title: String, _ blocks: [String]) -> String {
    (["<!-- \(ReferencePage.origin) -->", "# \(title)"] + blocks).joined(separator: "\n\n")
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}
