/// The operator's settings: only what is explicitly set, and keys the contract does not know, as they came.
public struct Draft: Equatable, Sendable {
  /// What is set, in the order in which it was set or came.
  public private(set) var settings: JSONValue
  /// How the body is written.
  public var form: BodyForm

  /// Makes a draft; without settings nothing is set and every field is written out.
  public init(settings: JSONObject = JSONObject(), form: BodyForm = .explicit) {
    self.settings = .object(settings)
    self.form = form
  }

  /// Makes a draft of a body that came from elsewhere, which goes out as it came.
  ///
  /// - Throws: `DraftError.notAnObject` when the body is no object.
  public init(body: JSONValue) throws(DraftError) {
    guard case .object = body else { throw .notAnObject(found: body.kindName) }
    settings = body
    form = .asSet
  }

  /// The explicit value at a place; nil when it is left out, `.null` when it is switched off.
  public subscript(_ pointer: JSONPointer) -> JSONValue? { settings[pointer] }

  /// Sets a value; explicit null is a value.
  public mutating func set(_ value: JSONValue, at pointer: JSONPointer) {
    guard pointer != .root || value.objectValue != nil else { return }
    settings.set(value, at: pointer)
  }

  /// Leaves a key out again, and the objects around it that hold nothing else.
  public mutating func leaveOut(_ pointer: JSONPointer) {
    guard pointer != .root, settings[pointer] != nil else { return }
    settings.set(nil, at: pointer)
    let parent = pointer.parent
    if parent != .root, settings[parent]?.objectValue?.isEmpty == true { leaveOut(parent) }
  }

  /// Takes out a key or an element, and leaves what is around it as it is, be it empty.
  public mutating func remove(_ pointer: JSONPointer) {
    guard pointer != .root else { return }
    settings.set(nil, at: pointer)
  }

  /// Makes the change that mends a finding.
  public mutating func apply(_ fix: Fix) {
    let mended = fix.applied(to: settings)
    if case .object = mended { settings = mended }
  }

  /// Takes over what the bot has otherwise.
  public mutating func take(_ loss: Loss) {
    settings = loss.takingOver(in: settings)
  }

  /// The value that counts at a place of the body: the explicit one, or else the endpoint's default.
  public func effectiveValue(at pointer: JSONPointer) -> JSONValue? {
    if let value = settings[pointer] { return value }
    guard let name = pointer.tokens.first, let field = Contract.field(name) else { return nil }
    return field.defaultValue?[JSONPointer(Array(pointer.tokens.dropFirst()))]
  }
}

/// Why a text cannot become a draft.
public enum DraftError: Error, Equatable, Sendable {
  /// The body is JSON, but no object.
  case notAnObject(found: String)

  /// What is wrong and what to do, in one sentence.
  public var message: String {
    switch self {
    case .notAnObject(let found):
      "a body is an object in braces, but this is \(found)"
    }
  }
}

extension FieldSpec {
  /// A value with the defaults written into its own object, as the explicit form sends it.
  func completed(_ value: JSONValue) -> JSONValue {
    guard case .object = kind, case .object(var object) = value,
      let defaults = defaultValue?.objectValue
    else { return value }
    for member in defaults.members where object[member.key.value] == nil {
      object[member.key.value] = member.value
    }
    return .object(object)
  }
}
