#include "library.h"

#include <LibraryLoader.h>
#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>

ccurl_library ccurl;

static const char *const names[] = {
#ifdef __APPLE__
  "libcurl.4.dylib", "/usr/lib/libcurl.4.dylib",
#else
  "libcurl.so.4", "libcurl-gnutls.so.4",
#endif
  NULL,
};

static const library_function functions[] = {
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
  {NULL, NULL},
};

static const char *prepare(void) {
  CURLcode code = ccurl.global_init(CURL_GLOBAL_DEFAULT);
  return code == CURLE_OK ? NULL : ccurl.easy_strerror(code);
}

static loadable_library library = LOADABLE_LIBRARY(names, functions, "7.68", prepare);

const char *ccurl_open(void) { return library_load(&library); }

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
