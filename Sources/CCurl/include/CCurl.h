#ifndef TALLY_CCURL_H
#define TALLY_CCURL_H

// libcurl behind a few plain functions. Nothing is linked: ccurl_open loads the library when it is
// first needed, and curl.h is here for its types and constants only, so no curl_* function may be
// called by name.

#define CURL_DISABLE_DEPRECATION
#include <curl/curl.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// The largest headers of an answer, in bytes.
static const int ccurl_header_limit = 256 * 1024;

/// Several transfers driven by one thread.
typedef struct ccurl_session ccurl_session;

/// One request with the answer that is being collected for it.
typedef struct ccurl_transfer ccurl_transfer;

/// A request. Everything is copied by ccurl_session_add.
typedef struct {
  const char *url;
  /// POST with the body, which may be empty; otherwise GET.
  bool is_post;
  /// "Name: value", or "Name:" for a header that libcurl shall not add by itself.
  const char *const *header_lines;
  size_t header_count;
  const uint8_t *body;
  size_t body_size;
  const char *user_agent;
  /// Goes straight to the host, whatever the proxy variables of the environment say.
  bool ignores_proxies;
  long connect_timeout_ms;
  long timeout_ms;
  /// By when the request must leave, in seconds of the clock that counts sleep; 0 for no such moment.
  double leaves_by;
  /// The largest body of an answer, in bytes.
  size_t answer_limit;
} ccurl_request;

/// What became of a transfer. The pointers are valid until ccurl_session_remove.
typedef struct {
  CURLcode code;
  /// errno of the last failed system call, 0 when there was none.
  long system_error;
  /// The status of the answer, 0 without one.
  long status;
  /// At least one byte of the request was handed to the network.
  bool request_left;
  /// The connection was ready only after the moment by which the request had to leave.
  bool is_late;
  /// The body of the answer was larger than allowed.
  bool is_too_large;
  /// The headers of the answer were larger than ccurl_header_limit.
  bool has_too_large_headers;
  /// The blank line after the headers of the final answer was seen.
  bool has_all_headers;
  /// libcurl's own words for a failure, maybe empty.
  const char *message;
  /// The header lines of the final answer with their line ends, status line first.
  const char *headers;
  size_t header_size;
  const uint8_t *body;
  size_t body_size;
  /// The length that the answer announced, -1 when it did not.
  int64_t announced_size;
} ccurl_outcome;

/// Loads libcurl unless it is loaded. Thread-safe. Returns NULL, or why it cannot be used.
const char *ccurl_open(void);

/// Starts a detached thread that takes no signal meant for the process. Returns 0 or an errno.
int ccurl_start_thread(void (*body)(void *), void *context);

/// Makes a session; NULL when memory is short. ccurl_open must have succeeded, as for all that
/// follows.
ccurl_session *ccurl_session_make(void);
/// Frees a session without transfers.
void ccurl_session_free(ccurl_session *session);
/// Starts a transfer; NULL when it cannot be set up.
ccurl_transfer *ccurl_session_add(ccurl_session *session, const ccurl_request *request);
/// Moves every transfer on as far as it goes without waiting. False when libcurl itself is broken.
bool ccurl_session_run(ccurl_session *session);
/// The next transfer that has ended since the last call; NULL when there is none.
ccurl_transfer *ccurl_session_next_ended(ccurl_session *session);
/// Waits until a transfer can move on or the session is woken. False when libcurl itself is broken.
bool ccurl_session_wait(ccurl_session *session);
/// Ends a wait, or the next one. The one function that may be called from any thread.
void ccurl_session_wake(ccurl_session *session);
/// What became of a transfer so far.
ccurl_outcome ccurl_transfer_outcome(ccurl_transfer *transfer);
/// Ends and frees a transfer.
void ccurl_session_remove(ccurl_session *session, ccurl_transfer *transfer);

#endif
