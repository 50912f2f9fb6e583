import TerminalKit

// Going to what is in view by the letters over it.
extension AppState {
  /// Labels every place of the cursor that is in view.
  mutating func openLabels() {
    _ = showFormAgain()
    guard let rows = ScreenLayout(self).form?.size.rows else { return }
    scrollFormToFocus()
    let inView = formTop..<formTop + rows
    let stops = formLayout.stops.filter { inView.contains($0.row) }
    guard !stops.isEmpty else { return }
    overlays.append(.labels(KeyLabels(stops.map(\.focus))))
    status = StatusLine(.info, "Type the letters of a place to go there")
  }

  mutating func take(_ press: KeyPress, _ current: KeyLabels) -> [Effect] {
    if let command = keys.command(for: press, in: .labels) { return runAnywhere(command) }
    var labels = current
    guard press.modifiers.isEmpty, case .character(let letter) = press.key else {
      _ = overlays.popLast()
      return []
    }
    switch labels.take(letter) {
    case .waits: replaceTop(.labels(labels))
    case .leaves: _ = overlays.popLast()
    case .goes(let place):
      _ = overlays.popLast()
      focus = place
      bodyScroll = 0
      checkCursor = nil
    }
    return []
  }
}
