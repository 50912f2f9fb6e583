import TerminalKit
import Testing

@testable import ConsoleUI

@Suite struct TextInputTests {
  private func written(_ text: String, _ presses: KeyPress...) -> TextInput {
    var input = TextInput(text)
    for press in presses {
      let isTaken = input.handle(press)
      #expect(isTaken)
    }
    return input
  }

  @Test func charactersGoInAtTheCursor() {
    let input = written("bot", KeyPress(.left), "a", KeyPress(.home), "x")
    #expect(input.text == "xboat")
    #expect(input.cursor == 1)
  }

  @Test func aGraphemeIsOneStepAndOneDeletion() {
    #expect(written("ae\u{301}", KeyPress(.backspace)).text == "a")
    #expect(written("漢字", KeyPress(.home), KeyPress(.delete)).text == "字")
  }

  @Test func marksJoinTheLetterTheyAreTypedAfter() {
    let input = written("xe", "\u{301}")
    #expect(input.graphemes == ["x", "e\u{301}"] && input.cursor == 2)
    #expect(written("ax", KeyPress(.left), "\u{301}", "b").text == "a\u{301}bx")
    #expect(written("", "\u{301}", "e").text == "\u{301}e")
    #expect(written("", "👩", "\u{200D}", "👧", KeyPress(.backspace)).text == "")
    #expect(written("🇮", KeyPress(.home), "🇫").graphemes == ["🇫🇮"])
    #expect(written("🇫x🇮", KeyPress(.left), KeyPress(.backspace)).graphemes == ["🇫🇮"])
  }

  @Test func wordsAreSteppedOverAndDeleted() {
    #expect(written("desk seven", .control("w")).text == "desk ")
    #expect(written("desk seven", KeyPress(.left, .control)).cursor == 5)
    #expect(
      written("desk seven", KeyPress(.home), KeyPress(.character("d"), .alt)).text == " seven")
  }

  @Test func theRestOfTheLineIsDeletedOnEitherSide() {
    #expect(written("desk", KeyPress(.left), .control("u")).text == "k")
    #expect(written("desk", KeyPress(.home), KeyPress(.right), .control("k")).text == "d")
  }

  @Test func theEndsHoldTheCursor() {
    #expect(written("a", KeyPress(.right), KeyPress(.delete)).text == "a")
    #expect(written("a", KeyPress(.home), KeyPress(.left), KeyPress(.backspace)).text == "a")
  }

  @Test func aPasteIsOneLine() {
    var input = TextInput()
    input.paste("one\ntwo\tthree\r\nfour")
    #expect(input.text == "one two three four")
  }

  @Test func onlyDigitsAreANumber() {
    var input = TextInput(accepts: .digits)
    input.paste("4a8 ٣")
    _ = input.handle("x")
    #expect(input.text == "48")
  }

  @Test func aPasteNeverGrowsBeyondTheLimit() {
    var input = TextInput(String(repeating: "a", count: TextInput.limit - 1))
    input.paste("bcd")
    #expect(input.graphemes.count == TextInput.limit)
    #expect(input.cursor == TextInput.limit)
  }

  @Test func otherKeysAreLeftToOthers() {
    var input = TextInput("a")
    let taken = [input.handle(KeyPress(.tab)), input.handle(KeyPress(.function(2)))]
    #expect(taken == [false, false])
    #expect(input.text == "a")
  }

  @Test func theCursorStaysInView() {
    var canvas = Canvas(size: Size(columns: 5, rows: 1))
    let cursor = TextInput("0123456789").draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines[0].hasPrefix("6789"))
    #expect(cursor == Point(column: 4, row: 0))
  }

  @Test func aSecretIsNeverDrawn() {
    var canvas = Canvas(size: Size(columns: 12, rows: 1))
    TextInput("secret", isSecret: true).draw(in: canvas.bounds, on: &canvas)
    #expect(canvas.lines[0].hasPrefix("******"))
  }

  @Test func whatIsMarkedGivesWayToWhatIsWritten() {
    var input = TextInput("desk", isSelected: true)
    _ = input.handle(KeyPress("x"))
    #expect(input.text == "x" && !input.isSelected)
    input = TextInput("desk", isSelected: true)
    _ = input.handle(KeyPress(.end))
    _ = input.handle(KeyPress("2"))
    #expect(input.text == "desk2")
    input = TextInput("desk", isSelected: true)
    _ = input.handle(KeyPress(.backspace))
    #expect(input.text.isEmpty)
    input = TextInput("desk", isSelected: true)
    input.paste("pasted")
    #expect(input.text == "pasted")
  }
}
