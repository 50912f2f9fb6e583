import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// What is said above the keys.
@Suite struct StatusLineTests {
  private func store(_ size: (Int, Int)) -> TestStore {
    let (columns, rows) = size
    return Console.store(columns: columns, rows: rows)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20), (30, 10)])
  func aLongMessageTakesTheRowsThatItNeeds(size: (Int, Int)) {
    var store = store(size)
    let words = (1...12).map { "word\($0)" }
    store.send(.noticed(words.joined(separator: " ")))
    let text = store.screen().canvas.lines.joined(separator: "\n")
    for word in words where size.0 > 30 { #expect(text.contains(word)) }
    store.press(KeyPress(.down))
    #expect(!store.screen().canvas.lines.joined(separator: "\n").contains("word1"))
  }

  @Test func whatIsLongerThanAThirdOfTheScreenIsCutWithAMark() {
    var store = store((30, 10))
    store.send(.noticed((1...60).map { "word\($0)" }.joined(separator: " ")))
    let lines = store.screen().canvas.lines
    #expect(lines.filter { $0.contains("word") }.count == 3)
    #expect(lines[8].contains("…"))
  }
}
