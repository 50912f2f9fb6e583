// How long starts are kept.
extension StartTable {
  /// Removes starts that ended long ago, and the oldest ended ones while the file is too large.
  ///
  /// One that has not ended stays, whatever its age.
  func trim(_ settings: JournalSettings, at now: Moment) throws(JournalError) {
    let oldest = now.seconds - Double(settings.days) * 86400
    try remove("claimed_seconds < ?1", [.real(oldest)])
    while try size > settings.sizeLimit {
      guard
        try remove(
          "number IN (SELECT number FROM starts WHERE \(isEnded) ORDER BY number LIMIT 100)") > 0
      else { return }
    }
  }

  private var isEnded: String { "state IN (\(StartTable.endedStates))" }

  /// The bytes that the file will have: what is empty in it goes with the transaction.
  private var size: Int {
    get throws(JournalError) {
      let pages = try database.integer("PRAGMA page_count")
      let empty = try database.integer("PRAGMA freelist_count")
      return try (pages - empty) * database.integer("PRAGMA page_size")
    }
  }

  @discardableResult
  private func remove(
    _ condition: String, _ values: [SQLiteValue] = []
  ) throws(JournalError) -> Int {
    let condition = "\(isEnded) AND \(condition)"
    try database.run(
      "DELETE FROM tries WHERE start IN (SELECT id FROM starts WHERE \(condition))", values)
    return try database.run("DELETE FROM starts WHERE \(condition)", values)
  }
}
