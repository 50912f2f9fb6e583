import TerminalKit

/// What one kind of layer does while it is the topmost and has the keys; each kind says it beside its view.
protocol LayerContent: Sendable {
  /// Where keys count.
  var context: KeyContext { get }
  /// What the line above the keys says of it, where nothing happened; nil for nothing.
  var help: String? { get }

  /// The keys that the footer offers, the most wanted first.
  func footer(_ keys: KeyTable) -> [KeyBinding]
  /// Whether a key of its footer does something now.
  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool
  /// Takes a key.
  func take(_ press: KeyPress, in state: inout AppState) -> [Effect]
  /// Takes a pasted text.
  func paste(_ text: String, in state: inout AppState) -> [Effect]
  /// Takes a turn of the wheel, up for negative steps.
  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect]
  /// What a click at a point means; nil where it means nothing.
  func target(at point: Point, in area: Rect, _ state: AppState) -> MouseTarget?
  /// Draws it.
  /// - Returns: the place of the terminal's cursor; nil when it is hidden.
  func draw(_ state: AppState, in area: Rect, on canvas: inout Canvas) -> Point?
}

extension LayerContent {
  var help: String? { nil }
  func footer(_ keys: KeyTable) -> [KeyBinding] { keys.footer(for: context) }
  func does(_ command: Command, _ state: AppState, _ inspection: Inspection) -> Bool { true }
  func paste(_ text: String, in state: inout AppState) -> [Effect] { [] }
  func turnWheel(_ step: Int, in state: inout AppState) -> [Effect] { [] }
  func target(at point: Point, in area: Rect, _ state: AppState) -> MouseTarget? { nil }
}
