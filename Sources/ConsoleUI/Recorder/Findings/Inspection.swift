import RecordingCore

/// What follows from a draft: the body, and everything that was found about it.
///
/// It is one object wherever it is shown, so that panes tell by that alone whether anything is new.
final class Inspection: Sendable {
  /// What was inspected.
  let draft: Draft
  let body: Body
  /// The findings in the order of the list: of the document, worst first at one place.
  let findings: [Finding]
  /// What is set of each control, in the order of the form.
  private let settings: [FormControl.Setting]
  /// The findings that concern each control, in the order of the form; the numbers count in `findings`.
  private let places: [[Int]]

  /// A finding as the list shows it.
  struct Finding: Equatable {
    let check: Check
    let isOverridden: Bool
    /// What the bot has instead; nil for findings about the body itself.
    let loss: Loss?

    /// Whether it is about a control's place, something inside it, or the object around it.
    func concerns(_ pointer: JSONPointer) -> Bool {
      pointer.contains(check.pointer)
        || (check.pointer != .root && check.pointer.contains(pointer))
        || check.otherPointers.contains(where: pointer.contains)
    }

    var blocksStart: Bool { canBeOverridden && !isOverridden }
    /// Whether it is an error that the operator can decide to send all the same.
    var canBeOverridden: Bool { check.severity == .error && !isRefusal }
    /// Whether the service itself said it.
    var isRefusal: Bool { check.rule == Inspection.refusedRule }
  }

  /// The rule name of what the service refused.
  static let refusedRule = "refused-by-the-service"

  /// Inspects the draft of a state.
  /// - Parameters:
  ///   - state: The state.
  ///   - last: The inspection before, of which is kept what has not changed.
  init(_ state: AppState, after last: Inspection? = nil) {
    let draft = state.candidate
    let body = Body(draft, after: last?.body)
    let checks = Checker(
      isOwnHost: state.service.isOwnHost, variant: state.bot?.bot?.variant
    ).checks(of: body.value)
    let own = (checks + state.refusals).map { check in
      Finding(
        check: check,
        isOverridden: !state.overridden.isEmpty
          && state.overridden.contains(OverriddenCheck(check, of: body.value)),
        loss: nil)
    }
    let losses = state.bot?.bot?.recordingConfig.map {
      Comparison.losses(body: body.value, bot: $0)
    }
    self.draft = draft
    self.body = body
    findings = own + (losses ?? []).map(Finding.init)
    let all = findings
    places = FormControl.all.map { control in
      all.indices.filter { all[$0].concerns(control.pointer) }
    }
    settings = FormControl.all.map { $0.setting(in: draft) }
  }

  /// What the draft says about a control.
  func setting(of control: FormControl) -> FormControl.Setting {
    FormControl.position(of: control.pointer).map { settings[$0] } ?? .leftOut(stop: nil)
  }

  /// The findings that concern a control's place, or lie inside it.
  func findings(at pointer: JSONPointer) -> [Finding] {
    FormControl.position(of: pointer).map { places[$0].map { findings[$0] } } ?? []
  }

  /// The findings about what a row of an editor sets, or about something inside it.
  func findings(of row: EditorRow) -> [Finding] {
    guard !row.adds else { return [] }
    if case .listed(let name) = row.id.part {
      guard row.isSet else { return [] }
      // An event that lacks its output is found at the output, where that is switched off.
      let output = Contract.event(name).map { JSONPointer([$0.output]) }
      return findings.filter { finding in
        let place = finding.check.pointer
        return place.parent == row.pointer && draft[place]?.stringValue == name
          || place == output && finding.check.rule == Rule.eventNeedsOutput
      }
    }
    return findings.filter { row.pointer.contains($0.check.pointer) }
  }

  /// What the bot has otherwise at a control's place.
  func loss(at pointer: JSONPointer) -> Loss? {
    findings(at: pointer).compactMap(\.loss).first
  }

  /// The place in the list of the first error that keeps a start from being sent.
  var firstError: Int? { findings.firstIndex(where: \.blocksStart) }

  /// How many there are of a severity; errors that are overridden count as well.
  func count(_ severity: Check.Severity) -> Int {
    findings.count { $0.check.severity == severity }
  }
}

extension Inspection.Finding {
  /// Makes the finding that the bot has a setting otherwise.
  init(_ loss: Loss) {
    check = Check(
      .loss, at: loss.pointer, rule: "differs-from-bot",
      "\(loss.label): the bot has \(loss.botText)")
    isOverridden = false
    self.loss = loss
  }
}
