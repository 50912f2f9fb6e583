/// A rule over several fields: when it speaks, where, what it says and what mends it.
public struct Rule: Equatable, Sendable {
  /// Where a finding points.
  public enum Place: Equatable, Sendable {
    /// A key, if the body has it.
    case key(JSONPointer)
    /// The first event that endpoints of these types ask of an output.
    case firstEvent(output: String, on: [String])
    /// The event, where it is asked for first.
    case event(String)
    /// The endpoint of a type that has so many of its type before it.
    case endpoint(type: String, after: Int)
  }

  /// A change that mends what the rule is about.
  public enum Mending: Equatable, Sendable {
    /// The steps of a change, from the object that the rule is about.
    case edits(String, [Fix.Edit])
    /// The events that an endpoint before this one asks for go, and with the last of them the endpoint.
    case dropRepetition
    /// A slash goes before the question mark of a URL.
    case slashBeforeQuery(JSONPointer)

    /// What it does, as a command.
    public var title: String {
      switch self {
      case .edits(let title, _): title
      case .dropRepetition: "ask for each event once"
      case .slashBeforeQuery: "put a slash before the query"
      }
    }
  }

  /// The name in findings; rules that say the same of different fields share it.
  public let name: String
  /// How bad it is.
  public let severity: Check.Severity
  /// The object that the pointers start from, an asterisk for each element of a list; empty for the body.
  public let scope: JSONPointer
  /// When the rule speaks.
  public let condition: Condition
  /// Where the finding points: the first of these that the body has, or else the last.
  public let places: [Place]
  /// What is wrong and what to do; `*` stands for the events that the rule is about.
  public let message: String
  /// What mends it; nil where the operator must decide.
  public let mending: Mending?
  /// Where the rule was read.
  public let source: Source
  /// Why it is not certain; nil when it is.
  public let uncertainty: String?

  init(
    _ name: String, _ severity: Check.Severity, in scope: JSONPointer = .root,
    when condition: Condition, at places: [Place], _ message: String, fix mending: Mending? = nil,
    source: Source, uncertain: String? = nil
  ) {
    self.name = name
    self.severity = severity
    self.scope = scope
    self.condition = condition
    self.places = places
    self.message = message
    self.mending = mending
    self.source = source
    uncertainty = uncertain
  }
}

extension Rule {
  /// What the rule finds in a body.
  func findings(in body: JSONValue) -> [Check] {
    guard !scope.tokens.isEmpty else {
      return finding(in: body, at: .root, of: body).map { [$0] } ?? []
    }
    var found: [Check] = []
    let repeated = condition == .repeatsEndpoint ? RepeatedEvents.all(in: body) : []
    visit(body, scope.tokens[...], at: .root) { value, path in
      let index = path.tokens.last.flatMap(Int.init) ?? 0
      let events = repeated.indices.contains(index) ? repeated[index] : []
      if let check = finding(in: value, at: path, of: body, repeated: events) {
        found.append(check)
      }
    }
    return found
  }

  private func visit(
    _ value: JSONValue, _ rest: ArraySlice<String>, at path: JSONPointer,
    _ apply: (JSONValue, JSONPointer) -> Void
  ) {
    guard let token = rest.first else { return apply(value, path) }
    if token == "*" {
      for (index, element) in (value.arrayValue ?? []).enumerated() {
        visit(element, rest.dropFirst(), at: path.appending(index), apply)
      }
    } else if let next = value.objectValue?[token] {
      visit(next, rest.dropFirst(), at: path.appending(token), apply)
    }
  }

  private func finding(
    in value: JSONValue, at path: JSONPointer, of body: JSONValue, repeated: [String] = []
  ) -> Check? {
    let scope = RuleScope(value: value, path: path, body: body, repeatedEvents: repeated)
    guard value.objectValue != nil, scope.satisfies(condition) else { return nil }
    let pointers = pointers(in: scope)
    return Check(
      severity, at: pointers.first ?? lastKey(in: scope), rule: name, message(in: scope),
      otherPointers: Array(pointers.dropFirst()), fix: fix(in: scope))
  }

  /// The places of the rule that are there, the one to change first.
  private func pointers(in scope: RuleScope) -> [JSONPointer] {
    places.compactMap { place in
      switch place {
      case .key(let pointer):
        scope.value[pointer] == nil ? nil : JSONPointer(scope.path.tokens + pointer.tokens)
      case .event(let name): scope.firstPlace(of: name)
      case .firstEvent(let output, let types): scope.firstEvent(of: output, on: types)?.place
      case .endpoint(let type, let position): scope.endpoint(of: type, at: position)
      }
    }
  }

  // Where nothing is there, the value that needs the missing key.
  private func lastKey(in scope: RuleScope) -> JSONPointer {
    var last = JSONPointer.root
    for case .key(let pointer) in places { last = pointer }
    return JSONPointer(scope.path.tokens + last.tokens)
  }

  private func message(in scope: RuleScope) -> String {
    for case .firstEvent(let output, let types) in places {
      let events = scope.events(of: output, on: types)
      let others = events.count > 3 ? " and \(events.count - 3) more" : ""
      let names = events.prefix(3).joined(separator: ", ") + others
      return message.split(separator: "*", omittingEmptySubsequences: false)
        .joined(separator: names)
    }
    return message
  }

  private func fix(in scope: RuleScope) -> Fix? {
    guard let mending else { return nil }
    switch mending {
    case .edits(let title, let edits): return Fix(title, edits.map { $0.inside(scope.path) })
    case .dropRepetition:
      let repeated = scope.repeatedEvents
      let kept = scope.value.events.filter { !repeated.contains($0) }
      let edit: Fix.Edit =
        kept.isEmpty
        ? .remove(scope.path)
        : .set(
          scope.path.appending("events"), .array(kept.map { .string(JSONString($0)) }))
      return Fix(mending.title, [edit])
    case .slashBeforeQuery(let pointer):
      guard let url = scope.value[pointer]?.stringValue, let question = url.firstIndex(of: "?")
      else { return nil }
      let mended = url[..<question] + "/" + url[question...]
      let place = JSONPointer(scope.path.tokens + pointer.tokens)
      return Fix(mending.title, [.set(place, .string(JSONString(String(mended))))])
    }
  }
}
