// What processes left behind that have ended.
extension StartTable {
  /// Ends what dead processes were at work on, or leaves it open where a try may have been taken.
  func sweep() throws(JournalError) {
    for row in try starts(where: "state IN (\(StartTable.triedStates))", withoutLiving: "owner") {
      try put(row.record.leftBehind)
    }
    // A rehearsal within a process ends with it, and so does all that was sent there.
    let isInside = "state IN (\(StartTable.unendedStates)) AND instr(origin, '.localhost') > 0"
    for row in try starts(where: isInside, withoutLiving: "maker") {
      try put(row.record.ended(.unclear, "the rehearsal that it was sent to has ended"))
    }
  }

  /// The starts whose process has ended, which is asked once for each process.
  private func starts(
    where condition: String, withoutLiving process: String
  ) throws(JournalError) -> [StartRow] {
    var found: [StartRow] = []
    for row in try database.rows("SELECT DISTINCT \(process) FROM starts WHERE \(condition)") {
      let id = row.text(process)
      guard !isLiving(id) else { continue }
      found += try starts("WHERE \(condition) AND \(process) IS ?1", [SQLiteValue(id)])
    }
    return found
  }
}

extension StartRecord {
  /// The start after its process ended without a word.
  fileprivate var leftBehind: StartRecord {
    if state == .claimed, !isUncertain {
      guard tries > 0 else { return ended(.withdrawn, "its program ended before any try") }
      return ended(.notDone, "its program ended, and every try had come to nothing")
    }
    return ended(.open, remark ?? "its program ended before an answer was known")
  }
}
