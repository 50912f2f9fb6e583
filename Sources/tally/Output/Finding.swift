import RecordingCore

/// A finding about a body, and whether the operator lets it pass.
struct Finding {
  let check: Check
  let isAllowed: Bool

  /// Everything that is found in a body, in its order.
  static func all(in body: JSONValue, isOwnHost: Bool, allowsUnknown: Bool) -> [Finding] {
    Checker(isOwnHost: isOwnHost).checks(of: body).map { check in
      Finding(check: check, isAllowed: allowsUnknown && check.isDroppedInSilence)
    }
  }

  /// Whether the body cannot be sent because of it.
  var isBlocking: Bool { check.severity == .error && !isAllowed }

  /// The finding in one line for people.
  func line(of file: String) -> String { check.line(of: file, isAllowed: isAllowed) }

  /// The finding for programs.
  var json: JSONValue {
    [
      "pointer": JSONValue(check.pointer.description), "severity": JSONValue(check.severity.word),
      "allowed": .bool(isAllowed), "rule": JSONValue(check.rule),
      "message": JSONValue(check.message), "fix": JSONValue(check.fix?.title),
    ]
  }
}
