// What processes left behind that have ended.
extension StartTable {
  /// Ends what dead processes were at work on, or leaves it open where a try may have been taken.
  func sweep() throws(JournalError) {
    var living: [String: Bool] = [:]
    func isGone(_ owner: String?) -> Bool {
      guard let owner else { return true }
      if living[owner] == nil { living[owner] = isLiving(owner) }
      return living[owner] == false
    }
    for row in try unended() {
      var record = row.record
      if record.state.isBeingTried, isGone(row.owner) { record = record.leftBehind }
      if !record.state.hasEnded, record.service.isInsideConsole, isGone(row.maker) {
        record = record.ended(.unclear, "the rehearsal that it was sent to has ended")
      }
      if record != row.record { try put(record) }
    }
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

extension ServiceIdentity {
  /// Whether it is a rehearsal within the process that made the start, and ends with it.
  fileprivate var isInsideConsole: Bool { origin.contains(".localhost") }
}
