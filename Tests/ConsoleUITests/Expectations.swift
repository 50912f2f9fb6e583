import ConsoleUI
import TerminalKit
import TestSupport
import Testing

extension TestStore {
  /// Expects exactly these effects since the last time.
  mutating func expect(
    _ effects: Effect..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let waiting = takeEffects()
    #expect(waiting == effects, sourceLocation: sourceLocation)
  }
}

extension ScreenSnapshot {
  /// Expects a screen to look as it was recorded.
  static func check(
    _ canvas: Canvas, cursor: Point? = nil, named name: String, file: String = #filePath,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    guard let difference = difference(canvas, cursor: cursor, named: name, file: file) else {
      return
    }
    Issue.record(
      Comment(rawValue: "screen \(name) changed:\n\(difference)"), sourceLocation: sourceLocation)
  }
}
