import RecordingCore

// What a line of typed words means as a value of some kind.
extension ValueKind {
  /// The value that the words mean.
  /// - Throws: `WrongAnswer` where they mean none that the field takes.
  func value(typed text: String, of field: FieldSpec) throws(WrongAnswer) -> JSONValue {
    guard let value = read(text) else {
      throw WrongAnswer(wrongPart(of: text) + "give \(expected)" + hint(for: text))
    }
    // An object that is to be filled by questions may lack what it must have.
    guard isPlain || value != [:], let fault = field.fault(in: value, as: self) else {
      return value
    }
    throw WrongAnswer(fault)
  }

  private func read(_ text: String) -> JSONValue? {
    switch self {
    case .flag: return text.switchPosition.map { .bool($0) }
    case .output: return text.switchPosition.map { $0 ? [:] : .null }
    case .integer, .number, .integerChoice: return JSONNumber(text).map { .number($0) }
    case .text: return .string(JSONString(text))
    case .choice(let choices):
      return text.place(among: choices.map { ($0.label, $0.value) })
        .map { .string(JSONString(choices[$0].value)) }
    case .list(let kind, _):
      var values: [JSONValue] = []
      for part in kind.parts(of: text) {
        guard let value = kind.read(part) else { return nil }
        if !values.contains(value) { values.append(value) }
      }
      return .array(values)
    case .either(let kinds):
      // A text can be anything, so it comes after what can be told apart.
      let ordered = kinds.filter(\.isClosed) + kinds.filter { !$0.isClosed }
      return ordered.lazy.compactMap { $0.read(text) }.first
    case .nullable(let kind): return kind.read(text)
    case .anyObject:
      let value = try? JSONParser.parse(text)
      return value?.objectValue.map { .object($0) }
    case .anything: return (try? JSONParser.parse(text)) ?? .string(JSONString(text))
    case .object: return text == "{}" || text.switchPosition == true ? [:] : nil
    case .variants, .provider, .labels: return nil
    }
  }

  /// What can be typed, as a phrase.
  var expected: String {
    switch self {
    case .flag, .output: return "on or off"
    case .text(let rule):
      guard let schemes = rule.schemes, !schemes.isEmpty else { return expectation }
      return "a URL that begins with " + schemes.map { $0 + "://" }.joined(separator: " or ")
    case .choice, .variants, .provider: return "a number or a name"
    case .list(.choice, _): return "numbers or names, one or several"
    case .list(let kind, _):
      return (kind.isText ? "texts" : kind.expected) + ", with commas between several"
    case .either(let kinds):
      var phrases: [String] = []
      for phrase in kinds.map(\.expected) where !phrases.contains(phrase) { phrases.append(phrase) }
      return phrases.joined(separator: ", or ")
    case .nullable(let kind): return kind.expected + (kind.isPlain ? ", or null" : "")
    case .anyObject: return "an object in JSON"
    case .anything: return "JSON, or any text"
    case .object(let spec):
      guard spec.lead == nil else { return "a number or a name" }
      return "{} to be asked for \(spec.fields.map(\.label).joined(separator: ", "))"
    case .integer, .number, .integerChoice, .labels: return expectation
    }
  }

  // Which of several it is that is wrong.
  private func wrongPart(of text: String) -> String {
    guard case .list(let kind, _) = self,
      let part = kind.parts(of: text).first(where: { kind.read($0) == nil })
    else { return "" }
    return "\(part) is none; "
  }

  private func hint(for text: String) -> String {
    guard case .choice(let choices) = self else { return "" }
    return NearestName.hint(for: text, among: choices.map(\.value))
  }

  private var isText: Bool { if case .text = self { true } else { false } }

  private var isClosed: Bool {
    switch self {
    case .flag, .integer, .number, .choice, .integerChoice, .object: true
    default: false
    }
  }

  // Texts may hold blanks, so only commas part them; a name of several words is taken whole first.
  private func parts(of text: String) -> [String] {
    if read(text) != nil, !text.contains(",") { return [text] }
    let hasCommas = text.contains(",")
    return text.split { hasCommas ? $0 == "," : $0.isWhitespace }
      .map { String($0).trimmingBlanks }
      .filter { !$0.isEmpty }
  }
}

extension String {
  /// Whether the word switches on or off; nil for another.
  var switchPosition: Bool? {
    switch lowercased() {
    case "on", "yes", "y", "true": true
    case "off", "no", "n", "false": false
    default: nil
    }
  }
}
