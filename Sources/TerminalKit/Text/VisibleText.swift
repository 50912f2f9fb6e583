/// Makes any text harmless for a terminal: control characters become symbols, none is lost.
public enum VisibleText {
  /// The text with every control character, and every mark that reorders text, as a visible symbol.
  ///
  /// C0 controls become their pictures (`␛`), other controls and bidirectional overrides `�`.
  public static func of(_ text: String) -> String {
    if TextWidth.isPrintableASCII(text) { return text }
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      visible.append(isHidden(scalar) ? symbol(for: scalar) : scalar)
    }
    return String(visible)
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
