#include "LibraryLoader.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

// Of its own for each thread: the text outlives the lock.
static _Thread_local char reason[256];

static bool resolve_all(void *handle, const loadable_library *library) {
  for (const library_function *function = library->functions; function->name != NULL; function++) {
    void *address = dlsym(handle, function->name);
    if (address == NULL) {
      snprintf(
        reason, sizeof reason, "it is older than %s and has no %s", library->version, function->name);
      return false;
    }
    memcpy(function->slot, &address, sizeof address);
  }
  return true;
}

// A library that cannot be used is left open: closing one that may have started threads is worse than keeping it.
static bool load(const loadable_library *library) {
  for (const char *const *name = library->names; *name != NULL; name++) {
    // What its own libraries call of each other is looked up when it is called: most of it never is.
    void *handle = dlopen(*name, RTLD_LAZY | RTLD_LOCAL);
    if (handle == NULL) {
      const char *error = dlerror();
      if (name == library->names) {
        snprintf(reason, sizeof reason, "%s", error != NULL ? error : "it is not installed");
      }
    } else if (resolve_all(handle, library)) {
      const char *problem = library->prepare();
      if (problem == NULL) return true;
      snprintf(reason, sizeof reason, "%s", problem);
    }
  }
  return false;
}

const char *library_load(loadable_library *library) {
  pthread_mutex_lock(&library->lock);
  if (!library->is_loaded) library->is_loaded = load(library);
  bool is_loaded = library->is_loaded;
  pthread_mutex_unlock(&library->lock);
  return is_loaded ? NULL : reason;
}
