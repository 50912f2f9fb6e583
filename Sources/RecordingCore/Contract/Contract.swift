/// Everything known about the body of a start: every parameter, its values and what they do.
///
/// The facts are from `POST /api/v1/bot/{id}/start_recording/`; each row says which copy of the documentation it is
/// from. A key that is left out takes the default of this endpoint, never the value the bot was created with.
public enum Contract {
  /// The body as an object kind.
  public static let body = ObjectSpec(fields)

  /// The row of a top-level parameter; nil for an unknown one.
  public static func field(_ name: String) -> FieldSpec? { body.field(name) }

  /// The row that says what may stand at a place of a body; nil where the contract knows nothing.
  ///
  /// The place need not be filled. An element of a list and a label belong to the row of the list and of the labels;
  /// which form an endpoint or a retention has is read from the body.
  public static func spec(at pointer: JSONPointer, in body: JSONValue) -> FieldSpec? {
    row(at: pointer, in: body)?.spec
  }

  /// The kind of value that may stand at a place of a body: of the element or label itself, where it is one.
  package static func kind(at pointer: JSONPointer, in body: JSONValue) -> ValueKind? {
    pointer == .root ? .object(Contract.body) : row(at: pointer, in: body)?.kind
  }

  private static func row(
    at pointer: JSONPointer, in body: JSONValue
  ) -> (spec: FieldSpec, kind: ValueKind)? {
    var tokens = pointer.tokens[...]
    guard let first = tokens.popFirst(), var spec = field(first) else { return nil }
    var kind = spec.kind
    var value = body.objectValue?[first]
    while let token = tokens.popFirst() {
      switch kind.step(to: token, in: value) {
      case .field(let next): (spec, kind) = (next, next.kind)
      case .inside(let inner): kind = inner
      case nil: return nil
      }
      value = value?[JSONPointer([token])]
    }
    return (spec, kind)
  }
}

extension ValueKind {
  /// What lies one step inside a value.
  enum Step {
    /// The value of a row of its own.
    case field(FieldSpec)
    /// An element, which the row of the whole describes.
    case inside(ValueKind)
  }

  /// The keys of the object that a value of this kind is; nil when it is none, or not yet known which.
  package func members(of value: JSONValue?) -> ObjectSpec? {
    switch self {
    case .object(let spec): spec
    case .provider(let providers): ObjectSpec(providers)
    case .output: Contract.output
    case .variants(let variants):
      variants.first { $0.type == value?.objectValue?["type"]?.stringValue }
        .map { ObjectSpec([ValueKind.typeField(of: variants)] + $0.fields) }
    case .nullable(let kind): kind.members(of: value)
    case .either(let kinds): kinds.lazy.compactMap { $0.members(of: value) }.first
    case .flag, .integer, .number, .text, .choice, .integerChoice, .list, .labels, .anyObject,
      .anything:
      nil
    }
  }

  /// The row of the key that says which form an object has.
  public static func typeField(of variants: [Variant]) -> FieldSpec {
    FieldSpec(
      "type", .choice(variants.map { Choice($0.type, label: $0.label, help: $0.help) }),
      help: "Which form it has.", source: variants.first?.source ?? .observed, required: true)
  }

  /// Whether a value has the JSON type of this kind, whatever else is wrong with it.
  package func hasType(of value: JSONValue) -> Bool {
    switch (self, value) {
    case (.anything, _), (.nullable, .null), (.output, .null), (.flag, .bool), (.integer, .number),
      (.number, .number), (.integerChoice, .number), (.text, .string), (.choice, .string),
      (.list, .array), (.object, .object), (.variants, .object), (.provider, .object),
      (.output, .object), (.labels, .object), (.anyObject, .object):
      true
    case (.nullable(let kind), _): kind.hasType(of: value)
    case (.either(let kinds), _): kinds.contains { $0.hasType(of: value) }
    case (.flag, _), (.integer, _), (.number, _), (.text, _), (.choice, _), (.integerChoice, _),
      (.list, _), (.object, _), (.variants, _), (.provider, _), (.output, _), (.labels, _),
      (.anyObject, _):
      false
    }
  }

  /// The one of several kinds that a value is of; the same kind where there is no choice, or no value to tell by.
  package func chosen(for value: JSONValue?) -> ValueKind {
    switch self {
    case .nullable(let kind): return kind.chosen(for: value)
    case .either(let kinds):
      guard let value else { return self }
      return kinds.first { $0.hasType(of: value) }?.chosen(for: value) ?? self
    case .flag, .integer, .number, .text, .choice, .integerChoice, .list, .object, .variants,
      .provider, .output, .labels, .anyObject, .anything:
      return self
    }
  }

  /// What lies at a key or index of a value of this kind; nil where nothing can.
  func step(to token: String, in value: JSONValue?) -> Step? {
    switch self {
    case .list(let kind, _): return Int(token) == nil ? nil : .inside(kind)
    case .labels, .anyObject, .anything: return .inside(.anything)
    case .nullable(let kind): return kind.step(to: token, in: value)
    case .either(let kinds):
      return kinds.lazy.compactMap { $0.step(to: token, in: value) }.first
    case .variants(let variants) where members(of: value) == nil:
      return token == "type" ? .field(ValueKind.typeField(of: variants)) : nil
    case .object, .variants, .provider, .output:
      return members(of: value)?.field(token).map { .field($0) }
    case .flag, .integer, .number, .text, .choice, .integerChoice: return nil
    }
  }
}
