import CSQLite

/// One prepared command, freed with this object.
final class SQLiteStatement {
  private let handle: OpaquePointer
  private let database: SQLiteDatabase

  /// Prepares a command and fills in its parameters, `?1` with the first value.
  init(
    _ sql: String, _ values: [SQLiteValue], in database: SQLiteDatabase
  ) throws(JournalError) {
    var prepared: OpaquePointer?
    guard csqlite_prepare(database.handle, sql, &prepared) == SQLITE_OK, let prepared else {
      csqlite_finalize(prepared)
      throw database.failure
    }
    handle = prepared
    self.database = database
    for (index, value) in values.enumerated() {
      guard bind(value, at: Int32(index + 1)) == SQLITE_OK else { throw database.failure }
    }
  }

  deinit { csqlite_finalize(handle) }

  /// The next row; nil when there is none left.
  func next() throws(JournalError) -> SQLiteRow? {
    switch csqlite_step(handle) {
    case SQLITE_ROW:
      var fields: [String: SQLiteValue] = [:]
      for index in 0..<csqlite_column_count(handle) {
        guard let name = csqlite_column_name(handle, index) else { continue }
        fields[String(cString: name)] = field(index)
      }
      return SQLiteRow(fields: fields)
    case SQLITE_DONE: return nil
    default: throw database.failure
    }
  }

  private func bind(_ value: SQLiteValue, at index: Int32) -> Int32 {
    switch value {
    case .null: return csqlite_bind_null(handle, index)
    case .integer(let number): return csqlite_bind_int64(handle, index, number)
    case .real(let number): return csqlite_bind_double(handle, index, number)
    case .text(let text):
      var text = text
      return text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          csqlite_bind_text(handle, index, $0.baseAddress, $0.count)
        }
      }
    }
  }

  private func field(_ index: Int32) -> SQLiteValue {
    switch csqlite_column_type(handle, index) {
    case SQLITE_INTEGER: return .integer(csqlite_column_int64(handle, index))
    case SQLITE_FLOAT: return .real(csqlite_column_double(handle, index))
    case SQLITE_TEXT:
      guard let text = csqlite_column_text(handle, index) else { return .null }
      let bytes = UnsafeBufferPointer(start: text, count: Int(csqlite_column_bytes(handle, index)))
      return .text(String(decoding: bytes, as: UTF8.self))
    // The journal writes no other kind.
    default: return .null
    }
  }
}
