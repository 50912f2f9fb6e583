import TerminalKit
import TestSupport
import Testing

struct CanvasPropertyTests {
  private static let words = ["plain", "日本語", "e\u{301}", "👩‍👧!", "❤️", "\u{1B}[2J", "─┼─", "🇫🇮", ""]

  @Test(arguments: UInt64(0)..<40)
  func drawsOnlyWholeCharactersInsideTheClip(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let size = Size(
      columns: .random(in: 0...30, using: &random), rows: .random(in: 0...8, using: &random))
    var canvas = Canvas(size: size)
    for _ in 0..<60 {
      let clip = rect(&random)
      let before = canvas
      canvas.clipped(to: clip) { draw(on: &$0, &random) }
      expectUnchanged(outside: clip, before, canvas, seed: seed)
      expectWhole(canvas, seed: seed)
    }
  }

  private func draw(on canvas: inout Canvas, _ random: inout SeededRandom) {
    let role = StyleRole.allCases.randomElement(using: &random) ?? .text
    switch Int.random(in: 0..<4, using: &random) {
    case 0: canvas.fill(rect(&random), with: "#", role: role)
    case 1: canvas.lay(role, over: rect(&random))
    default:
      let word = Self.words.randomElement(using: &random) ?? ""
      let start = rect(&random).origin
      let end = canvas.write(word, at: start, role: role)
      #expect(end == start.column + TextWidth.of(VisibleText.of(word)))
    }
  }

  private func rect(_ random: inout SeededRandom) -> Rect {
    Rect(
      left: .random(in: -5...32, using: &random), top: .random(in: -3...9, using: &random),
      columns: .random(in: 0...40, using: &random), rows: .random(in: 0...10, using: &random))
  }

  // A wide character that the clip cuts may lose its half outside, which then is a blank.
  private func expectUnchanged(outside clip: Rect, _ before: Canvas, _ after: Canvas, seed: UInt64)
  {
    for row in 0..<after.size.rows {
      for column in 0..<after.size.columns {
        let point = Point(column: column, row: row)
        guard !clip.contains(point), before[point] != after[point] else { continue }
        #expect(before[point].width != 1, "seed \(seed), \(point)")
        #expect(after[point].grapheme == " " && after[point].width == 1, "seed \(seed), \(point)")
      }
    }
  }

  private func expectWhole(_ canvas: Canvas, seed: UInt64) {
    for row in 0..<canvas.size.rows {
      var column = 0
      while column < canvas.size.columns {
        let cell = canvas[Point(column: column, row: row)]
        #expect(TextWidth.of(cell.grapheme) == Int(cell.width), "seed \(seed), \(column),\(row)")
        if cell.width == 2, column + 1 < canvas.size.columns {
          let half = canvas[Point(column: column + 1, row: row)]
          #expect(
            half.width == 0 && half.role == cell.role && half.overlay == cell.overlay,
            "seed \(seed)")
        }
        column += max(1, Int(cell.width))
      }
      #expect(TextWidth.of(canvas.lines[row]) == canvas.size.columns, "seed \(seed), row \(row)")
    }
  }
}
