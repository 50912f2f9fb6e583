#include "CTerminalGuard.h"

#include "ReservedSignals.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { STACK_SIZE = 65536 };
enum { DISARMED, ARMED, RESTORING };

// What each signal did before, of those that are taken.
static struct sigaction previous[NSIG];
static bool is_taken[NSIG];
// One of them, or 0.
static int first_taken;

// A stack overflow leaves no room for a handler on the stack that overflowed.
static _Alignas(16) char handler_stack[STACK_SIZE];
static stack_t previous_stack;

static int guarded_terminal;
static struct termios guarded_settings;
static char undo_bytes[TERMINAL_GUARD_CAPACITY];
static size_t undo_length;
static _Atomic int state;

bool terminal_is_lent(int terminal) {
  pid_t owner = tcgetpgrp(terminal);
  return owner > 0 && owner != getpgrp();
}

// Only calls that POSIX allows in a signal handler.
static void restore_terminal(void) {
  if (terminal_is_lent(guarded_terminal)) return;
  for (size_t done = 0; done < undo_length;) {
    ssize_t count = write(guarded_terminal, undo_bytes + done, undo_length - done);
    if (count > 0) {
      done += (size_t)count;
    } else if (errno != EINTR) {
      break;
    }
  }
  tcsetattr(guarded_terminal, TCSANOW, &guarded_settings);
}

static void give_back(int number);

static void on_end(int number, siginfo_t *info, void *context) {
  (void)context;
  int expected = ARMED;
  if (atomic_compare_exchange_strong(&state, &expected, RESTORING)) {
    restore_terminal();
    atomic_store(&state, DISARMED);
  }
  // Another thread may be at it, and must not be ended in the midst of it.
  while (atomic_load(&state) == RESTORING) poll(NULL, 0, 1);
  if (is_reserved_signal(number)) die_by_reserved_signal(number);
  give_back(number);
  // These faults come again when their instruction does, with all their details for the previous handler.
  // Everything else has to be sent again.
  bool is_fault = number == SIGSEGV || number == SIGBUS || number == SIGILL || number == SIGFPE;
  if (!is_fault || info->si_code <= 0) raise(number);
}

// Whether the signal ends a program that does not care; those that ask it to end are the inbox's.
static bool is_guarded(int number) {
  switch (number) {
    case SIGKILL:
    case SIGSTOP:
    case SIGTSTP:
    case SIGTTIN:
    case SIGTTOU:
    case SIGCONT:
    case SIGCHLD:
    case SIGURG:
    case SIGWINCH:
    case SIGTERM:
    case SIGHUP:
    case SIGINT:
#ifdef __APPLE__
    case SIGIO:
    case SIGINFO:
#endif
      return false;
    default:
      return true;
  }
}

static bool take(int number) {
  struct sigaction action = {.sa_sigaction = on_end, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  if (sigaction(number, NULL, &previous[number]) < 0) return false;
  // Whoever started the program wants it to be proof against this one.
  if (previous[number].sa_handler == SIG_IGN) return false;
  return sigaction(number, &action, NULL) == 0;
}

static void give_back(int number) {
  if (!is_taken[number]) return;
  is_taken[number] = false;
  sigaction(number, &previous[number], NULL);
}

bool terminal_guard_arm(int terminal, const struct termios *settings, const void *bytes, size_t length) {
  if (length > sizeof undo_bytes) return false;
  terminal_guard_disarm();
  guarded_terminal = terminal;
  guarded_settings = *settings;
  memcpy(undo_bytes, bytes, length);
  undo_length = length;

  stack_t stack = {.ss_sp = handler_stack, .ss_size = sizeof handler_stack};
  sigaltstack(&stack, &previous_stack);
  atomic_store(&state, ARMED);
  first_taken = 0;
  for (int number = NSIG - 1; number > 0; number--) {
    is_taken[number] = is_guarded(number) && take(number);
    if (is_taken[number]) first_taken = number;
  }
  if (first_taken > 0) reserved_signals_follow(first_taken);
  return true;
}

void terminal_guard_disarm(void) {
  int expected = ARMED;
  if (!atomic_compare_exchange_strong(&state, &expected, DISARMED)) return;
  if (first_taken > 0) reserved_signals_leave(first_taken);
  for (int number = 1; number < NSIG; number++) give_back(number);
  sigaltstack(&previous_stack, NULL);
}

_Noreturn void die_by_signal(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigaction(number, &action, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
  _exit(128 + number);
}
