import Foundation
import Testing

@testable import NcursesTerminal

struct TerminalClipboardTests {
  private func clipboard(_ variables: [String: String]) -> TerminalClipboard? {
    TerminalClipboard(environment: TerminalEnvironment { variables[$0] })
  }

  @Test func aTextIsOfferedAsLetters() throws {
    let terminal = try #require(clipboard(["TERM": "xterm"]))
    #expect(terminal.message(for: "{\n}ä") == Array("\u{1B}]52;c;ewp9w6Q=\u{7}".utf8))
  }

  @Test func tmuxIsAlsoAskedToHandItOn() throws {
    let terminal = try #require(clipboard(["TERM": "screen-256color", "TMUX": "/tmp/tmux,1,0"]))
    #expect(
      terminal.message(for: "{}")
        == Array("\u{1B}]52;c;e30=\u{7}\u{1B}Ptmux;\u{1B}\u{1B}]52;c;e30=\u{7}\u{1B}\\".utf8))
  }

  @Test(arguments: ["linux", "vt220", "dumb", "screen"])
  func someTerminalsTakeNone(type: String) {
    #expect(clipboard(["TERM": type]) == nil)
  }

  @Test func aLongTextIsNotSent() throws {
    let terminal = try #require(clipboard(["TERM": "xterm"]))
    let longest = String(repeating: "a", count: TerminalClipboard.limit)
    #expect(terminal.message(for: longest) != nil)
    #expect(terminal.message(for: longest + "a") == nil)
  }

  @Test func lettersAreThoseOfTheStandard() {
    for count in 0..<70 {
      let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 * 37 + count) }
      #expect(Base64.encoded(bytes) == Array(Data(bytes).base64EncodedString().utf8))
    }
  }
}
