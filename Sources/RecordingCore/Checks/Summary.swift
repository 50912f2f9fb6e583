/// Says in few words what a body, or one value of it, means.
public enum Summary {
  /// The value in a few words: "on", "48 hours", "recallai_streaming · low latency · en".
  ///
  /// A value that is left out is said as its default.
  public static func value(_ value: JSONValue?, of field: FieldSpec) -> String {
    guard let value = value ?? field.defaultValue else {
      return field.placement?.wordForAbsence ?? "not set"
    }
    if value == .null { return field.placement?.wordForNull ?? "off" }
    return field.kind.words(for: value, .row, named: field.label)
  }

  /// What will be recorded, in one sentence without a full stop.
  public static func sentence(of body: JSONValue) -> String {
    FormSection.allCases.compactMap { section in
      let fields = Contract.lines(in: section).flatMap(\.fields)
      let phrases = fields.compactMap { phrase(for: body.objectValue?[$0.name], of: $0) }
      return switch section {
      case .video: phrases.isEmpty ? nil : phrases.joined(separator: ", ")
      case .outputs: phrases.isEmpty ? "no files" : enumerated(phrases)
      case .live, .kept: phrases.isEmpty ? nil : phrases.joined(separator: "; ")
      }
    }.joined(separator: "; ")
  }

  private static func phrase(for value: JSONValue?, of field: FieldSpec) -> String? {
    let placement = field.placement
    guard let value = value ?? field.defaultValue else {
      return field.kind == .labels
        ? nil : "\(field.label) \(placement?.wordForAbsence ?? "not set")"
    }
    let isUsual = field.defaultValue.map { $0 != .null } ?? false
    switch (field.kind, value) {
    case (.output, .null): return isUsual && placement?.phrase == nil ? "no \(field.label)" : nil
    case (.output, _): return placement?.phrase ?? (isUsual ? nil : field.label)
    case (.nullable, .null): return placement?.wordForNull ?? "no \(field.label)"
    case (_, .array([])), (.labels, .object([:])): return nil
    case (.flag, _), (.integer, _), (.number, _), (.text, _), (.choice, _), (.integerChoice, _),
      (.list, _), (.object, _), (.variants, _), (.provider, _), (.labels, _), (.anyObject, _),
      (.anything, _), (.either, _), (.nullable, _):
      break
    }
    let words = field.kind.words(for: value, .sentence, named: field.label)
    if words == "off" { return nil }
    if words == "on" { return placement?.phrase ?? field.label }
    return (placement?.phrase ?? "\(field.label) *")
      .split(separator: "*", omittingEmptySubsequences: false).joined(separator: words)
  }

  private static func enumerated(_ phrases: [String]) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.joined() }
    return phrases.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension ValueKind {
  /// How much room the words have.
  enum Style {
    /// A row of the form.
    case row
    /// A part of a sentence.
    case sentence
  }

  /// A value of this kind in a few words; one that does not fit is shown as it is written.
  func words(for value: JSONValue, _ style: Style, named label: String) -> String {
    switch (self, value) {
    case (_, .bool(let isOn)): isOn ? "on" : "off"
    case (.nullable(let kind), _): kind.words(for: value, style, named: label)
    case (.choice(let choices), .string(let text)):
      choices.first { $0.value == text.value }?.label ?? value.shownBriefly
    case (.output, .object(let object)): ValueKind.words(forOutput: object)
    case (.labels, .object(let labels)): ValueKind.words(forLabels: labels)
    case (.provider(let providers), .object(let object)):
      ValueKind.words(forProvider: object, among: providers, style)
    case (.variants(let variants), .object(let object)):
      ValueKind.words(for: object, among: variants)
    case (.object(let spec), .object(let object)):
      ValueKind.words(for: object, of: spec, style)
    case (.list(.variants, _), .array(let elements)):
      ValueKind.words(forEndpoints: elements, style, named: label)
    case (_, .array(let elements)):
      elements.isEmpty ? "none" : ValueKind.cut(elements.map(\.shownBriefly), at: 3, by: ", ")
    case (.flag, _), (.integer, _), (.number, _), (.text, _), (.choice, _), (.integerChoice, _),
      (.list, _), (.object, _), (.variants, _), (.provider, _), (.output, _), (.labels, _),
      (.anyObject, _), (.anything, _), (.either, _):
      value.shownBriefly
    }
  }

  private static func words(forOutput object: JSONObject) -> String {
    guard let labels = object["metadata"]?.objectValue, !labels.isEmpty else { return "on" }
    return "on, " + words(forLabels: labels)
  }

  private static func words(forLabels labels: JSONObject) -> String {
    guard !labels.isEmpty else { return "none" }
    let shown = labels.members.prefix(9).map { member in
      member.value == .null ? member.key.value : "\(member.key.value)=\(member.value.shownBriefly)"
    }
    return cut(shown, at: 8, of: labels.count, by: " ")
  }

  private static func words(
    forEndpoints elements: [JSONValue], _ style: Style, named label: String
  ) -> String {
    guard !elements.isEmpty else { return "none" }
    let noun = elements.count == 1 && label.hasSuffix("s") ? String(label.dropLast()) : label
    guard style == .row else { return "\(elements.count) \(noun)" }
    var types: [String] = []
    for type in elements.compactMap({ $0.objectValue?["type"]?.stringValue })
    where !types.contains(type) { types.append(type) }
    return "\(elements.count) \(noun): " + cut(types, at: 4, by: ", ")
  }

  private static func words(for object: JSONObject, among variants: [Variant]) -> String {
    guard let type = object["type"]?.stringValue,
      let variant = variants.first(where: { $0.type == type })
    else { return "unknown" }
    for field in variant.fields {
      guard case .integer = field.kind, let count = (object[field.name] ?? field.defaultValue)
      else { continue }
      let unit = count.intValue == 1 ? String(field.name.dropLast()) : field.name
      return "\(count.shownBriefly) \(unit)"
    }
    return variant.label
  }

  private static func words(
    for object: JSONObject, of spec: ObjectSpec, _ style: Style
  ) -> String {
    let required = spec.fields.filter(\.isRequired)
    let shown = required.isEmpty ? spec.fields : required
    let words = shown.compactMap { field -> String? in
      guard let value = object[field.name] ?? field.defaultValue else { return nil }
      let words = field.kind.words(for: value, style, named: field.label)
      return shown.count == 1 ? words : "\(field.label) \(words)"
    }
    return words.isEmpty ? "on" : cut(words, at: 4, by: ", ")
  }

  private static func words(
    forProvider object: JSONObject, among providers: [FieldSpec], _ style: Style
  ) -> String {
    guard let name = object.keys.last else { return "no provider" }
    guard case .object(let spec) = providers.first(where: { $0.name == name })?.kind else {
      return name
    }
    var details: [String] = []
    for option in spec.fields {
      guard let value = object[name]?.objectValue?[option.name]?.stringValue else { continue }
      let text = URLMask.masked(value)
      let label = option.kind.choices.first { $0.value == text }?.label ?? text
      let isLanguage = option.name == "language" || option.name == "language_code"
      switch style {
      case .row: details.append(label.count < text.count ? label : text)
      case .sentence: if isLanguage { details.append(label) }
      }
    }
    return cut([name] + details, at: 4, by: style == .row ? " · " : ", ")
  }

  private static func cut(
    _ parts: [String], at limit: Int, of total: Int? = nil, by separator: String
  ) -> String {
    let total = total ?? parts.count
    let more = total > limit ? "\(separator)and \(total - limit) more" : ""
    return parts.prefix(limit).joined(separator: separator) + more
  }
}
