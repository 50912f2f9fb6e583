/// One line of pretty-printed JSON that knows which place of the document it shows.
public struct JSONLine: Equatable, Sendable {
  /// What a piece of the line is.
  public enum Token: Equatable, Sendable {
    case space, key, string, number, literal, punctuation
  }

  /// A piece of a line.
  public struct Piece: Equatable, Sendable {
    /// What it is.
    public let token: Token
    /// Its text, as it is sent.
    public let text: String

    /// Makes a piece.
    public init(token: Token, text: String) {
      self.token = token
      self.text = text
    }
  }

  /// The place whose value stands here, or ends here.
  public let pointer: JSONPointer
  /// The pieces from left to right, indentation included.
  public let pieces: [Piece]
  /// How many lines the value takes that begins here; 1 for the line that ends one.
  public fileprivate(set) var extent = 1

  /// The whole line without its line break.
  public var text: String { pieces.reduce(into: "") { $0 += $1.text } }
}

extension JSONValue {
  /// The document as lines, two blanks a level; joined with line breaks they are `prettyText`.
  public var lines: [JSONLine] {
    var writer = JSONLineWriter()
    writer.write(self, at: .root, level: 0)
    writer.endLine(at: .root)
    return writer.lines
  }

  /// The document written for people, two blanks a level, without a line break at the end.
  public var prettyText: String { lines.map(\.text).joined(separator: "\n") }

  /// The document in one line without needless blanks.
  public var compactText: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let number): number.literal
    case .string(let string): "\"\(string.written)\""
    case .array(let elements): "[" + elements.map(\.compactText).joined(separator: ",") + "]"
    case .object(let object):
      "{"
        + object.members.map { "\"\($0.key.written)\":\($0.value.compactText)" }
        .joined(separator: ",") + "}"
    }
  }
}

private struct JSONLineWriter {
  var lines: [JSONLine] = []
  private var pieces: [JSONLine.Piece] = []

  mutating func write(_ value: JSONValue, at pointer: JSONPointer, level: Int) {
    switch value {
    case .null: put(.literal, "null")
    case .bool(let isTrue): put(.literal, isTrue ? "true" : "false")
    case .number(let number): put(.number, number.literal)
    case .string(let string): put(.string, "\"\(string.written)\"")
    case .array(let elements):
      guard !elements.isEmpty else { return put(.punctuation, "[]") }
      put(.punctuation, "[")
      let start = endLine(at: pointer)
      for (index, element) in elements.enumerated() {
        let place = pointer.appending(index)
        indent(level + 1)
        write(element, at: place, level: level + 1)
        if index + 1 < elements.count { put(.punctuation, ",") }
        endLine(at: place)
      }
      indent(level)
      put(.punctuation, "]")
      lines[start].extent = lines.count + 1 - start
    case .object(let object):
      guard !object.isEmpty else { return put(.punctuation, "{}") }
      put(.punctuation, "{")
      let start = endLine(at: pointer)
      for (index, member) in object.members.enumerated() {
        let place = pointer.appending(member.key.value)
        indent(level + 1)
        put(.key, "\"\(member.key.written)\"")
        put(.punctuation, ": ")
        write(member.value, at: place, level: level + 1)
        if index + 1 < object.count { put(.punctuation, ",") }
        endLine(at: place)
      }
      indent(level)
      put(.punctuation, "}")
      lines[start].extent = lines.count + 1 - start
    }
  }

  // Returns which line it is.
  @discardableResult
  mutating func endLine(at pointer: JSONPointer) -> Int {
    lines.append(JSONLine(pointer: pointer, pieces: pieces))
    pieces = []
    return lines.count - 1
  }

  private mutating func indent(_ level: Int) {
    if level > 0 { put(.space, String(repeating: "  ", count: level)) }
  }

  private mutating func put(_ token: JSONLine.Token, _ text: String) {
    pieces.append(JSONLine.Piece(token: token, text: text))
  }
}
