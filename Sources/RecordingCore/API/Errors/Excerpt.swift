extension String {
  /// The start of a text that came from elsewhere, short enough to be quoted in a message, no secret of a URL in it.
  var excerpt: String {
    let limit = 200
    let shown = URLMask.masked(self)
    return shown.unicodeScalars.count <= limit
      ? shown : String(String.UnicodeScalarView(shown.unicodeScalars.prefix(limit - 1))) + "…"
  }
}
