import RecordingCore
import TerminalKit

/// The keys that the user wants for one command.
struct KeyWish: Equatable {
  let command: Command
  /// The keys, each once; none takes the command's keys in the form away.
  let keys: [KeyPress]
  let line: Int

  /// The keys that it gives a row; nil where the row keeps its own.
  func keys(for row: KeyBinding) -> [KeyPress]? {
    guard row.command == command else { return nil }
    if keys.isEmpty { return row.context.canLoseKeys ? [] : nil }
    let possible = keys.filter(row.context.canBind)
    return possible.isEmpty ? nil : possible
  }
}

/// Reads what the user wants; what is not understood, or must not be, is named and left out.
struct KeyWishes {
  private let rows: [KeyBinding]
  private(set) var all: [KeyWish] = []
  private(set) var problems: [KeyProblem] = []

  init(_ settings: [KeySetting], for rows: [KeyBinding]) {
    self.rows = rows
    for setting in settings { read(setting) }
    keepReplacingApart()
  }

  /// The first wish about a row, and the keys that it gives it; nil where the row keeps its own.
  func keys(for row: KeyBinding) -> [KeyPress]? {
    all.lazy.compactMap { $0.keys(for: row) }.first
  }

  private mutating func read(_ setting: KeySetting) {
    guard let command = Command(configName: setting.command) else {
      let names = Command.allCases.map(\.configName)
      report(
        setting.line,
        "no command is named `\(setting.command)`"
          + NearestName.hint(for: setting.command, among: names))
      return
    }
    let contexts = rows.filter { $0.command == command }.map(\.context)
    if setting.keys.isEmpty, !contexts.contains(where: \.canLoseKeys) {
      report(
        setting.line, "only keys of the form can be taken away; \(command.configName) keeps its own"
      )
      return
    }
    let keys = setting.keys.compactMap { key(named: $0, for: command, setting.line) }
    for key in keys { nameWhereItCannotBe(key, command, contexts, setting.line) }
    // A list of which nothing is understood takes nothing away.
    guard !keys.isEmpty || setting.keys.isEmpty else { return }
    all.append(KeyWish(command: command, keys: keys, line: setting.line))
  }

  private mutating func key(
    named name: String, for command: Command, _ line: Int
  ) -> KeyPress? {
    if let press = KeyPress(name: name) { return press }
    let names = Key.named.map { KeyPress($0).description }
    report(
      line,
      "\(command.configName): no key is named `\(name)`" + NearestName.hint(for: name, among: names)
    )
    return nil
  }

  // A letter is left out in silence where it is text, unless it is text everywhere.
  private mutating func nameWhereItCannotBe(
    _ press: KeyPress, _ command: Command, _ contexts: [KeyContext], _ line: Int
  ) {
    if contexts.contains(.form), !KeyContext.form.canBind(press) {
      report(
        line, "`\(press)` chooses an option in the form and cannot run \(command.configName) there")
    } else if !contexts.contains(where: { $0.canBind(press) }) {
      report(line, "`\(press)` writes text wherever \(command.configName) has a key")
    }
  }

  /// Drops what would let one key both start a recording and replace one: replacing takes a second, different key.
  private mutating func keepReplacingApart() {
    while let (wish, press) = keyThatReplacesUnasked {
      report(
        wish.line,
        "`\(press)` cannot run \(wish.command.configName), which keeps its own keys: "
          + "replacing a recording takes a key that neither starts one nor is Enter")
      all.removeAll { $0 == wish }
    }
  }

  private var keyThatReplacesUnasked: (KeyWish, KeyPress)? {
    let replacing = keys(of: .replace)
    let wish = all.last { $0.command == .replace }
    if let wish, replacing.contains(KeyPress(.enter)) { return (wish, KeyPress(.enter)) }
    for command in [Command.send, .start] {
      let shared = keys(of: command).first(where: replacing.contains)
      if let shared, let last = all.last(where: { [command, .replace].contains($0.command) }) {
        return (last, shared)
      }
    }
    return nil
  }

  private func keys(of command: Command) -> [KeyPress] {
    rows.filter { $0.command == command }.flatMap { keys(for: $0) ?? $0.keys }
  }

  private mutating func report(_ line: Int, _ reason: String) {
    problems.append(KeyProblem(line: line, reason: reason))
  }
}
