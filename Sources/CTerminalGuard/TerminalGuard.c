#include "CTerminalGuard.h"

#include <errno.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

enum { CRASH_COUNT = 12, STACK_SIZE = 65536 };

static const int crashes[CRASH_COUNT] = {SIGSEGV, SIGBUS, SIGILL,  SIGTRAP,
                                         SIGFPE,  SIGABRT, SIGSYS, SIGQUIT,
                                         SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE};
static struct sigaction previous[CRASH_COUNT];

// A stack overflow leaves no room for a handler on the stack that overflowed.
static _Alignas(16) char handler_stack[STACK_SIZE];
static stack_t previous_stack;

static int guarded_terminal;
static struct termios guarded_settings;
static char undo_bytes[TERMINAL_GUARD_CAPACITY];
static size_t undo_length;
static atomic_bool is_armed;

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

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (atomic_exchange(&is_armed, false)) restore_terminal();
  for (int i = 0; i < CRASH_COUNT; i++) {
    if (crashes[i] == number) sigaction(number, &previous[i], NULL);
  }
  // A fault comes again when its instruction does, with all its details for the previous handler.
  // A trap instruction is already behind us and a sent signal has none: they have to be sent again.
  if (number == SIGTRAP || info->si_code <= 0) raise(number);
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
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &action, &previous[i]);
  atomic_store(&is_armed, true);
  return true;
}

void terminal_guard_disarm(void) {
  if (!atomic_exchange(&is_armed, false)) return;
  for (int i = 0; i < CRASH_COUNT; i++) sigaction(crashes[i], &previous[i], NULL);
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
