import RecordingCore

// What is said to ask a question.
extension Questionnaire {
  /// Asks the next question in full.
  func ask(_ speech: inout Speech) {
    guard outcome == nil, let question = agenda.first else { return }
    if case .review(let step) = question.subject { return ask(step, &speech) }
    speech.say("\(position(of: question))\(state(of: question)).")
    switch question.subject {
    case .control, .value:
      if let help = question.field?.help, !help.isEmpty, !question.goesInside { speech.say(help) }
      sayOptions(of: question, &speech)
    case .members(let spec):
      if !question.isRepeated {
        speech.say("More options: \(spec.optionNames.joined(separator: ", ")).")
      }
    case .elements(let field, _):
      if !question.isRepeated { speech.say(field.help) }
      for (index, element) in (draft[question.pointer]?.arrayValue ?? []).enumerated() {
        speech.say("\(index + 1) \(element.elementWords)")
      }
    case .labels(let field):
      if !question.isRepeated { speech.say(field.help) }
      for member in draft[question.pointer]?.objectValue?.members ?? [] {
        speech.say("\(member.key.value)=\(member.value.elementWords)")
      }
    case .outputLabels:
      for (index, output) in labelledOutputs.enumerated() {
        speech.say("\(index + 1) \(output.title): \(words(for: output))")
      }
    case .otherSettings:
      if !question.isRepeated {
        speech.say(
          "Keys that the form does not have, as path=value with dots in the path; "
            + "the value is JSON where it can be read as such, else text.")
      }
      let others = otherSettings
      if !others.isEmpty { speech.show(.object(others)) }
    case .review: break
    }
    speech.say("\(instruction(for: question)).")
  }

  /// Asks once more in short, after a wrong answer or an explanation.
  func remind(of question: FormQuestion, _ speech: inout Speech) {
    if case .review(let step) = question.subject { return speech.say(instruction(for: step)) }
    speech.say("\(state(of: question)). \(instruction(for: question)).")
  }

  private func position(of question: FormQuestion) -> String {
    guard !question.isRepeated else { return "" }
    return question.number.map { "\($0) of \(FormQuestion.form.count). " } ?? ""
  }

  // A long list is read out only when it is asked for.
  private func sayOptions(of question: FormQuestion, _ speech: inout Speech) {
    let options = question.options
    guard options.count <= FormQuestion.mostListed else {
      return speech.say("\(options.count) choices; ? lists them.")
    }
    for (index, option) in options.enumerated() { speech.say("\(index + 1) \(option.line)") }
    guard let known = question.knownValues, !known.isEmpty else { return }
    let shown = known.prefix(FormQuestion.mostNamed).joined(separator: ", ")
    let more = known.count > FormQuestion.mostNamed ? " and others; ? lists them" : ""
    speech.say("Known: \(shown)\(more).")
  }

  // MARK: What is set

  /// The name, and what is set: `Layout: left out, so speaker view`.
  func state(of question: FormQuestion) -> String {
    "\(question.title.asSentence): \(words(for: question))"
  }

  private func words(for question: FormQuestion) -> String {
    let value = draft[question.pointer]
    switch question.subject {
    case .control(let control): return words(for: control)
    case .value(let field, let kind): return words(for: value, kind, of: field)
    case .elements(let field, _), .labels(let field): return Summary.value(value, of: field)
    case .members(let spec):
      let object = value?.objectValue ?? JSONObject()
      let set = object.members.filter { spec.field($0.key.value)?.isRequired != true }
      let words = set.map { member in
        guard let field = spec.field(member.key.value) else { return member.key.value }
        return "\(field.label) \(Summary.value(member.value, of: field))"
      }
      return words.isEmpty ? "nothing more set" : words.joined(separator: ", ")
    case .outputLabels:
      let outputs = labelledOutputs
      let labelled = outputs.filter { draft[$0.pointer]?.objectValue?.isEmpty == false }
      return outputs.isEmpty
        ? "no output is on"
        : labelled.isEmpty ? "none" : labelled.map(\.title).joined(separator: ", ")
    case .otherSettings:
      let names = otherSettings.keys
      return names.isEmpty ? "none" : names.joined(separator: ", ")
    case .review: return ""
    }
  }

  private func words(for control: FormControl) -> String {
    let effective = draft[control.pointer] ?? draft.effectiveValue(at: control.pointer)
    func option(_ stop: Int?) -> String {
      guard case .radio(let options) = control.content, let stop, options[stop].number == nil
      else { return Summary.value(effective, of: control.field) }
      return options[stop].label
    }
    switch control.setting(in: draft) {
    case .leftOut(let stop): return "left out, so \(option(stop))"
    case .chosen(let stop): return option(stop)
    case .other(let value): return value.elementWords
    }
  }

  // An element of a list, or one form of several, is not said as the list is.
  private func words(for value: JSONValue?, _ kind: ValueKind, of field: FieldSpec) -> String {
    guard kind == field.kind else { return value?.elementWords ?? "not there yet" }
    if value == nil, field.defaultValue != nil {
      return "left out, so \(Summary.value(nil, of: field))"
    }
    return Summary.value(value, of: field)
  }

  /// The keys of the body that the form does not have.
  private var otherSettings: JSONObject {
    JSONObject(
      members: (draft.settings.objectValue ?? [:]).members.filter {
        Contract.field($0.key.value) == nil
      })
  }

  // MARK: What can be answered

  private func instruction(for question: FormQuestion) -> String {
    switch question.subject {
    case .control(let control):
      if case .radio = control.content { return "A number or a name; Enter keeps it" }
      return "\(control.field.kind.expected.asSentence); Enter keeps it"
    case .value(let field, let kind):
      let expected = kind.expected.asSentence
      guard let value = draft[question.pointer], value != .null else {
        return "\(expected); Enter leaves it so"
      }
      if question.goesInside { return "\(expected); Enter keeps it and goes on inside" }
      let isNested = !kind.isPlain && !question.options.isEmpty && kind == field.kind
      return isNested
        ? "\(expected); the same again asks for what is inside; Enter keeps it all"
        : "\(expected); Enter keeps it"
    case .members: return "Name one to set it, -name leaves it out; Enter goes on"
    case .elements:
      let isEmpty = draft[question.pointer]?.arrayValue?.isEmpty != false
      return isEmpty
        ? "add makes one; Enter goes on"
        : "add makes one; edit, copy or delete with a number; Enter goes on"
    case .labels: return "name=text sets one, -name takes one away; Enter goes on"
    case .outputLabels: return "A number or a name to label one; Enter goes on"
    case .otherSettings: return "path=value sets one, -path leaves one out; Enter goes on"
    case .review: return ""
    }
  }
}

extension FormQuestion {
  /// The most choices that are listed unasked, and the most values that are named.
  fileprivate static let mostListed = 20
  fileprivate static let mostNamed = 8
}

extension ObjectSpec {
  /// The keys that need not be set, as an answer can name them.
  fileprivate var optionNames: [String] {
    fields.filter { !$0.isRequired }.map { field in
      field.label.isSameName(as: field.name) ? field.name : "\(field.label) (\(field.name))"
    }
  }
}
