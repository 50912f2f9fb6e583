import RecordingCore

/// Whether a command makes sense now and, if not, why.
enum Availability: Equatable {
  case available
  case unavailable(String)
}

extension AppState {
  /// Whether a command of the form makes sense now; the reason is shown when it does not.
  ///
  /// The inspection is asked for by few commands only, and costs more than all the rest.
  func availability(
    of command: Command, _ inspection: @autoclosure () -> Inspection
  ) -> Availability {
    func when(_ condition: Bool, _ reason: String) -> Availability {
      condition ? .available : .unavailable(reason)
    }
    if let own = availabilityInEditor(of: command) { return own }
    switch command {
    case .undo: return when(undoHistory.canUndo, "There is nothing to take back")
    case .redo: return when(undoHistory.canRedo, "There is nothing to make again")
    case .leaveOut:
      return when(
        placeToLeaveOut(inspection()) != nil, "The field is left out already")
    case .takeFromBot:
      guard bot?.bot != nil else {
        return .unavailable("No bot is chosen: \(keys.name(of: .bots)) chooses one")
      }
      guard let loss = findingsMeant(inspection()).compactMap(\.loss).first else {
        return .unavailable("The bot has the same here")
      }
      return when(loss.botValue != nil, loss.note ?? "This endpoint does not take the bot's value")
    case .mend:
      return when(
        findingsMeant(inspection()).contains { $0.check.fix != nil },
        "There is nothing here that mends itself")
    case .override:
      return when(
        findingsMeant(inspection()).contains(where: \.canBeOverridden),
        "There is no error here to override")
    case .nextCheck, .previousCheck:
      return when(!inspection().findings.isEmpty, "Nothing was found")
    case .compare:
      return when(
        !counterparts.isEmpty,
        "There is nothing to compare with: no preset, nothing sent yet, and no bot's settings")
    case .flipPanes:
      return when(!ScreenLayout.isWide(size), "Form and body are both in view")
    case .morePeople, .fewerPeople:
      guard isPictureInView else {
        return .unavailable("The picture is not in view: \(keys.name(of: .picture)) shows it")
      }
      let (range, wanted) = (FramePicture.peopleRange, people + (command == .morePeople ? 1 : -1))
      return when(
        range.contains(wanted), "The picture has \(range.lowerBound) to \(range.upperBound) people")
    case .mouse: return when(reportsMouse, "This terminal does not report the mouse")
    default: return .available
    }
  }
}
