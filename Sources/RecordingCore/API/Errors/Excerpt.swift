extension String {
  /// The start of a name or value that came from elsewhere, short enough to stand within a sentence, no secret of a
  /// URL in it.
  var excerpt: String { URLMask.masked(self).cut(to: 200) }

  /// A reason that came from elsewhere, in full unless it is of a size that nobody writes, no secret of a URL in it.
  var quoted: String {
    // Word by word: what follows a URL is no part of its query.
    split(omittingEmptySubsequences: false) { $0.isWhitespace }
      .reduce(into: (text: "", end: startIndex)) { quoted, word in
        quoted.text += self[quoted.end..<word.startIndex] + URLMask.masked(String(word))
        quoted.end = word.endIndex
      }.text.cut(to: 4000)
  }

  private func cut(to limit: Int) -> String {
    unicodeScalars.count <= limit
      ? self : String(String.UnicodeScalarView(unicodeScalars.prefix(limit - 1))) + "…"
  }
}
