import CNcurses

/// What stands for a grapheme on the terminal: text whose width the C library agrees with.
///
/// ncurses places text by `wcwidth`, so a cell that disagrees would shift the rest of its row.
enum CellText: Equatable {
  /// One cell with one scalar, as nearly all are: whoever knows that needs no more of a grapheme.
  case plain(wchar_t)
  /// One cell or one wide pair: a base and up to four marks, as scalar values.
  case whole([wchar_t])
  /// Two narrow cells.
  case halves(wchar_t, wchar_t)

  // ncurses keeps a base and four marks.
  private static let scalarLimit = 5

  /// Finds the text for a grapheme that takes this many cells, 1 or 2.
  init(_ grapheme: Character, width: Int, isUnicode: Bool) {
    let scalars = grapheme.unicodeScalars
    guard isUnicode, let base = scalars.first else {
      self = Self.replacement(width: width, isUnicode: isUnicode)
      return
    }
    if let letter = Self.regionalLetter(base) {
      // Terminals disagree on flags: the letters of the country take as many cells everywhere.
      let second = scalars.dropFirst().first.flatMap(Self.regionalLetter)
      self = width == 2 ? .halves(letter, second ?? 0x20) : .whole([letter])
      return
    }
    let baseWidth = curses_character_width(wchar_t(base.value))
    switch (baseWidth, width) {
    case (1, 1), (2, 2):
      let marks = scalars.dropFirst().prefix(while: Self.isKept).prefix(Self.scalarLimit - 1)
      self = .whole([wchar_t(base.value)] + marks.map { wchar_t($0.value) })
    case (1, 2):
      // Wide by an emoji selector only; the base without it is narrow on every terminal.
      self = .halves(wchar_t(base.value), 0x20)
    default:
      self = Self.replacement(width: width, isUnicode: isUnicode)
    }
  }

  private static func replacement(width: Int, isUnicode: Bool) -> CellText {
    let mark: wchar_t = isUnicode ? 0xFFFD : 0x3F
    return width == 2 ? .halves(mark, mark) : .whole([mark])
  }

  // Joiners, selectors and skin tones are not kept: with them terminals disagree on the width.
  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .format, .control: false
    default:
      !scalar.properties.isVariationSelector && curses_character_width(wchar_t(scalar.value)) == 0
    }
  }

  private static func regionalLetter(_ scalar: Unicode.Scalar) -> wchar_t? {
    (0x1F1E6...0x1F1FF).contains(scalar.value) ? wchar_t(scalar.value - 0x1F1E6 + 0x41) : nil
  }
}
