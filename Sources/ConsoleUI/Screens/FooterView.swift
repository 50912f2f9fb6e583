import RecordingCore
import TerminalKit

/// The two lines at the bottom: what just happened or what the field means, and the keys that work now.
enum FooterView {
  static func drawHelp(
    _ state: AppState, _ inspection: Inspection, in rect: Rect, on canvas: inout Canvas
  ) {
    let start = Point(column: rect.left + 1, row: rect.top)
    let width = rect.size.columns - 2
    if let status = state.status {
      canvas.write(
        TextBlock.cut(status.text, to: width, state.glyphs), at: start,
        role: status.kind == .error ? .statusError : .statusInfo)
      return
    }
    guard state.overlays.isEmpty else {
      if let text = reviewText(state) {
        canvas.write(TextBlock.cut(text, to: width, state.glyphs), at: start, role: .help)
      }
      return
    }
    canvas.write(
      TextBlock.cut(helpText(state, inspection), to: width, state.glyphs), at: start, role: .help)
  }

  // The review cuts long values; the row under the cursor is told in full here.
  private static func reviewText(_ state: AppState) -> String? {
    guard case .review(let review) = state.overlays.last, review.phase == .ready,
      review.rows.indices.contains(review.selection)
    else { return nil }
    let loss = review.rows[review.selection].loss
    return "\(loss.label): the bot has \(loss.botText); this body has \(loss.bodyText)"
  }

  private static func helpText(_ state: AppState, _ inspection: Inspection) -> String {
    guard let control = state.focusedControl else { return "" }
    var parts = ["\(control.title): \(control.field.help)"]
    if case .radio(let options) = control.content, options.indices.contains(state.focus.stop),
      !options[state.focus.stop].help.isEmpty
    {
      parts = [options[state.focus.stop].help]
    }
    switch inspection.setting(of: control) {
    case .other(let value): parts.insert("It holds \(value.compactText). ", at: 0)
    case .leftOut, .chosen: break
    }
    if let loss = inspection.loss(at: control.pointer) {
      parts.append("The bot has \(loss.botText).")
    }
    return parts.joined(separator: " ")
  }

  static func drawKeys(
    _ state: AppState, _ inspection: Inspection, in rect: Rect, on canvas: inout Canvas
  ) {
    canvas.fill(rect, role: .footer)
    var column = rect.left + 1
    for hint in fitting(
      bindings(state, inspection).map(Hint.init), in: rect.size.columns - 1)
    {
      column = canvas.write(
        hint.key, at: Point(column: column, row: rect.top), role: .footerKey)
      column = canvas.write(
        " " + hint.title, at: Point(column: column, row: rect.top), role: .footer)
      column += gap
    }
  }

  /// A key and what it does, as the footer shows them.
  private struct Hint {
    let key: String
    let title: String
    let command: Command

    init(_ binding: KeyBinding) {
      (key, title, command) = (binding.keyName, binding.command.title, binding.command)
    }

    var width: Int { TextWidth.of(key) + 1 + TextWidth.of(title) }
  }

  private static let gap = 2

  // Whatever else must go, the way to the help stays.
  private static func fitting(_ hints: [Hint], in columns: Int) -> [Hint] {
    var room = columns - hints.filter { $0.command == .help }.reduce(0) { $0 + $1.width + gap }
    var isFull = false
    return hints.filter { hint in
      if hint.command == .help { return true }
      isFull = isFull || hint.width > room
      room -= hint.width + gap
      return !isFull
    }
  }

  /// The rows of the key table that the footer shows: those that do something now.
  static func bindings(_ state: AppState, _ inspection: Inspection) -> [KeyBinding] {
    switch state.overlays.last {
    case .picker(let picker) where picker.subject == .presets:
      return state.keys.footer(for: .list) + state.keys.footer(for: .presetList)
    case .review(let review):
      return reviewBindings(review, state)
    case nil where state.editing == nil:
      return state.keys.footer(for: .form).filter {
        state.availability(of: $0.command, inspection) == .available
      }
    default:
      return state.keys.footer(for: state.context)
    }
  }

  private static func reviewBindings(_ review: Review, _ state: AppState) -> [KeyBinding] {
    let all = state.keys.footer(for: .review)
    let closing = all.filter { $0.command == .close }
    guard review.phase == .ready else { return review.phase == .sending ? [] : closing }
    let rows = review.rows.isEmpty ? closing : all.filter { $0.command != .send }
    let sending =
      state.replacesRecording
      ? state.keys.footer(for: .replaceReview) : all.filter { $0.command == .send }
    return sending + rows
  }
}
