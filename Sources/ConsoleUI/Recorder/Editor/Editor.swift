import RecordingCore

/// The editor of what nests: pages inside each other, in the place of the form.
struct Editor: Equatable, Sendable {
  /// The page of one place of the body.
  struct Page: Equatable, Sendable {
    let pointer: JSONPointer
    /// The row under the cursor; nil for the first one.
    var cursor: EditorRow.ID?
    /// The first line of the page that is visible.
    var top = 0
    let keysInFront: Set<String>

    init(_ pointer: JSONPointer, in draft: Draft) {
      self.pointer = pointer
      keysInFront = Set(draft[pointer]?.objectValue?.keys ?? [])
    }
  }

  /// The pages around the one in view, the outermost first.
  private(set) var outerPages: [Page] = []
  var page: Page { didSet { cursor = placeOfCursor } }
  /// The rows of the page in view; they follow from the draft.
  private(set) var rows: [EditorRow] = []
  /// The place of the cursor among the rows.
  private(set) var cursor = 0
  /// The line of each row: every heading takes one above it, and a blank one where something is before it.
  private(set) var lines: [Int] = []
  /// What follows from what is set on the page, in lines of its width.
  private(set) var sentence: [String] = []
  /// The cells of a line.
  var columns: Int
  /// The text being written in the row under the cursor.
  var input: EditorInput?

  init(_ pointer: JSONPointer, in draft: Draft, columns: Int) {
    page = Page(pointer, in: draft)
    self.columns = columns
    layOut(draft)
  }

  private var placeOfCursor: Int {
    guard let id = page.cursor else { return 0 }
    if rows.indices.contains(cursor), rows[cursor].id == id { return cursor }
    return rows.firstIndex { $0.id == id } ?? 0
  }

  /// How many lines the rows take.
  var lineCount: Int { lines.last.map { $0 + 1 } ?? 0 }

  /// The row under the cursor; nil on a page without rows.
  var row: EditorRow? { rows.indices.contains(cursor) ? rows[cursor] : nil }

  /// Makes the rows anew; pages whose place the draft has no more are closed.
  mutating func layOut(_ draft: Draft) {
    while let outer = outerPages.last, !isThere(page.pointer, in: draft) {
      page = outer
      outerPages.removeLast()
    }
    let place = cursor
    rows = EditorRows.rows(at: page.pointer, in: draft, keysInFront: page.keysInFront)
    cursor = placeOfCursor
    lines = []
    for row in rows {
      let gap = row.heading == nil ? 1 : lines.isEmpty ? 2 : 3
      lines.append((lines.last ?? -1) + gap)
    }
    let text = EditorSentence.text(at: page.pointer, in: draft)
    sentence =
      text.isEmpty ? [] : Array(TextBlock.wrapped(text, to: max(1, columns - 4)).prefix(3))
    // A row that is gone leaves the cursor where it was.
    if let id = page.cursor, !rows.contains(where: { $0.id == id }) { moveCursor(to: place) }
  }

  // An element of a list that has become shorter is gone; everything else can be set again.
  private func isThere(_ pointer: JSONPointer, in draft: Draft) -> Bool {
    pointer.tokens.indices.allSatisfy { depth in
      let around = JSONPointer(Array(pointer.tokens[..<depth]))
      guard let elements = draft[around]?.arrayValue else {
        return Int(pointer.tokens[depth]) == nil || draft[around] != nil
      }
      return Int(pointer.tokens[depth]).map { elements.indices.contains($0) } ?? false
    }
  }

  mutating func moveCursor(to index: Int) {
    guard !rows.isEmpty else { return }
    cursor = min(max(0, index), rows.count - 1)
    page.cursor = rows[cursor].id
  }

  mutating func moveCursor(to id: EditorRow.ID) {
    if rows.contains(where: { $0.id == id }) { page.cursor = id }
  }

  /// Opens the page of a place inside the one in view.
  mutating func open(_ pointer: JSONPointer, in draft: Draft) {
    outerPages.append(page)
    page = Page(pointer, in: draft)
    layOut(draft)
  }

  /// Goes back to the page around; false when there is none.
  mutating func goBack(_ draft: Draft) -> Bool {
    guard let outer = outerPages.popLast() else { return false }
    page = outer
    layOut(draft)
    return true
  }

  /// Whether a place is on one of its pages.
  func holds(_ pointer: JSONPointer) -> Bool {
    (outerPages.first ?? page).pointer.contains(pointer)
  }

  /// Opens pages and moves the cursor until it is as near to a place as rows go.
  mutating func go(to pointer: JSONPointer, in draft: Draft) {
    while let row = nearestRow(to: pointer, in: draft) {
      page.cursor = row.id
      guard let inside = row.page(towards: pointer) else { return }
      open(inside, in: draft)
    }
  }

  private func nearestRow(to pointer: JSONPointer, in draft: Draft) -> EditorRow? {
    let value = draft[pointer]?.stringValue
    let listed = rows.first {
      if case .listed(let name) = $0.id.part {
        return $0.pointer == pointer.parent && name == value
      }
      return false
    }
    if let listed { return listed }
    return rows.filter { $0.pointer.contains(pointer) && $0.pointer != page.pointer }
      .max { $0.pointer.tokens.count < $1.pointer.tokens.count }
  }
}
