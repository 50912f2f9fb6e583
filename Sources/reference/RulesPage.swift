import ConsoleUI
import RecordingCore

/// The page of the checks: everything that can be found in a body.
enum RulesPage {
  /// - Throws: `JSONSyntaxError` when the example of a rule is no JSON.
  static func text() throws -> String {
    Markdown.page(
      "What is checked", intro + [try values()] + severalFields + mistakes)
  }

  private static let severalHeading = "Several fields"
  private static let mistakesHeading = "Known mistakes"

  private static let intro = [
    """
    `tally check`, `tally start` and the console find the same. Each finding ends with the name of its rule in \
    brackets:
    """,
    """
    - An **error** is refused by the service, or dropped so that a setting is lost. It keeps a start from being sent \
    until it is mended or overridden; `--allow-unknown` lets keys pass that would be dropped in silence.
    - A **warning** is accepted by the service, but likely not meant.
    - A **loss** is what the bot was set up with and this body drops or changes. Losses are found by comparing with \
    the bot before a start, not by a rule; the console marks them `differs-from-bot`.
    """,
    "## Single values and keys",
    """
    These follow from the [rows of the contract](contract.md). The messages are examples; the place before each is \
    where it was found.
    """,
  ]

  private static func values() throws -> String {
    let rows = try ValueRule.allCases.map { rule in
      let found = Checker().checks(of: try JSONParser.parse(rule.example))
        .first { $0.rule == rule.rawValue }
      return [
        Markdown.code(rule.rawValue), found?.severity.word ?? "",
        Markdown.text(rule.occasion),
        found.map { "\(place($0.pointer)): \(Markdown.text($0.message))" } ?? "",
        Markdown.text(found?.fix?.title ?? ""),
      ]
    }
    return Markdown.table(["Rule", "Severity", "When", "For example", "Its fix"], rows)
  }

  private static func place(_ pointer: JSONPointer) -> String {
    pointer == .root ? "the body" : Markdown.code(pointer.description)
  }

  private static var severalFields: [String] {
    var names: [String] = []
    for rule in Rule.all where !names.contains(rule.name) { names.append(rule.name) }
    return [
      "## \(severalHeading)",
      """
      Places begin in the object that the second column names. A key that is left out counts with its default: it is \
      on, off or equal to a value as that is. In a message EVENTS stands for the events that the body asks for.
      """,
    ] + names.flatMap(rules)
  }

  private static func rules(named name: String) -> [String] {
    let rows = Rule.all.filter { $0.name == name }.map { rule in
      [
        rule.severity.word,
        rule.scope == .root ? "the body" : rule.scope.code,
        rule.condition.words,
        Markdown.text(rule.message.replacing("*", with: "EVENTS")),
        Markdown.text(rule.mending?.title ?? ""),
        ContractWords.knownFrom(rule.source, rule.uncertainty),
      ]
    }
    return [
      "### \(Markdown.code(name))",
      Markdown.table(["Severity", "In", "When", "Message", "Fix", "Known from"], rows),
    ]
  }

  private static var mistakes: [String] {
    let rows = Mistake.all.map { mistake in
      [
        Markdown.code(mistake.key),
        mistake.place == .root ? "the body" : mistake.place.code,
        Markdown.text(mistake.advice),
        mistake.remedy.words,
        ContractSection.owners(at: mistake.place).map(mistake.fate).joined(separator: " or "),
      ]
    }
    return [
      "## \(mistakesHeading)",
      """
      Keys that people put where they do not belong, all found by \(Markdown.code(ValueRule.misplacedKey.rawValue)). \
      An asterisk stands for any step.
      """,
      Markdown.table(["Key", "In", "Advice", "Fix", "Otherwise it is"], rows),
    ]
  }
}

extension Mistake {
  /// What becomes of the key in an object that somebody reads.
  fileprivate func fate(with owner: ObjectSpec.Owner) -> String {
    switch owner {
    case .service: isDroppedInSilence ? "dropped in silence" : "refused"
    case .vendor: "left to the vendor"
    }
  }
}

extension Mistake.Remedy {
  /// What the fix does, in Markdown; empty where the operator must write the value anew.
  fileprivate var words: String {
    switch self {
    case .rename(let name): "rename it to \(Markdown.code(name))"
    case .move(let place): "move it to \(place.code)"
    case .unwrap: "take it away from around its content"
    case .remove: "take it out"
    case .rewrite: ""
    }
  }
}
