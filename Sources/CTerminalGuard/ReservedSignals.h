#pragma once

#include <stdbool.h>

// The signals that the C library keeps for its threads. It takes no handler for them, and they end the program all the
// same when somebody sends them before the library has put them to its use.

bool is_reserved_signal(int number);

// Lets those that nobody handles do what another signal does.
void reserved_signals_follow(int model);

// Undoes that, while the other signal still does the same.
void reserved_signals_leave(int model);

_Noreturn void die_by_reserved_signal(int number);
