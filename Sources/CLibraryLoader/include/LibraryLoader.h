#ifndef TALLY_LIBRARY_LOADER_H
#define TALLY_LIBRARY_LOADER_H

#include <pthread.h>
#include <stdbool.h>

/// A function of a library, and where its address goes.
typedef struct {
  const char *name;
  void *slot;
} library_function;

/// A library that is loaded when it is first needed; made with LOADABLE_LIBRARY.
typedef struct {
  /// What it may be called, the usual name first; ended by NULL.
  const char *const *names;
  /// What is needed of it; ended by a function without a name.
  const library_function *functions;
  /// The first version that has all of these.
  const char *version;
  /// Makes it ready. Returns NULL, or why it cannot be used.
  const char *(*prepare)(void);

  pthread_mutex_t lock;
  bool is_loaded;
} loadable_library;

#define LOADABLE_LIBRARY(names, functions, version, prepare) \
  {names, functions, version, prepare, PTHREAD_MUTEX_INITIALIZER, false}

/// Loads a library unless it is loaded. Thread-safe; a failure is not kept, since the library may be installed while
/// the program runs. Returns NULL, or why it cannot be used, which counts until this thread calls again.
const char *library_load(loadable_library *library);

#endif
