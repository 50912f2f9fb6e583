// What an operator is shown of a bot before a start.
extension StartTable {
  /// Settles the starts of a bot by a reading, where there is one, and lists them.
  func listing(
    of bot: BotID, at service: ServiceIdentity, readBy profile: String?, reading: Bot?,
    under key: IdempotencyKey?, at now: Moment
  ) throws(JournalError) -> JournalListing {
    try sweep()
    var unended: [StartRecord] = []
    var settled: [StartRecord] = []
    var hasSuccessor = false
    var taken = try recordings(of: bot, at: service)
    // The newest first: the recording that shows is rather its than that of an older one.
    for row in try self.unended(of: bot).reversed() where service.concerns(row.record) {
      guard let reading else {
        unended.append(row.record)
        continue
      }
      var record = row.record.settled(
        by: reading, of: service, profile: profile, taken: taken, hasSuccessor: hasSuccessor,
        at: now)
      if record != row.record { record = try put(record, owner: row.owner) }
      if record.state == .begun, let recording = record.recording { taken.append(recording.id) }
      if record.state.hasEnded { settled.append(record) } else { unended.append(record) }
      if !record.state.hasEnded, record.mayHaveLeft { hasSuccessor = true }
    }
    var underKey: StartRecord?
    if let key { underKey = try start(under: key)?.record }
    return JournalListing(
      unended: unended.reversed(), settled: settled.reversed(), underKey: underKey)
  }
}

extension ServiceIdentity {
  /// Whether a start was sent to this service, or to a run of the rehearsal in whose place it came.
  fileprivate func concerns(_ record: StartRecord) -> Bool {
    isSame(as: record.service) || hasReplaced(record.service)
  }
}
