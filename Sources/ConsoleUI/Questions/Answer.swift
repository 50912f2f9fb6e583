import RecordingCore

/// A line of the operator, told apart by what it asks for.
enum Answer: Equatable {
  /// An empty line: what there is stays.
  case keep
  case explain, back, rest, leave, leaveOut
  /// What stands after an equals sign.
  case json(JSONValue)
  case words(String)

  /// Reads a line.
  /// - Throws: `WrongAnswer` for what is no text, and for JSON that is none.
  init(_ line: String) throws(WrongAnswer) {
    let text = line.trimmingBlanks
    // Arrow keys reach a program that reads whole lines as control characters.
    guard text.unicodeScalars.allSatisfy(Answer.isText) else {
      throw WrongAnswer("the line holds control characters, or is not UTF-8")
    }
    switch text {
    case "": self = .keep
    case "?": self = .explain
    case "<": self = .back
    case ".": self = .rest
    case "q": self = .leave
    case "-": self = .leaveOut
    case _ where text.hasPrefix("="):
      do {
        self = .json(try JSONParser.parse(String(text.dropFirst())))
      } catch {
        throw WrongAnswer("after = JSON is expected, but \(error.reason)")
      }
    default: self = .words(text)
    }
  }

  private static func isText(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09: true
    case ..<0x20, 0x7F..<0xA0, 0xFFFD: false
    default: true
    }
  }
}

/// Why an answer is not taken.
struct WrongAnswer: Error, Equatable {
  /// What is wrong and what is expected, without a full stop.
  let reason: String

  init(_ reason: String) { self.reason = reason }
}

extension String {
  /// The text without white space at its ends.
  var trimmingBlanks: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// Whether both are one name: case, underscores and hyphens do not count.
  func isSameName(as other: String) -> Bool { folded == other.folded }

  private var folded: String {
    String(lowercased().map { $0 == "_" || $0 == "-" ? " " : $0 })
  }

  /// The place of the choice that the text means: by its number from 1, as it is spelt, or by its label.
  func place(among choices: [(label: String, wireName: String?)]) -> Int? {
    if let number = Int(self) {
      return number >= 1 && number <= choices.count ? number - 1 : nil
    }
    return choices.firstIndex { $0.wireName == self }
      ?? choices.firstIndex { isSameName(as: $0.label) || $0.wireName.map(isSameName) == true }
  }
}
