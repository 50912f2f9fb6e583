#include "library.h"

#include <limits.h>

int csqlite_open(const char *path, sqlite3 **database, int flags) {
  return csqlite.open_v2(path, database, flags, NULL);
}

int csqlite_close(sqlite3 *database) { return csqlite.close_v2(database); }

int csqlite_exec(sqlite3 *database, const char *sql) {
  return csqlite.exec(database, sql, NULL, NULL, NULL);
}

int csqlite_busy_timeout(sqlite3 *database, int milliseconds) {
  return csqlite.busy_timeout(database, milliseconds);
}

int csqlite_changes(sqlite3 *database) { return csqlite.changes(database); }

int csqlite_errcode(sqlite3 *database) { return csqlite.errcode(database) & 0xFF; }

int csqlite_system_errno(sqlite3 *database) { return csqlite.system_errno(database); }

const char *csqlite_errmsg(sqlite3 *database) { return csqlite.errmsg(database); }

const char *csqlite_errstr(int code) { return csqlite.errstr(code); }

int csqlite_prepare(sqlite3 *database, const char *sql, sqlite3_stmt **statement) {
  return csqlite.prepare_v2(database, sql, -1, statement, NULL);
}

int csqlite_finalize(sqlite3_stmt *statement) { return csqlite.finalize(statement); }

int csqlite_step(sqlite3_stmt *statement) { return csqlite.step(statement); }

int csqlite_bind_null(sqlite3_stmt *statement, int index) {
  return csqlite.bind_null(statement, index);
}

int csqlite_bind_int64(sqlite3_stmt *statement, int index, int64_t value) {
  return csqlite.bind_int64(statement, index, value);
}

int csqlite_bind_double(sqlite3_stmt *statement, int index, double value) {
  return csqlite.bind_double(statement, index, value);
}

int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, size_t size) {
  if (size > INT_MAX) return SQLITE_TOOBIG;
  // A null pointer would be bound as null, which an empty text is not.
  return csqlite.bind_text(statement, index, text != NULL ? text : "", (int)size, SQLITE_TRANSIENT);
}

int csqlite_column_count(sqlite3_stmt *statement) { return csqlite.column_count(statement); }

const char *csqlite_column_name(sqlite3_stmt *statement, int index) {
  return csqlite.column_name(statement, index);
}

int csqlite_column_type(sqlite3_stmt *statement, int index) {
  return csqlite.column_type(statement, index);
}

int64_t csqlite_column_int64(sqlite3_stmt *statement, int index) {
  return csqlite.column_int64(statement, index);
}

double csqlite_column_double(sqlite3_stmt *statement, int index) {
  return csqlite.column_double(statement, index);
}

const unsigned char *csqlite_column_text(sqlite3_stmt *statement, int index) {
  return csqlite.column_text(statement, index);
}

int csqlite_column_bytes(sqlite3_stmt *statement, int index) {
  return csqlite.column_bytes(statement, index);
}
