#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Named only: the full type belongs to the C library's own Swift module.
struct termios;

/// From now on every signal that would end the program first writes these bytes to the terminal and gives it these
/// settings, then does what it did before.
///
/// Left out are those that the inbox collects, and those that whoever started the program has it ignore.
/// At most `TERMINAL_GUARD_CAPACITY` bytes; false, and nothing is guarded, when there are more.
bool terminal_guard_arm(int terminal, const struct termios *settings, const void *bytes, size_t length);

/// Puts the handlers back as they were before `terminal_guard_arm`; does nothing when not armed.
void terminal_guard_disarm(void);

enum { TERMINAL_GUARD_CAPACITY = 1024 };

/// Collects WINCH, CONT, TSTP, TERM, HUP and INT instead of letting them act.
///
/// Those that are ignored are left alone, as under nohup.
/// Returns a descriptor that becomes readable when a signal came, or -1 with `errno` set.
int signal_inbox_open(void);

/// The signals that came since the last call, bit n for signal n.
uint64_t signal_inbox_take(void);

/// Gives the signals back to whoever had them before; does nothing when not open.
void signal_inbox_close(void);

/// Stops the whole job as Ctrl-Z in a shell does; returns once it goes on.
///
/// The continue signal that ends the stop is not collected.
void signal_inbox_stop_job(void);

/// Leaves INT, QUIT and TSTP to another program of this job, which the terminal is lent to.
///
/// INT and QUIT do nothing here then, and TSTP does what it did before `signal_inbox_open`.
void signal_inbox_lend(void);

/// Names the process that TERM and HUP are passed on to, since it is waited for; 0 for none.
void signal_inbox_pass_to(int process);

/// Takes INT, QUIT and TSTP back; what INT and CONT left meanwhile is forgotten.
void signal_inbox_take_back(void);

/// Ends the process by this signal's default action, so that its parent sees the real cause.
_Noreturn void die_by_signal(int number);

/// Whether the terminal belongs to another job of the session just now, so that writing would disturb it.
bool terminal_is_lent(int terminal);

/// From now on a crash leaves no image of the memory, which may hold the key.
void keep_memory_private(void);
