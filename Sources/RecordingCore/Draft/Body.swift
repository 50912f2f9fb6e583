/// The ways of writing a body from the same draft.
public enum BodyForm: String, CaseIterable, Equatable, Sendable {
  /// Every field with its effective value, as the service's own page advises.
  case explicit
  /// Only what differs from the endpoint's defaults.
  case lean
  /// Exactly what the draft holds, in its order.
  case asSet = "as-set"

  /// The name people read.
  public var label: String {
    switch self {
    case .explicit: "explicit"
    case .lean: "lean"
    case .asSet: "as set"
    }
  }

  /// The form that one press of the key changes to.
  public var next: BodyForm {
    switch self {
    case .explicit: .lean
    case .lean: .asSet
    case .asSet: .explicit
    }
  }
}

/// The JSON that will be sent; its text is byte for byte what the preview shows.
public struct Body: Equatable, Sendable {
  /// The document.
  public let value: JSONValue
  /// The document in lines; joined with line breaks they are the bytes.
  public let lines: [JSONLine]
  /// How many bytes are sent.
  public let byteCount: Int

  /// Writes a draft in its form.
  /// - Parameters:
  ///   - draft: The draft.
  ///   - old: A body of before, whose lines are taken over where nothing has changed.
  public init(_ draft: Draft, after old: Body? = nil) {
    value = Body.value(of: draft)
    lines = old.map { [value] old in value.lines(after: old.value, old.lines) } ?? value.lines
    byteCount = lines.reduce(max(0, lines.count - 1)) { count, line in
      line.pieces.reduce(count) { $0 + $1.text.utf8.count }
    }
  }

  /// The document alone, which is quicker to make than its lines.
  public static func value(of draft: Draft) -> JSONValue {
    switch draft.form {
    case .explicit: .object(explicit(draft))
    case .lean: .object(lean(draft))
    case .asSet: draft.settings
    }
  }

  /// The text that is sent.
  public var text: String { lines.map(\.text).joined(separator: "\n") }

  private static func explicit(_ draft: Draft) -> JSONObject {
    assemble(draft) { field, value in
      if let value { return field.completed(value) }
      return field.isWrittenOut ? field.defaultValue : nil
    }
  }

  private static func lean(_ draft: Draft) -> JSONObject {
    assemble(draft) { field, value in
      guard let value else { return nil }
      // In a choice between `nil` and a value, `nil` would be JSON's null, which switches off.
      if let usual = field.defaultValue, field.completed(value).isEquivalent(to: usual) {
        return .none
      }
      return value
    }
  }

  // The contract's order first, then the keys that the contract does not know, in theirs.
  private static func assemble(
    _ draft: Draft, _ written: (FieldSpec, JSONValue?) -> JSONValue?
  ) -> JSONObject {
    let settings = draft.settings.objectValue ?? JSONObject()
    var members: [JSONObject.Member] = []
    for field in Contract.fields {
      if let value = written(field, settings[field.name]) {
        members.append(JSONObject.Member(key: JSONString(field.name), value: value))
      }
    }
    members += settings.members.filter { Contract.field($0.key.value) == nil }
    return JSONObject(members: members)
  }
}
