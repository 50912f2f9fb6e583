import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// One setting of the user's.
private func setting(_ command: String, _ keys: [String], line: Int = 1) -> KeySetting {
  KeySetting(command: command, keys: keys, line: line)
}

@Suite struct ReboundKeysTests {
  private let standard = KeyTable.standard

  private static let commands = Command.allCases.filter { command in
    KeyTable.standard.bindings.contains { $0.command == command }
  }

  @Test(arguments: KeyTable.standard.bindings.flatMap(\.keys))
  func everyKeyOfTheTableHasAName(key: KeyPress) {
    #expect(KeyPress(name: key.description) == key)
  }

  @Test func everyCommandHasANameOfItsOwn() {
    #expect(Set(Command.allCases.map(\.configName)).count == Command.allCases.count)
    for command in Command.allCases { #expect(Command(configName: command.configName) == command) }
    #expect(Command.takeFromBot.configName == "take_from_bot")
    #expect(Command.editAsJSON.configName == "edit_as_json")
    #expect(Command(configName: "takeFromBot") == nil)
  }

  @Test(arguments: commands) func everyCommandTakesAnotherKeyWhereverItHasOne(command: Command) {
    let (table, problems) = standard.rebound(by: [setting(command.configName, ["F9"])])
    #expect(problems == [])
    #expect(table.bindings.map(\.command) == standard.bindings.map(\.command))
    for (row, before) in zip(table.bindings, standard.bindings) {
      #expect(row.keys == (row.command == command ? [KeyPress(.function(9))] : before.keys))
      #expect(row.footerRank == before.footerRank)
      #expect(row.keyName == row.keys.first?.description)
    }
  }

  @Test func noSettingsChangeNothing() {
    let (table, problems) = standard.rebound(by: [])
    #expect(table == standard)
    #expect(problems == [])
  }

  @Test func theFirstKeyIsTheOneShown() {
    let (table, problems) = standard.rebound(by: [setting("start", ["F5", "s", "F5"])])
    #expect(problems == [])
    #expect(table.keys(for: .start, in: .form) == [KeyPress(.function(5)), "s"])
    #expect(table.footer(for: .form).first?.keyName == "F5")
  }

  @Test func anEmptyListTakesTheKeysOfTheFormAway() {
    let (table, problems) = standard.rebound(by: [setting("move_up", [])])
    #expect(problems == [])
    #expect(table.keys(for: .moveUp, in: .form) == [])
    #expect(!table.bindings.contains { $0.command == .moveUp && $0.context == .form })
    #expect(table.keys(for: .moveUp, in: .review) == [KeyPress(.up), "k"])
  }

  @Test func lettersStayTextWhereTheyAreText() {
    let (table, problems) = standard.rebound(by: [
      setting("close", ["z", "Backspace", "F4"]), setting("move_down", ["D"], line: 2),
    ])
    #expect(problems == [])
    let all: [KeyPress] = ["z", KeyPress(.backspace), KeyPress(.function(4))]
    for context in KeyContext.allCases where !standard.keys(for: .close, in: context).isEmpty {
      #expect(
        table.keys(for: .close, in: context)
          == (context.takesText ? [KeyPress(.function(4))] : all))
    }
    #expect(table.keys(for: .moveDown, in: .list) == standard.keys(for: .moveDown, in: .list))
    #expect(table.keys(for: .moveDown, in: .page) == ["D"])
  }

  @Test func theStandardKeysAreNoTextEither() {
    for row in standard.bindings {
      for key in row.keys { #expect(row.context.canBind(key), "\(key) in \(row.context)") }
    }
  }

  @Test func anotherCommandCanTakeAKeyOnceItIsGivenUp() {
    let (table, problems) = standard.rebound(by: [
      setting("bots", ["o"]), setting("presets", ["b"], line: 2),
    ])
    #expect(problems == [])
    #expect(table.command(for: "o", in: .form) == .bots)
    #expect(table.command(for: "b", in: .form) == .presets)
  }

  @Test func keysOfACloserContextCountToo() {
    let (table, problems) = standard.rebound(by: [
      setting("move_down", ["Down", "F2"]), setting("rename_entry", ["F2", "F3"], line: 2),
      setting("replace", ["m"], line: 3),
    ])
    #expect(table.keys(for: .renameEntry, in: .presetList) == [KeyPress(.function(3))])
    #expect(table.keys(for: .takeAllFromBot, in: .review) == [])
    #expect(
      problems.map { "\($0.line): \($0.reason)" } == [
        "2: `F2` runs move_down in the editor and the list of presets already and cannot run rename_entry",
        "3: `m` now runs replace in the review, no longer take_all_from_bot",
      ])
  }
}

/// Settings that do not do what they say, or do more, and what is said of them.
@Suite struct KeyProblemTests {
  private func problems(_ settings: [(String, [String])]) -> [String] {
    let settings = settings.enumerated().map { setting($1.0, $1.1, line: $0 + 1) }
    return KeyTable.standard.rebound(by: settings).problems.map { "\($0.line): \($0.reason)" }
  }

