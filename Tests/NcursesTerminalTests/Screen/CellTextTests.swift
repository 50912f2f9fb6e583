import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension OneTerminal {
  struct CellTextTests {
    // The width of characters is a matter of the locale.
    private let hasUTF8 = setlocale(LC_CTYPE, "C.UTF-8") ?? setlocale(LC_CTYPE, "en_US.UTF-8")

    private func text(_ grapheme: Character, _ width: Int) -> CellText {
      CellText(grapheme, width: width, isUnicode: true)
    }

    private func scalars(_ text: String) -> [wchar_t] {
      text.unicodeScalars.map { wchar_t($0.value) }
    }

    @Test func keepsBasesAndMarks() {
      #expect(hasUTF8 != nil)
      #expect(text("é", 1) == .whole(scalars("é")))
      #expect(text("e\u{301}", 1) == .whole(scalars("e\u{301}")))
      #expect(text("日", 2) == .whole(scalars("日")))
      #expect(
        text("a\u{301}\u{302}\u{303}\u{304}\u{305}", 1)
          == .whole(scalars("a\u{301}\u{302}\u{303}\u{304}")))
    }

    @Test func leavesOutWhatTerminalsDisagreeOn() {
      #expect(text("👩‍👧", 2) == .whole(scalars("👩")))
      #expect(text("👍🏽", 2) == .whole(scalars("👍")))
      #expect(text("❤️", 2) == .halves(0x2764, 0x20))
      #expect(text("🇫🇮", 2) == .halves(0x46, 0x49))
      #expect(text("🇫", 1) == .whole([0x46]))
    }

    @Test func replacesWhatHasAnotherWidth() {
      #expect(text("日", 1) == .whole([0xFFFD]))
      #expect(text("\u{1B}", 1) == .whole([0xFFFD]))
      #expect(text("\u{301}", 2) == .halves(0xFFFD, 0xFFFD))
    }

    @Test func isAQuestionMarkWithoutUnicode() {
      #expect(CellText("é", width: 1, isUnicode: false) == .whole([0x3F]))
      #expect(CellText("日", width: 2, isUnicode: false) == .halves(0x3F, 0x3F))
    }
  }
}
