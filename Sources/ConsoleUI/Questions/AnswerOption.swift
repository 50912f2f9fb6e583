import RecordingCore

/// One of the answers that a question gives to choose from, by number or by name.
struct AnswerOption: Equatable {
  /// The name people read.
  let label: String
  /// The value as the service spells it; nil where there is none.
  let wireName: String?
  /// What choosing it does; may be empty.
  let help: String
  /// The place that it sets.
  let place: JSONPointer
  /// What values that place takes.
  let kind: ValueKind
  /// What it sets; nil leaves the place out.
  let value: JSONValue?

  /// The option in one line, without its number.
  var line: String {
    var line = label
    if let wireName, !wireName.isSameName(as: label) { line += " (\(wireName))" }
    return help.isEmpty ? line : "\(line): \(help)"
  }
}

extension FormQuestion {
  /// What there is to choose from, in the order of the numbers; empty where the answer is typed.
  var options: [AnswerOption] {
    switch subject {
    case .control(let control):
      guard case .radio(let options) = control.content else { return [] }
      return options.map { option in
        AnswerOption(
          label: option.label, wireName: option.value?.wireName, help: option.help, place: pointer,
          kind: control.field.kind, value: option.value)
      }
    case .value(let field, let kind): return kind.options(at: pointer, of: field)
    default: return []
    }
  }
}

extension ValueKind {
  fileprivate func options(at place: JSONPointer, of field: FieldSpec) -> [AnswerOption] {
    switch self {
    case .choice(let choices), .list(.choice(let choices), _):
      return choices.map { choice in
        AnswerOption(
          label: choice.label, wireName: choice.value, help: choice.help, place: place, kind: self,
          value: .string(JSONString(choice.value)))
      }
    case .variants(let variants):
      return variants.map { variant in
        AnswerOption(
          label: variant.label, wireName: variant.type, help: variant.help, place: place,
          kind: self, value: ["type": .string(JSONString(variant.type))])
      }
    case .provider(let providers):
      return providers.map { provider in
        AnswerOption(
          label: provider.label, wireName: provider.name, help: provider.help, place: place,
          kind: self, value: .object(JSONObject([(provider.name, [:])])))
      }
    case .object(let spec):
      return spec.lead.map { $0.kind.options(at: place.appending($0.name), of: $0) } ?? []
    case .nullable(let kind):
      let options = kind.options(at: place, of: field)
      guard !options.isEmpty else { return [] }
      let word = field.placement?.wordForNull ?? "off"
      return [
        AnswerOption(
          label: word, wireName: "null", help: "", place: place, kind: self, value: .null)
      ] + options
    default: return []
    }
  }

  /// What a place holds after a value was chosen for it: of what was there, all that still belongs to it.
  func merging(_ chosen: JSONValue, into present: JSONValue?) -> JSONValue {
    guard case .object(var object) = chosen, let present = present?.objectValue else {
      return chosen
    }
    switch self {
    case .nullable(let kind): return kind.merging(chosen, into: .object(present))
    case .provider:
      return object.keys.first.map { present[$0] != nil } == true ? .object(present) : chosen
    case .variants(let variants):
      let others = variants.filter { $0.type != object["type"]?.stringValue }
      let fields = variants.filter { $0.type == object["type"]?.stringValue }.flatMap(\.fields)
      for member in present.members where member.key.value != "type" {
        let name = member.key.value
        let isOfOthersAlone =
          !fields.contains { $0.name == name }
          && others.contains { $0.fields.contains { $0.name == name } }
        if !isOfOthersAlone { object[name] = member.value }
      }
      return .object(object)
    default: return .object(present)
    }
  }
}

extension [AnswerOption] {
  /// The option that a number from 1 or a name means.
  func option(named text: String) -> AnswerOption? {
    text.place(among: map { ($0.label, $0.wireName) }).map { self[$0] }
  }
}

extension JSONValue {
  /// How an answer can name the value.
  fileprivate var wireName: String? {
    switch self {
    case .null: "null"
    case .string(let text): text.value
    case .object(let object): object["type"]?.stringValue
    default: nil
    }
  }
}
