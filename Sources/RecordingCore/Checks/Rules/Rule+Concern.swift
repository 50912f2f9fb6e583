extension Rule {
  /// Whether it speaks of a place of the body, something inside it, or the object around it.
  public func concerns(_ pointer: JSONPointer) -> Bool {
    let spokenOf = condition.pointers + places.flatMap(\.pointers)
    return spokenOf.contains { inner in
      let place = JSONPointer(scope.tokens + inner.tokens)
      return place != .root && (place.contains(pointer) || pointer.contains(place))
    }
  }
}

extension Condition {
  private static let endpoints: JSONPointer = "/realtime_endpoints"

  fileprivate var pointers: [JSONPointer] {
    switch self {
    case .isSet(let pointer), .isNull(let pointer), .isOn(let pointer), .equals(let pointer, _),
      .hasQueryWithoutSlash(let pointer):
      [pointer]
    case .subscribes(let output, _): [JSONPointer([output]), Condition.endpoints]
    case .asksFor, .endpoints: [Condition.endpoints]
    case .repeatsEndpoint: [.root]
    case .all(let conditions), .any(let conditions): conditions.flatMap(\.pointers)
    case .not(let condition): condition.pointers
    }
  }
}

extension Rule.Place {
  // Events and endpoints are those that the condition speaks of.
  fileprivate var pointers: [JSONPointer] {
    if case .key(let pointer) = self { [pointer] } else { [] }
  }
}

extension Mistake {
  /// Whether it is made at a place of the body, or by people who mean that place.
  public func concerns(_ pointer: JSONPointer) -> Bool {
    if pointer.contains(place.appending(key)) { return true }
    if case .move(let target) = remedy, pointer.contains(target) { return true }
    guard let name = pointer.tokens.last else { return false }
    let words = advice.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
    return words.contains { $0 == name }
  }
}
