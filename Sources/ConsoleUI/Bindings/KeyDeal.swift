import TerminalKit

/// Deals the keys out to the rows of a table: first what the user wants, in the order of the file, then the rows' own.
struct KeyDeal {
  private let rows: [KeyBinding]
  private let wishes: [KeyWish]
  private let kept: Set<Int>
  /// The keys of each row.
  private(set) var keys: [[KeyPress]]
  /// What the user wanted that is another's, and what of the rows' own keys is now another's.
  private(set) var clashes = PlacedProblems()

  /// Deals.
  /// - Parameters:
  ///   - rows: The rows with their own keys, of which no two clash.
  ///   - wishes: What the user wants.
  ///   - kept: The rows that keep their own keys whatever is wanted.
  init(_ rows: [KeyBinding], _ wishes: [KeyWish], keeping kept: Set<Int>) {
    self.rows = rows
    self.wishes = wishes
    self.kept = kept
    keys = rows.indices.map { kept.contains($0) ? rows[$0].keys : [] }
    for wish in wishes {
      for row in rows.indices { give(row, wish) }
    }
    for row in rows.indices where keys[row].isEmpty { giveOwnKeys(row) }
  }

  private mutating func give(_ row: Int, _ wish: KeyWish) {
    for key in wish.keys(for: rows[row]) ?? [] where !keys[row].contains(key) {
      guard let owner = owner(of: key, beside: row) else {
        keys[row].append(key)
        continue
      }
      let (name, other) = (wish.command.configName, rows[owner].command.configName)
      if kept.contains(owner), rows[owner].keys.contains(key) {
        clashes.add(
          wish.line, "`\(key)` must go on running \(other)", in: rows[row].context,
          ", which would have no key left, and cannot run \(name)")
      } else {
        clashes.add(
          wish.line, "`\(key)` runs \(other)", in: rows[row].context,
          " already and cannot run \(name)")
      }
    }
  }

  private mutating func giveOwnKeys(_ row: Int) {
    if wish(for: row)?.keys.isEmpty == true { return }
    for key in rows[row].keys {
      guard let owner = owner(of: key, beside: row) else {
        keys[row].append(key)
        continue
      }
      guard let wish = wish(for: owner) else { continue }
      clashes.add(
        wish.line, "`\(key)` now runs \(wish.command.configName)", in: rows[row].context,
        ", no longer \(rows[row].command.configName)")
    }
  }

  private func owner(of key: KeyPress, beside row: Int) -> Int? {
    rows.indices.first {
      keys[$0].contains(key) && rows[$0].context.countsBeside(rows[row].context)
    }
  }

  private func wish(for row: Int) -> KeyWish? {
    wishes.first { $0.keys(for: rows[row]) != nil }
  }
}
