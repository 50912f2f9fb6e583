import TerminalKit

// Showing the picture of the mixed video, and how many people it draws.
extension AppState {
  /// Whether the picture can be seen, beside the form or above it.
  var isPictureInView: Bool { layers.last == .picture || ScreenLayout(self).picture != nil }

  /// Shows or hides the picture below the body; where it has no room there, it lies above the form.
  mutating func showOrHidePicture() {
    guard ScreenLayout.holdsPicture(size) else {
      layers.append(.picture)
      return
    }
    isPictureShown.toggle()
    if !isPictureShown {
      status = StatusLine(
        .info, "The picture is hidden; \(keys.name(of: .picture)) shows it again")
    }
  }
}

/// The picture above the form, where it has no room beside it.
struct LargePicture: LayerContent {
  var context: KeyContext { .picture }

  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool {
    state.availability(of: command, inspection) == .available
  }

  func take(_ press: KeyPress, in state: inout AppState) -> [Effect] {
    switch state.keys.command(for: press, in: context) {
    case .morePeople: state.run(.morePeople)
    case .fewerPeople: state.run(.fewerPeople)
    case let command?: state.runAnywhere(command)
    case nil: []
    }
  }

  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point? {
    PictureView.drawAlone(state, in: area, on: &canvas)
    return nil
  }
}
