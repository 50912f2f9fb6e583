public import ConsoleUI
public import TerminalKit

/// A console without a terminal: takes messages and keeps the effects until a test looks at them.
public struct TestStore {
  /// The state after the last message.
  public private(set) var state: AppState
  private var waiting: [Effect] = []

  /// Makes a store with a state.
  public init(_ state: AppState) { self.state = state }

  /// Takes a message; the effects that it leads to are kept until a test expects them.
  ///
  /// Saving the draft follows every change and is checked by itself in one test, so it is not kept.
  public mutating func send(_ message: Message) {
    let effects = update(&state, message)
    waiting += effects.filter { effect in
      if case .files(.saveDraft) = effect { false } else { true }
    }
  }

  /// Presses keys, one after the other.
  public mutating func press(_ keys: KeyPress...) {
    for key in keys { send(.terminal(.key(key))) }
  }

  /// Types a text, one key for each character.
  public mutating func type(_ text: String) {
    for character in text { press(KeyPress(character)) }
  }

  /// The effects since the last time, which the test looks at itself.
  public mutating func takeEffects() -> [Effect] {
    defer { waiting = [] }
    return waiting
  }

  /// Keeps effects for later that a test took and did not look at.
  public mutating func putBack(_ effects: [Effect]) { waiting = effects + waiting }

  /// The screen as it is drawn now.
  public func screen() -> (canvas: Canvas, cursor: Point?) {
    var canvas = Canvas(size: state.size)
    let cursor = draw(state, on: &canvas)
    return (canvas, cursor)
  }
}
