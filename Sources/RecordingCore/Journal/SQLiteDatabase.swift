import CSQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open SQLite file, closed with this object; used by one thread at a time.
final class SQLiteDatabase {
  /// Where the file is.
  let path: String
  /// Until when others that hold the file are waited for.
  var deadline = ContinuousClock.now
  fileprivate(set) var handle: OpaquePointer?

  /// Opens a file that is there already.
  init(_ path: String) throws(JournalError) {
    self.path = path
    try SQLiteDatabase.loadLibrary()
    // Whoever owns this object sees to it that threads come one after the other.
    let code = csqlite_open(path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX)
    guard code == SQLITE_OK else {
      guard handle != nil else { throw .unwritable(path: path, words(csqlite_errstr(code))) }
      throw failure
    }
  }

  deinit { if let handle { csqlite_close(handle) } }

  /// Loads the system's library, unless that was done.
  static func loadLibrary() throws(JournalError) {
    if let reason = csqlite_load() { throw .noLibrary(String(cString: reason)) }
  }

  /// Carries out commands that answer nothing.
  func execute(_ sql: String) throws(JournalError) {
    limitWait()
    guard csqlite_exec(handle, sql) == SQLITE_OK else { throw failure }
  }

  /// Carries out one command.
  /// - Returns: How many rows it changed.
  @discardableResult
  func run(_ sql: String, _ values: [SQLiteValue] = []) throws(JournalError) -> Int {
    let statement = try SQLiteStatement(sql, values, in: self)
    while try statement.next() != nil {}
    return Int(csqlite_changes(handle))
  }

  /// The rows that a question is answered with.
  func rows(_ sql: String, _ values: [SQLiteValue] = []) throws(JournalError) -> [SQLiteRow] {
    let statement = try SQLiteStatement(sql, values, in: self)
    var rows: [SQLiteRow] = []
    while let row = try statement.next() { rows.append(row) }
    return rows
  }

  /// The one whole number that a question is answered with.
  func integer(_ sql: String) throws(JournalError) -> Int {
    guard case .integer(let number)? = try rows(sql).first?.fields.values.first else { return 0 }
    return Int(number)
  }

  /// Does everything within or nothing of it; on return it has reached the disk.
  func transaction<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    try between("BEGIN IMMEDIATE", body)
  }

  /// Reads the file as it is at one moment.
  func reading<Result>(
    _ body: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    try between("BEGIN", body)
  }

  private func between<Result>(
    _ beginning: String, _ body: () throws(JournalError) -> Result
  ) throws(JournalError) -> Result {
    try execute(beginning)
    do {
      let result = try body()
      // Those who are reading are waited for here, in what is left of the time.
      try execute("COMMIT")
      return result
    } catch {
      // Some failures have ended it already, and then there is nothing to take back.
      _ = csqlite_exec(handle, "ROLLBACK")
      throw error
    }
  }

  private func limitWait() {
    let left = deadline - .now
    let (seconds, fraction) = left.components
    let milliseconds = seconds * 1000 + fraction / 1_000_000_000_000_000
    csqlite_busy_timeout(handle, Int32(clamping: max(0, milliseconds)))
  }
}

// MARK: Failures

extension SQLiteDatabase {
  /// Why the last call came to nothing.
  var failure: JournalError {
    let code = csqlite_errcode(handle)
    let said = words(csqlite_errmsg(handle))
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: return .busy(path: path)
    case SQLITE_CORRUPT: return .damaged(path: path, "its content does not hold together")
    case SQLITE_NOTADB: return .damaged(path: path, "it is no SQLite database")
    // Its tables are not those of a journal.
    case SQLITE_ERROR, SQLITE_SCHEMA, SQLITE_MISMATCH: return .damaged(path: path, said)
    case SQLITE_FULL: return .unwritable(path: path, "the disk is full")
    case SQLITE_READONLY: return .unwritable(path: path, "it may only be read")
    case SQLITE_CANTOPEN:
      return .unwritable(path: path, systemWords ?? "it or a file beside it cannot be opened")
    case SQLITE_IOERR: return .unwritable(path: path, systemWords ?? "the disk reports an error")
    default: return .unwritable(path: path, said)
    }
  }

  private var systemWords: String? {
    let code = csqlite_system_errno(handle)
    return code == 0 ? nil : FileError(path: path, action: .write, code: code).detail
  }
}

private func words(_ text: UnsafePointer<CChar>?) -> String {
  text.map { String(cString: $0) } ?? ""
}
