import RecordingCore

@testable import ConsoleUI

/// An operator who answers so that a body comes of it, knowing the question, the body, and what is set.
struct Respondent {
  let body: JSONValue

  func answer(to question: FormQuestion, _ draft: Draft) -> String {
    let wanted = body[question.pointer]
    switch question.subject {
    case .control(let control):
      guard case .radio = control.content else { return words(for: wanted) }
      return choice(among: question.options) ?? ""
    // Commas make a text of what may be a text or a list.
    case .value(_, .either) where wanted?.arrayValue != nil: return "= \(wanted?.compactText ?? "")"
    case .value(_, let kind):
      if question.options.isEmpty || kind.isList { return words(for: wanted) }
      return choice(among: question.options) ?? ""
    case .members:
      return missing(wanted, draft[question.pointer])?.key.value ?? ""
    case .elements where wanted == [] && draft[question.pointer] == nil: return "= []"
    case .elements:
      let count = draft[question.pointer]?.arrayValue?.count ?? 0
      return count < wanted?.arrayValue?.count ?? 0 ? "add" : ""
    case .labels where wanted == [:] && draft[question.pointer] == nil: return "= {}"
    case .labels:
      guard let label = missing(wanted, draft[question.pointer]) else { return "" }
      return "\(label.key.value)=\(words(for: label.value))"
    case .outputLabels:
      let output = FormControl.all.first {
        $0.field.kind == .output
          && missing(body[$0.pointer]?["/metadata"], draft[$0.pointer]?["/metadata"]) != nil
      }
      return output?.field.name ?? ""
    case .otherSettings:
      let others = body.objectValue?.members.filter { Contract.field($0.key.value) == nil } ?? []
      let other = missing(.object(JSONObject(members: others)), draft.settings)
      return other.map { "\($0.key.value)=\($0.value.compactText)" } ?? ""
    case .review: return "."
    }
  }

  private func missing(_ wanted: JSONValue?, _ present: JSONValue?) -> JSONObject.Member? {
    wanted?.objectValue?.members.first { member in
      !(present?.objectValue?[member.key.value]?.isEquivalent(to: member.value) ?? false)
    }
  }

  private func choice(among options: [AnswerOption]) -> String? {
    options.first { option in
      guard let name = option.wireName else { return false }
      switch body[option.place] {
      case .null: return name == "null"
      case .string(let text): return text.value == name
      case .object(let object): return object[name] != nil || object["type"]?.stringValue == name
      default: return false
      }
    }?.wireName
  }

  private func words(for value: JSONValue?) -> String {
    switch value {
    case nil: ""
    case .string(let text) where ["null", "true", "false"].contains(text.value):
      "= \"\(text.value)\""
    case .string(let text): text.value
    case .bool(let isOn): isOn ? "on" : "off"
    case .object(let object): object.isEmpty ? "on" : "= " + JSONValue.object(object).compactText
    case .array(let elements): elements.map { words(for: $0) }.joined(separator: ", ")
    case .null, .number: value?.compactText ?? ""
    }
  }
}
