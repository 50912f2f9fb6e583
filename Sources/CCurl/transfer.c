#include "library.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  size_t size, capacity, limit;
} buffer;

struct ccurl_session {
  CURLM *multi;
};

struct ccurl_transfer {
  CURL *easy;
  CURLcode code;
  struct curl_slist *header_lines;
  buffer headers, body;
  bool has_all_headers, is_too_large, has_too_large_headers, reached_request, is_late;
  double leaves_by;
  char message[CURL_ERROR_SIZE];
};

static bool append(buffer *buffer, const char *bytes, size_t size) {
  if (size > buffer->limit - buffer->size) return false;
  if (buffer->size + size > buffer->capacity) {
    size_t capacity = buffer->capacity ? buffer->capacity * 2 : 4096;
    while (capacity < buffer->size + size) capacity *= 2;
    char *grown = realloc(buffer->bytes, capacity);
    if (grown == NULL) return false;
    buffer->bytes = grown;
    buffer->capacity = capacity;
  }
  memcpy(buffer->bytes + buffer->size, bytes, size);
  buffer->size += size;
  return true;
}

// Returning less than was given makes libcurl end the transfer.
static size_t take_body(char *bytes, size_t unit, size_t count, void *context) {
  ccurl_transfer *transfer = context;
  if (append(&transfer->body, bytes, unit * count)) return unit * count;
  transfer->is_too_large = true;
  return 0;
}

// Called line by line: a status line after a finished block is the real answer after an interim one
// (1xx), anything else then is a trailer, which nobody here reads.
static size_t take_header(char *bytes, size_t unit, size_t count, void *context) {
  ccurl_transfer *transfer = context;
  size_t size = unit * count;
  if (transfer->has_all_headers) {
    if (size < 5 || memcmp(bytes, "HTTP/", 5) != 0) return size;
    transfer->has_all_headers = false;
    transfer->headers.size = 0;
  }
  if (size > 0 && (bytes[0] == '\r' || bytes[0] == '\n')) transfer->has_all_headers = true;
  if (append(&transfer->headers, bytes, size)) return size;
  transfer->has_too_large_headers = true;
  return 0;
}

#ifdef CLOCK_BOOTTIME
static const clockid_t counting_clock = CLOCK_BOOTTIME;
#else
static const clockid_t counting_clock = CLOCK_MONOTONIC;
#endif

static bool is_past(double moment) {
  struct timespec now;
  clock_gettime(counting_clock, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9 >= moment;
}

// The last moment before the first byte, with name look-up and TLS done.
#if LIBCURL_VERSION_NUM >= 0x075000
static int reach_request(void *context, char *peer, char *local, int peer_port, int local_port) {
  (void)peer, (void)local, (void)peer_port, (void)local_port;
  ccurl_transfer *transfer = context;
  if (transfer->leaves_by > 0 && is_past(transfer->leaves_by)) {
    transfer->is_late = true;
    return CURL_PREREQFUNC_ABORT;
  }
  transfer->reached_request = true;
  return CURL_PREREQFUNC_OK;
}
#endif

// Without the option (before 7.80) every byte sent counts, a proxy's CONNECT included: the careful
// side.
static void watch_for_request(ccurl_transfer *transfer) {
#if LIBCURL_VERSION_NUM >= 0x075000
  if (ccurl.easy_setopt(transfer->easy, CURLOPT_PREREQFUNCTION, reach_request) == CURLE_OK) {
    ccurl.easy_setopt(transfer->easy, CURLOPT_PREREQDATA, transfer);
    return;
  }
#endif
  transfer->reached_request = true;
}

#define SET(option, value) (ccurl.easy_setopt(easy, option, value) == CURLE_OK)

static bool configure(ccurl_transfer *transfer, const ccurl_request *request) {
  CURL *easy = transfer->easy;
  return SET(CURLOPT_URL, request->url)
    && SET(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS))
    && SET(CURLOPT_FOLLOWLOCATION, 0L)
    && SET(CURLOPT_SSL_VERIFYPEER, 1L)
    && SET(CURLOPT_SSL_VERIFYHOST, 2L)
    && SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_1_1)
    && SET(CURLOPT_NOSIGNAL, 1L)
    && SET(CURLOPT_HTTPHEADER, transfer->header_lines)
    && SET(CURLOPT_USERAGENT, request->user_agent)
    && SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout_ms)
    && SET(CURLOPT_TIMEOUT_MS, request->timeout_ms)
    && SET(CURLOPT_ERRORBUFFER, transfer->message)
    && SET(CURLOPT_WRITEFUNCTION, take_body)
    && SET(CURLOPT_WRITEDATA, transfer)
    && SET(CURLOPT_HEADERFUNCTION, take_header)
    && SET(CURLOPT_HEADERDATA, transfer)
    && SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L)
    && SET(CURLOPT_PRIVATE, transfer)
    && (!request->ignores_proxies || SET(CURLOPT_PROXY, ""));
}

