#pragma once
int ct_guard_present(void);
