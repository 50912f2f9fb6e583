import TerminalKit
import TestSupport
import Testing

struct VisibleTextTests {
  @Test(arguments: [
    ("plain é 日本 👩‍👧", "plain é 日本 👩‍👧"),
    ("\u{1B}[31mred", "␛[31mred"),
    ("a\tb\r\nc\0", "a␉b␍␊c␀"),
    ("\u{7F}", "␡"),
    ("\u{9B}31m", "�31m"),
    ("a\u{202E}b\u{2066}c", "a�b�c"),
    ("a\u{200B}b\u{FEFF}c\u{AD}", "a�b�c�"),
    ("\u{301}", "�"), ("ab\u{200D}c", "ab�c"), ("x\u{E0041}", "x�"), ("1️⃣", "1️⃣"),
    ("क्‍ष 👩‍👧", "क्‍ष 👩‍👧"),
    ("น้ำ का क्ष", "น้ำ का क्ष"),
    ("line\u{2028}paragraph\u{2029}", "line�paragraph�"),
  ])
  func showsControlsAsSymbols(text: String, visible: String) {
    #expect(VisibleText.of(text) == visible)
  }

  @Test func leavesNoControlInAnyText() {
    var random = SeededRandom(seed: 7)
    for _ in 0..<500 {
      var text = String.UnicodeScalarView()
      for _ in 0..<20 {
        let value = UInt32.random(in: 0..<0x3000, using: &random)
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let visible = VisibleText.of(String(text)).unicodeScalars
      #expect(String(visible).allSatisfy { TextWidth.of($0) > 0 })
      #expect(visible.allSatisfy { $0.properties.generalCategory != .control })
    }
  }
}
