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
      of: inspection.body.lines, width: width, areSecretsShown: areSecretsShown)
  }

  /// Whether this is the text of an inspection in this form.
  func shows(_ inspection: Inspection, width: Int, areSecretsShown: Bool) -> Bool {
    self.inspection === inspection && self.width == width
      && self.areSecretsShown == areSecretsShown
  }

  /// The rows that show a field; of what is around it, when the field itself is not written.
  func rows(of focus: JSONPointer) -> [Int] {
    var place = focus
    while place != .root {
      let own = rows.indices.filter { place.contains(rows[$0].pointer) }
      if !own.isEmpty { return own }
      place = place.parent
    }
    return []
  }

  private static func rows(
    of lines: [JSONLine], width: Int, areSecretsShown: Bool
  ) -> [Row] {
    var rows: [Row] = []
    rows.reserveCapacity(lines.count)
    for line in lines {
      let isMasked = !areSecretsShown && line.pieces.contains(where: SecretMask.isNeeded)
      let pieces = isMasked ? line.pieces.map(SecretMask.masked) : line.pieces
      if pieces.reduce(0, { $0 + $1.text.utf8.count }) <= width {
        rows.append(Row(pointer: line.pointer, pieces: pieces, isContinuation: false))
      } else {
        rows += split(pieces, to: width, line.pointer)
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
