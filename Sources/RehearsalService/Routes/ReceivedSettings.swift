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
    let settings = (former + dropped).reduce(into: body) { $0.set(nil, at: $1) }
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
