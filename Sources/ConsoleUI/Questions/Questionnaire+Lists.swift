import RecordingCore

// Questions that are asked again until the operator has named all that is wanted.
extension Questionnaire {
  /// Takes the name of a key that shall be set.
  mutating func takeMember(
    _ answer: Answer, of spec: ObjectSpec, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    switch answer {
    case .keep: proceed()
    case .json(let value):
      put(value, at: question.pointer, &speech)
      sayFaults(at: question.pointer, &speech)
      proceed(with: [question.repeated])
    case .words(let text) where text.hasPrefix("-"):
      // What a newer vendor knows can be set here, too.
      let key = String(text.dropFirst())
      let isSet = draft[question.pointer.appending(key)] != nil
      let place = question.pointer.appending(isSet ? key : try name(key, in: spec))
      guard draft[place] != nil else { throw WrongAnswer("it is left out already") }
      remove(place)
      proceed(with: [question.repeated])
    case .words(let text):
      let name = try name(text, in: spec)
      guard let field = spec.field(name) else { return }
      let place = question.pointer.appending(name)
      proceed(
        with: FormQuestion.about(field, at: place, inside: question.title, in: draft)
          + [question.repeated])
    default: throw WrongAnswer("name what to leave out, such as -name")
    }
  }

  private func name(_ text: String, in spec: ObjectSpec) throws(WrongAnswer) -> String {
    let place = text.place(among: spec.fields.map { ($0.label, $0.name) })
    guard let place, Int(text) == nil else {
      let hint = NearestName.hint(for: text, among: spec.fields.map(\.name))
      throw WrongAnswer("there is no \(text) here" + (hint.isEmpty ? "; ? lists what is" : hint))
    }
    return spec.fields[place].name
  }

  /// Takes what to do with an element of a list.
  mutating func takeElement(
    _ answer: Answer, _ kind: ValueKind, of field: FieldSpec, to question: FormQuestion,
    _ speech: inout Speech
  ) throws(WrongAnswer) {
    switch answer {
    case .keep: return proceed()
    case .leaveOut:
      leaveOut(question)
      return proceed(with: [question.repeated])
    case .json(let value):
      put(value, at: question.pointer, &speech)
      sayFaults(at: question.pointer, &speech)
      return proceed(with: [question.repeated])
    default: break
    }
    let elements = draft[question.pointer]?.arrayValue ?? []
    guard case .words(let text) = answer,
      let order = ElementOrder(text, count: elements.count)
    else {
      throw WrongAnswer(
        elements.isEmpty ? "give add" : "give add, or edit, copy or delete and a number")
    }
    var index = elements.count
    switch order {
    case .add: break
    case .copy(let other): draft.set(.array(elements + [elements[other]]), at: question.pointer)
    case .edit(let other): index = other
    case .delete(let other):
      draft.leaveOut(question.pointer.appending(other))
      speech.say("Deleted: \(elements[other].elementWords).")
      return proceed(with: [question.repeated])
    }
    let questions = FormQuestion.about(
      kind, of: field, at: question.pointer.appending(index),
      named: "\(question.title.singular) \(index + 1)", in: draft)
    proceed(with: questions + [question.repeated])
  }

  /// Takes a label.
  mutating func takeLabel(
    _ answer: Answer, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    var labels = draft[question.pointer]?.objectValue ?? JSONObject()
    switch answer {
    case .keep: return proceed()
    case .leaveOut: labels = JSONObject()
    case .json(let value):
      put(value, at: question.pointer, &speech)
      sayFaults(at: question.pointer, &speech)
      return proceed(with: [question.repeated])
    case .words(let text) where text.hasPrefix("-"):
      let name = String(text.dropFirst())
      guard labels[name] != nil else { throw WrongAnswer("no label is named \(name)") }
      labels[name] = nil
    case .words(let text):
      guard let equals = text.firstIndex(of: "="), equals > text.startIndex else {
        throw WrongAnswer("give name=text, such as customer=acme")
      }
      let value = String(text[text.index(after: equals)...]).trimmingBlanks
      labels[String(text[..<equals]).trimmingBlanks] = try Questionnaire.label(value)
    default: break
    }
    if labels.isEmpty {
      leaveOut(question)
    } else {
      draft.set(.object(labels), at: question.pointer)
    }
    proceed(with: [question.repeated])
  }

  private static func label(_ text: String) throws(WrongAnswer) -> JSONValue {
    switch try Answer(text) {
    case .json(let value): value
    case .words("null"): .null
    default: .string(JSONString(text))
    }
  }

  /// Takes the name of an output that shall get labels.
  mutating func takeOutput(_ answer: Answer, to question: FormQuestion) throws(WrongAnswer) {
    let outputs = labelledOutputs
    switch answer {
    case .keep: proceed()
    case .words(let text):
      guard let index = text.place(among: outputs.map { ($0.title, $0.field.name) }) else {
        throw WrongAnswer("give the number or the name of an output that is on")
      }
      let output = outputs[index]
      let questions = Contract.output.fields.flatMap { field in
        FormQuestion.about(
          field, at: output.pointer.appending(field.name), inside: output.title, in: draft)
      }
      proceed(with: questions + [question.repeated])
    default: throw WrongAnswer("give the number or the name of an output")
    }
  }

  /// The outputs that are on, and so can have labels.
  var labelledOutputs: [FormControl] {
    FormControl.all.filter {
      $0.field.kind == .output && draft.effectiveValue(at: $0.pointer)?.objectValue != nil
    }
  }

  /// Takes a setting by its path.
  mutating func takeSetting(
    _ answer: Answer, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    guard case .words(let text) = answer else {
      guard answer == .keep else { throw WrongAnswer(SettingError.notAPair.message) }
      return proceed()
    }
    if text.hasPrefix("-") {
      let place = JSONPointer(dotted: String(text.dropFirst()))
      guard draft[place] != nil else { throw WrongAnswer("nothing is set there") }
      remove(place)
    } else {
      do throws(SettingError) {
        let setting = try Setting(text)
        try setting.apply(to: &draft)
        sayFaults(at: setting.pointer, &speech)
      } catch {
        throw WrongAnswer(error.message)
      }
    }
    proceed(with: [question.repeated])
  }
}

/// What to do with a list, as words say it: `add`, `edit 1`, or the beginnings of these words.
private enum ElementOrder {
  case add
  case edit(Int), copy(Int), delete(Int)

  init?(_ text: String, count: Int) {
    let words = text.lowercased().split(whereSeparator: \.isWhitespace)
    guard let verb = words.first, words.count <= 2 else { return nil }
    if words.count == 1, "add".hasPrefix(verb) {
      self = .add
      return
    }
    guard let number = words.last.flatMap({ Int($0) }), (1...max(1, count)).contains(number),
      count > 0
    else { return nil }
    switch verb {
    case _ where words.count == 1 || "edit".hasPrefix(verb): self = .edit(number - 1)
    case _ where "copy".hasPrefix(verb): self = .copy(number - 1)
    case _ where "delete".hasPrefix(verb): self = .delete(number - 1)
    default: return nil
    }
  }
}

extension String {
  /// The name of one of several.
  fileprivate var singular: String { hasSuffix("s") ? String(dropLast()) : self }
}
