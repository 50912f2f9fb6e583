extension Condition {
  /// The condition as a clause, such as "retention is null", its names and values set apart by `code`.
  package func clause(_ code: (String) -> String = { $0 }) -> String {
    switch self {
    case .isSet(let pointer): "\(code(pointer.dotted)) is there"
    case .isNull(let pointer): "\(code(pointer.dotted)) is \(code("null"))"
    case .isOn(let pointer): "\(code(pointer.dotted)) is on"
    case .equals(let pointer, let value): "\(code(pointer.dotted)) is \(code(value.compactText))"
    case .subscribes(let output, let types):
      "an endpoint of type \(Condition.listed(types, code)) asks for an event of \(code(output))"
    case .asksFor(let event): "an endpoint asks for \(code(event))"
    case .repeatsEndpoint:
      "an endpoint before it has the same type and URL, and an event in common"
    case .endpoints(let type, let count):
      "\(count) or more endpoints are of type \(code(type))"
    case .hasQueryWithoutSlash(let pointer):
      "\(code(pointer.dotted)) has a query, and no slash before its question mark"
    case .all(let conditions): Condition.joined(conditions, "and", code)
    case .any(let conditions): Condition.joined(conditions, "or", code)
    case .not(let condition): condition.opposite(code)
    }
  }

  private func opposite(_ code: (String) -> String) -> String {
    switch self {
    case .isSet(let pointer): "\(code(pointer.dotted)) is left out"
    case .isNull(let pointer): "\(code(pointer.dotted)) is not \(code("null"))"
    case .isOn(let pointer): "\(code(pointer.dotted)) is off"
    case .equals(let pointer, let value):
      "\(code(pointer.dotted)) is not \(code(value.compactText))"
    case .subscribes(let output, let types):
      "no endpoint of type \(Condition.listed(types, code)) asks for an event of \(code(output))"
    case .asksFor(let event): "no endpoint asks for \(code(event))"
    case .repeatsEndpoint: "no endpoint before it has the same type, URL and an event in common"
    case .endpoints(let type, let count):
      "fewer than \(count) endpoints are of type \(code(type))"
    case .hasQueryWithoutSlash(let pointer):
      "\(code(pointer.dotted)) has no query, or a slash before its question mark"
    case .all(let conditions): Condition.joined(conditions.map(Condition.not), "or", code)
    case .any(let conditions): Condition.joined(conditions.map(Condition.not), "and", code)
    case .not(let condition): condition.clause(code)
    }
  }

  private var isCompound: Bool {
    switch self {
    case .all(let conditions), .any(let conditions): conditions.count > 1
    case .not(let condition): condition.isCompound
    default: false
    }
  }

  private static func joined(
    _ conditions: [Condition], _ word: String, _ code: (String) -> String
  ) -> String {
    conditions.map { $0.isCompound ? "(\($0.clause(code)))" : $0.clause(code) }
      .joined(separator: " \(word) ")
  }

  private static func listed(_ types: [String], _ code: (String) -> String) -> String {
    types.map(code).joined(separator: " or ")
  }
}

extension JSONPointer {
  /// The place with dots between its keys, as `--set` takes it.
  package var dotted: String { tokens.joined(separator: ".") }
}
