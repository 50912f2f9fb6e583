import Testing

@testable import NcursesTerminal

struct StyleMergerTests {
  private func merged(_ text: String) -> String {
    var frame = Array(text.utf8)
    StyleMerger.merge(&frame)
    return String(decoding: frame, as: UTF8.self)
  }

  @Test(arguments: [
    ("\u{1B}[1m\u{1B}[38;5;75mtext", "\u{1B}[1;38;5;75mtext"),
    ("\u{1B}[39m\u{1B}(B\u{1B}[m\u{1B}[K", "\u{1B}[m\u{1B}[K"),
    ("\u{1B}(B\u{1B}[0;1m\u{1B}[38;5;75m\u{1B}[48;5;236mx", "\u{1B}[0;1;38;5;75;48;5;236mx"),
    ("\u{1B}[0m\u{1B}[38:2::1:2:3mx", "\u{1B}[0;38:2::1:2:3mx"),
    ("\u{1B}[31m\u{1B}[0m\u{1B}[1m", "\u{1B}[0;1m"),
    ("\u{1B}[1mfar\u{1B}[2m", "\u{1B}[1mfar\u{1B}[2m"),
  ])
  func joinsNeighbours(text: String, result: String) {
    #expect(merged(text) == result)
  }

  @Test(arguments: [
    "", "plain 日本", "\u{1B}[2;3Htext", "\u{1B}[?25l", "\u{1B}[H\u{1B}[2J", "\u{1B}[1", "\u{1B}",
    "\u{1B}(B",
    "\u{1B}[38;5;1mx", "\u{1B}[7b", "\u{1B}[>4;1m",
  ])
  func leavesOtherBytesAlone(text: String) {
    #expect(merged(text) == text)
  }
}
