import RecordingCore
import TerminalKit

/// One thing to set in the form: a radio group, a toggle, or a row that says what is set inside.
///
/// There is one object per control in the whole run, since layouts name controls many times a second.
final class FormControl: Sendable {
  /// One option of a radio group.
  struct Option: Equatable, Sendable {
    /// The name people read.
    let label: String
    /// One line on what choosing it does; may be empty.
    let help: String
    /// The value it sets; nil leaves the field out.
    let value: JSONValue?
    /// A whole number inside the value that is edited beside the option.
    let number: NumberBox?
    /// Whether its digit chooses it; beside a number digits write that, so that none of them destroys anything.
    let hasDigit: Bool
    /// The cells of the label, measured once.
    let labelWidth: Int

    init(
      label: String, help: String, value: JSONValue?, number: NumberBox?, hasDigit: Bool = true
    ) {
      self.label = label
      self.help = help
      self.value = value
      self.number = number
      self.hasDigit = hasDigit
      labelWidth = TextWidth.of(label)
    }
  }

  /// A whole number that belongs to an option: its key in the option's value, and its bounds.
  struct NumberBox: Equatable, Sendable {
    let key: String
    let usual: Int
    let minimum: Int?
    let maximum: Int?
  }

  enum Content: Equatable, Sendable {
    case radio([Option])
    case toggle(on: JSONValue, off: JSONValue)
    case summary
  }

  /// The place of the body that it sets.
  let pointer: JSONPointer
  /// The row of the contract that says what it means.
  let field: FieldSpec
  /// Where it stands.
  let placement: Placement
  let content: Content

  init(pointer: JSONPointer, field: FieldSpec, placement: Placement, content: Content) {
    self.pointer = pointer
    self.field = field
    self.placement = placement
    self.content = content
  }

  /// Whether more nests in it than the form shows, so that an editor opens it.
  var isOpened: Bool { content == .summary || field.kind == .output }

  /// The name beside the control when several share a line.
  var shortLabel: String? { placement.shortLabel }

  /// The name as the form shows it: that of its line, and its own where several share the line.
  var title: String {
    placement.shortLabel.map { "\(placement.line) \($0)" } ?? placement.line
  }
}

extension FormControl: Equatable {
  /// Controls are the same when they set the same place.
  static func == (left: FormControl, right: FormControl) -> Bool { left.pointer == right.pointer }
}

extension FormControl {
  /// Every control of the form, in its order, made from the contract.
  static let all: [FormControl] = FormSection.allCases.flatMap { section in
    Contract.lines(in: section).flatMap(\.fields).flatMap(controls)
  }

  /// The place of a control in the order of the form; nil where there is none.
  static func position(of pointer: JSONPointer) -> Int? { pointers.firstIndex(of: pointer) }

  // Every key asks for the place several times, and so few are found sooner one by one than by their hash.
  private static let pointers = all.map(\.pointer)

  /// The control that sets a place itself; nil where there is none.
  static func of(_ pointer: JSONPointer) -> FormControl? { position(of: pointer).map { all[$0] } }

  /// The control that a place of the body belongs to, or the first inside it; nil where there is none.
  static func at(_ pointer: JSONPointer) -> FormControl? {
    all.first { $0.pointer.contains(pointer) }
      ?? all.first { pointer != .root && pointer.contains($0.pointer) }
  }

  /// The controls whose height depends on what is set.
  static let summaries: [FormControl] = all.filter { $0.content == .summary }

  /// The controls that set one parameter.
  static func controls(for field: FieldSpec) -> [FormControl] {
    guard let placement = field.placement else { return [] }
    let pointer = JSONPointer([field.name])
    func control(_ content: Content) -> FormControl {
      FormControl(pointer: pointer, field: field, placement: placement, content: content)
    }
    switch field.kind {
    case .choice(let choices):
      return [
        control(
          .radio(
            choices.map {
              Option(
                label: $0.label, help: $0.help, value: .string(JSONString($0.value)), number: nil)
            }))
      ]
    case .flag:
      return [control(.toggle(on: true, off: false))]
    case .output:
      return [control(.toggle(on: [:], off: nil))]
    case .nullable(.variants(let variants)):
      return [control(.radio(options(of: variants)))]
    case .object(let spec) where spec.fields.allSatisfy({ $0.kind == .flag }):
      return spec.fields.map { inner in
        FormControl(
          pointer: pointer.appending(inner.name), field: inner, placement: placement,
          content: .toggle(on: true, off: false))
      }
    default:
      return [control(.summary)]
    }
  }

  private static func options(of variants: [Variant]) -> [Option] {
    let leftOut = Option(
      label: "not said",
      help: "Left out: kept for ever, or a week for accounts made before 2025-06-12.",
      value: nil, number: nil, hasDigit: false)
    let nothing = Option(
      label: "nothing stored", help: "Zero retention: only live streams carry data.",
      value: .null, number: nil, hasDigit: false)
    return [leftOut] + variants.map(option) + [nothing]
  }

  private static func option(of variant: Variant) -> Option {
    var value = JSONObject([("type", .string(JSONString(variant.type)))])
    var box: NumberBox?
    for field in variant.fields {
      guard case .integer(let minimum, let maximum) = field.kind,
        let usual = field.defaultValue?.intValue
      else { continue }
      value[field.name] = .number(JSONNumber(usual))
      box = NumberBox(key: field.name, usual: usual, minimum: minimum, maximum: maximum)
    }
    return Option(
      label: variant.label, help: variant.help, value: .object(value), number: box,
      hasDigit: false)
  }
}

extension FormControl {
  /// What a draft says about the control.
  enum Setting: Equatable {
    /// The field is left out and this option, or on and off, is the endpoint's default; nil when none is known.
    case leftOut(stop: Int?)
    /// This option is chosen; of a toggle, 1 is on and 0 is off.
    case chosen(stop: Int)
    /// A value is set that the control cannot show as one of its options.
    case other(JSONValue)
  }

  /// What is set, and whether by the operator or by default.
  func setting(in draft: Draft) -> Setting {
    if let value = draft[pointer] {
      return stop(for: value).map { .chosen(stop: $0) } ?? .other(value)
    }
    // A parent that is explicitly null or of a wrong kind hides the default.
    if let parent = draft[pointer.parent], parent.objectValue == nil, pointer.tokens.count > 1 {
      return .other(parent)
    }
    return .leftOut(stop: stop(for: draft.effectiveValue(at: pointer)))
  }

  /// The place of the option, or the state of the toggle, that a value is; nil for what it cannot show.
  func stop(for value: JSONValue?) -> Int? {
    switch content {
    case .radio(let options):
      return options.firstIndex { matches($0, value) }
    case .toggle(let on, let off):
      guard let value else { return nil }
      if value.isEquivalent(to: off) { return 0 }
      if case .object = on { return value.objectValue == nil ? nil : 1 }
      return value.isEquivalent(to: on) ? 1 : nil
    case .summary:
      return nil
    }
  }

  private func matches(_ option: Option, _ value: JSONValue?) -> Bool {
    guard let value else { return option.value == nil }
    guard let expected = option.value else { return false }
    if let type = expected.objectValue?["type"] { return value.objectValue?["type"] == type }
    return value.isEquivalent(to: expected)
  }
}
