#include "CTerminalGuard.h"

#ifdef __linux__

#include <sys/prctl.h>

// The limit on core files would not do: the system heeds it only for files, not where it hands a core to a program,
// and every program that is started would inherit it. This ends with the next program, and what the process reads
// about itself stays open to it.
void keep_memory_private(void) { prctl(PR_SET_DUMPABLE, 0); }

#else

#include <sys/resource.h>

void keep_memory_private(void) {
  struct rlimit limit;
  if (getrlimit(RLIMIT_CORE, &limit) < 0) return;
  limit.rlim_cur = 0;
  setrlimit(RLIMIT_CORE, &limit);
}

#endif
