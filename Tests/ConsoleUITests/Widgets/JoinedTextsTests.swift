import Testing

@testable import ConsoleUI

@Suite struct JoinedTextsTests {
  @Test(arguments: [[], ["a"], ["a", "", "é b"]])
  func theSameAsTheLibrarys(texts: [String]) {
    #expect(texts.joined(by: " · ") == texts.joined(separator: " · "))
  }
}
