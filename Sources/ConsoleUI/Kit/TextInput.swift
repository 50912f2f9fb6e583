import TerminalKit

/// One line of text being written, with the usual readline keys.
struct TextInput: Equatable, Sendable {
  /// What may be written.
  enum Accepts: Equatable, Sendable {
    case anyText
    case digits
  }

  /// The graphemes written so far.
  private(set) var graphemes: [Character]
  /// The cursor, in graphemes from the start.
  private(set) var cursor: Int
  /// Whether all of it is marked, so that what is written takes its place.
  private(set) var isSelected: Bool
  let accepts: Accepts
  /// Whether dots stand for what is written.
  let isSecret: Bool
  /// The longest text, in graphemes.
  static let limit = 100_000
  /// The longest text to search for, which is compared with every row at every key.
  static let searchLimit = 200
  private let limit: Int

  init(
    _ text: String = "", accepts: Accepts = .anyText, isSecret: Bool = false,
    isSelected: Bool = false, limit: Int = TextInput.limit
  ) {
    self.isSelected = isSelected && !text.isEmpty
    graphemes = Array(text.prefix(limit))
    self.limit = limit
    cursor = graphemes.count
    self.accepts = accepts
    self.isSecret = isSecret
  }

  /// Whether a text can be written on without losing its end.
  static func takes(_ text: String) -> Bool { text.utf8.count <= limit || text.count <= limit }

  var text: String { String(graphemes) }
  var isEmpty: Bool { graphemes.isEmpty }

  /// Takes a key; false when the key means nothing to a text.
  mutating func handle(_ press: KeyPress) -> Bool {
    let wasSelected = isSelected
    isSelected = false
    if wasSelected, replacesAll(press) {
      remove(0..<graphemes.count)
      if press.key == .backspace || press.key == .delete { return true }
    }
    switch (press.key, press.modifiers) {
    case (.character(let character), []): insert([character])
    case (.left, []), (.character("b"), .control): cursor = max(0, cursor - 1)
    case (.right, []), (.character("f"), .control): cursor = min(graphemes.count, cursor + 1)
    case (.home, []), (.character("a"), .control): cursor = 0
    case (.end, []), (.character("e"), .control): cursor = graphemes.count
    case (.left, .control), (.character("b"), .alt): cursor = wordStart
    case (.right, .control), (.character("f"), .alt): cursor = wordEnd
    case (.backspace, []), (.character("h"), .control): remove(max(0, cursor - 1)..<cursor)
    case (.delete, []), (.character("d"), .control):
      remove(cursor..<min(graphemes.count, cursor + 1))
    case (.character("u"), .control): remove(0..<cursor)
    case (.character("k"), .control): remove(cursor..<graphemes.count)
    case (.character("w"), .control), (.backspace, .alt): remove(wordStart..<cursor)
    case (.character("d"), .alt): remove(cursor..<wordEnd)
    default: return false
    }
    return true
  }

  private func replacesAll(_ press: KeyPress) -> Bool {
    switch (press.key, press.modifiers) {
    case (.character, []), (.backspace, []), (.delete, []): true
    default: false
    }
  }

  /// Takes pasted text; line breaks and tabs become blanks.
  mutating func paste(_ text: String) {
    if isSelected { remove(0..<graphemes.count) }
    isSelected = false
    insert(text.prefix(limit).map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  private mutating func insert(_ new: [Character]) {
    let allowed = accepts == .digits ? new.filter { $0.isASCII && $0.isNumber } : new
    let room = limit - graphemes.count
    // What is typed mark by mark, such as an accent after its letter, is one grapheme with its neighbours.
    let around = max(0, cursor - 1)..<min(graphemes.count, cursor + 1)
    let before = String(graphemes[around.lowerBound..<cursor] + allowed.prefix(max(0, room)))
    graphemes.replaceSubrange(
      around, with: before + String(graphemes[cursor..<around.upperBound]))
    cursor = min(graphemes.count, around.lowerBound + before.count)
  }

  private mutating func remove(_ range: Range<Int>) {
    graphemes.removeSubrange(range)
    cursor = range.lowerBound
    // What comes together may be one grapheme.
    insert([])
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, !graphemes[index - 1].isWordPart { index -= 1 }
    while index > 0, graphemes[index - 1].isWordPart { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < graphemes.count, !graphemes[index].isWordPart { index += 1 }
    while index < graphemes.count, graphemes[index].isWordPart { index += 1 }
    return index
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
}

extension TextInput {
  /// Draws the text in one row, scrolled so that the cursor is in view.
  /// - Returns: the place of the cursor on the screen.
  @discardableResult
  func draw(in rect: Rect, on canvas: inout Canvas, isInvalid: Bool = false) -> Point {
    let role: StyleRole = isInvalid ? .inputInvalid : .input
    canvas.fill(rect, role: role)
    let shown = isSecret ? graphemes.map { _ in Character("*") } : graphemes
    // One cell stays free at the end for the cursor.
    var start = cursor
    var width = 0
    while start > 0 {
      let next = TextInput.width(of: shown[start - 1])
      if width + next > max(0, rect.size.columns - 1) { break }
      width += next
      start -= 1
    }
    canvas.clipped(to: rect) { canvas in
      var column = rect.left
      for grapheme in shown[start...] where column < rect.right {
        column = canvas.write(
          String(grapheme), at: Point(column: column, row: rect.top), role: role)
      }
      if isSelected {
        canvas.lay(
          .fieldFocus,
          over: Rect(
            left: rect.left, top: rect.top, columns: column - rect.left, rows: 1))
      }
    }
    return Point(column: min(rect.left + width, max(rect.left, rect.right - 1)), row: rect.top)
  }

  private static func width(of grapheme: Character) -> Int {
    TextWidth.of(VisibleText.of(String(grapheme)))
  }
}
