import TerminalKit
import TestSupport
import Testing

@testable import NcursesTerminal

extension OneTerminal {
  /// What is written of a canvas after the first one.
  struct ChangedCellsTests {
    private let size = Size(columns: 30, rows: 6)

    // Plain text in the terminal's own style, every other role in a colour of its own.
    private func theme(_ first: UInt8) -> Theme {
      Theme(name: "\(first)") { role in
        role == .text ? Style() : Style(foreground: .indexed(first + role.rawValue))
      }
    }

    @Test(arguments: 1...20)
    func leadFromAnyCanvasToAnyOther(seed: UInt64) throws {
      var random = SeededRandom(seed: seed)
      var shown = ShownScreen(size)
      var canvas = Canvas(size: size)
      let line = try PseudoTerminal(columns: size.columns, rows: size.rows)
      try line.run(theme: theme(20)) { terminal in
        terminal.show(canvas, cursor: nil)
        _ = line.output()
        for step in 0..<40 {
          let first: UInt8 = step / 10 % 2 == 0 ? 20 : 100
          terminal.theme = theme(first)
          for _ in 0..<Int.random(in: 0...3, using: &random) { scribble(on: &canvas, &random) }
          let cursor = random.point(in: size)
          terminal.show(canvas, cursor: cursor)
          shown.take(line.output())
          let expected = ShownScreen(canvas) { role in
            role == .text ? nil : Int(first + role.rawValue)
          }
          #expect(shown.differences(from: expected) == [])
          #expect(shown.unknown == [] && shown.cursor == cursor)
        }
      }
    }

    private func scribble(on canvas: inout Canvas, _ random: inout SeededRandom) {
      let texts = ["a", "some words", "日本", "e\u{301}", "▌", "          ", "x          y"]
      let role = StyleRole.allCases.randomElement(using: &random) ?? .text
      let point = random.point(in: size)
      let area = Rect(left: point.column, top: point.row, columns: 9, rows: 2)
      switch Int.random(in: 0..<9, using: &random) {
      case 0: canvas.clear(Rect(size))
      case 1: canvas.fill(area, role: role)
      case 2: canvas.lay(role, over: area)
      case 3:
        let marks = Rect(left: point.column, top: 0, columns: 1, rows: size.rows)
        canvas.fill(marks, with: "▌", role: role)
      default:
        let text = texts.randomElement(using: &random) ?? ""
        canvas.write(text, at: point, role: Bool.random(using: &random) ? role : .text)
      }
    }

    @Test func areErasedWhereTheyAreBlankToTheEnd() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        terminal.show(Canvas(["a long line of text"]), cursor: nil)
        _ = line.output()
        terminal.show(Canvas(["a line"]), cursor: nil)
        #expect(line.output() == "\u{1B}[?2026h\u{1B}[1;4Hine\u{1B}[13X\u{1B}[?2026l")
      }
    }

    @Test func areNotErasedWhereTheyHaveAColor() throws {
      let theme = Theme(name: "blue") { _ in Style(background: .indexed(17)) }
      let line = try PseudoTerminal()
      try line.run(theme: theme) { terminal in
        terminal.show(Canvas(["a long line of text"]), cursor: nil)
        _ = line.output()
        terminal.show(Canvas(["a line"]), cursor: nil)
        let frame = line.output()
        #expect(frame.contains("48;5;17mine             ") && !frame.contains("13X"))
      }
    }

    @Test func endAtTheEdgeOfTheScreen() throws {
      let line = try PseudoTerminal(columns: 6, rows: 1)
      try line.run { terminal in
        terminal.show(Canvas(["abcdefgh"], columns: 8, rows: 2), cursor: nil)
        _ = line.output()
        terminal.show(Canvas(["abcxx日", "x"], columns: 8, rows: 2), cursor: nil)
        let frame = line.output()
        #expect(frame.contains("\u{1B}[1;4Hxx\u{FFFD}") && !frame.contains("2;1H"))
        terminal.show(Canvas(["abcxx日", "y"], columns: 8, rows: 2), cursor: nil)
        #expect(line.output() == "")
      }
    }

    @Test func comeBackWithTheCursorWhenAllIsDrawnAnew() throws {
      let line = try PseudoTerminal()
      try line.run { terminal in
        terminal.show(Canvas(["text"]), cursor: nil)
        _ = line.output()
        terminal.invalidate()
        terminal.show(Canvas(["text"]), cursor: nil)
        #expect(line.output().contains("\u{1B}[?25l"))
      }
    }

    @Test(arguments: ["sun", "vt52", "cygwin"])
    func areLeftToNcursesOnUnusualTerminals(type: String) throws {
      let line = try PseudoTerminal()
      try line.run(type: type) { terminal in
        terminal.show(Canvas(["first row", "second row"]), cursor: nil)
        #expect(line.output().contains("second row"))
        terminal.show(Canvas(["first row", "second rox"]), cursor: nil)
        let frame = line.output()
        #expect(frame.contains("x") && !frame.contains("second"))
      }
    }
  }
}

extension SeededRandom {
  fileprivate mutating func point(in size: Size) -> Point {
    Point(
      column: Int.random(in: 0..<size.columns, using: &self),
      row: Int.random(in: 0..<size.rows, using: &self))
  }
}
