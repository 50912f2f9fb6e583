import RecordingCore

// What is asked about the inside of a value follows from its kind.
extension FormQuestion {
  /// The questions about what is inside a value: first the keys that it must have, then which others it shall.
  /// - Parameters:
  ///   - kind: The kind of the value.
  ///   - pointer: Its place.
  ///   - name: What it is called.
  ///   - draft: The draft that has it.
  /// - Returns: The questions in their order; none where nothing is inside.
  static func inside(
    _ kind: ValueKind, at pointer: JSONPointer, named name: String, in draft: Draft
  ) -> [FormQuestion] {
    let object = draft[pointer]?.objectValue
    switch kind {
    case .nullable(let kind):
      return object == nil ? [] : inside(kind, at: pointer, named: name, in: draft)
    case .object(let spec):
      return inside(spec.fields, lead: spec.lead, spec, at: pointer, named: name, in: draft)
    case .variants(let variants):
      let type = object?["type"]?.stringValue
      guard let fields = variants.first(where: { $0.type == type })?.fields else { return [] }
      let spec = ObjectSpec([ValueKind.typeField(of: variants)] + fields)
      return inside(fields, lead: nil, spec, at: pointer, named: name, in: draft)
    case .provider(let providers):
      guard let provider = providers.first(where: { object?[$0.name] != nil }) else { return [] }
      let place = pointer.appending(provider.name)
      return inside(provider.kind, at: place, named: provider.label, in: draft)
    case .either(let kinds):
      guard object != nil, let kind = kinds.first(where: { !$0.isPlain }) else { return [] }
      return inside(kind, at: pointer, named: name, in: draft)
    default: return []
    }
  }

  private static func inside(
    _ fields: [FieldSpec], lead: FieldSpec?, _ spec: ObjectSpec, at pointer: JSONPointer,
    named name: String, in draft: Draft
  ) -> [FormQuestion] {
    let required = fields.filter { $0.isRequired && $0 != lead }
    // What is said in a word comes before what is a list.
    let ordered = required.filter { !$0.kind.isList } + required.filter(\.kind.isList)
    var questions = ordered.flatMap {
      about($0, at: pointer.appending($0.name), inside: name, in: draft)
    }
    if let lead {
      questions += inside(lead.kind, at: pointer.appending(lead.name), named: name, in: draft)
    }
    if fields.contains(where: { !$0.isRequired }) {
      questions.append(FormQuestion(name, at: pointer, .members(spec)))
    }
    return questions
  }

  /// The questions about one key of an object; an object with a single key is asked for that key.
  static func about(
    _ field: FieldSpec, at pointer: JSONPointer, inside name: String, in draft: Draft
  ) -> [FormQuestion] {
    if case .object(let spec) = field.kind, spec.lead == nil {
      guard let only = spec.fields.first, spec.fields.count == 1 else {
        return inside(field.kind, at: pointer, named: field.label, in: draft)
      }
      return about(only, at: pointer.appending(only.name), inside: field.label, in: draft)
    }
    return [FormQuestion("\(name), \(field.label)", at: pointer, field)]
  }

  /// The questions about an element of a list.
  static func about(
    _ element: ValueKind, of field: FieldSpec, at pointer: JSONPointer, named name: String,
    in draft: Draft
  ) -> [FormQuestion] {
    if case .object = element { return inside(element, at: pointer, named: name, in: draft) }
    var question = FormQuestion(name, at: pointer, .value(field, element))
    question.goesInside = true
    return [question]
  }
}

extension ValueKind {
  /// Whether a line says all of a value, so that nothing inside is asked for.
  var isPlain: Bool {
    switch self {
    case .flag, .integer, .number, .text, .choice, .integerChoice, .output, .anyObject, .anything:
      true
    case .list(let kind, _), .nullable(let kind): kind.isPlain
    case .either(let kinds): kinds.allSatisfy(\.isPlain)
    case .object, .variants, .provider, .labels: false
    }
  }

  var isList: Bool { if case .list = self { true } else { false } }
}

extension ObjectSpec {
  /// The one key that the object must have, where choosing it is as good as choosing the object: the provider.
  var lead: FieldSpec? {
    let required = fields.filter(\.isRequired)
    guard required.count == 1, case .provider = required[0].kind else { return nil }
    return required[0]
  }
}
