import RecordingCore
import TerminalKit
import TestSupport
import Testing

@testable import ConsoleUI

/// Whatever the user writes: the table stays whole and safe, and nothing is left out in silence.
@Suite struct RandomKeySettingsTests {
  private static let names =
    Set(KeyTable.standard.bindings.flatMap(\.keys)).map(\.description).sorted()
    + ["0", "7", "g", "x", "Backspace", "F5", "F6", "^M", "M-x", "S-Up", "Nope", ""]

  private static func settings(_ random: inout SeededRandom) -> [KeySetting] {
    let commands = Command.allCases.shuffled(using: &random).prefix(
      Int.random(in: 1...8, using: &random))
    return commands.enumerated().map { index, command in
      let count = Int.random(in: 0...3, using: &random)
      let keys = (0..<count).compactMap { _ in names.randomElement(using: &random) }
      return KeySetting(command: command.configName, keys: keys, line: index + 1)
    }
  }

  @Test(arguments: 0..<400 as Range<UInt64>) func theTableStaysWhole(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let settings = Self.settings(&random)
    let (table, problems) = KeyTable.standard.rebound(by: settings)
    let lines = problems.map(\.line)
    #expect(lines == lines.sorted())

    for contexts in KeyTableTests.together {
      let keys = table.bindings.filter { contexts.contains($0.context) }.flatMap(\.keys)
      #expect(Set(keys).count == keys.count, "a key does two things in \(contexts)")
    }
    for row in table.bindings {
      #expect(!row.keys.isEmpty)
      for key in row.keys { #expect(row.context.canBind(key), "\(key) in \(row.context)") }
    }
    for row in KeyTable.standard.bindings where [.close, .accept].contains(row.command) {
      #expect(!table.keys(for: row.command, in: row.context).isEmpty, "\(row.context)")
    }
    let quitting = [Command.quit, .interrupt].flatMap { table.keys(for: $0, in: .form) }
    #expect(!quitting.isEmpty)
    let starting =
      table.keys(for: .send, in: .review) + table.keys(for: .start, in: .form) + [KeyPress(.enter)]
    let replacing = table.keys(for: .replace, in: .replaceReview)
    #expect(Set(starting).isDisjoint(with: replacing))

    for setting in settings { checkIsNamedOrDone(setting, in: table, lines) }
  }

  private func checkIsNamedOrDone(_ setting: KeySetting, in table: KeyTable, _ lines: [Int]) {
    guard !lines.contains(setting.line), let command = Command(configName: setting.command) else {
      return
    }
    let keys = setting.keys.compactMap(KeyPress.init(name:))
    #expect(keys.count == setting.keys.count)
    for row in KeyTable.standard.bindings where row.command == command {
      let given = keys.filter(row.context.canBind)
      guard !given.isEmpty || (keys.isEmpty && [.form, .editor].contains(row.context)) else {
        continue
      }
      #expect(Set(table.keys(for: command, in: row.context)) == Set(given), "\(setting)")
    }
  }
}
