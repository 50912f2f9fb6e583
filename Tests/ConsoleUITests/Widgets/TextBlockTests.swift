import Testing

@testable import ConsoleUI

@Suite struct TextBlockTests {
  @Test func piecesAreFullAndNoWideCharacterIsCut() {
    #expect(TextBlock.chunks("abcdefg", of: 3) == ["abc", "def", "g"])
    #expect(TextBlock.chunks("a漢字b", of: 3) == ["a漢", "字b"])
    #expect(TextBlock.chunks("漢", of: 1) == ["漢"])
    #expect(TextBlock.chunks("", of: 3) == [""])
    #expect(TextBlock.chunks("abc", of: 0).isEmpty)
  }
}
