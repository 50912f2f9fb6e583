import RecordingCore
import TerminalKit

/// What a click at a cell means; it follows from the state, never from what was drawn.
enum MouseTarget: Equatable {
  /// A key that the screen names, as if it were pressed.
  case key(KeyBinding)
  /// A place of the form, and the command that a click there runs.
  case stop(Focus, Command)
  /// A row of the editor, counted on its page.
  case row(Int)
  /// The name of a control.
  case name(JSONPointer)
  /// A place of the body that a control sets.
  case body(JSONPointer)
  /// A finding, counted in the list.
  case finding(Int)
  /// An entry of a list, counted among those that match.
  case entry(Int)
  /// A row of the review.
  case reviewRow(Int)
}

extension AppState {
  /// What a click at a point means; nil where it means nothing.
  func mouseTarget(at point: Point) -> MouseTarget? {
    guard !ScreenLayout.isTooSmall(size) else { return nil }
    let screen = ScreenLayout(self)
    // A question wants an answer by key.
    if case .question = layers.last { return nil }
    if screen.footer.contains(point) { return footerTarget(at: point, in: screen.footer) }
    if let layer = layers.last {
      return layer.content.target(at: point, in: screen.layer, self)
    }
    return paneTarget(at: point, screen)
  }

  private func paneTarget(at point: Point, _ screen: ScreenLayout) -> MouseTarget? {
    if let form = screen.form, form.contains(point) { return formTarget(at: point, in: form) }
    if let checks = screen.checks, checks.contains(point) {
      let view = ChecksView(self, Inspection(self), in: checks)
      return view.hints.target(at: point) ?? view.finding(at: point).map(MouseTarget.finding)
    }
    if let body = screen.body, body.contains(point) {
      let place = BodyView(self, bodyText(in: body), in: body).pointer(at: point)
      return place.flatMap { FormControl.at($0) == nil ? nil : .body($0) }
    }
    if let picture = screen.picture, picture.contains(point) {
      return PictureView(self, Inspection(self), in: picture).hints.target(at: point)
    }
    return nil
  }

  // The side of the form, whatever stands in its place.
  private func formTarget(at point: Point, in rect: Rect) -> MouseTarget? {
    if editor != nil { return EditorView.row(at: point, in: self).map(MouseTarget.row) }
    return formLayout.target(
      at: Point(column: point.column - rect.left, row: point.row - rect.top + formTop))
  }

  // No click sends a start: what cannot be called back takes a key.
  private func footerTarget(at point: Point, in rect: Rect) -> MouseTarget? {
    let target = FooterView(self, Inspection(self), in: rect).hints.target(at: point)
    guard case .key(let binding) = target, [.send, .replace].contains(binding.command) else {
      return target
    }
    return nil
  }
}

extension [KeyHint] {
  fileprivate func target(at point: Point) -> MouseTarget? {
    first { $0.place.contains(point) }.map { .key($0.binding) }
  }
}
