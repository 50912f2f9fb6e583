import RecordingCore

/// Makes the rows of a page from the contract and the draft; no page is written by hand.
struct EditorRows {
  let draft: Draft
  /// The keys that were set when the page was opened: they stand first for as long as it is open.
  let keysInFront: Set<String>

  /// A closed set of at most so many values is shown in the page itself, each value a row.
  static let inlineLimit = 24

  /// The rows of the page of a place.
  static func rows(at pointer: JSONPointer, in draft: Draft, keysInFront: Set<String>)
    -> [EditorRow]
  {
    EditorRows(draft: draft, keysInFront: keysInFront).rows(at: pointer)
  }

  /// Whether a value of a kind has a page of its own.
  static func opens(_ kind: ValueKind, for value: JSONValue?) -> Bool {
    switch kind.chosen(for: value) {
    case .list, .object, .variants, .labels, .output: true
    case .provider: false
    default: false
    }
  }

  private func rows(at pointer: JSONPointer) -> [EditorRow] {
    let value = draft[pointer]
    let kind = Contract.kind(at: pointer, in: draft.settings)?.chosen(for: value)
    switch kind {
    case .labels: return labels(at: pointer)
    case .output: return [presence(at: pointer)] + labels(at: pointer.appending("metadata"))
    case .list(.choice(let choices), _): return listed(choices, at: pointer, heading: nil)
    case .list(let kind, _): return elements(of: kind, at: pointer)
    case .variants(let variants):
      let spec = kind?.members(of: value) ?? ObjectSpec([ValueKind.typeField(of: variants)])
      return members(of: spec, at: pointer)
    default:
      return members(of: kind?.members(of: value) ?? ObjectSpec([]), at: pointer)
    }
  }

  // MARK: Objects

  private func members(of spec: ObjectSpec, at pointer: JSONPointer) -> [EditorRow] {
    let fields = spec.fields.enumerated().sorted {
      (rank($0.element), $0.offset) < (rank($1.element), $1.offset)
    }
    var rows = fields.flatMap { self.rows(for: $0.element, at: pointer.appending($0.element.name)) }
    let object = draft[pointer]?.objectValue ?? JSONObject()
    for name in object.differentKeys where spec.field(name) == nil {
      let place = pointer.appending(name)
      rows.append(
        EditorRow(
          id: EditorRow.ID(pointer: place), title: name, control: .json, value: draft[place],
          help: "The contract does not know this key.", note: "not known"))
    }
    rows.append(
      EditorRow(
        id: EditorRow.ID(pointer: pointer, part: .addKey), title: "+ another key",
        control: .addKey, value: nil,
        help: "Adds a key that is not listed here, with any value."))
    return rows
  }

  // What must be given comes first, then what is set; closed sets shown in full come last.
  private func rank(_ field: FieldSpec) -> Int {
    if case .list(.choice(let choices), _) = field.kind, choices.count <= EditorRows.inlineLimit {
      return 4
    }
    if field.isRequired { return 0 }
    if keysInFront.contains(field.name) { return 1 }
    return field.isDeprecated ? 3 : 2
  }

  private func rows(for field: FieldSpec, at pointer: JSONPointer) -> [EditorRow] {
    let value = draft[pointer]
    if let value, !field.kind.hasType(of: value) { return [row(for: field, .json, at: pointer)] }
    switch field.kind.chosen(for: value) {
    case .list(.choice(let choices), _) where choices.count <= EditorRows.inlineLimit:
      return listed(choices, at: pointer, heading: field.label)
    case .object(let spec)
    where !spec.fields.isEmpty && spec.fields.allSatisfy { $0.kind == .flag }:
      var rows = spec.fields.map { row(for: $0, .flag, at: pointer.appending($0.name)) }
      rows[0].heading = field.label
      return rows
    case .provider(let providers):
      return provider(field, providers, at: pointer)
    default:
      return [row(for: field, control(for: field.kind, value), at: pointer)]
    }
  }

  private func row(
    for field: FieldSpec, _ control: EditorRow.Control, at pointer: JSONPointer
  ) -> EditorRow {
    let value = draft[pointer]
    var note: String?
    if field.isRequired, value == nil { note = "must be given" }
    if field.isDeprecated { note = "deprecated" }
    return EditorRow(
      id: EditorRow.ID(pointer: pointer), title: field.label, control: control, value: value,
      field: field, help: field.help, note: note)
  }

