// The tries of a start, and what came of them.
extension StartTable {
  /// Writes down that a try leaves.
  /// - Returns: Whether the start is still this process's.
  func mark(_ record: StartRecord) throws(JournalError) -> Bool {
    guard let me, let row = try start(record.id), row.owner == me, row.record.state.isBeingTried
    else { return false }
    try put(record, owner: me)
    let at = record.lastTryAt ?? record.claimedAt
    // The number of a try that never left is given again.
    try database.run(
      "INSERT OR REPLACE INTO tries (start, number, key, at) VALUES (?1, ?2, ?3, ?4)",
      [.text(record.id), SQLiteValue(record.tries), .text(record.key.text), SQLiteValue(at.json)])
    return true
  }

  /// Writes down how a start stands.
  /// - Returns: Whether it was this process's, or nobody's and not over.
  func note(_ record: StartRecord) throws(JournalError) -> Bool {
    guard let row = try start(record.id), !row.record.state.hasEnded else { return false }
    let isMine = me != nil && row.owner == me
    let isNobodys = row.owner == nil && !row.record.state.isBeingTried
    guard isMine || isNobodys && !record.state.isBeingTried else { return false }
    var record = record
    // That another one was started over it stays true, whatever else is heard of it.
    if row.record.state == .superseded, !record.state.hasEnded { record.state = .superseded }
    try put(record, owner: row.owner)
    // What never left is no try.
    try database.run(
      "DELETE FROM tries WHERE start = ?1 AND number > ?2",
      [.text(record.id), SQLiteValue(record.tries)])
    try answer(record)
    return true
  }

  /// The answer of a try is the first thing that is noted after it.
  private func answer(_ record: StartRecord) throws(JournalError) {
    guard let word = record.answerWord else { return }
    try database.run(
      """
      UPDATE tries SET answer = ?3, remark = ?4
      WHERE start = ?1 AND number = ?2 AND answer IS NULL
      """,
      [
        .text(record.id), SQLiteValue(record.tries), .text(word), SQLiteValue(record.remark),
      ])
  }
}

extension StartRecord {
  /// What the last try was answered with, in one word; nil where it may be on its way.
  fileprivate var answerWord: String? {
    switch state {
    case .sending: nil
    case .pending, .begun: "taken"
    case .claimed, .refused, .notDone, .withdrawn: "refused"
    case .uncertain, .open, .superseded, .forgotten, .unclear: wasTaken ? "taken" : "uncertain"
    }
  }
}
