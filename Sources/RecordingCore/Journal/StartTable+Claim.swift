// Who may be at work on a start.
extension StartTable {
  typealias Answer = StartProcedure.ClaimAnswer

  /// Writes a start down, unless another one of its bot is in the way.
  func claim(_ record: StartRecord, by me: String) throws(JournalError) -> Answer {
    try sweep()
    if let known = try start(record.id) { return .refused(by: [known.record]) }
    let others = try unended(of: record.bot).map(\.record)
    let inTheWay = others.filter { other in
      record.over.contains(other.id)
        ? other.state.isBeingTried : other.service.isSame(as: record.service)
    }
    guard inTheWay.isEmpty else { return .refused(by: inTheWay) }
    for var other in others where record.over.contains(other.id) {
      other.state = .superseded
      try put(other)
    }
    try insert(StartRow(record, of: me))
    return .granted
  }

  /// Takes over a start that is open, if it is still as the one who asks knows it.
  func resume(_ record: StartRecord, by me: String) throws(JournalError) -> Answer {
    try sweep()
    guard let row = try start(record.id) else { return .refused(by: []) }
    guard row.record.state == .open, row.record.hasSameTries(as: record) else {
      return .refused(by: [row.record])
    }
    var resumed = row.record
    resumed.state = .uncertain
    try put(resumed, owner: me)
    return .granted
  }

  /// Ends a start that no living process is trying, by the operator's word.
  func forget(_ id: String) throws(JournalError) -> Bool {
    try sweep()
    guard let record = try start(id)?.record, !record.state.hasEnded, !record.state.isBeingTried
    else { return false }
    try put(record.ended(.forgotten, "the operator said that it counts no longer"))
    return true
  }
}

extension StartRecord {
  /// Whether nobody has tried it since the other one was read: a try that is not known of would be sent under its key.
  fileprivate func hasSameTries(as other: StartRecord) -> Bool {
    key == other.key && tries == other.tries && firstTryAt == other.firstTryAt
      && lastTryAt == other.lastTryAt
  }
}
