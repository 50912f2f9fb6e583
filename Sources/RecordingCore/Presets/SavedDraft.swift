/// The operator's unsent work as it is kept from one run to the next.
///
/// The chosen bot is no part of it: a bot of one service must not come up again at another.
public struct SavedDraft: Equatable, Sendable {
  /// When it was saved: UTC in the form of ISO 8601.
  public var savedAt: String
  /// The name of the body's form on screen.
  public var form: String
  /// The preset it was made from; nil for none.
  public var preset: String?
  /// What the draft holds, as set.
  public var body: JSONValue

  /// Makes a saved draft.
  public init(savedAt: String, form: String, preset: String? = nil, body: JSONValue) {
    self.savedAt = savedAt
    self.form = form
    self.preset = preset
    self.body = body
  }

  /// The draft as its file holds it.
  public var json: JSONValue {
    [
      "saved_at": .string(JSONString(savedAt)),
      "form": .string(JSONString(form)),
      "preset": preset.map { .string(JSONString($0)) } ?? .null,
      "body": body,
    ]
  }

  /// Reads a draft from what its file holds.
  /// - Parameter json: The value of the file.
  /// - Throws: `MalformedDraft` with what is missing or of the wrong kind.
  public init(json: JSONValue) throws(MalformedDraft) {
    guard let object = json.objectValue else {
      throw MalformedDraft(reason: "a draft is an object, this is \(json.kindName)")
    }
    guard let body = object["body"], body.objectValue != nil else {
      throw MalformedDraft(reason: "`body` is missing or not an object")
    }
    savedAt = try SavedDraft.text("saved_at", of: object) ?? ""
    form = try SavedDraft.text("form", of: object) ?? ""
    preset = try SavedDraft.text("preset", of: object)
    self.body = body
  }

  private static func text(
    _ key: String, of object: JSONObject
  ) throws(MalformedDraft) -> String? {
    guard let value = object[key], value != .null else { return nil }
    guard let text = value.stringValue else {
      throw MalformedDraft(reason: "`\(key)` is \(value.kindName), not a string")
    }
    return text
  }
}

/// Why a JSON value is no draft.
public struct MalformedDraft: Error, Equatable, Sendable {
  /// What is wrong, as a phrase.
  public let reason: String
}
