/// How many cells text takes, decided here alone so that drawing and layout always agree.
public enum TextWidth {
  /// The cells of one grapheme: 0 for none to draw, 1 or 2 for most, more where several letters are joined.
  public static func of(_ grapheme: Character) -> Int {
    if let ascii = grapheme.asciiValue {
      return ascii >= 0x20 && ascii != 0x7F ? 1 : 0
    }
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if isPlain(first), scalars.dropFirst().isEmpty { return 1 }
    if isRegionalIndicator(first) { return scalars.count }
    if first.properties.isEmoji {
      return scalars.contains(where: { $0.value == 0xFE0F }) ? 2 : of(first)
    }
    return scalars.reduce(0) { $0 + of($1) }
  }

  /// A grapheme in parts of one or two cells, as terminals place them: a letter with its marks each.
  static func parts(of grapheme: Character) -> [Character] {
    let scalars = grapheme.unicodeScalars
    guard let first = scalars.first, scalars.count > 1, !isRegionalIndicator(first),
      !first.properties.isEmoji
    else { return [grapheme] }
    var parts: [String.UnicodeScalarView] = []
    var hasLetter = true
    for scalar in scalars {
      let isLetter = of(scalar) > 0
      if parts.isEmpty || isLetter && hasLetter {
        parts.append(String.UnicodeScalarView())
        hasLetter = false
      }
      parts[parts.count - 1].append(scalar)
      hasLetter = hasLetter || isLetter
    }
    return parts.map { Character(String($0)) }
  }

  /// The cells of a text without line breaks.
  public static func of(_ text: String) -> Int {
    if isPrintableASCII(text) { return text.utf8.count }
    if isPlain(text) { return text.unicodeScalars.count }
    var width = 0
    for grapheme in text { width += of(grapheme) }
    return width
  }

  /// Whether every byte is a visible ASCII character or a blank, each of one cell: most text is.
  static func isPrintableASCII(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPrintableASCII) ?? false
  }

  static func isPrintableASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // Without a way out in the middle, the compiler takes many bytes at once.
    var isPrintable = true
    for byte in bytes { isPrintable = isPrintable && byte >= 0x20 && byte < 0x7F }
    return isPrintable
  }

  /// The cells of a single scalar, as terminals count them.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let value = scalar.value
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    if value < 0xA0 { return 0 }
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator:
      return 0
    default:
      return isJoinedJamo(value) ? 0 : isWide(value) ? 2 : 1
    }
  }

  /// Whether the scalar is visible, one cell wide, and one grapheme beside any other such scalar.
  ///
  /// Not every such scalar is listed: letters, signs, arrows, lines, blocks and marks are.
  static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300: true
    case 0x2010...0x2027, 0x2030...0x203B, 0x2190...0x2319, 0x2400...0x25FC, 0x2710...0x2727: true
    default: false
    }
  }

  /// Whether every scalar of a text is a cell by itself.
  static func isPlain(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy(isPlain)
  }

  static func isRegionalIndicator(_ scalar: Unicode.Scalar) -> Bool {
    (0x1F1E6...0x1F1FF).contains(scalar.value)
  }

  // Vowels and final consonants that stand in the cells of the Korean letter before them.
  private static func isJoinedJamo(_ value: UInt32) -> Bool {
    (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value)
  }

  // East Asian wide and full-width ranges and emoji with a wide default (UAX 11, UTS 51).
  private static func isWide(_ value: UInt32) -> Bool {
    guard value >= 0x1100 else { return false }
    var low = 0
    var high = wideRanges.count - 1
    while low <= high {
      let middle = (low + high) / 2
      let range = wideRanges[middle]
      if value < range.first {
        high = middle - 1
      } else if value > range.last {
        low = middle + 1
      } else {
        return true
      }
    }
    return false
  }

  private static let wideRanges: [(first: UInt32, last: UInt32)] = [
    (0x1100, 0x115F), (0x231A, 0x231B), (0x2329, 0x232A), (0x23E9, 0x23EC), (0x23F0, 0x23F0),
    (0x23F3, 0x23F3), (0x25FD, 0x25FE), (0x2614, 0x2615), (0x2648, 0x2653), (0x267F, 0x267F),
    (0x2693, 0x2693), (0x26A1, 0x26A1), (0x26AA, 0x26AB), (0x26BD, 0x26BE), (0x26C4, 0x26C5),
    (0x26CE, 0x26CE), (0x26D4, 0x26D4), (0x26EA, 0x26EA), (0x26F2, 0x26F3), (0x26F5, 0x26F5),
    (0x26FA, 0x26FA), (0x26FD, 0x26FD), (0x2705, 0x2705), (0x270A, 0x270B), (0x2728, 0x2728),
    (0x274C, 0x274C), (0x274E, 0x274E), (0x2753, 0x2755), (0x2757, 0x2757), (0x2795, 0x2797),
    (0x27B0, 0x27B0), (0x27BF, 0x27BF), (0x2B1B, 0x2B1C), (0x2B50, 0x2B50), (0x2B55, 0x2B55),
    (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF),
    (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE10, 0xFE19), (0xFE30, 0xFE6F),
    (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x16FE0, 0x16FE4), (0x17000, 0x18CFF), (0x1AFF0, 0x1B2FF),
    (0x1F004, 0x1F004), (0x1F0CF, 0x1F0CF), (0x1F18E, 0x1F18E), (0x1F191, 0x1F19A),
    (0x1F200, 0x1F265), (0x1F300, 0x1F320), (0x1F32D, 0x1F335), (0x1F337, 0x1F37C),
    (0x1F37E, 0x1F393), (0x1F3A0, 0x1F3CA), (0x1F3CF, 0x1F3D3), (0x1F3E0, 0x1F3F0),
    (0x1F3F4, 0x1F3F4), (0x1F3F8, 0x1F43E), (0x1F440, 0x1F440), (0x1F442, 0x1F4FC),
    (0x1F4FF, 0x1F53D), (0x1F54B, 0x1F54E), (0x1F550, 0x1F567), (0x1F57A, 0x1F57A),
    (0x1F595, 0x1F596), (0x1F5A4, 0x1F5A4), (0x1F5FB, 0x1F64F), (0x1F680, 0x1F6C5),
    (0x1F6CC, 0x1F6CC), (0x1F6D0, 0x1F6D2), (0x1F6D5, 0x1F6D7), (0x1F6DC, 0x1F6DF),
    (0x1F6EB, 0x1F6EC), (0x1F6F4, 0x1F6FC), (0x1F7E0, 0x1F7EB), (0x1F7F0, 0x1F7F0),
    (0x1F90C, 0x1F93A), (0x1F93C, 0x1F945), (0x1F947, 0x1F9FF), (0x1FA70, 0x1FAFF),
    (0x20000, 0x3FFFD),
  ]
}
