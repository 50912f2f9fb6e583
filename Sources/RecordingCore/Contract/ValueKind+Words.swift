extension ValueKind {
  /// What may stand here, with the bounds of a text: "a text of at most 512 characters".
  package var takes: String {
    switch self {
    case .text(let rule): rule.words()
    case .list(let kind, let minimumCount):
      (minimumCount > 0 ? "a list of at least \(minimumCount), each " : "a list, each ")
        + kind.takes
    case .variants(let variants):
      "an object of type " + variants.map(\.type).joined(separator: " or ")
    case .either(let kinds): kinds.map(\.takes).joined(separator: ", or ")
    case .nullable(let kind): kind.takes + ", or null"
    case .flag, .integer, .number, .choice, .integerChoice, .object, .provider, .output, .labels,
      .anyObject, .anything:
      expectation
    }
  }

  /// The closed set that the value, or an element of it, is from.
  package var choices: [Choice] {
    switch self {
    case .choice(let choices): choices
    case .list(let kind, _), .nullable(let kind): kind.choices
    case .either(let kinds): kinds.lazy.map(\.choices).first { !$0.isEmpty } ?? []
    case .flag, .integer, .number, .text, .integerChoice, .object, .variants, .provider, .output,
      .labels, .anyObject, .anything:
      []
    }
  }

  /// The texts that are known to work.
  package var knownValues: [String] {
    switch self {
    case .text(let rule): rule.knownValues
    case .list(let kind, _), .nullable(let kind): kind.knownValues
    case .either(let kinds): kinds.lazy.map(\.knownValues).first { !$0.isEmpty } ?? []
    case .flag, .integer, .number, .choice, .integerChoice, .object, .variants, .provider, .output,
      .labels, .anyObject, .anything:
      []
    }
  }
}

extension TextRule {
  /// What the text must be like, in words; a piece that is written exactly so is set apart by `code`.
  package func words(_ code: (String) -> String = { $0 }) -> String {
    var words =
      switch schemes {
      case nil: isJoined ? "texts in one, with commas between them" : "a text"
      case []?: "a URL"
      case let schemes?:
        "a URL with " + schemes.map { code("\($0)://") }.joined(separator: " or ")
      }
    if minimumLength > 0 { words += " of at least \(minimumLength) characters" }
    if let maximumLength { words += " of at most \(maximumLength) characters" }
    return words
  }
}
