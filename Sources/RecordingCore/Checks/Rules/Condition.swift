/// What must hold of a body for a rule to speak, as data that can be listed and compared.
public indirect enum Condition: Equatable, Sendable {
  /// The key stands there, with any value.
  case isSet(JSONPointer)
  /// The key stands there and is null.
  case isNull(JSONPointer)
  /// The value that counts is there and not null; what is left out counts with its default.
  case isOn(JSONPointer)
  /// The value that counts is this one; what is left out counts with its default.
  case equals(JSONPointer, JSONValue)
  /// Some endpoint of one of these types asks for an event of the output.
  case subscribes(output: String, on: [String])
  /// Some endpoint, of whatever type, asks for the event.
  case asksFor(String)
  /// An endpoint before this one has its type and URL, and asks for one of its events.
  case repeatsEndpoint
  /// There are at least so many endpoints of a type.
  case endpoints(type: String, atLeast: Int)
  /// The URL at the place has a query with no slash before its question mark.
  case hasQueryWithoutSlash(JSONPointer)
  /// All of them hold.
  case all([Condition])
  /// At least one of them holds.
  case any([Condition])
  /// It does not hold.
  case not(Condition)
}

/// A body, or an object in it, to which a rule is applied.
struct RuleScope {
  /// The object that the rule's pointers start from.
  let value: JSONValue
  /// Where it stands in the body.
  let path: JSONPointer
  /// The body around it.
  let body: JSONValue
  /// The events of this endpoint that one before it with the same type and URL asks for as well, where the rule asks.
  var repeatedEvents: [String] = []

  /// The explicit value, or else the documented default where the object around it exists.
  func effectiveValue(at pointer: JSONPointer) -> JSONValue? {
    if let value = value[pointer] { return value }
    guard value[pointer.parent]?.objectValue != nil else { return nil }
    let place = path.tokens.isEmpty ? pointer : JSONPointer(path.tokens + pointer.tokens)
    return Contract.spec(at: place, in: body)?.defaultValue
  }

  func satisfies(_ condition: Condition) -> Bool {
    switch condition {
    case .isSet(let pointer): value[pointer] != nil
    case .isNull(let pointer): value[pointer] == .null
    case .isOn(let pointer): effectiveValue(at: pointer).map { $0 != .null } ?? false
    case .equals(let pointer, let other):
      effectiveValue(at: pointer)?.isEquivalent(to: other) ?? false
    case .subscribes(let output, let types): firstEvent(of: output, on: types) != nil
    case .asksFor(let event): firstPlace(of: event) != nil
    case .repeatsEndpoint: !repeatedEvents.isEmpty
    case .endpoints(let type, let count): endpoint(of: type, at: count - 1) != nil
    case .hasQueryWithoutSlash(let pointer):
      value[pointer]?.stringValue.map(RuleScope.hasQueryWithoutSlash) ?? false
    case .all(let conditions): conditions.allSatisfy(satisfies)
    case .any(let conditions): conditions.contains(where: satisfies)
    case .not(let condition): !satisfies(condition)
    }
  }

  /// The place of an event where it is asked for first.
  func firstPlace(of event: String) -> JSONPointer? {
    for (index, endpoint) in endpoints.enumerated() {
      let events = endpoint.objectValue?["events"]?.arrayValue ?? []
      if let number = events.firstIndex(where: { $0.stringValue == event }) {
        return JSONPointer(["realtime_endpoints", String(index), "events", String(number)])
      }
    }
    return nil
  }

  private var endpoints: [JSONValue] { value.objectValue?["realtime_endpoints"]?.arrayValue ?? [] }

  /// The place and name of the first event that endpoints of these types ask of an output.
  func firstEvent(of output: String, on types: [String]) -> (place: JSONPointer, name: String)? {
    var first: (JSONPointer, String)?
    forEachEvent(of: output, on: types) { place, name in
      first = (place(), name)
      return false
    }
    return first
  }

  /// The names of those events, each once, in their order.
  func events(of output: String, on types: [String]) -> [String] {
    var names: [String] = []
    forEachEvent(of: output, on: types) { _, name in
      if !names.contains(name) { names.append(name) }
      return true
    }
    return names
  }

  private func forEachEvent(
    of output: String, on types: [String], _ visit: (() -> JSONPointer, String) -> Bool
  ) {
    for (index, endpoint) in endpoints.enumerated() {
      guard let object = endpoint.objectValue, let type = object["type"]?.stringValue,
        types.contains(type)
      else { continue }
      for (number, event) in (object["events"]?.arrayValue ?? []).enumerated() {
        guard let name = event.stringValue, Contract.output(ofEvent: name) == output else {
          continue
        }
        let place = {
          JSONPointer(["realtime_endpoints", String(index), "events", String(number)])
        }
        guard visit(place, name) else { return }
      }
    }
  }

  /// The place of the endpoint of a type that has so many of its type before it.
  func endpoint(of type: String, at position: Int) -> JSONPointer? {
    var count = 0
    for (index, endpoint) in endpoints.enumerated()
    where endpoint.objectValue?["type"]?.stringValue == type {
      if count == position { return JSONPointer(["realtime_endpoints", String(index)]) }
      count += 1
    }
    return nil
  }

  private static func hasQueryWithoutSlash(_ url: String) -> Bool {
    let url = url.prefix { $0 != "#" }
    guard let question = url.utf8.firstIndex(of: UInt8(ascii: "?")) else { return false }
    return url.utf8[..<question].last != UInt8(ascii: "/")
  }
}

extension JSONValue {
  /// The names of the events that an endpoint asks for.
  var events: [String] { (objectValue?["events"]?.arrayValue ?? []).compactMap(\.stringValue) }
}
