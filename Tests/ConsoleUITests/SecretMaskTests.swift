import RecordingCore
import Testing

@testable import ConsoleUI

@Suite("Secrets on the screen")
struct SecretMaskTests {
  @Test(arguments: [
    #""https://h.example/?t=s""#, #""https:\/\/h.example\/?t=s""#,
    #""https://h.example/\u003ft=s""#, #""\u0068ttps://h.example/?t\u003ds""#,
  ])
  func areHiddenHoweverTheyAreEscaped(_ text: String) {
    let shown = SecretMask.masked(JSONLine.Piece(token: .string, text: text))
    #expect(shown.text == #""https://h.example/?t=***""#)
  }

  @Test func whatHidesNothingStaysAsWritten() {
    let piece = JSONLine.Piece(token: .string, text: #""a\/b \u0041 Really?""#)
    #expect(SecretMask.masked(piece) == piece)
  }
}
