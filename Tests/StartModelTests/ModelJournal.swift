@testable import RecordingCore

/// The journal as a value, with what the tables of the real one mean.
struct ModelJournal {
  /// A process, from its beginning to its end.
  struct Owner: Equatable {
    let process: Int
    let life: Int
  }

  struct Row {
    var record: StartRecord
    var owner: Owner?
  }

  var rows: [Row] = []

  func row(_ id: String) -> Int? { rows.firstIndex { $0.record.id == id } }

  mutating func sweep(_ isLiving: (Owner) -> Bool) {
    for number in rows.indices where rows[number].record.state.isBeingTried {
      guard rows[number].owner.map(isLiving) != true else { continue }
      put(Self.leftBehind(rows[number].record))
    }
  }

  mutating func claim(
    _ record: StartRecord, by me: Owner, _ isLiving: (Owner) -> Bool
  ) -> StartProcedure.ClaimAnswer {
    sweep(isLiving)
    if let known = row(record.id) { return .refused(by: [rows[known].record]) }
    let others = rows.map(\.record).filter { !$0.state.hasEnded }
    let inTheWay = others.filter { !record.over.contains($0.id) || $0.state.isBeingTried }
    guard inTheWay.isEmpty else { return .refused(by: inTheWay) }
    for var other in others {
      other.state = .superseded
      put(other)
    }
    rows.append(Row(record: record, owner: me))
    return .granted
  }

  mutating func resume(
    _ record: StartRecord, by me: Owner, _ isLiving: (Owner) -> Bool
  ) -> StartProcedure.ClaimAnswer {
    sweep(isLiving)
    guard let number = row(record.id) else { return .refused(by: []) }
    var known = rows[number].record
    guard known.state == .open, Self.haveSameTries(known, record) else {
      return .refused(by: [known])
    }
    known.state = .uncertain
    put(known, owner: me)
    return .granted
  }

  mutating func mark(_ record: StartRecord, by me: Owner) -> Bool {
    guard let number = row(record.id), rows[number].owner == me,
      rows[number].record.state.isBeingTried
    else { return false }
    put(record, owner: me)
    return true
  }

  mutating func note(_ record: StartRecord, by me: Owner) {
    guard let number = row(record.id), !rows[number].record.state.hasEnded else { return }
    let (known, owner) = (rows[number].record, rows[number].owner)
    let isNobodys = owner == nil && !known.state.isBeingTried
    guard owner == me || isNobodys && !record.state.isBeingTried else { return }
    var record = record
    if known.state == .superseded, !record.state.hasEnded { record.state = .superseded }
    put(record, owner: owner)
  }

  mutating func listing(
    readBy profile: String?, _ reading: Bot?, at now: Moment, _ isLiving: (Owner) -> Bool
  ) -> JournalListing {
    sweep(isLiving)
    var (unended, settled): ([StartRecord], [StartRecord]) = ([], [])
    var hasSuccessor = false
    var taken = rows.filter { $0.record.state == .begun }.compactMap { $0.record.recording?.id }
    for row in rows.reversed() where !row.record.state.hasEnded {
      var record = row.record
      if let reading {
        record = record.settled(
          by: reading, of: Model.service, profile: profile, taken: taken,
          hasSuccessor: hasSuccessor,
          at: now)
      }
      if record != row.record { put(record, owner: row.owner) }
      if record.state == .begun, let recording = record.recording { taken.append(recording.id) }
      if record.state.hasEnded { settled.append(record) } else { unended.append(record) }
      if !record.state.hasEnded, record.mayHaveLeft { hasSuccessor = true }
    }
    return JournalListing(unended: unended.reversed(), settled: settled.reversed())
  }

  mutating func forget(_ number: Int) -> Bool {
    let record = rows[number].record
    guard !record.state.hasEnded, !record.state.isBeingTried else { return false }
    put(record.ended(.forgotten, ""))
    return true
  }

  private mutating func put(_ record: StartRecord, owner: Owner? = nil) {
    guard let number = row(record.id) else { return }
    rows[number] = Row(record: record, owner: record.state.isBeingTried ? owner : nil)
  }

  static func haveSameTries(_ one: StartRecord, _ other: StartRecord) -> Bool {
    one.key == other.key && one.tries == other.tries && one.firstTryAt == other.firstTryAt
      && one.lastTryAt == other.lastTryAt
  }

  private static func leftBehind(_ record: StartRecord) -> StartRecord {
    if record.state == .claimed, !record.isUncertain {
      return record.ended(record.tries > 0 ? .notDone : .withdrawn, "")
    }
    return record.ended(.open, "")
  }
}
