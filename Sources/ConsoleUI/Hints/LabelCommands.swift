import TerminalKit

// Going to what is in view by the letters over it.
extension AppState {
  /// Labels every place of the cursor that is in view.
  mutating func openLabels() {
    _ = showFormAgain()
    scrollFormToFocus()
    scrollEditorToCursor()
    let places = placesInView
    guard !places.isEmpty else { return }
    layers.append(.labels(KeyLabels(places)))
    status = StatusLine(.info, "Type the letters of a place to go there")
  }

  private var placesInView: [KeyLabels.Place] {
    guard let rows = ScreenLayout(self).form?.size.rows else { return [] }
    if let editor { return EditorView.rowsInView(self).map { .row(editor.rows[$0.row].id) } }
    let inView = formTop..<formTop + rows
    return formLayout.stops.filter { inView.contains($0.row) }.map { .stop($0.focus) }
  }

  fileprivate mutating func take(_ press: KeyPress, _ current: KeyLabels) -> [Effect] {
    if let command = keys.command(for: press, in: .labels) { return runAnywhere(command) }
    var labels = current
    guard press.modifiers.isEmpty, case .character(let letter) = press.key else {
      _ = layers.popLast()
      return []
    }
    switch labels.take(letter) {
    case .waits: replaceTop(.labels(labels))
    case .leaves: _ = layers.popLast()
    case .goes(let place):
      _ = layers.popLast()
      go(to: place)
    }
    return []
  }

  private mutating func go(to place: KeyLabels.Place) {
    settleBody()
    checkCursor = nil
    switch place {
    case .stop(let focus): self.focus = focus
    case .row(let id): editor?.moveCursor(to: id)
    }
  }
}

extension KeyLabels: LayerContent {
  var context: KeyContext { .labels }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] { state.take(press, self) }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    LabelsView.draw(self, state, on: &canvas)
    return nil
  }
}
