package import TerminalKit

/// The ways in which a theme file names a colour.
package enum ColorName {
  /// What a colour may look like, for messages.
  package static let forms =
    "`#rrggbb`, `#rgb`, 0 to 255, `default`, or a name such as `bright-red`"

  /// The names of the sixteen colours that the terminal is set to, in their order.
  package static let system = [
    "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
    "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta", "bright-cyan",
    "bright-white",
  ]

  /// The colour with this name; nil when it is none.
  static func color(_ name: String) -> Color? {
    if name == "default" { return .terminal }
    if name.hasPrefix("#") { return direct(name.dropFirst()) }
    if let index = system.firstIndex(of: name) { return .indexed(UInt8(index)) }
    guard name.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
    return UInt8(name).map(Color.indexed)
  }

  private static func direct(_ digits: Substring) -> Color? {
    let values = digits.compactMap { $0.isASCII ? $0.hexDigitValue : nil }.map(UInt8.init)
    guard values.count == digits.count else { return nil }
    switch values.count {
    case 3: return .rgb(red: values[0] * 17, green: values[1] * 17, blue: values[2] * 17)
    case 6:
      return .rgb(
        red: values[0] * 16 + values[1], green: values[2] * 16 + values[3],
        blue: values[4] * 16 + values[5])
    default: return nil
    }
  }
}

/// The names of attributes in a theme file.
package enum AttributeName {
  package static let all: [(name: String, attribute: TextAttributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse),
    ("italic", .italic),
  ]

  static func attribute(_ name: String) -> TextAttributes? {
    all.first { $0.name == name }?.attribute
  }
}
