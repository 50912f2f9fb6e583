import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

@Suite struct KeyTableTests {
  // Tables whose keys count at the same time.
  static let together: [[KeyContext]] = KeyContext.allCases.flatMap { context in
    KeyContext.allCases.filter(context.countsBeside).map { [context, $0] }
  }

  @Test(arguments: [[KeyContext.list, .presetList], [.review, .replaceReview]])
  func someTablesCountTogether(contexts: [KeyContext]) {
    #expect(Self.together.contains(contexts))
    #expect(Self.together.contains(contexts.reversed()))
  }

  @Test(arguments: together) func noKeyDoesTwoThings(contexts: [KeyContext]) {
    let bindings = KeyTable.standard.bindings.filter { contexts.contains($0.context) }
    let keys = bindings.flatMap(\.keys)
    for key in Set(keys) { #expect(keys.count { $0 == key } == 1, "\(key) does two things") }
    #expect(!keys.isEmpty)
  }

  @Test func noCommandHasTwoRowsInOneContext() {
    let rows = KeyTable.standard.bindings.map { "\($0.context) \($0.command)" }
    #expect(Set(rows).count == rows.count)
  }

  @Test func theFormHasNoDigitsSinceTheyChoose() {
    let keys = KeyTable.standard.bindings.filter { $0.context == .form }.flatMap(\.keys)
    for digit in "0123456789" { #expect(!keys.contains(KeyPress(digit))) }
  }

  @Test(arguments: [
    KeyContext.form, .text, .list, .review, .page, .question, .picture, .mending, .labels,
  ])
  func redrawingAndSuspendingWorkEverywhere(context: KeyContext) {
    #expect(KeyTable.standard.command(for: .control("l"), in: context) == .redraw)
    #expect(KeyTable.standard.command(for: .control("z"), in: context) == .suspend)
  }

  @Test func sentencesNameTheKeysOfTheTable() {
    let keys = KeyTable([
      KeyBinding(.form, ["B"], .bots), KeyBinding(.form, ["x"], .takeFromBot),
    ])
    var store = TestStore(
      AppState(size: Size(columns: 120, rows: 40), keys: keys, service: Console.rehearsal))
    #expect(store.screen().canvas.lines[0].contains("B chooses one"))
    store.press("x")
    #expect(store.state.status?.text == "No bot is chosen: B chooses one")
    #expect(keys.name(of: .undo) == "\"undo\"")
  }
}
