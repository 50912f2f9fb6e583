/// The parts of roff, with the macros of man(7), that the man page is made of.
enum Roff {
  /// Text inside a line.
  ///
  /// Hyphens become those of the keyboard, so that what is copied can be typed.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\e"
      case "-": escaped += "\\-"
      case "'": escaped += "\\(aq"
      case "`": escaped += "\\(ga"
      case "\"": escaped += "\\(dq"
      case "^": escaped += "\\(ha"
      case "~": escaped += "\\(ti"
      case "\n", "\t": escaped += " "
      case _ where scalar.isASCII: escaped.unicodeScalars.append(scalar)
      default: escaped += "\\[u\(hexadecimal(scalar.value))]"
      }
    }
    return escaped
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  /// Text that stands as it is typed.
  static func bold(_ text: String) -> String { "\\fB\(escaped(text))\\fR" }

  /// Text that something else is put in the place of.
  static func italic(_ text: String) -> String { "\\fI\(escaped(text))\\fR" }

  /// Text on a line of its own, with `code` in it bold and <values> italic.
  static func styled(_ text: String) -> String {
    var styled = ""
    var rest = text[...]
    while let opening = rest.first(where: { $0 == "`" || $0 == "<" }),
      let start = rest.firstIndex(of: opening)
    {
      let inside = rest[rest.index(after: start)...]
      guard let end = inside.firstIndex(of: opening == "`" ? "`" : ">") else { break }
      styled += escaped(String(rest[..<start]))
      let word = String(inside[..<end])
      styled += opening == "`" ? bold(word) : italic(word)
      rest = inside[inside.index(after: end)...]
    }
    styled += escaped(String(rest))
    // A line that begins so would be a request.
    return styled.hasPrefix(".") ? "\\&" + styled : styled
  }

  /// A heading of the first order.
  static func section(_ title: String) -> String { ".SH \(escaped(title))" }

  /// A heading of the second order.
  static func subsection(_ title: String) -> String { ".SS \(escaped(title))" }

  /// Texts, of which an empty line ends a paragraph; the first stands below what is before it.
  static func paragraphs(_ texts: String...) -> [String] {
    let paragraphs = texts.flatMap { $0.split(separator: "\n\n") }.map { [styled(String($0))] }
    return Array(paragraphs.joined(separator: [".PP"]))
  }

  /// A term that is marked up already, with what is said of it below.
  static func entry(_ term: String, _ text: String) -> [String] { [".TP", term, styled(text)] }
}
