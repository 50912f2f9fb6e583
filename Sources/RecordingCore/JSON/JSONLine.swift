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
  public internal(set) var extent = 1

  /// The whole line without its line break.
  public var text: String { pieces.reduce(into: "") { $0 += $1.text } }
}

extension JSONValue {
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
