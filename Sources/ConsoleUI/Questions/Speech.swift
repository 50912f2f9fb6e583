import RecordingCore
import TerminalKit

/// Lines to print: plain text, wrapped, no line wider than a simple terminal where that can be helped.
struct Speech {
  /// The cells of a line.
  static let width = 78

  private(set) var lines: [String] = []

  /// Adds a sentence; no control character of it is left.
  mutating func say(_ text: String) {
    // A reader of the screen would spell the dot out.
    lines += TextBlock.wrapped(text.replacing(" · ", with: ", "), to: Speech.width)
  }

  /// Adds a value as JSON, a line each, without what is secret in a URL.
  mutating func show(_ value: JSONValue) {
    for line in value.lines {
      lines.append(
        VisibleText.of(line.pieces.reduce(into: "") { $0 += SecretMask.masked($1).text }))
    }
  }
}

extension String {
  /// The text with a capital at its start.
  var asSentence: String { prefix(1).uppercased() + dropFirst() }

  /// The text as a sentence with its full stop, which what a service says may have already.
  var asClosedSentence: String { hasSuffix(".") ? asSentence : asSentence + "." }
}
