import RecordingCore
import TerminalKit

/// The changes that mend findings, shown before one of them is made.
struct Mending: Equatable, Sendable {
  /// A change with what it does to the body.
  struct Offer: Equatable, Sendable {
    let finding: Inspection.Finding
    let fix: Fix
    let lines: [Line]
  }

  /// A line of the body that goes, comes or changes its place.
  struct Line: Equatable, Sendable {
    let sign: Character
    let text: String
  }

  /// The draft that the changes are for.
  let draft: Draft
  let offers: [Offer]
  var selection = 0
  /// The first line in view.
  var top = 0

  var selected: Offer? { offers.indices.contains(selection) ? offers[selection] : nil }
}

// Showing what mends a finding, and making the change.
extension AppState {
  /// Shows the changes that mend the findings meant.
  mutating func openMending() {
    let inspection = Inspection(self)
    // The explicit form writes defaults out, and they change as well.
    let shown = draft.form == .explicit ? inspection.body.value : draft.settings
    let offers = findingsMeant(inspection).compactMap { finding -> Mending.Offer? in
      guard let fix = draft.fix(for: finding.check, isOwnHost: service.isOwnHost) else {
        return nil
      }
      // The lean form writes no default, so that setting one may change nothing.
      var mended = draft
      mended.apply(fix)
      let changes =
        Body(mended).value == inspection.body.value ? [] : FixPreview(of: fix, in: shown).changes
      let lines = changes.map {
        Mending.Line(sign: $0.sign, text: $0.text(areSecretsShown: areSecretsShown))
      }
      return Mending.Offer(finding: finding, fix: fix, lines: lines)
    }
    guard !offers.isEmpty else { return }
    layers.append(.mending(Mending(draft: draft, offers: offers)))
  }

  fileprivate mutating func take(_ press: KeyPress, _ current: Mending) -> [Effect] {
    var mending = current
    switch keys.command(for: press, in: .mending) {
    case .accept, .mend:
      _ = layers.popLast()
      mend(mending)
      return []
    case .moveUp: mending.move(by: -1)
    case .moveDown: mending.move(by: 1)
    case .pageUp: mending.top -= 5
    case .pageDown: mending.top += 5
    case let command?: return runAnywhere(command)
    case nil: return []
    }
    mending.top = min(max(0, mending.top), MendView(mending, self).lastTop)
    replaceTop(.mending(mending))
    return []
  }

  private mutating func mend(_ mending: Mending) {
    guard let offer = mending.selected else { return }
    // A preset that came meanwhile is another body than the one that was shown.
    guard mending.draft == draft else {
      status = StatusLine(.error, "Nothing was changed: the settings are no longer those shown")
      return
    }
    change { $0.apply(offer.fix) }
    status = StatusLine(.info, "Done: \(offer.fix.title). \(keys.name(of: .undo)) takes it back")
    focusChosenStop()
  }
}

extension Mending {
  /// Goes to another change; where there is one alone, its lines move instead.
  fileprivate mutating func move(by step: Int) {
    guard offers.count > 1 else {
      top += step
      return
    }
    let next = min(max(0, selection + step), offers.count - 1)
    if next != selection { (selection, top) = (next, 0) }
  }
}

extension Mending: LayerContent {
  var context: KeyContext { .mending }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    MendView(self, state, in: area).draw(on: &canvas)
    return nil
  }
}
