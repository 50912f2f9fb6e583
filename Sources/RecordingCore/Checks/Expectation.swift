extension ValueKind {
  /// What may stand here, in words for a message: "a whole number of at least 1".
  public var expectation: String {
    switch self {
    case .flag: "true or false"
    case .integer(let minimum, let maximum):
      "a whole number" + ValueKind.bounds(minimum.map(String.init), maximum.map(String.init))
    case .number(let minimum, let maximum):
      "a number" + ValueKind.bounds(minimum.map(ValueKind.written), maximum.map(ValueKind.written))
    case .text(let rule):
      rule.schemes == nil ? rule.isJoined ? "one text joined by commas" : "a text" : "a URL"
    case .choice(let choices): ValueKind.listed(choices.map(\.value))
    case .integerChoice(let values): ValueKind.listed(values.map(String.init))
    case .list(.text, _): "a list of texts"
    case .list: "a list"
    case .provider: "an object with one provider"
    case .object, .variants, .anyObject: "an object"
    case .output: "an object, {} will do, or null"
    case .labels: "an object of texts"
    case .anything: "anything"
    case .either(let kinds): kinds.map(\.expectation).joined(separator: ", or ")
    case .nullable(let kind): kind.expectation + ", or null"
    }
  }

  private static func bounds(_ minimum: String?, _ maximum: String?) -> String {
    switch (minimum, maximum) {
    case (let minimum?, let maximum?): " from \(minimum) to \(maximum)"
    case (let minimum?, nil): " of at least \(minimum)"
    case (nil, let maximum?): " of at most \(maximum)"
    case (nil, nil): ""
    }
  }

  private static func written(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? value.description
  }

  /// The values of a closed set, the first few of a long one.
  static func listed(_ values: [String]) -> String {
    let shown = values.prefix(8).joined(separator: ", ")
    return "one of " + shown + (values.count > 8 ? " and \(values.count - 8) more" : "")
  }
}

extension JSONValue {
  /// The value as a message shows it: short ones written out, others by their kind, no secret of a URL.
  var shownBriefly: String {
    switch self {
    case .string(let string): string.value.shownBriefly
    case .number(let number): number.literal.utf8.count <= 24 ? number.literal : "a long number"
    case .bool(let value): value ? "true" : "false"
    default: kindName
    }
  }
}

extension JSONValue {
  /// Two values as a message shows them side by side: long texts from shortly before they part.
  static func shownApart(_ left: JSONValue, _ right: JSONValue) -> (String, String) {
    let (brief, other) = (left.shownBriefly, right.shownBriefly)
    guard brief == other, left != right, let text = left.stringValue, let others = right.stringValue
    else { return (brief, other) }
    let shown = (URLMask.masked(text), URLMask.masked(others))
    let same = zip(shown.0, shown.1).prefix { $0 == $1 }.count
    guard same > 12, shown.0 != shown.1 else { return (brief, other) }
    func end(_ text: String) -> String { ("…" + text.dropFirst(same - 12)).cut(to: 40) }
    return (end(shown.0), end(shown.1))
  }
}

extension String {
  fileprivate var shownBriefly: String {
    let shown = URLMask.masked(self)
    return shown.isEmpty ? "an empty text" : shown.cut(to: 40)
  }

  fileprivate func cut(to limit: Int) -> String {
    utf8.count <= limit || count <= limit ? self : prefix(limit - 1) + "…"
  }
}
