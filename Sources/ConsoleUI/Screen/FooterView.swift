import RecordingCore
import TerminalKit

/// The line at the bottom: the keys that work now.
struct FooterView: Equatable {
  let rect: Rect
  /// Rows of the key table, and which of them do something now.
  private let rows: [KeyBinding]
  private let shown: UInt64
  /// What the key for a start does now.
  private let startWord: String?
  /// What opening the focused field is called, as wide as choosing, so that no key moves; nil where it does not open.
  private let openWord: String?

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    rows = FooterView.rows(state)
    var shown: UInt64 = 0
    for (index, row) in rows.enumerated().prefix(UInt64.bitWidth)
    where FooterView.doesSomething(row.command, state, inspection) {
      shown |= 1 << UInt64(index)
    }
    self.shown = shown
    openWord =
      state.editor == nil && FooterView.opensFocused(state) ? "open \(state.glyphs.arrow)" : nil
    startWord =
      state.layers.isEmpty && state.editing == nil
      ? inspection.firstError == nil ? state.startOutlook.keyWord : "to the error" : nil
  }

  /// The keys, the most wanted first.
  var bindings: [KeyBinding] {
    let bindings = rows.enumerated().filter { shown >> UInt64($0.offset) & 1 == 1 }.map(\.element)
    guard let startWord else { return bindings }
    return bindings.map { binding in
      switch binding.command {
      case .start: binding.titled(startWord)
      case .edit: openWord.map(binding.titled) ?? binding
      default: binding
      }
    }
  }

  func draw(on canvas: inout Canvas) {
    canvas.fill(rect, role: .footer)
    for hint in hints { hint.draw(on: &canvas, titleRole: .footer) }
  }

  /// The keys that have room, where they stand.
  var hints: [KeyHint] {
    KeyHint.placed(
      FooterView.fitting(bindings, in: rect.size.columns - 1),
      from: Point(column: rect.left + 1, row: rect.top))
  }

  // Whatever else must go, the ways to everything else stay.
  private static func fitting(_ bindings: [KeyBinding], in columns: Int) -> [KeyBinding] {
    func width(_ binding: KeyBinding) -> Int { KeyHint.width(of: binding) + KeyHint.gap }
    let kept = bindings.filter { $0.command == .help || $0.command == .palette }
    // On the narrowest screens the help stays alone.
    let isNarrow = kept.reduce(0) { $0 + width($1) } > columns / 2
    func isKept(_ binding: KeyBinding) -> Bool {
      isNarrow ? binding.command == .help : kept.contains(binding)
    }
    var room =
      columns + KeyHint.gap - bindings.filter(isKept).reduce(0) { $0 + width($1) }
    var isFull = false
    return bindings.filter { binding in
      if isKept(binding) { return true }
      isFull = isFull || width(binding) > room
      room -= width(binding)
      return !isFull
    }
  }

  private static let columnsForHeading = 112

  private static func opensFocused(_ state: AppState) -> Bool {
    FormControl.of(state.focus.pointer)?.content == .summary
  }

  private static func rows(_ state: AppState) -> [KeyBinding] {
    state.layers.last?.content.footer(state.keys) ?? state.keys.footer(for: state.context)
  }

  private static func doesSomething(
    _ command: Command, _ state: AppState, _ inspection: Inspection
  ) -> Bool {
    if let layer = state.layers.last { return layer.content.does(command, state, inspection) }
    if state.editing != nil { return true }
    if state.editor == nil {
      // Where it has room, the heading of the findings names these, and stays as it is from field to field.
      let isNamedThere = [.nextCheck, .takeFromBot, .mend].contains(command)
      if isNamedThere, state.size.columns >= columnsForHeading { return false }
      // One of both: what nests is opened, all else is chosen.
      if command == .choose { return !opensFocused(state) }
      if command == .edit { return opensFocused(state) }
    }
    return state.availability(of: command, inspection) == .available
  }
}