  private func control(for kind: ValueKind, _ value: JSONValue?) -> EditorRow.Control {
    let chosen = kind.chosen(for: value)
    // A text that stands where a number may stand too can become one again.
    if case .either(let kinds) = kind, !EditorRows.opens(chosen, for: value) {
      return .typed(.either(kinds))
    }
    switch chosen {
    case .flag: return .flag
    case .choice(let choices): return .choice(choices)
    case .integerChoice(let values): return .integers(values)
    case .text(let rule): return .text(rule)
    case .integer, .number, .either: return .typed(chosen)
    case .provider(let providers): return .provider(providers)
    case .list, .object, .variants, .labels, .output: return .opens
    case .anyObject, .anything, .nullable: return .json
    }
  }

  // The provider itself, then the way to its options.
  private func provider(
    _ field: FieldSpec, _ providers: [FieldSpec], at pointer: JSONPointer
  ) -> [EditorRow] {
    var rows = [row(for: field, .provider(providers), at: pointer)]
    for name in draft[pointer]?.objectValue?.keys ?? [] {
      let place = pointer.appending(name)
      if let chosen = providers.first(where: { $0.name == name }) {
        var options = row(for: chosen, control(for: chosen.kind, draft[place]), at: place)
        if let value = draft[place], !chosen.kind.hasType(of: value) {
          options = row(for: chosen, .json, at: place)
        }
        rows.append(options)
      } else {
        rows.append(
          EditorRow(
            id: EditorRow.ID(pointer: place), title: name, control: .json, value: draft[place],
            help: "The contract does not know this provider.", note: "not known"))
      }
    }
    return rows
  }

  // MARK: Lists

  private func elements(of kind: ValueKind, at pointer: JSONPointer) -> [EditorRow] {
    var rows = (draft[pointer]?.arrayValue ?? []).enumerated().map { index, element in
      EditorRow(
        id: EditorRow.ID(pointer: pointer.appending(index)), title: String(index + 1),
        control: kind.hasType(of: element) ? control(for: kind, element) : .json, value: element)
    }
    let kinds: [ValueKind]
    if case .either(let several) = kind { kinds = several } else { kinds = [kind] }
    for (index, kind) in kinds.enumerated() {
      rows.append(
        EditorRow(
          id: EditorRow.ID(pointer: pointer, part: .add(index)),
          title: kinds.count > 1 ? "+ add \(kind.noun)" : "+ add", control: .addElement(kind),
          value: nil, help: "Adds to the end of the list."))
    }
    return rows
  }

  private func listed(
    _ choices: [Choice], at pointer: JSONPointer, heading: String?
  ) -> [EditorRow] {
    let elements = draft[pointer]?.arrayValue ?? []
    var rows = choices.map { choice in
      let isListed = elements.contains { $0.stringValue == choice.value }
      return EditorRow(
        id: EditorRow.ID(pointer: pointer, part: .listed(choice.value)), title: choice.label,
        control: .listed(choice), value: isListed ? .string(JSONString(choice.value)) : nil,
        help: choice.help, note: need(of: choice.value))
    }
    for (index, element) in elements.enumerated()
    where !choices.contains(where: { $0.value == element.stringValue }) {
      rows.append(
        EditorRow(
          id: EditorRow.ID(pointer: pointer.appending(index)), title: element.compactText,
          control: .json, value: element, help: "The contract does not know this value.",
          note: "not known"))
    }
    if let heading, !rows.isEmpty { rows[0].heading = heading }
    return rows
  }

  // What an event needs and the draft does not have.
  private func need(of name: String) -> String? {
    guard let output = Contract.event(name)?.output, Contract.field(output) != nil else {
      return nil
    }
    let value = draft.effectiveValue(at: JSONPointer([output]))
    return value == nil || value == .null ? "needs \(output)" : nil
  }

  // MARK: Labels and outputs

  private func labels(at pointer: JSONPointer) -> [EditorRow] {
    let labels = draft[pointer]?.objectValue ?? JSONObject()
    var rows = labels.differentKeys.map { name in
      let place = pointer.appending(name)
      let value = draft[place]
      return EditorRow(
        id: EditorRow.ID(pointer: place), title: name,
        control: value?.stringValue == nil ? .json : .text(TextRule()), value: value,
        help: "A label of your own: its name, and a text.")
    }
    rows.append(
      EditorRow(
        id: EditorRow.ID(pointer: pointer, part: .add(0)), title: "+ add a label",
        control: .addLabel, value: nil, help: "Asks for the name, then for the text."))
    return rows
  }

  private func presence(at pointer: JSONPointer) -> EditorRow {
    let field = Contract.spec(at: pointer, in: draft.settings)
    return EditorRow(
      id: EditorRow.ID(pointer: pointer, part: .presence), title: field?.label ?? "",
      control: .presence, value: draft[pointer], field: field, help: field?.help ?? "")
  }
}

extension ValueKind {
  /// What an element of this kind is called.
  fileprivate var noun: String {
    switch self {
    case .text: "a text"
    case .object, .variants: "one with details"
    case .integer, .number: "a number"
    default: "another"
    }
  }
}
