import RecordingCore
import TerminalKit

/// The line above the keys: what just happened, or what the field means.
struct HelpLine: Equatable {
  let rect: Rect
  private let text: String
  private let role: StyleRole

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    let text: String
    if let status = state.status {
      text = status.text
      role = status.kind == .error ? .statusError : .statusInfo
    } else {
      let problem = state.editor?.input?.problem
      text =
        state.layers.last.map { $0.content.help ?? "" }
        ?? problem ?? HelpLine.about(state, inspection)
      role = problem == nil ? .help : .statusError
    }
    self.text = TextBlock.cut(text, to: rect.size.columns - 2, state.glyphs)
  }

  func draw(on canvas: inout Canvas) {
    canvas.clear(rect)
    canvas.write(text, at: Point(column: rect.left + 1, row: rect.top), role: role)
  }

  /// Draws a message that is longer than the line over as many rows above it as it needs, since the next key takes it
  /// away.
  static func drawWholeStatus(
    _ state: AppState, in screen: ScreenLayout, on canvas: inout Canvas
  ) {
    guard let status = state.status else { return }
    let (help, width) = (screen.help, screen.help.size.columns - 2)
    var lines = TextBlock.wrapped(status.text, to: width)
    guard lines.count > 1 else { return }
    let most = max(1, state.size.rows / 3)
    if lines.count > most {
      lines = Array(lines.prefix(most))
      lines[most - 1] = TextBlock.cut(
        lines[most - 1] + " \(state.glyphs.ellipsis)", to: width, state.glyphs)
    }
    canvas.clear(
      Rect(
        left: help.left, top: help.bottom - lines.count, columns: help.size.columns,
        rows: lines.count))
    for (offset, line) in lines.enumerated() {
      canvas.write(
        line, at: Point(column: help.left + 1, row: help.bottom - lines.count + offset),
        role: status.kind == .error ? .statusError : .statusInfo)
    }
  }

  private static func about(_ row: EditorRow) -> String {
    // An element of a list has a number for a name, which says nothing.
    guard !row.adds, case .value = row.id.part, let name = row.pointer.tokens.last, Int(name) == nil
    else {
      guard let note = row.note else { return row.help }
      return row.help.isEmpty ? note : "\(row.help) \(note)"
    }
    return row.help.isEmpty ? name : "\(name): \(row.help)"
  }

  private static func about(_ state: AppState, _ inspection: Inspection) -> String {
    if let editor = state.editor { return editor.row.map(HelpLine.about) ?? "" }
    guard let control = state.focusedControl else { return "" }
    var parts = ["\(control.title): \(control.field.help)"]
    if case .radio(let options) = control.content, options.indices.contains(state.focus.stop),
      !options[state.focus.stop].help.isEmpty
    {
      parts = [options[state.focus.stop].help]
    }
    switch inspection.setting(of: control) {
    case .other(let value):
      let shown = state.areSecretsShown ? value : value.masked
      parts.insert("It holds \(shown.compactText). ", at: 0)
    case .leftOut, .chosen: break
    }
    if let loss = inspection.loss(at: control.pointer) {
      parts.append("The bot has \(loss.botText).")
    }
    return parts.joined(by: " ")
  }
}
