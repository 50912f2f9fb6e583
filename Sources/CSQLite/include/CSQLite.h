#ifndef TALLY_CSQLITE_H
#define TALLY_CSQLITE_H

// SQLite behind a few plain functions. Nothing is linked: csqlite_load loads the library when it is
// first needed, and sqlite3.h is here for its types and constants only, so no sqlite3_* function
// may be called by name.

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Loads SQLite unless it is loaded. Thread-safe; a failure is not kept. Returns NULL, or why it
/// cannot be used.
const char *csqlite_load(void);

// All that follows needs csqlite_load to have succeeded. Each does what SQLite's function of the
// same name does.

int csqlite_open(const char *path, sqlite3 **database, int flags);
int csqlite_close(sqlite3 *database);
int csqlite_exec(sqlite3 *database, const char *sql);
int csqlite_busy_timeout(sqlite3 *database, int milliseconds);
int csqlite_changes(sqlite3 *database);
/// The code of the last failure, without what extends it.
int csqlite_errcode(sqlite3 *database);
/// The errno of the last failed system call, 0 when there was none.
int csqlite_system_errno(sqlite3 *database);
/// Valid until the next call with this database.
const char *csqlite_errmsg(sqlite3 *database);
/// What a code means, in English.
const char *csqlite_errstr(int code);

int csqlite_prepare(sqlite3 *database, const char *sql, sqlite3_stmt **statement);
int csqlite_finalize(sqlite3_stmt *statement);
int csqlite_step(sqlite3_stmt *statement);
int csqlite_bind_null(sqlite3_stmt *statement, int index);
int csqlite_bind_int64(sqlite3_stmt *statement, int index, int64_t value);
int csqlite_bind_double(sqlite3_stmt *statement, int index, double value);
/// Copies the text, which may hold zero bytes.
int csqlite_bind_text(sqlite3_stmt *statement, int index, const char *text, size_t size);
int csqlite_column_count(sqlite3_stmt *statement);
const char *csqlite_column_name(sqlite3_stmt *statement, int index);
int csqlite_column_type(sqlite3_stmt *statement, int index);
int64_t csqlite_column_int64(sqlite3_stmt *statement, int index);
double csqlite_column_double(sqlite3_stmt *statement, int index);
/// The text in UTF-8, valid until the next step; its size is asked for afterwards.
const unsigned char *csqlite_column_text(sqlite3_stmt *statement, int index);
int csqlite_column_bytes(sqlite3_stmt *statement, int index);

#endif
