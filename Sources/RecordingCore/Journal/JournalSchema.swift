/// The tables of the journal.
///
/// `owner` is the process at work on a start, null when there is none; `maker` the one that claimed it. `over_starts`,
/// `told`, `recordings_before`, `recording` and the moments are JSON.
enum JournalSchema {
  /// Says in the file's header that it is a journal: "Taly".
  static let applicationID = 0x5461_6C79
  /// The form that this version of the program reads and writes.
  static let version = 1

  /// Makes the tables in an empty file; a file that is something else is not changed.
  /// - Throws: `JournalError` for a file that is something else.
  static func prepare(_ database: SQLiteDatabase) throws(JournalError) {
    guard try !database.reading({ () throws(JournalError) in try isCurrent(database) }) else {
      return
    }
    // Space that is free goes back with the transaction; this can be said only before there are tables.
    try database.execute("PRAGMA auto_vacuum = FULL")
    try database.transaction { () throws(JournalError) in
      // Another process may have done it meanwhile.
      if try !isCurrent(database) { try database.execute(tables) }
    }
  }

  // It reads three times, which others must not write between.
  private static func isCurrent(_ database: SQLiteDatabase) throws(JournalError) -> Bool {
    let application = try database.integer("PRAGMA application_id")
    let found = try database.integer("PRAGMA user_version")
    if application == applicationID {
      if found == version { return true }
      if found > version { throw .newer(path: database.path) }
    }
    guard application == 0, found == 0,
      try database.integer("SELECT count(*) FROM sqlite_master") == 0
    else { throw .damaged(path: database.path, "it is the database of another program") }
    return false
  }

  private static let tables = """
    CREATE TABLE starts (
      number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, origin TEXT NOT NULL, instance TEXT,
      bot TEXT NOT NULL, profile TEXT, body TEXT NOT NULL, body_mark TEXT NOT NULL,
      told TEXT NOT NULL, over_starts TEXT NOT NULL, claimed_seconds REAL NOT NULL,
      claimed_uptime REAL NOT NULL, claimed_boot TEXT NOT NULL, state TEXT NOT NULL,
      key TEXT NOT NULL, tries INTEGER NOT NULL, is_uncertain INTEGER NOT NULL,
      is_key_given INTEGER NOT NULL, was_taken INTEGER NOT NULL, recordings_before TEXT,
      first_try TEXT, last_try TEXT, missed TEXT, recording TEXT, remark TEXT, owner TEXT,
      maker TEXT);
    CREATE INDEX starts_by_bot ON starts (bot, state);
    CREATE INDEX starts_by_state ON starts (state);
    CREATE INDEX starts_by_key ON starts (key);
    CREATE TABLE tries (
      start TEXT NOT NULL, number INTEGER NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL,
      answer TEXT, remark TEXT, request_id TEXT, PRIMARY KEY (start, number));
    CREATE INDEX tries_by_key ON tries (key);
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    """
}
