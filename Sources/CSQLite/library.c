#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <string.h>

csqlite_library csqlite;

static const char *const names[] = {
#ifdef __APPLE__
  "libsqlite3.dylib", "/usr/lib/libsqlite3.dylib",
#else
  "libsqlite3.so.0",
#endif
};

typedef struct {
  const char *name;
  void *slot;
} symbol;

static const symbol symbols[] = {
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
};

static pthread_mutex_t loading = PTHREAD_MUTEX_INITIALIZER;
static bool is_loaded = false;

static bool resolve_all(void *library, char *reason, size_t size) {
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    void *address = dlsym(library, symbols[i].name);
    if (address == NULL) {
      snprintf(reason, size, "it is older than 3.12 and has no %s", symbols[i].name);
      return false;
    }
    memcpy(symbols[i].slot, &address, sizeof address);
  }
  if (csqlite.threadsafe() != 0) return true;
  snprintf(reason, size, "it was built for programs without threads");
  return false;
}

static bool load_library(char *reason, size_t size) {
  bool has_reason = false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library != NULL) {
      if (resolve_all(library, reason, size)) return true;
      has_reason = true;
      dlclose(library);
    } else if (!has_reason) {
      const char *error = dlerror();
      snprintf(reason, size, "%s", error != NULL ? error : "it is not installed");
      has_reason = true;
    }
  }
  return false;
}

// A failure is not kept: the library may be installed while the program runs.
bool csqlite_load(char *reason, size_t size) {
  pthread_mutex_lock(&loading);
  if (!is_loaded) is_loaded = load_library(reason, size);
  bool loaded = is_loaded;
  pthread_mutex_unlock(&loading);
  return loaded;
}
