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
  }

  let rows: [Row]
  let inspection: Inspection
  // For each row the one after the value that begins there; side by side, so that long lists are passed over quickly.
  private let ends: [Int]
  private let width: Int
  private let areSecretsShown: Bool

  init(_ inspection: Inspection, width: Int, areSecretsShown: Bool) {
    self.inspection = inspection
    self.width = width
    self.areSecretsShown = areSecretsShown
    (rows, ends) = BodyText.rows(
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
      var found: [Range<Int>] = []
      find(place, in: rows.indices, &found)
      if !found.isEmpty { return found }
      place = place.parent
    }
    return []
  }

  // Finds the rows of a place among the values that begin in some rows. Values that do not hold it are passed over, and
  // the elements of a list are counted, so that a long list costs no more than a short one.
  private func find(_ place: JSONPointer, in range: Range<Int>, _ found: inout [Range<Int>]) {
    var index = range.lowerBound
    while index < range.upperBound {
      let depth = rows[index].pointer.tokens.count
      let end = ends[index]
      if rows[index].pointer.contains(place) {
        if depth == place.tokens.count {
          found.append(index..<end)
        } else if rows[index].pieces.last?.text == "[", let number = Int(place.tokens[depth]) {
          var element = index + 1
          for _ in 0..<max(0, number) where element < end { element = ends[element] }
          if element < end { find(place, in: element..<ends[element], &found) }
        } else {
          find(place, in: index + 1..<end, &found)
        }
      }
      index = end
    }
  }

  private static func rows(
    of lines: [JSONLine], draft: Draft, width: Int, areSecretsShown: Bool
  ) -> (rows: [Row], ends: [Int]) {
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
    var ends: [Int] = []
    ends.reserveCapacity(rows.count)
    var (key, isDefault) = (String?.none, false)
    for (index, line) in lines.enumerated() {
      if line.pointer.tokens.first != key {
        key = line.pointer.tokens.first
        isDefault = key.map { draft[JSONPointer([$0])] == nil } ?? false
      }
      for row in starts[index]..<starts[index + 1] {
        ends.append(starts[index + line.extent])
        rows[row].isDefault = isDefault
      }
    }
    return (rows, ends)
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
