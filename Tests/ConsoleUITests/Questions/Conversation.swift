import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Questions and answers as a terminal shows them; what the operator types begins with `> `.
struct Conversation {
  var questions: Questionnaire
  private(set) var lines: [String]

  init(
    _ settings: JSONObject = [:], form: BodyForm = .asSet, bot: Bot? = nil,
    allowsUnknown: Bool = false, about question: FormQuestion? = nil
  ) {
    questions = Questionnaire(
      Draft(settings: settings, form: form),
      in: Questionnaire.Situation(
        source: "body", service: "REHEARSAL", isOwnHost: false, allowsUnknown: allowsUnknown,
        start: bot.map { StartSituation(bot: $0, service: TestStore.service) }))
    if let question { questions.agenda = [question] }
    lines = questions.opening
  }

  /// Types lines.
  mutating func type(_ answers: String...) {
    for answer in answers { lines += ["> \(VisibleText.of(answer))"] + questions.answer(answer) }
  }

  /// Types a line and gives what is said to it alone.
  mutating func say(_ answer: String) -> String {
    let reply = questions.answer(answer)
    lines += ["> \(VisibleText.of(answer))"] + reply
    return reply.joined(separator: "\n")
  }

  /// Goes on to the question about a place, keeping all on the way.
  mutating func go(to pointer: JSONPointer) {
    while questions.agenda.first?.pointer != pointer, questions.agenda.count > 1 {
      _ = questions.answer("")
    }
  }

  /// Expects the conversation to be as it was recorded.
  func check(named name: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = lines.joined(separator: "\n") + "\n"
    let difference = ScreenSnapshot.difference(text, named: name, file: #filePath)
    if let difference {
      Issue.record(
        Comment(rawValue: "\(name) changed:\n\(difference)"), sourceLocation: sourceLocation)
    }
    for line in lines where !line.hasPrefix("> ") {
      #expect(TextWidth.of(line) <= 78, sourceLocation: sourceLocation)
      #expect(VisibleText.of(line) == line, sourceLocation: sourceLocation)
    }
  }
}
