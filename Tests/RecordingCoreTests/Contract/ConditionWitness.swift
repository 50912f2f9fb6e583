@testable import RecordingCore

/// Translates the conditions of the OpenAPI document, to be held against the rules.
struct ConditionWitness {
  /// A condition of the document as a rule would state it.
  struct Statement: Equatable {
    let scope: JSONPointer
    let condition: Condition
    let source: String?
    let isUncertain: Bool
  }

  let document: JSONValue

  /// What the rules have differently from the document, in both directions.
  func differences(_ rules: [Rule]) -> [String] {
    let stated = statements()
    let ruled = rules.filter { $0.severity == .error }.map { rule in
      Statement(
        scope: rule.scope, condition: rule.condition, source: rule.source.rawValue,
        isUncertain: rule.uncertainty != nil)
    }
    return stated.filter { !ruled.contains($0) }.map { "no rule for \($0)" }
      + ruled.filter { !stated.contains($0) }.map { "not in the document: \($0)" }
  }

  func statements() -> [Statement] {
    let schemas = document["/components/schemas"]
    let conditions = schemas?["/StartRecordingBody/allOf"]?.arrayValue ?? []
    let ofBody = conditions.map { schema in
      statement(condition(of: schema), schema, at: .root)
    }
    let providers = schemas?["/TranscriptProvider/properties"]?.objectValue?.members ?? []
    let ofProviders = providers.compactMap { member -> Statement? in
      let schema = SchemaWitness(document: document).resolved(member.value)
      guard let options = schema["/anyOf"]?.arrayValue else { return nil }
      return statement(
        .not(.any(options.map(alternative))), schema,
        at: JSONPointer(["transcript", "provider", member.key.value]))
    }
    return ofBody + ofProviders
  }

  private func statement(
    _ condition: Condition?, _ schema: JSONValue, at scope: JSONPointer
  ) -> Statement {
    // An uncertain vendor object is so for its open keys, which says nothing of the condition.
    let isUncertain = scope == .root && schema["/x-uncertain"] == true
    return Statement(
      scope: scope, condition: condition ?? .any([]), source: schema["/x-source"]?.stringValue,
      isUncertain: isUncertain)
  }

  private func condition(of schema: JSONValue) -> Condition? {
    guard let key = schema["/if/required/0"]?.stringValue else { return nil }
    let then = schema["/then/properties"]?.objectValue?.members.first
    guard let needed = then?.key.value else { return nil }
    if let constant = then?.value["/const"] {
      guard
        schema["/if/properties"]
          == JSONValue.object(JSONObject([(key, ["type": "object"] as JSONValue)])),
        schema["/then/required"] == [.string(JSONString(needed))]
      else { return nil }
      return .all([.isOn(JSONPointer([key])), .not(.equals(JSONPointer([needed]), constant))])
    }
    let endpoint = schema["/if/properties/realtime_endpoints/contains/properties"]
    guard let types = endpoint?["/type/enum"]?.arrayValue?.compactMap(\.stringValue),
      endpoint?["/events/contains/pattern"]?.stringValue == "^\(needed)\\.",
      then?.value == (["type": "object"] as JSONValue)
    else { return nil }
    // Only what is off when left out has to be named as required.
    let isRequired = schema["/then/required"] != nil
    guard isRequired == (Contract.field(needed)?.defaultValue == .null) else { return nil }
    return .all([.subscribes(output: needed, on: types), .not(.isOn(JSONPointer([needed])))])
  }

  private func alternative(_ schema: JSONValue) -> Condition {
    let required = (schema["/required"]?.arrayValue ?? []).compactMap(\.stringValue)
    let constants = (schema["/properties"]?.objectValue?.members ?? []).compactMap { member in
      member.value["/const"].map { Condition.equals(JSONPointer([member.key.value]), $0) }
    }
    let parts = required.map { Condition.isSet(JSONPointer([$0])) } + constants
    return parts.count == 1 ? parts[0] : .all(parts)
  }
}
