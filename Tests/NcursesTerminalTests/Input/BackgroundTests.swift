import TerminalKit
import Testing

@testable import NcursesTerminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

@Suite struct BackgroundReplyTests {
  private func events(_ text: String) -> [TerminalEvent] {
    var decoder = KeyDecoder()
    var events: [TerminalEvent] = []
    Array(text.utf8).withUnsafeBytes { decoder.decode($0, into: &events) }
    return events
  }

  @Test(arguments: [
    ("rgb:ffff/ffff/dddd", true), ("rgb:ff/ff/ff", true), ("rgba:fdfd/f6f6/e3e3/ffff", true),
    ("rgb:0000/0000/0000", false), ("rgb:1/2/3", false), ("rgb:2828/2c2c/3434", false),
    ("rgb:0000/0000/ffff", false), ("rgb:ffff/ffff/0000", true),
  ])
  func anAnswerTellsTheBackground(_ color: String, _ isLight: Bool) {
    let expected = [TerminalEvent.background(isLight: isLight), .key(KeyPress("x"))]
    #expect(events("\u{1B}]11;\(color)\u{07}x") == expected)
    #expect(events("\u{1B}]11;\(color)\u{1B}\\\u{1B}[?64;1;22cx") == expected)
  }

  @Test(arguments: [
    "", "11;", "11;?", "11;rgb:", "11;rgb:ff/ff", "11;rgb:fffff/ff/ff", "11;rgb:gg/00/00",
    "10;rgb:ff/ff/ff", "11;#ffffff", "11;cmyk:0/0/0", "52;c;rgb:ff/ff/ff",
    "11;rgb:ff/ff/ff" + String(repeating: "f", count: 80),
  ])
  func anythingElseTellsNothing(_ message: String) {
    #expect(events("\u{1B}]\(message)\u{07}x") == [.key(KeyPress("x"))])
  }

  @Test(arguments: [
    ("0;15", true), ("0;default;15", true), ("0;7", true), ("15;0", false), ("12;8", false),
    ("", false), ("15", false), ("0;default", false),
  ])
  func theEnvironmentMayNameIt(_ value: String, _ isLight: Bool) {
    let environment = TerminalEnvironment { $0 == "COLORFGBG" ? value : nil }
    #expect(environment.namesLightBackground == isLight)
  }

  @Test func anAnswerThatIsDueIsNotLeftToTheNextProgram() {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    defer { for end in ends { close(end) } }
    var wait = EventWait(input: ends[0], wake: nil, signals: -1)
    wait.expectAnswer(withinMilliseconds: 5000)
    let answer = Array("\u{1B}]11;rgb:ff/ff/ff\u{07}\u{1B}[?62c".utf8)
    #expect(write(ends[1], answer, answer.count) == answer.count)
    wait.dropAnswer()
    var left = pollfd(fd: ends[0], events: Int16(POLLIN), revents: 0)
    #expect(poll(&left, 1, 0) == 0)
  }
}

extension OneTerminal {
  struct BackgroundQuestionTests {
    private func output(of type: String) throws -> String {
      let line = try PseudoTerminal()
      var output = ""
      try line.run(type: type) { terminal in
        _ = line.output()
        terminal.askForBackground()
        output = line.output()
        // What it is, so that nobody waits for it.
        line.type("\u{1B}[?62c")
      }
      return output
    }

    @Test func terminalsAreAsked() throws {
      #expect(try output(of: "xterm") == "\u{1B}]11;?\u{07}\u{1B}[c")
    }

    @Test func plainOnesAreNot() throws {
      #expect(try output(of: "linux") == "")
    }
  }
}
