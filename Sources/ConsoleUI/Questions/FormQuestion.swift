import RecordingCore

/// One thing that is asked; what it is about is looked up in the draft each time.
struct FormQuestion: Equatable, Sendable {
  enum Subject: Equatable, Sendable {
    /// A radio group or a toggle of the form.
    case control(FormControl)
    /// A value of a kind.
    case value(FieldSpec, ValueKind)
    /// Which of the keys that an object need not have shall be set.
    case members(ObjectSpec)
    /// The elements of a list, each with something inside.
    case elements(FieldSpec, ValueKind)
    /// Names and texts of the operator's own.
    case labels(FieldSpec)
    /// Which output shall get labels.
    case outputLabels
    /// What the form has no question for.
    case otherSettings
    case review(ReviewStep)
  }

  /// The name that people read.
  let title: String
  /// The place of the body; the root where it is about no single one.
  let pointer: JSONPointer
  let subject: Subject
  /// The place in the form, from 1; nil for what lies inside.
  var number: Int?
  /// Whether it was asked a moment ago, so that a short form will do.
  var isRepeated = false
  /// Whether keeping the value still asks for what is inside.
  var goesInside = false

  init(_ title: String, at pointer: JSONPointer = .root, _ subject: Subject) {
    self.title = title
    self.pointer = pointer
    self.subject = subject
  }

  /// A question about a field, in the way that its kind asks for.
  init(_ title: String, at pointer: JSONPointer, _ field: FieldSpec) {
    let subject: Subject =
      switch field.kind {
      case .labels: .labels(field)
      case .list(let kind, _) where !kind.isPlain: .elements(field, kind)
      default: .value(field, field.kind)
      }
    self.init(title, at: pointer, subject)
  }

  /// The row of the contract, where it is about one.
  var field: FieldSpec? {
    switch subject {
    case .control(let control): control.field
    case .value(let field, _), .elements(let field, _), .labels(let field): field
    case .members, .outputLabels, .otherSettings, .review: nil
    }
  }

  /// The same question once more.
  var repeated: FormQuestion {
    var question = self
    question.isRepeated = true
    return question
  }
}

extension FormQuestion {
  /// Every question of the form, in its order: the controls, and what is reached through one question for all.
  static let form: [FormQuestion] = {
    var questions = FormControl.all.map(FormQuestion.init)
    let lastOutput = FormControl.all.lastIndex { $0.field.kind == .output }
    questions.insert(
      FormQuestion("Labels of outputs", .outputLabels),
      at: lastOutput.map { $0 + 1 } ?? questions.endIndex)
    questions.append(FormQuestion("Other settings", .otherSettings))
    for index in questions.indices { questions[index].number = index + 1 }
    return questions
  }()

  private init(_ control: FormControl) {
    let title = control.title + (control.placement.note.map { " (\($0))" } ?? "")
    switch control.content {
    case .radio, .toggle: self.init(title, at: control.pointer, .control(control))
    case .summary: self.init(title, at: control.pointer, control.field)
    }
  }
}
