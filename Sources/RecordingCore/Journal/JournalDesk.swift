/// What a journal has open: its file, and the lock by which others see this process.
final class JournalDesk {
  private let place: JournalPlace?
  private let settings: JournalSettings
  private var database: SQLiteDatabase?
  /// Which file is open, since another one may get its name.
  private var opened: FileStatus.Identity?
  private var owner: Owner?
  private var isTrimmed = false

  init(_ place: JournalPlace?, _ settings: JournalSettings) {
    self.place = place
    self.settings = settings
  }

  /// Whether anything was ever written down.
  func isBegun() throws(JournalError) -> Bool {
    guard let place else { throw .noPlace }
    return !place.isMissing
  }

  /// Does one thing with the starts, in one transaction.
  func perform<Result>(
    _ body: (StartTable) throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    let deadline = ContinuousClock.now + settings.patience
    do {
      let table = try open(until: deadline)
      return try table.database.transaction { () throws(JournalError) in try body(table) }
    } catch {
      // Opened anew, it may be well again: somebody has moved it away, or made room.
      if error.exitCode == .configuration { close() }
      throw error
    }
  }

  /// Does one thing as a process that others see.
  func performAsOwner<Result>(
    _ body: (StartTable, String) throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    guard let place else { throw .noPlace }
    try place.prepare()
    let owner = try seenOwner(at: place)
    return try perform { (table) throws(JournalError) in try body(table, owner.id) }
  }

  /// Removes what need not be kept any longer, once and where the file is open; that it cannot be done is no failure.
  func trim(at now: Moment) {
    guard !isTrimmed, database != nil else { return }
    isTrimmed = true
    try? perform { (table) throws(JournalError) in
      table.owners.clean()
      try table.trim(settings, at: now)
    }
  }

  private func seenOwner(at place: JournalPlace) throws(JournalError) -> Owner {
    if let owner, owner.isSeen { return owner }
    let owner = try Owner(in: OwnerFolder(beside: place))
    self.owner = owner
    return owner
  }

  private func open(until deadline: ContinuousClock.Instant) throws(JournalError) -> StartTable {
    guard let place else { throw .noPlace }
    if let opened, FileStatus.ofLink(place.file)?.identity != opened { close() }
    let database: SQLiteDatabase
    if let known = self.database {
      database = known
    } else {
      database = try connect(to: place, until: deadline)
    }
    database.deadline = deadline
    return StartTable(database: database, owners: OwnerFolder(beside: place), me: owner?.id)
  }

  private func connect(
    to place: JournalPlace, until deadline: ContinuousClock.Instant
  ) throws(JournalError) -> SQLiteDatabase {
    try SQLiteDatabase.loadLibrary()
    try place.prepare()
    let identity = FileStatus.ofLink(place.file)?.identity
    let database = try SQLiteDatabase(place.file)
    database.deadline = deadline
    // What is deleted is overwritten, for it may be secret.
    try database.execute(
      """
      PRAGMA synchronous = \(settings.isDurable ? "FULL" : "OFF");
      PRAGMA secure_delete = ON;
      """)
    try JournalSchema.prepare(database)
    // This takes a file out of the mode that its owner gave it, so it comes once the file is known to be ours.
    try database.execute("PRAGMA journal_mode = TRUNCATE")
    self.database = database
    opened = identity
    return database
  }

  private func close() {
    database = nil
    opened = nil
  }
}
