import TerminalKit

// Showing the picture of the mixed video, and how many people it draws.
extension AppState {
  /// Whether the picture can be seen, beside the form or above it.
  var isPictureInView: Bool { overlays.last == .picture || ScreenLayout(self).picture != nil }

  /// Shows or hides the picture below the body; where it has no room there, it lies above the form.
  mutating func showOrHidePicture() {
    guard ScreenLayout.holdsPicture(size) else {
      overlays.append(.picture)
      return
    }
    isPictureShown.toggle()
    if !isPictureShown {
      status = StatusLine(
        .info, "The picture is hidden; \(keys.name(of: .picture)) shows it again")
    }
  }

  /// Takes a key while the picture lies above the form.
  mutating func takeInPicture(_ press: KeyPress) -> [Effect] {
    switch keys.command(for: press, in: .picture) {
    case .morePeople: return run(.morePeople)
    case .fewerPeople: return run(.fewerPeople)
    case let command?: return runAnywhere(command)
    case nil: return []
    }
  }
}
