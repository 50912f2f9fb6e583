import RecordingCore

/// What is refused in a body, in the shape of the service's answer.
///
/// The answer is nested like the request: a field holds the list of its messages, an object the map of its fields,
/// and what concerns an object as a whole stands under `non_field_errors`.
struct RefusedFields {
  let map: JSONObject

  init(_ refusals: [Check], in body: JSONValue) {
    map = RefusedFields.map(of: refusals.map { ($0.pointer.tokens[...], $0.message) }, in: body)
  }

  private typealias Finding = (path: ArraySlice<String>, message: String)

  private static func map(of findings: [Finding], in value: JSONValue?) -> JSONObject {
    var map = JSONObject()
    let own = findings.filter { $0.path.isEmpty }
    if !own.isEmpty { map["non_field_errors"] = messages(own) }
    for finding in findings {
      guard let token = finding.path.first, map[token] == nil else { continue }
      map[token] = answer(
        to: inside(token, of: findings), in: value?[JSONPointer([token])])
    }
    return map
  }

  private static func answer(to findings: [Finding], in value: JSONValue?) -> JSONValue {
    if findings.allSatisfy(\.path.isEmpty) { return messages(findings) }
    guard let elements = value?.arrayValue, elements.contains(where: { $0.objectValue != nil }),
      !findings.contains(where: \.path.isEmpty)
    else { return .object(map(of: findings, in: value)) }
    // A list of objects is answered place by place, an empty map for what is right.
    return .array(
      elements.indices.map { index in
        .object(map(of: inside(String(index), of: findings), in: elements[index]))
      })
  }

  /// The findings at or below a key, seen from there.
  private static func inside(_ token: String, of findings: [Finding]) -> [Finding] {
    findings.filter { $0.path.first == token }.map { ($0.path.dropFirst(), $0.message) }
  }

  private static func messages(_ findings: [Finding]) -> JSONValue {
    .array(findings.map { .string(JSONString($0.message)) })
  }
}
