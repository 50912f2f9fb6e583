import RecordingCore
import Testing

@testable import ConsoleUI

struct AnswerTests {
  @Test(arguments: [
    ("", Answer.keep), ("  \t", .keep), ("?", .explain), ("<", .back), (".", .rest), ("q", .leave),
    ("-", .leaveOut), ("= {\"a\": 1}", .json(["a": 1])), ("=\"q\"", .json("q")),
    ("= null", .json(.null)), (" two words ", .words("two words")), ("-name", .words("-name")),
    ("quit", .words("quit")), ("null", .words("null")), ("a\tb", .words("a\tb")),
  ])
  func tellsCommandsFromValues(_ line: String, _ expected: Answer) throws {
    #expect(try Answer(line) == expected)
  }

  @Test(arguments: [
    "=", "= {", "=abc", "up\u{1B}[A", "\u{1B}[A", "a\u{0}b", "caf\u{FFFD}", "\u{9B}1m",
  ])
  func refusesWhatIsNoText(_ line: String) {
    #expect(throws: WrongAnswer.self) { try Answer(line) }
  }

  @Test(arguments: [
    ("2", 1), ("gallery view", 1), ("GALLERY_VIEW", 1), ("gallery-view-v2", 2), ("0", nil),
    ("4", nil), ("gallery", nil), ("-1", nil),
    ("-9223372036854775808", nil),
  ])
  func aNumberOrANameChooses(_ text: String, _ place: Int?) {
    let choices: [(label: String, wireName: String?)] = [
      ("speaker view", "speaker_view"), ("gallery view", "gallery_view"),
      ("gallery view v2", "gallery_view_v2"),
    ]
    #expect(text.place(among: choices) == place)
  }
}
