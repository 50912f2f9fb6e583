import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// A console of which a test names everything: each property that a message changes, and each effect that it leads to.
///
/// What is named and does not happen fails the test, and so does what happens and is not named.
final class ExhaustiveStore {
  private(set) var state: AppState
  private var waiting: [Effect] = []
  private var lastPlace: SourceLocation

  init(_ state: AppState, sourceLocation: SourceLocation = #_sourceLocation) {
    self.state = state
    lastPlace = sourceLocation
  }

  deinit { Self.expectNone(of: waiting, at: lastPlace) }

  /// Takes a message.
  /// - Parameters:
  ///   - message: The message.
  ///   - sourceLocation: Where the test sends it.
  ///   - change: Makes of the state before the message the one after it.
  func send(
    _ message: Message, sourceLocation: SourceLocation = #_sourceLocation,
    _ change: (inout AppState) -> Void = { _ in }
  ) {
    act(at: sourceLocation, change) { update(&$0, message) }
  }

  /// Does to the state what a message would, or the console as it opens.
  func act(
    at sourceLocation: SourceLocation, _ change: (inout AppState) -> Void,
    _ action: (inout AppState) -> [Effect]
  ) {
    Self.expectNone(of: waiting, at: lastPlace)
    lastPlace = sourceLocation
    let before = state
    var named = state
    change(&named)
    waiting = action(&state)
    for fault in StateDifference.faults(before: before, named: named, after: state) {
      Issue.record(Comment(rawValue: fault), sourceLocation: sourceLocation)
    }
  }

  /// Expects exactly these effects of the last message.
  func receive(_ effects: Effect..., sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(waiting == effects, sourceLocation: sourceLocation)
    waiting = []
  }

  private static func expectNone(of effects: [Effect], at place: SourceLocation) {
    guard !effects.isEmpty else { return }
    Issue.record("effects that were not named: \(effects)", sourceLocation: place)
  }
}

/// In what the state after a message is not as a test named it.
enum StateDifference {
  /// What follows from other properties.
  private static let following: Set = ["paneVersion", "formLayout"]

  static func faults(before: AppState, named: AppState, after: AppState) -> [String] {
    let parts = zip(
      Mirror(reflecting: before).children,
      zip(Mirror(reflecting: named).children, Mirror(reflecting: after).children))
    return parts.compactMap { before, others in
      let (named, after) = others
      let name = after.label ?? "?"
      guard !following.contains(name), !isSame(named.value, after.value) else { return nil }
      let places = places(named.value, after.value, at: name).joined(separator: "\n  ")
      if isSame(before.value, named.value) {
        return "\(name) changed and was not named:\n  \(places)"
      }
      if isSame(before.value, after.value) {
        return "\(name) was named and did not change:\n  \(places)"
      }
      return "\(name) changed otherwise than named:\n  \(places)"
    }
  }

  private static func isSame(_ one: Any, _ other: Any) -> Bool {
    func isEqual<Value: Equatable>(_ one: Value) -> Bool { (other as? Value) == one }
    guard let value = one as? any Equatable else {
      return String(reflecting: one) == String(reflecting: other)
    }
    return isEqual(value)
  }

  /// The innermost places at which two values differ.
  private static func places(_ named: Any, _ after: Any, at path: String) -> [String] {
    let (one, other) = (
      Array(Mirror(reflecting: named).children), Array(Mirror(reflecting: after).children)
    )
    let isAlike = !one.isEmpty && one.map(\.label) == other.map(\.label)
    let inner =
      isAlike
      ? zip(one, other).enumerated().flatMap { index, pair in
        isSame(pair.0.value, pair.1.value)
          ? [] : places(pair.0.value, pair.1.value, at: "\(path).\(pair.0.label ?? "\(index)")")
      } : []
    return inner.isEmpty ? ["\(path): \(short(named)) named, \(short(after)) found"] : inner
  }

  private static func short(_ value: Any) -> String {
    let text = String(describing: value)
    return text.count > 160 ? "\(text.prefix(160))..." : text
  }
}
