import TerminalKit

/// Text that is cut or wrapped to a width, never inside a character.
enum TextBlock {
  /// The text, or as much of it as fits, ending with a mark that more was there.
  static func cut(_ text: String, to width: Int, _ glyphs: GlyphSet) -> String {
    let visible = VisibleText.of(text)
    // Every grapheme with a width takes a byte at least, so a short text needs no measuring.
    if visible.utf8.count <= width || TextWidth.of(visible) <= width { return visible }
    guard width > 0 else { return "" }
    var kept = ""
    var used = 0
    for grapheme in visible {
      let next = TextWidth.of(grapheme)
      if used + next > width - 1 { break }
      kept.append(grapheme)
      used += next
    }
    return kept + String(glyphs.ellipsis)
  }

  /// The text in lines of at most this width, broken at blanks where there are some.
  static func wrapped(_ text: String, to width: Int) -> [String] {
    guard width > 0 else { return [] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      var used = 0
      for bytes in VisibleText.of(String(paragraph)).utf8.split(separator: UInt8(ascii: " ")) {
        let word = String(Substring(bytes))
        let wordWidth = TextWidth.of(word)
        if used > 0, used + 1 + wordWidth > width {
          lines.append(line)
          line = ""
          used = 0
        }
        if used > 0 {
          line += " "
          used += 1
        }
        if wordWidth <= width {
          line += word
          used += wordWidth
          continue
        }
        for grapheme in word {
          let next = TextWidth.of(grapheme)
          if used + next > width, used > 0 {
            lines.append(line)
            line = ""
            used = 0
          }
          line.append(grapheme)
          used += next
        }
      }
      lines.append(line)
    }
    return lines
  }

  /// The text in pieces of at most this width, broken wherever one is full.
  static func chunks(_ text: String, of width: Int) -> [String] {
    guard width > 0 else { return [] }
    var chunks = [""]
    var used = 0
    for grapheme in VisibleText.of(text) {
      let next = TextWidth.of(grapheme)
      if used + next > width, used > 0 {
        chunks.append("")
        used = 0
      }
      chunks[chunks.count - 1].append(grapheme)
      used += next
    }
    return chunks
  }

  /// Writes text wrapped into a rectangle; what does not fit below is left out.
  /// - Returns: the rows used.
  @discardableResult
  static func draw(
    _ text: String, in rect: Rect, on canvas: inout Canvas, role: StyleRole
  ) -> Int {
    let lines = wrapped(text, to: rect.size.columns).prefix(rect.size.rows)
    canvas.clipped(to: rect) { canvas in
      for (offset, line) in lines.enumerated() {
        canvas.write(line, at: Point(column: rect.left, row: rect.top + offset), role: role)
      }
    }
    return lines.count
  }
}
