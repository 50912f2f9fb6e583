import RecordingCore

/// A body as the service takes it: what it reads of it, and what it refuses.
///
/// Unknown keys are dropped in silence before anything else is judged, as the real service does; so a body wrapped in
/// `recording_config` starts a recording with nothing but defaults. The contract's checks decide all the rest.
struct ReceivedSettings {
  /// What is left of the body.
  let settings: JSONValue
  /// What is refused; empty when the settings are taken.
  let refusals: [Check]

  init(_ body: JSONValue) {
    // The rehearsal stands in for every host, and practice may well send to a local address.
    let checker = Checker(isOwnHost: false)
    let former = Mistake.formerNames.map { JSONPointer([$0.key]) }.filter { body[$0] != nil }
    let dropped = checker.checks(of: body).filter(\.isDroppedInSilence).map(\.pointer)
    let settings = body.without((former + dropped).map { $0.tokens[...] })
    self.settings = settings
    refusals =
      former.map { Check(.error, at: $0, rule: "former-name", "This field is not allowed.") }
      + checker.checks(of: settings).filter { $0.severity == .error }.map(\.asAnswered)
  }
}

extension Check {
  /// The finding where the service puts it, in its manner.
  ///
  /// An event without its output concerns the body as a whole there, and the text ends in the output's name.
  fileprivate var asAnswered: Check {
    guard rule == "event-needs-output", case .set(let output, _)? = fix?.edits.first,
      let name = output.tokens.first
    else { return self }
    return Check(
      .error, at: .root, rule: rule, "An endpoint asks for events of what is not on: \(name)")
  }
}

extension JSONValue {
  /// The value without the keys at these places, however many they are: one pass takes all of them out.
  fileprivate func without(_ places: [ArraySlice<String>]) -> JSONValue {
    let inner = Dictionary(grouping: places.filter { !$0.isEmpty }) { JSONString($0.first ?? "") }
      .mapValues { $0.map { $0.dropFirst() } }
    if inner.isEmpty { return self }
    switch self {
    case .object(let object):
      return .object(
        JSONObject(
          members: object.members.compactMap { member in
            guard let places = inner[member.key] else { return member }
            if places.contains(where: \.isEmpty) { return nil }
            return JSONObject.Member(key: member.key, value: member.value.without(places))
          }))
    case .array(let elements):
      return .array(
        elements.enumerated().map { index, element in
          inner[JSONString(String(index))].map { element.without($0) } ?? element
        })
    default: return self
    }
  }
}
