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

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    rows = FooterView.rows(state)
    var shown: UInt64 = 0
    for (index, row) in rows.enumerated().prefix(UInt64.bitWidth)
    where FooterView.doesSomething(row.command, state, inspection) {
      shown |= 1 << UInt64(index)
    }
    self.shown = shown
    startWord =
      state.layers.isEmpty && state.editing == nil
      ? inspection.firstError == nil ? state.startOutlook.keyWord : "to the error" : nil
  }

  /// The keys, the most wanted first.
  var bindings: [KeyBinding] {
    let bindings = rows.enumerated().filter { shown >> UInt64($0.offset) & 1 == 1 }.map(\.element)
    guard let startWord else { return bindings }
    return bindings.map { $0.command == .start ? $0.titled(startWord) : $0 }
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

  // Whatever else must go, the way to the help stays.
  private static func fitting(_ bindings: [KeyBinding], in columns: Int) -> [KeyBinding] {
    func width(_ binding: KeyBinding) -> Int { KeyHint.width(of: binding) + KeyHint.gap }
    var room =
      columns + KeyHint.gap - bindings.filter { $0.command == .help }.reduce(0) { $0 + width($1) }
    var isFull = false
    return bindings.filter { binding in
      if binding.command == .help { return true }
      isFull = isFull || width(binding) > room
      room -= width(binding)
      return !isFull
    }
  }

  private static func rows(_ state: AppState) -> [KeyBinding] {
    state.layers.last?.content.footer(state.keys) ?? state.keys.footer(for: state.context)
  }

  private static func doesSomething(
    _ command: Command, _ state: AppState, _ inspection: Inspection
  ) -> Bool {
    if let layer = state.layers.last { return layer.content.does(command, state, inspection) }
    return state.editing != nil || state.availability(of: command, inspection) == .available
  }
}
