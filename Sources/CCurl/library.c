#include "library.h"

#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

ccurl_library ccurl;

static const char *const names[] = {
#ifdef __APPLE__
  "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib",
#else
  "libcurl.so.4", "libcurl-gnutls.so.4",
#endif
};

typedef struct {
  const char *name;
  void *slot;
} symbol;

static const symbol symbols[] = {
  {"curl_global_init", &ccurl.global_init},
  {"curl_easy_init", &ccurl.easy_init},
  {"curl_easy_setopt", &ccurl.easy_setopt},
  {"curl_easy_getinfo", &ccurl.easy_getinfo},
  {"curl_easy_cleanup", &ccurl.easy_cleanup},
  {"curl_easy_strerror", &ccurl.easy_strerror},
  {"curl_slist_append", &ccurl.slist_append},
  {"curl_slist_free_all", &ccurl.slist_free_all},
  {"curl_multi_init", &ccurl.multi_init},
  {"curl_multi_add_handle", &ccurl.multi_add_handle},
  {"curl_multi_remove_handle", &ccurl.multi_remove_handle},
  {"curl_multi_perform", &ccurl.multi_perform},
  {"curl_multi_poll", &ccurl.multi_poll},
  {"curl_multi_wakeup", &ccurl.multi_wakeup},
  {"curl_multi_info_read", &ccurl.multi_info_read},
  {"curl_multi_cleanup", &ccurl.multi_cleanup},
};

static pthread_mutex_t opening = PTHREAD_MUTEX_INITIALIZER;
static bool is_open = false;
// Of its own for each thread: the text outlives the lock.
static _Thread_local char reason[256];

// A library that lacks a function is left open: closing one that may have started threads is worse
// than keeping it.
static bool resolve_all(void *library) {
  for (size_t i = 0; i < sizeof symbols / sizeof *symbols; i++) {
    void *address = dlsym(library, symbols[i].name);
    if (address == NULL) {
      snprintf(reason, sizeof reason, "it is older than 7.68 and has no %s", symbols[i].name);
      return false;
    }
    memcpy(symbols[i].slot, &address, sizeof address);
  }
  return true;
}

static bool open_library(void) {
  bool has_reason = false;
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *library = dlopen(names[i], RTLD_NOW | RTLD_LOCAL);
    if (library == NULL && !has_reason) {
      const char *error = dlerror();
      snprintf(reason, sizeof reason, "%s", error != NULL ? error : "it is not installed");
    }
    has_reason = true;
    if (library == NULL || !resolve_all(library)) continue;
    CURLcode code = ccurl.global_init(CURL_GLOBAL_DEFAULT);
    if (code == CURLE_OK) return true;
    snprintf(reason, sizeof reason, "%s", ccurl.easy_strerror(code));
  }
  return false;
}

// A failure is not kept: the library may be installed while the program runs.
const char *ccurl_open(void) {
  pthread_mutex_lock(&opening);
  if (!is_open) is_open = open_library();
  bool opened = is_open;
  pthread_mutex_unlock(&opening);
  return opened ? NULL : reason;
}

typedef struct {
  void (*body)(void *);
  void *context;
} thread_start;

static void *run_thread(void *argument) {
  thread_start start = *(thread_start *)argument;
  free(argument);
  start.body(start.context);
  return NULL;
}

// Signals belong to the main thread, save those that a fault raises in the thread itself. That
// SIGPIPE stays blocked matters with TLS libraries that write to a closed connection without
// MSG_NOSIGNAL.
int ccurl_start_thread(void (*body)(void *), void *context) {
  thread_start *start = malloc(sizeof *start);
  if (start == NULL) return ENOMEM;
  *start = (thread_start){body, context};

  sigset_t blocked, previous;
  sigfillset(&blocked);
  sigdelset(&blocked, SIGSEGV);
  sigdelset(&blocked, SIGBUS);
  sigdelset(&blocked, SIGILL);
  sigdelset(&blocked, SIGFPE);
  sigdelset(&blocked, SIGTRAP);
  sigdelset(&blocked, SIGABRT);
  pthread_sigmask(SIG_SETMASK, &blocked, &previous);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  pthread_t thread;
  int error = pthread_create(&thread, &attributes, run_thread, start);
  pthread_attr_destroy(&attributes);
  pthread_sigmask(SIG_SETMASK, &previous, NULL);
  if (error != 0) free(start);
  return error;
}
