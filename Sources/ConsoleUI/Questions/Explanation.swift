import RecordingCore

// What a question mark brings: all that is known about what is asked.
extension Questionnaire {
  func explain(_ question: FormQuestion, _ speech: inout Speech) {
    switch question.subject {
    case .members(let spec):
      for field in spec.fields {
        speech.say("\(field.name): \(field.help)")
      }
    case .otherSettings:
      speech.say("Nothing that the service takes is out of reach, newer keys included.")
      speech.say("foo.bar=1 puts bar inside foo; lists count from 0, as in foo.0.bar=1.")
    case .outputLabels:
      speech.say("An output that is on can have labels of its own, stored with its file.")
    case .review(let step): return ask(step, &speech)
    case .control, .value, .elements, .labels:
      if let field = question.field { explain(field, question, &speech) }
    }
    remind(of: question, &speech)
  }

  private func explain(_ field: FieldSpec, _ question: FormQuestion, _ speech: inout Speech) {
    if !field.help.isEmpty { speech.say(field.help) }
    for (index, option) in question.options.enumerated() {
      speech.say("\(index + 1) \(option.line)")
    }
    if let known = question.knownValues, !known.isEmpty {
      speech.say("Known: \(known.joined(separator: ", ")); others are taken as well.")
    }
    speech.say("In the body: \(question.pointer).")
    speech.say("Default: \(field.defaultValue?.compactText ?? "none documented").")
    speech.say("Known from \(field.source.words).")
    if let reason = field.uncertainty { speech.say("Not certain: \(reason).") }
    if let value = draft[question.pointer] {
      speech.say("Set:")
      speech.show(value)
    }
  }
}

extension FormQuestion {
  /// Values of a text that are known to work.
  var knownValues: [String]? {
    guard case .value(_, let kind) = subject else { return nil }
    return kind.knownValues
  }
}

extension ValueKind {
  fileprivate var knownValues: [String]? {
    switch self {
    case .text(let rule): rule.knownValues
    case .list(let kind, _), .nullable(let kind): kind.knownValues
    case .either(let kinds): kinds.lazy.compactMap(\.knownValues).first { !$0.isEmpty }
    default: nil
    }
  }
}
