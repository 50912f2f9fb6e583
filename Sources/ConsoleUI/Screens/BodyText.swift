import RecordingCore
import TerminalKit

/// The body as rows of a width: what is too long for a row goes on in the next.
///
/// It is one object as long as it says the same, so that panes tell by that alone whether anything is new.
final class BodyText: Sendable {
  /// A line of the body, or what did not fit in the row above.
  struct Row {
    let pointer: JSONPointer
    let pieces: [JSONLine.Piece]
    let isContinuation: Bool
    /// Whether it is of a key that the draft leaves out.
    fileprivate(set) var isDefault = false
    /// The row after the value that begins here.
    fileprivate(set) var next = 0
  }

  let rows: [Row]
  let inspection: Inspection
  private let width: Int
  private let areSecretsShown: Bool

  init(_ inspection: Inspection, width: Int, areSecretsShown: Bool) {
    self.inspection = inspection
    self.width = width
    self.areSecretsShown = areSecretsShown
    rows = BodyText.rows(
      of: inspection.body.lines, draft: inspection.draft, width: width,
      areSecretsShown: areSecretsShown)
  }

  /// Whether this is the text of an inspection in this form.
  func shows(_ inspection: Inspection, width: Int, areSecretsShown: Bool) -> Bool {
    self.inspection === inspection && self.width == width
      && self.areSecretsShown == areSecretsShown
  }

  /// The rows that show a field; of what is around it, when the field itself is not written.
  ///
  /// A key that is written twice has rows in two places.
  func rows(of focus: JSONPointer) -> [Range<Int>] {
    var place = focus
    while place != .root {
      let own = ownRows(of: place)
      if !own.isEmpty { return own }
      place = place.parent
    }
    return []
  }

  // Passes over the values that do not hold the place, however many there are.
  private func ownRows(of place: JSONPointer) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < rows.count {
      let holdsPlace = rows[index].pointer.contains(place)
      let isPlace = holdsPlace && rows[index].pointer.tokens.count == place.tokens.count
      if isPlace { found.append(index..<rows[index].next) }
      index = holdsPlace && !isPlace ? index + 1 : rows[index].next
    }
    return found
  }

  private static func rows(
    of lines: [JSONLine], draft: Draft, width: Int, areSecretsShown: Bool
  ) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    var starts: [Int] = []
    for line in lines {
      starts.append(rows.count)
      let isMasked = !areSecretsShown && line.pieces.contains(where: SecretMask.isNeeded)
      let pieces = isMasked ? line.pieces.map(SecretMask.masked) : line.pieces
      if pieces.reduce(0, { $0 + $1.text.utf8.count }) <= width {
        rows.append(Row(pointer: line.pointer, pieces: pieces, isContinuation: false))
      } else {
        rows += split(pieces, to: width, line.pointer)
      }
    }
    starts.append(rows.count)
    var (key, isDefault) = (String?.none, false)
    for (index, line) in lines.enumerated() {
      if line.pointer.tokens.first != key {
        key = line.pointer.tokens.first
        isDefault = key.map { draft[JSONPointer([$0])] == nil } ?? false
      }
      for row in starts[index]..<starts[index + 1] {
        rows[row].next = starts[index + line.extent]
        rows[row].isDefault = isDefault
      }
    }
    return rows
  }

  private static func split(
    _ pieces: [JSONLine.Piece], to width: Int, _ pointer: JSONPointer
  ) -> [Row] {
    var rows: [Row] = []
    var current: [JSONLine.Piece] = []
    var used = 0
    for piece in pieces {
      var text = ""
      for grapheme in VisibleText.of(piece.text) {
        let next = TextWidth.of(grapheme)
        if used + next > width, used > 0 {
          current.append(JSONLine.Piece(token: piece.token, text: text))
          rows.append(Row(pointer: pointer, pieces: current, isContinuation: !rows.isEmpty))
          (current, text, used) = ([], "", 0)
        }
        text.append(grapheme)
        used += next
      }
      current.append(JSONLine.Piece(token: piece.token, text: text))
    }
    rows.append(Row(pointer: pointer, pieces: current, isContinuation: !rows.isEmpty))
    return rows
  }
}
