import TerminalKit
import Testing

@testable import NcursesTerminal

extension OneTerminal {
  struct TerminalOutputTests {
    private let frameStart = "\u{1B}[?2026h"
    private let frameEnd = "\u{1B}[?2026l"

    @Test func paintsInsideOneSynchronizedFrame() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        #expect(terminal.size == Size(columns: 40, rows: 10))
        #expect(line.output().hasPrefix("\u{1B}[?1049h"))
        terminal.show(Canvas(["first row", "second row"]), cursor: nil)
        let frame = line.output()
        #expect(frame.hasPrefix(frameStart) && frame.hasSuffix(frameEnd))
        #expect(frame.ranges(of: frameStart).count == 1)
        #expect(frame.contains("first row") && frame.contains("second row"))
      }
    }

    @Test func sendsOnlyWhatChanged() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        terminal.show(Canvas(["first row", "second row"]), cursor: nil)
        _ = line.output()
        terminal.show(Canvas(["first row", "second rox"]), cursor: nil)
        let frame = line.output()
        #expect(frame.contains("x") && !frame.contains("second"))
        #expect(frame.utf8.count < 60)
        terminal.show(Canvas(["first row", "second rox"]), cursor: nil)
        #expect(line.output() == "")
      }
    }

    @Test func drawsAllAnewWhenInvalidated() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        let canvas = Canvas(["first row"])
        terminal.show(canvas, cursor: nil)
        _ = line.output()
        terminal.invalidate()
        terminal.show(canvas, cursor: nil)
        #expect(line.output().contains("first row"))
      }
    }

    @Test func showsTheCursorOnlyWhereItHasAPlace() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        let canvas = Canvas(["text"])
        terminal.show(canvas, cursor: nil)
        #expect(!line.output().contains("\u{1B}[?25h"))
        terminal.show(canvas, cursor: Point(column: 2, row: 0))
        #expect(line.output().contains("\u{1B}[?25h"))
        terminal.show(canvas, cursor: Point(column: 2, row: 0))
        #expect(line.output() == "")
        terminal.show(canvas, cursor: Point(column: 99, row: 0))
        #expect(line.output() == frameStart + "\u{1B}[?25l" + frameEnd)
      }
    }

    @Test func followsTheTheme() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        let canvas = Canvas(["warning"], role: .checkWarning)
        terminal.show(canvas, cursor: nil)
        _ = line.output()
        terminal.theme = Theme(name: "loud") { role in
          role == .checkWarning ? Style(foreground: .indexed(208), attributes: [.bold]) : Style()
        }
        terminal.show(canvas, cursor: nil)
        let frame = line.output()
        #expect(frame.contains("38;5;208") && frame.contains("warning"))
      }
    }

    @Test func keepsAttributesWhenColorIsRefused() throws {
      let line = try PseudoTerminal()
      let theme = Theme(name: "loud") { _ in
        Style(foreground: .indexed(208), background: .indexed(17), attributes: [.underline])
      }
      try line.run(variables: ["NO_COLOR": "1"], theme: theme) { terminal in
        _ = line.output()
        terminal.show(Canvas(["text"]), cursor: nil)
        let frame = line.output()
        #expect(frame.contains("\u{1B}[4m") || frame.contains(";4m"))
        #expect(!frame.contains("38;5") && !frame.contains("48;5"))
      }
    }

    @Test(arguments: ["linux", "vt100", "screen"])
    func marksNoFramesForTerminalsThatTakeNone(type: String) throws {
      let line = try PseudoTerminal()
      try line.run(type: type) { terminal in
        terminal.show(Canvas(["text"]), cursor: nil)
        terminal.restore()
        let output = line.output()
        #expect(output.contains("text") && !output.contains("2026"))
      }
    }

    @Test(arguments: [(1, 1), (1, 3), (3, 1), (500, 200)])
    func showsAnySize(columns: Int, rows: Int) throws {
      let line = try PseudoTerminal(columns: columns, rows: rows)
      try line.run { terminal in
        #expect(terminal.size == Size(columns: columns, rows: rows))
        terminal.show(Canvas(["X"], columns: columns, rows: rows), cursor: nil)
        #expect(line.output().contains("X"))
        terminal.show(Canvas(["X"], columns: columns + 9, rows: rows + 9), cursor: nil)
        terminal.show(Canvas([], columns: 0, rows: 0), cursor: Point(column: 0, row: 0))
      }
    }

    @Test func fallsBackToEightyByTwentyFour() throws {
      let line = try PseudoTerminal(columns: 0, rows: 0)
      try line.run { #expect($0.size == Size(columns: 80, rows: 24)) }
    }
  }
}
