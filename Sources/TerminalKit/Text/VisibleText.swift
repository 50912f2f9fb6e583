/// Makes any text harmless for a terminal: what cannot be seen becomes symbols, nothing is lost.
public enum VisibleText {
  /// The text with every control character, every mark that reorders text, and all that has no width as a symbol.
  ///
  /// C0 controls become their pictures (`␛`). Other controls, bidirectional overrides, spaces without a width and marks
  /// without a letter become `�`.
  public static func of(_ text: String) -> String {
    if TextWidth.isPrintableASCII(text) || TextWidth.isPlain(text) { return text }
    var visible = text
    if text.unicodeScalars.contains(where: isHidden) {
      visible.unicodeScalars = String.UnicodeScalarView(
        text.unicodeScalars.map { isHidden($0) ? symbol(for: $0) : $0 })
    }
    guard visible.contains(where: isUnseen) else { return visible }
    return visible.reduce(into: "") { text, grapheme in
      text += isUnseen(grapheme) ? shown(grapheme) : String(grapheme)
    }
  }

  // Emoji and some scripts are written with marks that cannot be seen; letters of the others never are.
  private static func isUnseen(_ grapheme: Character) -> Bool {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return false }
    return TextWidth.of(grapheme) == 0
      || first.value < 0x530 && scalars.contains { $0.properties.generalCategory == .format }
  }

  private static func shown(_ grapheme: Character) -> String {
    guard TextWidth.of(grapheme) > 0 else { return "\u{FFFD}" }
    var text = String.UnicodeScalarView()
    for scalar in grapheme.unicodeScalars {
      text.append(scalar.properties.generalCategory == .format ? "\u{FFFD}" : scalar)
    }
    return String(text)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return value < 0x20 || (0x7F...0x9F).contains(value) || (0x202A...0x202E).contains(value)
      || (0x2066...0x2069).contains(value) || value == 0x2028 || value == 0x2029
  }

  private static func symbol(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value = scalar.value
    if value < 0x20 { return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
    return value == 0x7F ? "\u{2421}" : "\u{FFFD}"
  }
}
