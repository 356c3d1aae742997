/* The C with state behind the terminal: a guard that gives the terminal back when the program crashes, and the three kinds
   of descriptor that Swift's Glibc module does not offer. */
#ifndef CTERMINALGUARD_H
#define CTERMINALGUARD_H

/* No core files: memory holds names. */
void ctg_forbid_cores(void);

/* No attaching by other processes of this account. It also closes /dev/stdin and its kin to us, which are links into /proc. */
void ctg_forbid_attaching(void);

/* Blocks WINCH TERM HUP INT TSTP CONT for this thread and those it starts. 0, or -1 with errno. */
int ctg_block_signals(void);

/* A descriptor that becomes readable when one of those signals is pending; -1 with errno. */
int ctg_open_signals(void);

/* The number of the next pending signal, or 0 when there is none. Never waits. */
int ctg_next_signal(int descriptor);

/* A file in memory; a counter that wakes a poll. -1 with errno. Both are closed on exec. */
int ctg_open_memory(const char *_Nonnull name);
int ctg_open_waker(void);

/* ncurses keeps its screens in globals: between these two, one thread has them to itself. */
void ctg_take_turn(void);
void ctg_end_turn(void);

/* From now on, a crash writes the reset string to the terminal, restores its settings as they are now, copies what lies in
   `captured` to `errors` (either may be -1) and then crashes as it would have. The string is copied; at most 255 bytes. */
void ctg_arm(int terminal, const char *_Nonnull reset, int captured, int errors);

/* Takes another reset string, once it is known what the terminal understands. */
void ctg_set_reset(const char *_Nonnull reset);

/* Restores the terminal's settings as they were when armed, and the crash handlers as they were. */
void ctg_disarm(void);

#endif