  @Test(arguments: [
    ("strat", ["s"], "1: no command is named `strat`; did you mean `start`?"),
    ("takeFromBot", ["s"], "1: no command is named `takeFromBot`; did you mean `take_from_bot`?"),
    ("zzz", [], "1: no command is named `zzz`"),
    ("start", ["s", "Entr"], "1: start: no key is named `Entr`; did you mean `Enter`?"),
    ("start", ["F0"], "1: start: no key is named `F0`"),
    ("send", [], "1: only keys of the form can be taken away; send keeps its own"),
    ("bots", ["3"], "1: `3` chooses an option in the form and cannot run bots there"),
    ("delete_entry", ["r"], "1: `r` writes text wherever delete_entry has a key"),
    ("start", ["u"], "1: `u` now runs start in the form and the editor, no longer undo"),
    ("accept", ["n"], "1: `n` now runs accept in questions and fixes, no longer close"),
  ])
  func whatIsNotDoneOrDoneBesidesIsNamed(command: String, keys: [String], problem: String) {
    #expect(problems([(command, keys)]) == [problem])
  }

  @Test func aLosingCommandThatHasOtherKeysByTheUserIsNotNamed() {
    #expect(problems([("start", ["u"]), ("undo", ["z"])]) == [])
    #expect(problems([("start", ["u"]), ("undo", [])]) == [])
  }

  @Test func aCommandThatGetsNoKeyAtAllIsNamedWithEachKeyItLost() {
    #expect(
      problems([("start", ["u"]), ("bots", ["x"]), ("undo", ["x"])]) == [
        "1: `u` now runs start in the form, no longer undo",
        "3: `x` runs bots in the form already and cannot run undo",
      ])
  }

  @Test func theEarlierOfTwoSettingsWins() {
    let settings = [setting("undo", ["x"]), setting("redo", ["x", "z"], line: 2)]
    let (table, _) = KeyTable.standard.rebound(by: settings)
    #expect(table.command(for: "x", in: .form) == .undo)
    #expect(table.keys(for: .redo, in: .form) == ["z"])
    #expect(
      problems([("undo", ["x"]), ("redo", ["x", "z"])])
        == ["2: `x` runs undo in the form and the editor already and cannot run redo"])
  }

  @Test func aClashInSeveralContextsIsToldOnce() {
    #expect(
      problems([("move_up", ["x"]), ("move_down", ["x"])]) == [
        "2: `x` runs move_up in the form, the editor, the review, pages and fixes already and "
          + "cannot run move_down"
      ])
  }

  @Test func aSettingOfWhichNothingIsLeftChangesNothing() {
    let table = KeyTable.standard.rebound(by: [
      setting("undo", ["x"]), setting("redo", ["x"], line: 2), setting("bots", ["Nope"], line: 3),
      setting("themes", ["7"], line: 4),
    ]).table
    for command in [Command.redo, .bots, .themes] {
      #expect(
        table.keys(for: command, in: .form) == KeyTable.standard.keys(for: command, in: .form))
    }
  }

  @Test func thereIsAlwaysAWayOut() {
    #expect(
      problems([("redraw", ["Esc", "Ctrl-C"])]).contains(
        "1: `Esc` must go on running close in the form, the editor, texts, lists and labels, "
          + "which would have no key left, and cannot run redraw"))
    #expect(
      problems([("close", [])])
        == [
          "1: no key would be left in the form and the editor for close, so the standard keys stay"
        ])
    #expect(problems([("quit", [])]) == [])
    #expect(problems([("interrupt", [])]) == [])
    let settings = [setting("quit", []), setting("interrupt", [], line: 2)]
    let (table, problems) = KeyTable.standard.rebound(by: settings)
    #expect(table == .standard)
    #expect(problems.map(\.line) == [1, 2])
    #expect(
      Set(problems.map(\.reason)) == [
        "no key would be left in the form and the editor for interrupt or quit, "
          + "so the standard keys stay"
      ])
  }

  @Test(
    arguments: [
      [("replace", ["Enter"])], [("replace", ["^M"])], [("replace", ["s"])], [("send", ["R"])],
      [("start", ["s", "R"])],
    ] as [[(String, [String])]])
  func whatStartsNeverReplaces(settings: [(String, [String])]) {
    let table = KeyTable.standard.rebound(by: settings.map { setting($0.0, $0.1) }).table
    #expect(table == .standard)
    #expect(problems(settings).first?.contains("which keeps its own keys") == true)
  }

  @Test func theLaterOfTwoThatWouldReplaceUnaskedIsRefused() {
    let apart = [setting("send", ["R"]), setting("replace", ["X"], line: 2)]
    #expect(KeyTable.standard.rebound(by: apart).problems == [])
    let together = [setting("send", ["X"]), setting("replace", ["X"], line: 2)]
    let (table, problems) = KeyTable.standard.rebound(by: together)
    #expect(problems.map(\.line) == [2])
    #expect(table.keys(for: .send, in: .review) == ["X"])
    #expect(table.keys(for: .replace, in: .replaceReview) == ["R"])
  }
}
