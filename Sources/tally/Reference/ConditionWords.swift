import RecordingCore

extension Condition {
  /// The condition as a clause in Markdown, such as "`retention` is null".
  var words: String {
    switch self {
    case .isSet(let pointer): "\(pointer.code) is there"
    case .isNull(let pointer): "\(pointer.code) is `null`"
    case .isOn(let pointer): "\(pointer.code) is on"
    case .equals(let pointer, let value): "\(pointer.code) is \(Markdown.code(value.compactText))"
    case .subscribes(let output, let types):
      "an endpoint of type \(Condition.listed(types)) asks for an event of \(Markdown.code(output))"
    case .endpoints(let type, let count):
      "\(count) or more endpoints are of type \(Markdown.code(type))"
    case .hasQueryWithoutSlash(let pointer):
      "\(pointer.code) has a query, and no slash before its question mark"
    case .all(let conditions): Condition.joined(conditions, "and")
    case .any(let conditions): Condition.joined(conditions, "or")
    case .not(let condition): condition.opposite
    }
  }

  private var opposite: String {
    switch self {
    case .isSet(let pointer): "\(pointer.code) is left out"
    case .isNull(let pointer): "\(pointer.code) is not `null`"
    case .isOn(let pointer): "\(pointer.code) is off"
    case .equals(let pointer, let value):
      "\(pointer.code) is not \(Markdown.code(value.compactText))"
    case .subscribes(let output, let types):
      "no endpoint of type \(Condition.listed(types)) asks for an event of \(Markdown.code(output))"
    case .endpoints(let type, let count):
      "fewer than \(count) endpoints are of type \(Markdown.code(type))"
    case .hasQueryWithoutSlash(let pointer):
      "\(pointer.code) has no query, or a slash before its question mark"
    case .all(let conditions): Condition.joined(conditions.map(Condition.not), "or")
    case .any(let conditions): Condition.joined(conditions.map(Condition.not), "and")
    case .not(let condition): condition.words
    }
  }

  private var isCompound: Bool {
    switch self {
    case .all(let conditions), .any(let conditions): conditions.count > 1
    case .not(let condition): condition.isCompound
    default: false
    }
  }

  private static func joined(_ conditions: [Condition], _ word: String) -> String {
    conditions.map { $0.isCompound ? "(\($0.words))" : $0.words }.joined(separator: " \(word) ")
  }

  private static func listed(_ types: [String]) -> String {
    types.map(Markdown.code).joined(separator: " or ")
  }
}

extension JSONPointer {
  /// The place with dots between its keys, as code.
  var code: String { Markdown.code(tokens.joined(separator: ".")) }
}
