#include "CTerminalGuard.h"
int ct_guard_present(void) { return 1; }
