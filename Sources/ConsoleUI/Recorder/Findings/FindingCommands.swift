import RecordingCore

// Going to findings, and what can be done about one, also where it is at no field of the form.
extension AppState {
  /// The findings that a command means: the one that was gone to, else those of the focused field.
  func findingsMeant(_ inspection: Inspection) -> [Inspection.Finding] {
    if let checkCursor, inspection.findings.indices.contains(checkCursor) {
      return [inspection.findings[checkCursor]]
    }
    guard let editor else { return inspection.findings(at: focus.pointer) }
    return editor.row.map { inspection.findings(of: $0) } ?? []
  }

  /// Goes to a finding; commands mean it until the cursor moves, also where it is at no field of the form.
  mutating func go(toFinding index: Int, of inspection: Inspection) {
    go(to: inspection.findings[index].check.pointer)
    checkCursor = index
  }

  mutating func goToFinding(_ step: Int) {
    let inspection = Inspection(self)
    let count = inspection.findings.count
    guard count > 0 else { return }
    let next = checkCursor.map { $0 + step } ?? (step > 0 ? 0 : count - 1)
    go(toFinding: (next + count) % count, of: inspection)
  }

  /// The place that leaving out takes away: of the finding gone to, of the field, or of what hides the field.
  func placeToLeaveOut(_ inspection: @autoclosure () -> Inspection) -> JSONPointer? {
    if let editor { return editor.row?.isSet == true ? editor.row?.pointer : nil }
    if checkCursor != nil, let finding = findingsMeant(inspection()).first {
      let place = finding.check.pointer
      if place != .root, draft[place] != nil { return place }
      // The cursor stands at a field that the finding has nothing to do with.
      if !finding.concerns(focus.pointer) { return nil }
    }
    if draft[focus.pointer] != nil { return focus.pointer }
    let parent = focus.pointer.parent
    guard parent != .root, let around = draft[parent] else { return nil }
    return around.objectValue?.isEmpty == false ? nil : parent
  }

  mutating func toggleOverride() {
    let inspection = Inspection(self)
    let errors = findingsMeant(inspection).filter(\.canBeOverridden)
    let areOverridden = errors.allSatisfy(\.isOverridden)
    for finding in errors {
      let key = OverriddenCheck(finding.check, of: inspection.body.value)
      if areOverridden { overridden.remove(key) } else { overridden.insert(key) }
    }
    status = StatusLine(
      .info, areOverridden ? "The error counts again" : "Overridden: it will be sent all the same")
  }
}
