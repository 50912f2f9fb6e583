/// One place at which two bodies would not do the same.
public struct Difference: Equatable, Sendable {
  /// The place.
  public let pointer: JSONPointer
  /// What the body has there; nil where it leaves it out.
  public let value: JSONValue?
  /// What the other one has there; nil where it leaves it out.
  public let other: JSONValue?
  /// The row of the contract, which knows what counts when it is left out; nil for what the contract does not know.
  public let field: FieldSpec?
}

/// What sets a body apart from another one, place by place.
public struct BodyDifferences: Equatable, Sendable {
  /// The places, in the order of the body, then what only the other one has in the order of that.
  public private(set) var rows: [Difference] = []
  /// How many places only one of them writes, with the very default that counts for the other.
  public private(set) var sameByDefault = 0

  /// Compares two bodies by the values that count: a key that is left out has the endpoint's default.
  /// - Parameters:
  ///   - body: The body.
  ///   - other: What it is compared with.
  ///   - isFromService: Whether the service wrote the other one, which writes null for what was never set.
  public init(of body: JSONValue, from other: JSONValue, isFromService: Bool = false) {
    var walk = DifferenceWalk(isFromService: isFromService)
    walk.compare(body, other, as: .object(Contract.body), nil)
    rows = walk.rows
    sameByDefault = walk.sameByDefault
  }
}

/// Goes through two values at once.
private struct DifferenceWalk {
  let isFromService: Bool
  var rows: [Difference] = []
  var sameByDefault = 0
  private var path = JSONPointer.root

  init(isFromService: Bool) { self.isFromService = isFromService }

  mutating func compare(
    _ value: JSONValue?, _ written: JSONValue?, as kind: ValueKind?, _ field: FieldSpec?
  ) {
    var other = written
    if isFromService, other == .null, kind?.takesNull != true { other = nil }
    switch (value, other) {
    case (.object(let ours), .object(let theirs)):
      compare(ours, theirs, as: kind?.members(of: value))
    case (.array(let ours), .array(let theirs)) where holdsObjects(ours) && holdsObjects(theirs):
      for index in 0..<max(ours.count, theirs.count) {
        let (first, second) = (ours.dropFirst(index).first, theirs.dropFirst(index).first)
        step(into: String(index)) { $0.compare(first, second, as: kind?.ofElements, nil) }
      }
    case (nil, nil): break
    case (let ours?, let theirs?):
      if !ours.isEquivalent(to: theirs) { report(ours, theirs, field) }
    default:
      compareWithDefault(value, other, field)
    }
  }

  private mutating func compare(
    _ ours: JSONObject, _ theirs: JSONObject, as spec: ObjectSpec?
  ) {
    let rows = Dictionary((spec?.fields ?? []).map { ($0.name, $0) }) { $1 }
    let ourValues = Dictionary(ours.members.map { ($0.key, $0.value) }) { $1 }
    let theirValues = Dictionary(theirs.members.map { ($0.key, $0.value) }) { $1 }
    var seen: Set<JSONString> = []
    for key in (ours.members + theirs.members).map(\.key) where seen.insert(key).inserted {
      let row = rows[key.value]
      step(into: key.value) { walk in
        walk.compare(ourValues[key], theirValues[key], as: row?.kind, row)
      }
    }
  }

  private mutating func compareWithDefault(
    _ value: JSONValue?, _ other: JSONValue?, _ field: FieldSpec?
  ) {
    guard let field, let written = value ?? other, let usual = field.defaultValue,
      field.completed(written).isEquivalent(to: usual)
    else { return report(value, other, field) }
    sameByDefault += 1
  }

  private mutating func report(_ value: JSONValue?, _ other: JSONValue?, _ field: FieldSpec?) {
    rows.append(Difference(pointer: path, value: value, other: other, field: field))
  }

  // A list of words, such as events, is read best as a whole.
  private func holdsObjects(_ elements: [JSONValue]) -> Bool {
    elements.contains { $0.objectValue != nil }
  }

  private mutating func step(into token: String, _ visit: (inout DifferenceWalk) -> Void) {
    path.tokens.append(token)
    visit(&self)
    path.tokens.removeLast()
  }
}
