import RecordingCore
import TerminalKit

// What clicks and the wheel do: the same as keys would at their place.
extension AppState {
  mutating func take(_ event: MouseEvent) -> [Effect] {
    guard isMouseCaptured, !ScreenLayout.isTooSmall(size) else { return [] }
    switch event.action {
    case .press:
      guard let target = mouseTarget(at: event.point) else { return [] }
      status = nil
      return click(target)
    case .scrollUp: return turnWheel(-1, at: event.point)
    case .scrollDown: return turnWheel(1, at: event.point)
    }
  }

  /// Gives the mouse to the terminal for selecting text, or takes it back.
  mutating func giveOrTakeMouse() -> [Effect] {
    if case .unavailable(let reason) = availability(of: .mouse, Inspection(self)) {
      status = StatusLine(.info, reason)
      return []
    }
    isMouseCaptured.toggle()
    let key = keys.name(of: .mouse, in: context)
    status = StatusLine(
      .info,
      isMouseCaptured
        ? "Clicks and the wheel work here again; \(key) gives the mouse back to the terminal"
        : "The mouse is the terminal's now, to select text; \(key) takes it back")
    return [.terminal(.captureMouse(isMouseCaptured))]
  }

  private mutating func click(_ target: MouseTarget) -> [Effect] {
    switch target {
    case .key(let binding):
      // Beside a number that is being written the form's own keys are on the screen too.
      if binding.context == .form { takeWritten() }
      return binding.keys.first.map { take($0) } ?? []
    case .stop(let focus, let command):
      takeWritten()
      move(to: focus)
      return run(command)
    case .row(let index):
      takeWritten()
      return click(row: index)
    case .name(let pointer):
      takeWritten()
      go(to: pointer)
    case .body(let pointer):
      takeWritten()
      goKeepingBody(to: pointer)
    case .finding(let index):
      takeWritten()
      let inspection = Inspection(self)
      guard inspection.findings.indices.contains(index) else { return [] }
      go(toFinding: index, of: inspection)
    case .entry(let index):
      return click(entry: index)
    case .reviewRow(let row):
      select(reviewRow: row)
    }
    return []
  }

  // The line that was clicked stays under the mouse.
  private mutating func goKeepingBody(to pointer: JSONPointer) {
    guard let rect = ScreenLayout(self).body else { return }
    let text = bodyText(in: rect)
    let top = BodyView(self, text, in: rect).top
    go(to: pointer)
    bodyScroll = top - BodyView(self, text, in: rect).resting
  }

  private mutating func click(entry index: Int) -> [Effect] {
    guard case .picker(let current) = layers.last else { return [] }
    var picker = current
    picker.selection = index
    // A click on another entry looks first, the next one takes it.
    if picker.selected == current.selected { return accept(picker) }
    replaceTop(.picker(picker))
    return preview(picker, before: current)
  }

  // A click on a switch switches it; anything else is looked at first, and the next click opens it.
  private mutating func click(row index: Int) -> [Effect] {
    guard let editor, editor.input == nil, editor.rows.indices.contains(index) else { return [] }
    let isHere = editor.cursor == index
    moveInEditor(by: index - editor.cursor)
    switch editor.rows[index].control {
    case .flag, .presence, .listed: return runInEditor(.choose)
    default: return isHere ? runInEditor(.edit) : []
    }
  }

  /// Takes what is being written, as leaving its field does.
  private mutating func takeWritten() {
    acceptNumber()
    if editor?.input != nil { acceptWritten() }
  }

  mutating func select(reviewRow row: Int) {
    guard case .review(var review) = layers.last, review.rows.indices.contains(row) else {
      return
    }
    review.selection = row
    replaceTop(.review(review))
  }

  // MARK: The wheel

  private mutating func turnWheel(_ step: Int, at point: Point) -> [Effect] {
    if let layer = layers.last { return layer.content.turnWheel(step, in: &self) }
    turnWheel(step, at: point, ScreenLayout(self))
    return []
  }

  private mutating func turnWheel(_ step: Int, at point: Point, _ screen: ScreenLayout) {
    if screen.form?.contains(point) == true {
      takeWritten()
      if editor == nil { move(step < 0 ? .up : .down) } else { moveInEditor(by: step) }
    } else if screen.checks?.contains(point) == true {
      takeWritten()
      walkFindings(step)
    } else if let body = screen.body, body.contains(point) {
      scrollBody(by: step * AppState.wheelRows, in: body)
    }
  }

  // The wheel stops at the ends, where a key would go round.
  private mutating func walkFindings(_ step: Int) {
    let inspection = Inspection(self)
    let next = checkCursor.map { $0 + step } ?? (step > 0 ? 0 : -1)
    guard inspection.findings.indices.contains(next) else { return }
    status = nil
    go(toFinding: next, of: inspection)
  }

  /// The lines that text moves by with each step of the wheel.
  static let wheelRows = 3
}
