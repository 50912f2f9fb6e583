/// A finding with its place as indexes, so that findings can be put in the order of the document.
struct Finding {
  var order: [Int]
  var check: Check
}

/// Holds every value of a body against its row, in one pass.
struct BodyWalk {
  /// The whole body, where one is checked and not a value alone.
  let body: JSONValue
  private(set) var findings: [Finding] = []
  /// How many elements the list has whose element is checked now.
  private(set) var elementCount = 0
  /// How many names were looked for that could be meant.
  private var searchCount = 0
  private var path: [String] = []
  private var order: [Int] = []

  init(of body: JSONValue = .null) { self.body = body }

  /// Checks an object that may hold these keys; one that is not whole need not hold the required ones.
  mutating func check(_ object: JSONObject, as spec: ObjectSpec, isWhole: Bool = true) {
    var supplied: Set<String> = []
    lazy var values = object.lastValues
    for (index, member) in object.members.enumerated() {
      let name = member.key.value
      enter(name, index)
      if let field = spec.field(name) {
        if isLast(index, of: object) { check(member.value, as: field) }
      } else {
        reportUnknown(name, member.value, among: values, as: spec, supplied: &supplied)
      }
      leave()
    }
    reportRepeated(object)
    for field in spec.fields where isWhole && field.isRequired && !supplied.contains(field.name) {
      if object[field.name] == nil { reportMissing(field) }
    }
  }

  private mutating func check(_ value: JSONValue, as field: FieldSpec) {
    if field.isDeprecated {
      report(
        .warning, .deprecated, "\(field.name) is kept for old callers only and may stop working")
    }
    if value == .null, !field.kind.takesNull {
      report(
        .error, .wrongKind, "\(field.name) needs \(field.kind.expectation), not null",
        fix: field.isRequired ? nil : Fix("leave \(field.name) out", [.remove(pointer)]))
    } else {
      check(value, as: field.kind, of: field)
    }
  }

  private mutating func check(_ value: JSONValue, as kind: ValueKind, of field: FieldSpec) {
    switch (kind, value) {
    case (.anything, _), (.nullable, .null), (.output, .null), (.flag, .bool),
      (.anyObject, .object):
      break
    case (.nullable(let kind), _): check(value, as: kind, of: field)
    case (.integer(let minimum, let maximum), .number(let number)) where number.isWhole:
      checkBounds(number, minimum.map(Double.init), maximum.map(Double.init), kind, field)
    case (.number(let minimum, let maximum), .number(let number)):
      checkBounds(number, minimum, maximum, kind, field)
    case (.text(let rule), .string(let text)): check(text.value, by: rule, of: field)
    case (.choice(let choices), .string(let text)):
      if !choices.contains(where: { $0.value == text.value }) {
        reportUnknownValue(text.value, among: choices, of: field)
      }
    case (.integerChoice(let values), .number(let number)):
      if !values.contains(where: { Double($0) == number.doubleValue }) {
        report(
          .error, .unknownValue,
          "\(field.name) has no value \(value.shownBriefly); it needs \(kind.expectation)")
      }
    case (.list(let kind, let minimumCount), .array(let elements)):
      check(elements, as: kind, atLeast: minimumCount, of: field)
    case (.object(let spec), .object(let object)): check(object, as: spec)
    case (.output, .object(let object)): check(object, as: Contract.output)
    case (.provider(let providers), .object(let object)): check(object, asOneOf: providers)
    case (.variants(let variants), .object(let object)): check(object, asOneOf: variants, of: field)
    case (.labels, .object(let object)): check(labels: object)
    case (.either(let kinds), _): check(value, asOneOf: kinds, of: field)
    case (.flag, _), (.integer, _), (.number, _), (.text, _), (.choice, _), (.integerChoice, _),
      (.list, _), (.object, _), (.variants, _), (.provider, _), (.output, _), (.labels, _),
      (.anyObject, _):
      reportWrongKind(value, kind, of: field)
    }
  }

  private mutating func check(
    _ elements: [JSONValue], as kind: ValueKind, atLeast minimumCount: Int, of field: FieldSpec
  ) {
    if elements.count < minimumCount {
      report(
        .error, .tooFew, field.whenMissing ?? "\(field.name) needs at least \(minimumCount)")
    }
    for (index, element) in elements.enumerated() {
      enter(String(index), index)
      elementCount = elements.count
      check(element, as: kind, of: field)
      leave()
    }
  }

