import ConsoleUI
import RecordingCore

/// What the page of the contract says of a single parameter.
enum ContractWords {
  /// The cells of a parameter in the table of its object.
  static func cells(_ field: FieldSpec, at place: String) -> [String] {
    [
      Markdown.code(field.name) + (field.isDeprecated ? " (deprecated)" : ""),
      takes(field, at: place.isEmpty ? field.name : "\(place).\(field.name)"),
      [field.isRequired ? "**required**" : nil, field.defaultValue.map(fallback)]
        .compactMap(\.self).joined(separator: ", "),
      Markdown.text(field.help),
      knownFrom(field.source, field.uncertainty),
    ]
  }

  /// Where the form shows a parameter.
  static func form(_ field: FieldSpec) -> String {
    guard let placement = field.placement else { return "" }
    let name = [placement.line, placement.shortLabel].compactMap(\.self).joined(separator: " ")
    return Markdown.text(
      "\(placement.section.title): \(name)" + (placement.note.map { ", \($0)" } ?? ""))
  }

  /// The source of a form of an object, for a sentence.
  static func source(of variant: Variant) -> String {
    variant.source.words + (variant.uncertainty.map { "; not certain: \($0)" } ?? "")
  }

  /// The values of a parameter that its cell has no room for, in blocks.
  static func values(of field: FieldSpec) -> [String] {
    var blocks: [String] = []
    let name = Markdown.code(field.name)
    let choices = field.kind.choices
    if choices.areEvents {
      blocks.append("\(name) takes: \(Markdown.codes(choices.map(\.value))).")
    } else if choices.contains(where: { !$0.help.isEmpty }) {
      blocks.append("\(name) takes:")
      blocks.append(
        Markdown.table(
          ["Value", "In words", "What it does"],
          choices.map {
            [Markdown.code($0.value), Markdown.text($0.label), Markdown.text($0.help)]
          }))
    } else if choices.areListed {
      let values = choices.map { "\(Markdown.code($0.value)) \(Markdown.text($0.label))" }
      blocks.append("\(name) takes: \(values.joined(separator: ", ")).")
    }
    let known = field.kind.knownValues
    if !known.isEmpty {
      blocks.append("Known values of \(name), others are allowed: \(Markdown.codes(known)).")
    }
    return blocks
  }

  static func knownFrom(_ source: Source, _ uncertainty: String?) -> String {
    Markdown.text(source.words)
      + (uncertainty.map { "; **not certain:** \(Markdown.text($0))" } ?? "")
  }

  private static func takes(_ field: FieldSpec, at place: String) -> String {
    let meaning = field.placement?.wordForNull.map { " (\(Markdown.text($0)))" } ?? ""
    return field.kind.words(at: place) + meaning
  }

  private static func fallback(_ value: JSONValue) -> String {
    let text = value.compactText
    return text.count <= 40 ? Markdown.code(text) : "as its keys say"
  }
}

extension ValueKind {
  /// What may stand at a place, with links to the objects that it can be.
  fileprivate func words(at place: String) -> String {
    switch self {
    case .flag: "`true` or `false`"
    case .choice(let choices) where choices.areEvents:
      Markdown.link("an event", to: ContractPage.eventsHeading)
    case .choice(let choices):
      choices.areListed
        ? "one of \(choices.count) values, below"
        : choices.map { Markdown.code("\"\($0.value)\"") }.joined(separator: " or ")
    case .text(let rule): rule.words(Markdown.code)
    case .list(.text(TextRule()), 0): Markdown.text(expectation)
    case .list(let kind, let minimumCount):
      (minimumCount > 0 ? "a list of at least \(minimumCount), each " : "a list, each ")
        + kind.words(at: "\(place).*")
    case .object(let spec):
      spec.fields.isEmpty ? "`{}`" : Markdown.link("an object", to: place)
    case .provider: Markdown.link(expectation, to: place)
    case .variants(let variants):
      "an object of type "
        + variants.map { variant in
          Markdown.link(
            Markdown.code(variant.type),
            to: ContractSection.heading(of: place, type: variant.type))
        }.joined(separator: " or ")
    case .output:
      Markdown.link("a media object", to: ContractPage.mediaHeading) + ": `{}` is on, `null` is off"
    case .either(let kinds): kinds.map { $0.words(at: place) }.joined(separator: ", or ")
    case .nullable(let kind): kind.words(at: place) + ", or `null`"
    case .integer, .number, .integerChoice, .labels, .anyObject, .anything:
      Markdown.text(expectation)
    }
  }
}

extension [Choice] {
  /// Whether every value is an event, which has a table of its own.
  fileprivate var areEvents: Bool {
    !isEmpty && allSatisfy { Contract.event($0.value) != nil }
  }

  /// Whether the values stand below the table, as they need words or room.
  fileprivate var areListed: Bool {
    count > 8 || contains { !$0.help.isEmpty || $0.label != Choice($0.value).label }
  }
}
