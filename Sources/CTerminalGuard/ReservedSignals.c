#include "ReservedSignals.h"

#include <signal.h>
#include <stdint.h>
#include <unistd.h>

#ifdef __linux__

#include <sys/syscall.h>

// What the kernel takes, which the C library fills in for all other signals.
typedef struct {
  uintptr_t handler;
  unsigned long flags;
  uintptr_t restorer;
  uint64_t mask;
} kernel_action;

static const int first = 32;

static void exchange(int number, const kernel_action *new, kernel_action *old) {
  syscall(SYS_rt_sigaction, number, new, old, sizeof new->mask);
}

bool is_reserved_signal(int number) { return number >= first && number < SIGRTMIN; }

void reserved_signals_follow(int model) {
  kernel_action ours, found;
  exchange(model, NULL, &ours);
  for (int number = first; number < SIGRTMIN; number++) {
    exchange(number, NULL, &found);
    // The library has one of its own as soon as it needs the signal.
    if (found.handler == (uintptr_t)SIG_DFL) exchange(number, &ours, NULL);
  }
}

void reserved_signals_leave(int model) {
  kernel_action ours, found, usual = {.handler = (uintptr_t)SIG_DFL};
  exchange(model, NULL, &ours);
  for (int number = first; number < SIGRTMIN; number++) {
    exchange(number, NULL, &found);
    if (found.handler == ours.handler) exchange(number, &usual, NULL);
  }
}

_Noreturn void die_by_reserved_signal(int number) {
  kernel_action usual = {.handler = (uintptr_t)SIG_DFL};
  exchange(number, &usual, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  kill(getpid(), number);
  while (true) pause();
}

#else

bool is_reserved_signal(int number) { return false; }
void reserved_signals_follow(int model) { (void)model; }
void reserved_signals_leave(int model) { (void)model; }
_Noreturn void die_by_reserved_signal(int number) { _exit(128 + number); }

#endif
