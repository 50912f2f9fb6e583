public import RecordingCore

extension KeyTable {
  /// The table with the user's keys in it.
  ///
  /// A setting gives a command its keys wherever the command has some, except for letters where they are text. No
  /// setting takes away the last key that closes or answers what lies above the form, or that quits.
  /// - Parameter settings: The settings in the order of the file, where the earlier one wins.
  /// - Returns: The table, and what the settings do not do or do besides, in the order of the file.
  public func rebound(by settings: [KeySetting]) -> (table: KeyTable, problems: [KeyProblem]) {
    guard !settings.isEmpty else { return (self, []) }
    let wishes = KeyWishes(settings, for: bindings)
    var kept: Set<Int> = []
    var given = PlacedProblems()
    var deal = KeyDeal(bindings, wishes.all, keeping: kept)
    while let way = waysOut.first(where: { kept.isDisjoint(with: $0) && deal.leavesNothing(to: $0) }
    ) {
      let commands = way.map { bindings[$0].command }
      for wish in wishes.all where wish.keys.isEmpty && commands.contains(wish.command) {
        given.add(
          wish.line, "no key would be left", in: bindings[way[0]].context,
          " for \(commands.map(\.configName).joined(separator: " or ")), so the standard keys stay")
      }
      kept.formUnion(way)
      deal = KeyDeal(bindings, wishes.all, keeping: kept)
    }
    let table = KeyTable(
      zip(bindings, deal.keys).filter { !$1.isEmpty }.map { row, keys in
        KeyBinding(row.context, keys, row.command, footer: row.footerRank)
      })
    let problems = wishes.problems + given.problems + deal.clashes.problems
    return (table, problems.sorted { $0.line < $1.line })
  }

  /// The rows of which one must have a key, for each thing that nobody may lose the last key of.
  private var waysOut: [[Int]] {
    let quitting = KeyContext.allCases.filter(\.canLoseKeys).map { context in
      bindings.indices.filter {
        bindings[$0].context == context && [.quit, .interrupt].contains(bindings[$0].command)
      }
    }
    let others = bindings.indices.filter { [.close, .accept].contains(bindings[$0].command) }
    return (quitting + others.map { [$0] }).filter { !$0.isEmpty }
  }
}

extension KeyDeal {
  /// Whether none of these rows has a key.
  fileprivate func leavesNothing(to rows: [Int]) -> Bool { rows.allSatisfy { keys[$0].isEmpty } }
}
