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

  private static let general: JSONString = "non_field_errors"

  private typealias Finding = (path: ArraySlice<String>, message: String)

  private static func map(of findings: [Finding], in value: JSONValue?) -> JSONObject {
    let own = findings.filter { $0.path.isEmpty }
    let (keys, inner) = grouped(findings)
    return JSONObject(
      members: (own.isEmpty ? [] : [JSONObject.Member(key: general, value: messages(own))])
        + keys.filter { own.isEmpty || $0 != general }.map { key in
          JSONObject.Member(
            key: key, value: answer(to: inner[key] ?? [], in: value?[JSONPointer([key.value])]))
        })
  }

  // The value is looked for only where it matters: in a large object that takes its time.
  private static func answer(
    to findings: [Finding], in value: @autoclosure () -> JSONValue?
  ) -> JSONValue {
    if findings.allSatisfy(\.path.isEmpty) { return messages(findings) }
    let value = value()
    guard let elements = value?.arrayValue, elements.contains(where: { $0.objectValue != nil }),
      !findings.contains(where: \.path.isEmpty)
    else { return .object(map(of: findings, in: value)) }
    // A list of objects is answered place by place, an empty map for what is right.
    let inner = grouped(findings).inner
    return .array(
      elements.enumerated().map { index, element in
        .object(map(of: inner[JSONString(String(index))] ?? [], in: element))
      })
  }

  /// The keys that have findings at or below them, and these findings as seen from there.
  private static func grouped(
    _ findings: [Finding]
  ) -> (keys: [JSONString], inner: [JSONString: [Finding]]) {
    var keys: [JSONString] = []
    var inner: [JSONString: [Finding]] = [:]
    for finding in findings {
      guard let key = finding.path.first.map({ JSONString($0) }) else { continue }
      if inner[key] == nil { keys.append(key) }
      inner[key, default: []].append((finding.path.dropFirst(), finding.message))
    }
    return (keys, inner)
  }

  private static func messages(_ findings: [Finding]) -> JSONValue {
    .array(findings.map { .string(JSONString($0.message)) })
  }
}
