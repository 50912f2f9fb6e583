import RecordingCore

/// Keeps the last inspection, since most keys move the cursor and change nothing that is inspected.
struct InspectionCache {
  private struct Subject: Equatable {
    let draft: Draft
    let refusals: [Check]
    let overridden: Set<OverriddenCheck>
    let botConfiguration: JSONObject?
    let botVariant: String?
    let isOwnHost: Bool

    init(_ state: AppState) {
      draft = state.candidate
      refusals = state.refusals
      overridden = state.overridden
      botConfiguration = state.bot?.bot?.recordingConfig
      botVariant = state.bot?.bot?.variant
      isOwnHost = state.service.isOwnHost
    }
  }

  private var last: (subject: Subject, inspection: Inspection)?

  /// The inspection that was asked for last.
  var latest: Inspection? { last?.inspection }

  /// The inspection of a state, made anew only when something that it depends on changed.
  mutating func inspection(of state: AppState) -> Inspection {
    let subject = Subject(state)
    if let last, last.subject == subject { return last.inspection }
    let inspection = Inspection(state, after: last?.inspection)
    last = (subject, inspection)
    return inspection
  }
}
