import Synchronization

/// The starts of this user on this machine, which all processes of the product write down and look up.
///
/// It is one file in the state folder. A call does all it says in one transaction, or nothing; what it wrote has
/// reached the disk on return. Nothing is opened before the first call, and a call that fails leaves nothing behind
/// that would keep the next one from going well. Calls block, for two seconds at most while others hold the file.
public final class Journal: Sendable {
  private let desk: Mutex<JournalDesk>

  /// Names the place; nothing is opened.
  /// - Parameter folder: The state folder; without one every call throws `noPlace`.
  public convenience init(folder: String?) {
    self.init(folder: folder, settings: JournalSettings())
  }

  init(folder: String?, settings: JournalSettings) {
    desk = Mutex(JournalDesk(folder.map(JournalPlace.init(folder:)), settings))
  }

  // MARK: Looking

  /// Settles by a reading what of a bot's starts has ended, and lists them.
  ///
  /// First, as with every call that lists or claims, what dead processes were at work on is withdrawn or left open.
  /// - Parameters:
  ///   - bot: The bot.
  ///   - service: Who answered, or would have.
  ///   - profile: The profile whose key read it.
  ///   - reading: The bot as it was read; nil where it could not be.
  ///   - key: An idempotency key whose start is wanted, too.
  ///   - now: When the reading began, so that what it shows is not taken for newer than it is.
  /// - Returns: The starts.
  /// - Throws: `JournalError`.
  public func listing(
    of bot: BotID, at service: ServiceIdentity, readBy profile: String?, reading: Bot?,
    under key: IdempotencyKey?, at now: Moment
  ) throws(JournalError) -> JournalListing {
    try desk.withLock { (desk) throws(JournalError) in
      let listing = try desk.perform { (table) throws(JournalError) in
        try table.listing(
          of: bot, at: service, readBy: profile, reading: reading, under: key, at: now)
      }
      // Only now, so that a file that others hold is waited for once.
      desk.trim(at: now)
      return listing
    }
  }

  /// The starts at all services that have not ended.
  /// - Parameter now: The time.
  /// - Returns: The starts, the oldest first.
  /// - Throws: `JournalError`.
  public func unended(at now: Moment) throws(JournalError) -> [StartRecord] {
    try desk.withLock { (desk) throws(JournalError) in
      // A console that opens should not load SQLite for a journal that was never begun.
      guard try desk.isBegun() else { return [] }
      let starts = try desk.perform { (table) throws(JournalError) in
        try table.sweep()
        return try table.unended().map(\.record)
      }
      desk.trim(at: now)
      return starts
    }
  }

  /// The start that an idempotency key was ever used for.
  /// - Parameter key: The key.
  /// - Returns: The start; nil where the key is not known.
  /// - Throws: `JournalError`.
  public func start(under key: IdempotencyKey) throws(JournalError) -> StartRecord? {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.perform { (table) throws(JournalError) in try table.start(under: key)?.record }
    }
  }

  // MARK: Claiming

  /// Writes a start down as this process's.
  ///
  /// Other starts of its bot at its service that have not ended are in the way, save those that it names; of those the
  /// ones that a living process is trying.
  /// - Parameter record: The start.
  /// - Returns: Whether it was granted; those that it names are superseded then.
  /// - Throws: `JournalError`.
  public func claim(
    _ record: StartRecord
  ) throws(JournalError) -> StartProcedure.ClaimAnswer {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.performAsOwner { (table, me) throws(JournalError) in
        try table.claim(record, by: me)
      }
    }
  }

  /// Takes over a start that is open.
  /// - Parameter record: The start as it was listed.
  /// - Returns: Whether it was granted: not where it is no longer open, or was tried since.
  /// - Throws: `JournalError`.
  public func resume(
    _ record: StartRecord
  ) throws(JournalError) -> StartProcedure.ClaimAnswer {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.performAsOwner { (table, me) throws(JournalError) in
        try table.resume(record, by: me)
      }
    }
  }

  /// Ends a start by the operator's word.
  /// - Parameters:
  ///   - id: The start.
  ///   - now: The time.
  /// - Returns: Whether it had not ended, and no living process was trying it.
  /// - Throws: `JournalError`.
  public func forget(_ id: String, at now: Moment) throws(JournalError) -> Bool {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.perform { (table) throws(JournalError) in try table.forget(id) }
    }
  }

  // MARK: Trying

  /// Writes down that a try leaves.
  /// - Parameter record: The start with this try.
  /// - Returns: Whether it is still this process's; otherwise nothing may leave.
  /// - Throws: `JournalError`.
  public func mark(_ record: StartRecord) throws(JournalError) -> Bool {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.perform { (table) throws(JournalError) in try table.mark(record) }
    }
  }

  /// Writes down how a start stands; once it has ended, secrets in the URLs of its body are masked.
  /// - Parameter record: The start.
  /// - Returns: Whether it was written: it was this process's, or nobody's, and had not ended.
  /// - Throws: `JournalError`.
  public func note(_ record: StartRecord) throws(JournalError) -> Bool {
    try desk.withLock { (desk) throws(JournalError) in
      try desk.perform { (table) throws(JournalError) in try table.note(record) }
    }
  }
}
