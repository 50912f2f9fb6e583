import RecordingCore

/// Hides what may be secret in the URLs of a body, on the screen alone.
enum SecretMask {
  /// The piece with asterisks for what may be secret, judged by what it means and not by how it is escaped.
  static func masked(_ piece: JSONLine.Piece) -> JSONLine.Piece {
    guard isNeeded(piece), let text = (try? JSONParser.parse(piece.text))?.stringValue else {
      return piece
    }
    let shown = URLMask.masked(text)
    guard shown != text else { return piece }
    return JSONLine.Piece(
      token: piece.token, text: JSONValue.string(JSONString(shown)).compactText)
  }

  /// Whether the piece may hold a URL with something to hide.
  static func isNeeded(_ piece: JSONLine.Piece) -> Bool {
    piece.token == .string && URLMask.isNeeded(piece.text)
  }
}