  private mutating func check(
    _ object: JSONObject, asOneOf variants: [Variant], of field: FieldSpec
  ) {
    let types = ValueKind.typeField(of: variants)
    let type = object["type"]?.stringValue
    let variant =
      variants.first { $0.type == type }
      ?? type.flatMap { nearestName(to: $0, among: variants.map(\.type)) }
      .flatMap { nearest in variants.first { $0.type == nearest } }
    if let variant {
      check(object, as: ObjectSpec([types] + variant.fields))
    } else if let index = object.keys.lastIndex(of: "type"), let value = object["type"] {
      enter("type", index)
      check(value, as: types)
      leave()
    } else {
      reportMissing(types)
    }
  }

  private mutating func check(_ object: JSONObject, asOneOf providers: [FieldSpec]) {
    check(object, as: ObjectSpec(providers))
    let known = object.members.indices.filter { index in
      providers.contains { $0.name == object.members[index].key.value } && isLast(index, of: object)
    }
    if object.isEmpty {
      report(.error, .missingKey, "name one provider, for example {\"recallai_streaming\": {}}")
    }
    for index in known.dropFirst() {
      let name = object.members[index].key.value
      enter(name, index)
      report(
        .error, .severalProviders,
        "a transcript has one provider: keep \(object.members[known[0]].key.value) or \(name)",
        fix: Fix("drop \(name)", [.remove(pointer)]))
      leave()
    }
  }

  private mutating func check(labels: JSONObject) {
    for (index, member) in labels.members.enumerated() {
      switch member.value {
      case .string, .null: continue
      default: break
      }
      enter(member.key.value, index)
      let text = JSONString(member.value.compactText)
      report(
        .error, .labelNotText,
        "a label is a text, not \(member.value.kindName); put it in quotes",
        fix: Fix("write it as text", [.set(pointer, .string(text))]))
      leave()
    }
    reportRepeated(labels)
  }

  /// Whether a value in the place of this one would be without errors.
  func fits(_ value: JSONValue, _ kind: ValueKind, of field: FieldSpec) -> Bool {
    var attempt = self
    attempt.findings = []
    attempt.check(value, as: kind, of: field)
    return !attempt.findings.contains { $0.check.severity == .error }
  }

  private mutating func check(
    _ value: JSONValue, asOneOf kinds: [ValueKind], of field: FieldSpec
  ) {
    var nearest: [Finding]?
    for kind in kinds {
      var attempt = self
      attempt.findings = []
      attempt.check(value, as: kind, of: field)
      guard attempt.findings.contains(where: { $0.check.severity == .error }) else {
        findings += attempt.findings
        return
      }
      if nearest == nil,
        !attempt.findings.contains(where: { $0.check.rule == ValueRule.wrongKind.rawValue })
      {
        nearest = attempt.findings
      }
    }
    if let nearest {
      findings += nearest
    } else {
      reportWrongKind(value, .either(kinds), of: field)
    }
  }
}

// MARK: - Where the walk stands
extension BodyWalk {
  /// The place that is checked now.
  var pointer: JSONPointer { JSONPointer(path) }

  /// The steps from the body to the place that is checked now, the body being what a wrapper holds.
  var steps: ArraySlice<String> { path[base.tokens.count...] }

  /// Where the body begins: at the root, or inside the wrapper that only Create Bot takes.
  var base: JSONPointer {
    JSONPointer(path.count > 1 && path[0] == "recording_config" ? ["recording_config"] : [])
  }

  /// The known name that is meant; nobody reads the hints of more than a hundred, and each takes its time.
  mutating func nearestName(to name: String, among names: [String]) -> String? {
    searchCount += 1
    return searchCount > 100 ? nil : NearestName.of(name, among: names)
  }

  mutating func enter(_ token: String, _ index: Int) {
    path.append(token)
    order.append(index)
  }

  mutating func leave() {
    path.removeLast()
    order.removeLast()
  }

  mutating func report(
    _ severity: Check.Severity, _ rule: ValueRule, _ message: String, fix: Fix? = nil,
    isDroppedInSilence: Bool = false
  ) {
    findings.append(
      Finding(
        order: order,
        check: Check(
          severity, at: pointer, rule: rule.rawValue, message, fix: fix,
          isDroppedInSilence: isDroppedInSilence)))
  }
}
