#include "CTerminalGuard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <unistd.h>

enum { STOP = 0, INBOX_COUNT = 6 };

static const int collected[INBOX_COUNT] = {[STOP] = SIGTSTP, SIGWINCH, SIGCONT, SIGTERM, SIGHUP, SIGINT};
static struct sigaction previous[INBOX_COUNT];
static bool is_taken[INBOX_COUNT];
static int wake_pipe[2] = {-1, -1};
static _Atomic uint64_t pending;
static struct sigaction previous_quit;
static _Atomic int borrower;

static void on_signal(int number) {
  int saved = errno;
  atomic_fetch_or(&pending, UINT64_C(1) << number);
  char mark = 0;
  // A full pipe is readable already, which is all that the byte is for.
  ssize_t ignored = write(wake_pipe[1], &mark, 1);
  (void)ignored;
  int other = atomic_load(&borrower);
  if (other > 0 && (number == SIGTERM || number == SIGHUP)) kill(other, number);
  errno = saved;
}

// A handler, and not SIG_IGN, since a program that is started would inherit that.
static void on_nothing(int number) { (void)number; }

static int set_flags(int descriptor) {
  if (fcntl(descriptor, F_SETFD, FD_CLOEXEC) < 0) return -1;
  return fcntl(descriptor, F_SETFL, O_NONBLOCK);
}

int signal_inbox_open(void) {
  signal_inbox_close();
  if (pipe(wake_pipe) < 0) return -1;
  set_flags(wake_pipe[0]);
  set_flags(wake_pipe[1]);
  atomic_store(&pending, 0);
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < INBOX_COUNT; i++) {
    sigaction(collected[i], NULL, &previous[i]);
    is_taken[i] = previous[i].sa_handler != SIG_IGN;
    if (is_taken[i]) sigaction(collected[i], &action, NULL);
  }
  return wake_pipe[0];
}

uint64_t signal_inbox_take(void) {
  char marks[64];
  while (read(wake_pipe[0], marks, sizeof marks) > 0) {
  }
  return atomic_exchange(&pending, 0);
}

void signal_inbox_close(void) {
  if (wake_pipe[0] < 0) return;
  for (int i = 0; i < INBOX_COUNT; i++) {
    if (is_taken[i]) sigaction(collected[i], &previous[i], NULL);
  }
  close(wake_pipe[0]);
  close(wake_pipe[1]);
  wake_pipe[0] = wake_pipe[1] = -1;
}

void signal_inbox_stop_job(void) {
  // Whoever started the program without job control could not make it go on again.
  if (!is_taken[STOP]) return;
  struct sigaction inbox, action = {.sa_handler = SIG_DFL};
  sigaction(SIGTSTP, &action, &inbox);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &inbox, NULL);
  atomic_fetch_and(&pending, ~(UINT64_C(1) << SIGCONT));
}

void signal_inbox_lend(void) {
  struct sigaction nothing = {.sa_handler = on_nothing, .sa_flags = SA_RESTART};
  sigemptyset(&nothing.sa_mask);
  sigaction(SIGQUIT, NULL, &previous_quit);
  if (previous_quit.sa_handler != SIG_IGN) sigaction(SIGQUIT, &nothing, NULL);
  if (is_taken[STOP]) sigaction(SIGTSTP, &previous[STOP], NULL);
}

void signal_inbox_pass_to(int process) {
  atomic_store(&borrower, process);
  // What came before the process was known is for it too.
  uint64_t came = atomic_load(&pending);
  for (int i = 0; i < INBOX_COUNT; i++) {
    bool ends = collected[i] == SIGTERM || collected[i] == SIGHUP;
    if (process > 0 && ends && came >> collected[i] & 1) kill(process, collected[i]);
  }
}

void signal_inbox_take_back(void) {
  atomic_store(&borrower, 0);
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  if (is_taken[STOP]) sigaction(SIGTSTP, &action, NULL);
  sigaction(SIGQUIT, &previous_quit, NULL);
  atomic_fetch_and(&pending, ~(UINT64_C(1) << SIGCONT | UINT64_C(1) << SIGINT));
}
