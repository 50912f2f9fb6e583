#include "library.h"

#include <LibraryLoader.h>

csqlite_library csqlite;

static const char *const names[] = {
#ifdef __APPLE__
  "libsqlite3.dylib", "/usr/lib/libsqlite3.dylib",
#else
  "libsqlite3.so.0",
#endif
  NULL,
};

static const library_function functions[] = {
  {"sqlite3_threadsafe", &csqlite.threadsafe},
  {"sqlite3_open_v2", &csqlite.open_v2},
  {"sqlite3_close_v2", &csqlite.close_v2},
  {"sqlite3_exec", &csqlite.exec},
  {"sqlite3_busy_timeout", &csqlite.busy_timeout},
  {"sqlite3_changes", &csqlite.changes},
  {"sqlite3_errcode", &csqlite.errcode},
  {"sqlite3_system_errno", &csqlite.system_errno},
  {"sqlite3_errmsg", &csqlite.errmsg},
  {"sqlite3_errstr", &csqlite.errstr},
  {"sqlite3_prepare_v2", &csqlite.prepare_v2},
  {"sqlite3_finalize", &csqlite.finalize},
  {"sqlite3_step", &csqlite.step},
  {"sqlite3_bind_null", &csqlite.bind_null},
  {"sqlite3_bind_int64", &csqlite.bind_int64},
  {"sqlite3_bind_double", &csqlite.bind_double},
  {"sqlite3_bind_text", &csqlite.bind_text},
  {"sqlite3_column_count", &csqlite.column_count},
  {"sqlite3_column_name", &csqlite.column_name},
  {"sqlite3_column_type", &csqlite.column_type},
  {"sqlite3_column_int64", &csqlite.column_int64},
  {"sqlite3_column_double", &csqlite.column_double},
  {"sqlite3_column_text", &csqlite.column_text},
  {"sqlite3_column_bytes", &csqlite.column_bytes},
  {NULL, NULL},
};

static const char *prepare(void) {
  return csqlite.threadsafe() != 0 ? NULL : "it was built for programs without threads";
}

static loadable_library library = LOADABLE_LIBRARY(names, functions, "3.12", prepare);

const char *csqlite_load(void) { return library_load(&library); }
