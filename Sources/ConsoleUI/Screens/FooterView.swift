import RecordingCore
import TerminalKit

/// The line at the bottom: the keys that work now.
struct FooterView: Equatable {
  let rect: Rect
  /// Rows of the key table, and which of them do something now.
  private let rows: [KeyBinding]
  private let shown: UInt64

  init(_ state: AppState, _ inspection: Inspection, in rect: Rect) {
    self.rect = rect
    rows = FooterView.rows(state)
    var shown: UInt64 = 0
    for (index, row) in rows.enumerated().prefix(UInt64.bitWidth)
    where FooterView.doesSomething(row.command, state, inspection) {
      shown |= 1 << UInt64(index)
    }
    self.shown = shown
  }

  /// The keys, the most wanted first.
  var bindings: [KeyBinding] {
    rows.enumerated().filter { shown >> UInt64($0.offset) & 1 == 1 }.map(\.element)
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
    switch state.overlays.last {
    case .picker(let picker) where picker.subject == .presets:
      state.keys.footer(for: .list) + state.keys.footer(for: .presetList)
    case .review(let review) where review.situation?.needsConsent == true:
      state.keys.footer(for: .replaceReview).map { row in
        row.command == .replace ? review.situation.map { row.titled($0.consentWord) } ?? row : row
      } + state.keys.footer(for: .review)
    case .review(let review) where review.phase == .ended:
      state.keys.footer(for: .review).flatMap { row in
        row.command == .help ? again(review, state.keys) + [row] : [row]
      }
    case .question(let question): question.answers(state.keys)
    default: state.keys.footer(for: state.context)
    }
  }

  private static func again(_ review: Review, _ keys: KeyTable) -> [KeyBinding] {
    keys.footer(for: .form).filter { $0.command == .start }.map { $0.titled(review.againWord) }
  }

  private static func doesSomething(
    _ command: Command, _ state: AppState, _ inspection: Inspection
  ) -> Bool {
    switch state.overlays.last {
    case .review(let review): does(command, in: review, state)
    case .page(let page) where command == .compare: page.hasNextComparison
    case .picture: state.availability(of: command, inspection) == .available
    case nil where state.editing == nil:
      state.availability(of: command, inspection) == .available
    default: true
    }
  }

  private static func does(_ command: Command, in review: Review, _ state: AppState) -> Bool {
    switch (command, review.phase) {
    case (.giveUp, .underWay): !review.procedure.isLeaving
    case (.close, _), (.help, _), (.quit, .underWay), (.start, .ended): true
    case (.send, .ready(let situation)): !situation.needsConsent
    case (.replace, .ready(let situation)): !situation.isHeld
    case (_, .ready): !review.rows.isEmpty
    default: false
    }
  }
}

extension Review {
  /// What the key for a start does once this one came to nothing, or may have happened.
  fileprivate var againWord: String {
    guard let record = procedure.record, record.isUncertain, !record.state.hasEnded else {
      return "start again"
    }
    return "look for it"
  }
}

extension StartSituation {
  /// What a start that needs consent does, in the words of the key that gives it.
  var consentWord: String {
    if reading.prospect.replaces { return "replace" }
    return unended.isEmpty ? "start anyway" : "start over"
  }
}
