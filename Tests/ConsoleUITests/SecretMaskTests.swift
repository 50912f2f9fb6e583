import RecordingCore
import TerminalKit
import TestSupport
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

  @Test(arguments: ["/realtime_endpoints", "/metadata", "/retention"] as [JSONPointer])
  func areHiddenInWhatAFieldHoldsByMistake(place: JSONPointer) {
    var store = Console.store(columns: 200)
    var body: JSONValue = ["extra": ["https://a.io/", "wss://user:s3cret@z.io/"]]
    body.set(["https://h.example/?t=s3cret"], at: place)
    store.load(body)
    func isShown() -> Bool { store.screen().canvas.lines.contains { $0.contains("s3cret") } }
    store.go(to: place)
    #expect(!isShown())
    store.press("A")
    #expect(!isShown())
    store.press("*")
    #expect(isShown())
  }

  @Test func whatHidesNothingStaysAsWritten() {
    let piece = JSONLine.Piece(token: .string, text: #""a\/b \u0041 Really?""#)
    #expect(SecretMask.masked(piece) == piece)
  }
}
