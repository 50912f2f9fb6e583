import RecordingCore
import TerminalKit

/// All that is known about a field: what it takes and does, where that is known from, what is set, what was found,
/// and what people do wrong with it.
struct AboutPage {
  private let pointer: JSONPointer
  private let field: FieldSpec
  private let state: AppState
  private let width: Int
  private var lines: [PageView.Line] = []

  static func lines(_ pointer: JSONPointer, _ state: AppState, width: Int) -> [PageView.Line] {
    let settings = state.draft.settings
    guard let field = Contract.spec(at: pointer, in: settings) else {
      return [PageView.Line(left: "The contract does not know this key.")]
    }
    var page = AboutPage(pointer: pointer, field: field, state: state, width: width)
    page.write()
    return page.lines
  }

  private init(pointer: JSONPointer, field: FieldSpec, state: AppState, width: Int) {
    self.pointer = pointer
    self.field = field
    self.state = state
    self.width = width
  }

  private mutating func write() {
    add(field.label, .section)
    add(field.help)
    if let words = Picture(state.draft, people: state.people).words(about: field.name) {
      add("")
      add(words)
    }
    addFacts()
    addOptions()
    addKeysInside()
    addValue()
    addFindings()
    addRules()
    addMistakes()
  }

  private mutating func add(_ text: String, _ role: StyleRole = .text) {
    lines += TextBlock.wrapped(text, to: width).map { PageView.Line(left: $0, role: role) }
  }

  private typealias Entry = (text: String, role: StyleRole)

  // A part that has nothing to say has no heading either.
  private mutating func add(part title: String, _ entries: [Entry]) {
    guard !entries.isEmpty else { return }
    add("")
    add(title, .section)
    for entry in entries { add(entry.text, entry.role) }
  }

  // MARK: The contract

  private mutating func addFacts() {
    add("")
    add("In the body: \(pointer.dotted)", .textDim)
    add("Takes: \(field.kind.takes)", .textDim)
    if !field.kind.knownValues.isEmpty {
      add("Known values: \(field.kind.knownValues.joined(separator: ", "))", .textDim)
    }
    add("Default: \(field.defaultValue?.compactText ?? "none documented")", .textDim)
    if field.isRequired { add("Required: the object is refused without it", .textDim) }
    if field.isDeprecated { add("Deprecated: kept for old callers alone", .textDim) }
    add("Known from: \(field.source.words)", .textDim)
    if let reason = field.uncertainty { add("Not certain: \(reason)", .textDim) }
  }

  private mutating func addOptions() {
    guard let control = FormControl.of(pointer) else {
      return add(
        part: "Choices",
        field.kind.choices.map { choice in
          let help = choice.help.isEmpty ? "" : ": \(choice.help)"
          return ("\(choice.value) (\(choice.label))\(help)", .text)
        })
    }
    switch control.content {
    case .radio(let options):
      add(
        part: "Choices",
        options.enumerated().map { index, option in
          let value = option.value?.compactText ?? "left out"
          let help = option.help.isEmpty ? "" : ": \(option.help)"
          return ("\(index + 1) \(option.label) (\(value))\(help)", .text)
        })
    case .toggle(let on, let off):
      add(part: "Choices", [("on (\(on.compactText)), off (\(off.compactText))", .text)])
    case .summary: break
    }
  }

  private mutating func addKeysInside() {
    let kinds: [ValueKind] = field.kind == .output ? [.object(Contract.output)] : [field.kind]
    let rows = kinds.flatMap { AboutPage.keys(inside: $0, at: "") }
    add(part: "Inside", rows.map { ($0, .text) })
  }

  /// The keys of the objects that can stand here, but for the many options of the vendors.
  private static func keys(inside kind: ValueKind, at place: String) -> [String] {
    switch kind {
    case .object(let spec):
      spec.fields.flatMap { field in
        [words(field, at: place)] + keys(inside: field.kind, at: "\(place)\(field.name).")
      }
    case .provider(let providers):
      providers.map { words($0, at: place) }
    case .variants(let variants):
      variants.flatMap { variant in
        let doubt = variant.uncertainty.map { " Not certain: \($0)." } ?? ""
        return ["\(place)type \(variant.type): \(variant.help)\(doubt)"]
          + variant.fields.flatMap { keys(inside: .object(ObjectSpec([$0])), at: place) }
      }
    case .list(let kind, _): keys(inside: kind, at: place)
    case .nullable(let kind): keys(inside: kind, at: place)
    case .either(let kinds): kinds.flatMap { keys(inside: $0, at: place) }
    case .flag, .integer, .number, .text, .choice, .integerChoice, .output, .labels, .anyObject,
      .anything:
      []
    }
  }

  private static func words(_ field: FieldSpec, at place: String) -> String {
    let facts = [
      field.kind.takes, field.isRequired ? "required" : nil,
      field.defaultValue.map { "default \($0.compactText)" },
      field.isDeprecated ? "deprecated" : nil, field.uncertainty.map { "not certain: \($0)" },
    ]
    let help = field.help.isEmpty ? "" : ": \(field.help)"
    return "\(place)\(field.name) (\(facts.compactMap(\.self).joined(separator: "; ")))\(help)"
  }

  // MARK: The draft

  private mutating func addValue() {
    guard let value = state.draft[pointer] else {
      add("")
      return add("Left out", .section)
    }
    add(
      part: "Set",
      value.lines.map { line in
        let pieces = state.areSecretsShown ? line.pieces : line.pieces.map(SecretMask.masked)
        return (pieces.reduce(into: "") { $0 += $1.text }, .jsonString)
      })
  }

  private mutating func addFindings() {
    add(
      part: "Findings",
      Inspection(state).findings.filter { $0.concerns(pointer) }.map { finding in
        let mark = ChecksView.mark(finding, state.glyphs)
        return ("\(mark.glyph) \(finding.check.message) [\(finding.check.rule)]", mark.role)
      })
  }

  // MARK: What can go wrong

  private mutating func addRules() {
    add(
      part: "Rules over several fields",
      Rule.all.filter { $0.concerns(pointer) }.flatMap { rule -> [Entry] in
        let place = rule.scope == .root ? "" : "in \(rule.scope.dotted), "
        let doubt = rule.uncertainty.map { "; not certain: \($0)" } ?? ""
        return [
          ("\(rule.name): \(rule.message.replacing("*", with: "the events"))", .text),
          ("when \(place)\(rule.condition.clause()) (\(rule.source.words)\(doubt))", .textDim),
        ]
      })
  }

  private mutating func addMistakes() {
    add(
      part: "Mistakes that people make",
      Mistake.all.filter { $0.concerns(pointer) }.map { mistake in
        (mistake.place.appending(mistake.key).dotted + ": \(mistake.advice)", .text)
      })
  }
}
