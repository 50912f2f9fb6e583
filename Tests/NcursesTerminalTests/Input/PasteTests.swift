import TerminalKit
import Testing

@testable import NcursesTerminal

struct PasteTests {
  private func events(_ pieces: String...) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    for piece in pieces {
      Array(piece.utf8).withUnsafeBytes { decoder.decode($0, into: &events) }
    }
    decoder.settle(into: &events)
    return events
  }

  @Test func isOneEvent() {
    #expect(
      events("a\u{1B}[200~two words\u{1B}[201~b")
        == [.key(KeyPress("a")), .paste("two words"), .key(KeyPress("b"))])
    #expect(events("\u{1B}[200~\u{1B}[201~") == [.paste("")])
  }

  @Test func makesEveryLineEndALineFeed() {
    #expect(events("\u{1B}[200~a\rb\r\nc\n\nd\u{1B}[201~") == [.paste("a\nb\nc\n\nd")])
  }

  @Test func keepsWhatOnlyLooksLikeItsEnd() {
    #expect(
      events("\u{1B}[200~\u{1B}[20x\u{1B}\u{1B}[201", "~")
        == [.paste("\u{1B}[20x\u{1B}")])
    #expect(events("\u{1B}[200~\u{1B}[200~\u{1B}[201~") == [.paste("\u{1B}[200~")])
  }

  @Test func isDeliveredWhenItsEndNeverComes() {
    #expect(events("\u{1B}[200~lost\u{1B}[2") == [.paste("lost\u{1B}[2")])
  }

  @Test func mayBeSplitAnywhere() {
    let bytes = Array("\u{1B}[200~日本\u{1B}[201~x".utf8)
    for cut in bytes.indices {
      var decoder = KeyDecoder()
      var events: [TerminalEvent] = []
      for piece in [bytes[..<cut], bytes[cut...]] {
        Array(piece).withUnsafeBytes { decoder.decode($0, into: &events) }
      }
      #expect(events == [.paste("日本"), .key(KeyPress("x"))])
    }
  }

  @Test func isCutAtItsLimit() throws {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    let chunk = [UInt8](repeating: 0x61, count: 1 << 20)
    Array("\u{1B}[200~".utf8).withUnsafeBytes { decoder.decode($0, into: &events) }
    for _ in 0..<17 { chunk.withUnsafeBytes { decoder.decode($0, into: &events) } }
    Array("\u{1B}[201~x".utf8).withUnsafeBytes { decoder.decode($0, into: &events) }
    try #require(events.count == 2)
    guard case .paste(let text) = events[0] else {
      Issue.record("no paste but \(events[0])")
      return
    }
    #expect(text.utf8.count == PasteBuffer.limit)
    #expect(events[1] == .key(KeyPress("x")))
  }
}