// On a connection that the server has closed meanwhile, libcurl sends once more by itself. Reading
// may; a command gets a connection of its own, so that it leaves at most once.
static bool configure_post(CURL *easy, const ccurl_request *request) {
  const char *body = request->body_size > 0 ? (const char *)request->body : "";
  return SET(CURLOPT_POST, 1L)
    && SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_size)
    && SET(CURLOPT_COPYPOSTFIELDS, body)
    && SET(CURLOPT_FRESH_CONNECT, 1L);
}

// Else ending a transfer waits for a slow name server; before 7.87, where it is unknown, it does.
static void leave_quickly(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
  ccurl.easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#else
  (void)easy;
#endif
}

static void free_transfer(ccurl_transfer *transfer) {
  if (transfer->easy != NULL) ccurl.easy_cleanup(transfer->easy);
  ccurl.slist_free_all(transfer->header_lines);
  free(transfer->headers.bytes);
  free(transfer->body.bytes);
  free(transfer);
}

static bool add_header_lines(ccurl_transfer *transfer, const ccurl_request *request) {
  for (size_t i = 0; i < request->header_count; i++) {
    struct curl_slist *lines = transfer->header_lines;
    lines = ccurl.slist_append(lines, request->header_lines[i]);
    if (lines == NULL) return false;
    transfer->header_lines = lines;
  }
  return true;
}

static bool prepare(ccurl_transfer *transfer, const ccurl_request *request) {
  if (transfer->easy == NULL || !add_header_lines(transfer, request)) return false;
  if (!configure(transfer, request)) return false;
  if (request->is_post && !configure_post(transfer->easy, request)) return false;
  watch_for_request(transfer);
  leave_quickly(transfer->easy);
  return true;
}

ccurl_transfer *ccurl_session_add(ccurl_session *session, const ccurl_request *request) {
  ccurl_transfer *transfer = calloc(1, sizeof *transfer);
  if (transfer == NULL) return NULL;
  transfer->headers.limit = ccurl_header_limit;
  transfer->body.limit = request->answer_limit;
  transfer->leaves_by = request->leaves_by;
  transfer->easy = ccurl.easy_init();
  if (prepare(transfer, request)
      && ccurl.multi_add_handle(session->multi, transfer->easy) == CURLM_OK) {
    return transfer;
  }
  free_transfer(transfer);
  return NULL;
}

void ccurl_session_remove(ccurl_session *session, ccurl_transfer *transfer) {
  ccurl.multi_remove_handle(session->multi, transfer->easy);
  free_transfer(transfer);
}

ccurl_outcome ccurl_transfer_outcome(ccurl_transfer *transfer) {
  ccurl_outcome outcome = {
    .code = transfer->code,
    .is_too_large = transfer->is_too_large,
    .has_too_large_headers = transfer->has_too_large_headers,
    .is_late = transfer->is_late,
    .has_all_headers = transfer->has_all_headers,
    .message = transfer->message,
    .headers = transfer->headers.bytes,
    .header_size = transfer->headers.size,
    .body = (const uint8_t *)transfer->body.bytes,
    .body_size = transfer->body.size,
    .announced_size = -1,
  };
  long request_size = 0;
  curl_off_t announced = -1;
  ccurl.easy_getinfo(transfer->easy, CURLINFO_REQUEST_SIZE, &request_size);
  ccurl.easy_getinfo(transfer->easy, CURLINFO_OS_ERRNO, &outcome.system_error);
  ccurl.easy_getinfo(transfer->easy, CURLINFO_RESPONSE_CODE, &outcome.status);
  ccurl.easy_getinfo(transfer->easy, CURLINFO_CONTENT_LENGTH_DOWNLOAD_T, &announced);
  outcome.announced_size = announced;
  outcome.request_left = transfer->reached_request && request_size > 0;
  return outcome;
}

ccurl_session *ccurl_session_make(void) {
  ccurl_session *session = calloc(1, sizeof *session);
  if (session == NULL) return NULL;
  session->multi = ccurl.multi_init();
  if (session->multi != NULL) return session;
  free(session);
  return NULL;
}

void ccurl_session_free(ccurl_session *session) {
  ccurl.multi_cleanup(session->multi);
  free(session);
}

bool ccurl_session_run(ccurl_session *session) {
  int running;
  return ccurl.multi_perform(session->multi, &running) == CURLM_OK;
}

// The longest wait there is: libcurl shortens it to the deadlines of its transfers, and without
// transfers nothing but a wake-up ends it.
bool ccurl_session_wait(ccurl_session *session) {
  return ccurl.multi_poll(session->multi, NULL, 0, INT_MAX, NULL) == CURLM_OK;
}

ccurl_transfer *ccurl_session_next_ended(ccurl_session *session) {
  int remaining;
  CURLMsg *message;
  while ((message = ccurl.multi_info_read(session->multi, &remaining)) != NULL) {
    ccurl_transfer *transfer = NULL;
    if (message->msg != CURLMSG_DONE) continue;
    if (ccurl.easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &transfer) != CURLE_OK) continue;
    transfer->code = message->data.result;
    return transfer;
  }
  return NULL;
}

void ccurl_session_wake(ccurl_session *session) { ccurl.multi_wakeup(session->multi); }
