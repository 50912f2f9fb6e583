import TerminalKit
import Testing

struct TextWidthTests {
  @Test(arguments: [
    ("", 0), ("plain", 5), ("é", 1), ("e\u{301}", 1), ("日本", 4), ("한", 2), ("ｱ", 1), ("Ａ", 2),
    ("─│✓…", 4), ("👍", 2), ("👍🏽", 2), ("👩‍👧", 2), ("❤", 1), ("❤️", 2), ("🇫🇮", 2), ("🇫", 1),
    ("\u{200B}", 0), ("\u{AD}", 0), ("\u{301}", 0), ("\u{7F}", 0), ("\n", 0), ("अ", 1),
    ("का", 2), ("क्ष", 2), ("ที่", 1), ("น้ำ", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("1️⃣", 2),
  ])
  func countsCells(text: String, cells: Int) {
    #expect(TextWidth.of(text) == cells)
  }

  @Test func countsEveryScalarAsNoneOneOrTwo() {
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      if !(0...2).contains(TextWidth.of(scalar)) {
        Issue.record("U+\(String(value, radix: 16)) is \(TextWidth.of(scalar)) wide")
      }
    }
  }
}
