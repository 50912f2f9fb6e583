import RecordingCore
import Testing

@Suite("Secrets in a URL")
struct URLMaskTests {
  @Test(arguments: [
    ("https://h.example/a?token=s&lang=de#end", "https://h.example/a?token=***&lang=***#***"),
    ("wss://h.example/?s", "wss://h.example/?***"),
    ("wss://h.example/?a=b=c&&d", "wss://h.example/?a=***&&***"),
    ("https://h.example?go=https://g.example/?t=s", "https://h.example?go=***"),
    ("https://me:s@h.example/a@b", "https://***@h.example/a@b"),
    ("h.example/a?token=s", "h.example/a?token=***"),
    ("see https://h.example/?t=s and more", "see https://h.example/?t=***"),
  ])
  func areHidden(_ text: String, _ shown: String) {
    #expect(URLMask.masked(text) == shown)
  }

  @Test(arguments: ["", "https://h.example/a", "Really? Yes", "me@h.example", "#1", "a\\b"])
  func otherTextStays(_ text: String) {
    #expect(URLMask.masked(text) == text)
  }
}
