import RecordingCore

// Taking a value, and what is inside it.
extension Questionnaire {
  mutating func takeValue(
    _ answer: Answer, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    switch answer {
    case .leaveOut:
      leaveOut(question)
      proceed()
    case .json(let value):
      put(value, at: question.pointer, &speech)
      proceed()
    case .words(let text):
      try takeWords(text, to: question, &speech)
      proceed(with: inside(question))
    default:
      return proceed(with: question.goesInside ? inside(question) : [])
    }
    speech.say("\(state(of: question)).")
    if case .json = answer { sayFaults(at: question.pointer, &speech) }
  }

  private mutating func takeWords(
    _ text: String, to question: FormQuestion, _ speech: inout Speech
  ) throws(WrongAnswer) {
    let options = question.options
    if let kind = question.typedKind {
      if text == "null" {
        guard kind.takesNull else {
          throw WrongAnswer("null does not fit here; = null sets it all the same")
        }
        return put(.null, at: question.pointer, &speech)
      }
      if let field = question.field, options.isEmpty || kind.isList {
        let value = try kind.value(typed: text, of: field)
        return put(
          kind.merging(value, into: draft[question.pointer]), at: question.pointer, &speech)
      }
    }
    guard let option = options.option(named: text) else {
      let hint = NearestName.hint(for: text, among: options.compactMap(\.wireName))
      throw WrongAnswer("give a number from 1 to \(options.count), or a name" + hint)
    }
    guard let value = option.value else { return leaveOut(question) }
    put(option.kind.merging(value, into: draft[option.place]), at: option.place, &speech)
  }

  /// What is asked about the inside of a value that was just chosen.
  private func inside(_ question: FormQuestion) -> [FormQuestion] {
    switch question.subject {
    case .control(let control):
      guard case .radio(let options) = control.content,
        case .chosen(let stop) = control.setting(in: draft), let box = options[stop].number
      else { return [] }
      let place = question.pointer.appending(box.key)
      guard let row = Contract.spec(at: place, in: draft.settings) else { return [] }
      return [FormQuestion("\(question.title), \(row.label)", at: place, row)]
    case .value(_, let kind):
      return FormQuestion.inside(kind, at: question.pointer, named: question.title, in: draft)
    default: return []
    }
  }

  /// Sets a value and says which keys inside it are set no more.
  mutating func put(_ value: JSONValue, at place: JSONPointer, _ speech: inout Speech) {
    let before = draft[place]?.objectValue?.keys ?? []
    draft.put(value, at: place)
    let after = draft[place]?.objectValue
    let lost = before.filter { $0 != "type" && after?[$0] == nil }
    if !lost.isEmpty { speech.say("No longer set: \(lost.joined(separator: ", ")).") }
  }

  /// Leaves out what a question is about; the objects around what lies inside stay.
  mutating func leaveOut(_ question: FormQuestion) {
    guard question.number != nil else { return remove(question.pointer) }
    draft.leaveOut(question.pointer)
    // A parent that is no object hides what is inside it.
    let parent = question.pointer.parent
    if parent != .root, draft[parent] != nil, draft[parent]?.objectValue == nil {
      draft.leaveOut(parent)
    }
  }

  /// Takes a key or an element out, and nothing around it.
  mutating func remove(_ place: JSONPointer) {
    guard let key = place.tokens.last, var object = draft[place.parent]?.objectValue else {
      return draft.leaveOut(place)
    }
    object[key] = nil
    draft.set(.object(object), at: place.parent)
  }

  /// Says the errors of a value that was taken as it came.
  func sayFaults(at place: JSONPointer, _ speech: inout Speech) {
    let checks = Checker(isOwnHost: situation.isOwnHost).checks(of: draft.settings)
    for check in checks where check.severity == .error && place.contains(check.pointer) {
      speech.say(line(for: check))
    }
  }
}

extension FormQuestion {
  /// What values the words of an answer can mean; nil where none can be typed.
  fileprivate var typedKind: ValueKind? {
    switch subject {
    case .control(let control):
      if case .radio = control.content { nil } else { control.field.kind }
    case .value(_, let kind): kind
    default: nil
    }
  }
}
