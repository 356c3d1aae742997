#define _GNU_SOURCE
#include "CTerminalGuard.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <termios.h>
#include <unistd.h>

void ctg_forbid_cores(void) {
    struct rlimit none = {0, 0};
    (void)setrlimit(RLIMIT_CORE, &none);
}

void ctg_forbid_attaching(void) { (void)prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }

static void watched(sigset_t *set) {
    sigemptyset(set);
    sigaddset(set, SIGWINCH);
    sigaddset(set, SIGTERM);
    sigaddset(set, SIGHUP);
    sigaddset(set, SIGINT);
    sigaddset(set, SIGTSTP);
    sigaddset(set, SIGCONT);
}

int ctg_block_signals(void) {
    sigset_t set;
    watched(&set);
    int fault = pthread_sigmask(SIG_BLOCK, &set, NULL);
    if (fault != 0) {
        errno = fault;
        return -1;
    }
    return 0;
}

int ctg_open_signals(void) {
    sigset_t set;
    watched(&set);
    return signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
}

int ctg_next_signal(int descriptor) {
    struct signalfd_siginfo found;
    ssize_t count;
    do {
        count = read(descriptor, &found, sizeof found);
    } while (count < 0 && errno == EINTR);
    return count == (ssize_t)sizeof found ? (int)found.ssi_signo : 0;
}

int ctg_open_memory(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

int ctg_open_waker(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

static pthread_mutex_t turn = PTHREAD_MUTEX_INITIALIZER;

void ctg_take_turn(void) { (void)pthread_mutex_lock(&turn); }

void ctg_end_turn(void) { (void)pthread_mutex_unlock(&turn); }

/* The guard. Its handler only calls what POSIX allows in one: write, pread, tcsetattr, sigaction, raise. */

static const int crashes[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE};
enum { crash_count = sizeof crashes / sizeof crashes[0] };

static struct {
    volatile sig_atomic_t armed;
    int terminal;
    int captured;
    int errors;
    int has_settings;
    struct termios settings;
    char reset[256];
    size_t reset_length;
    struct sigaction before[crash_count];
    void *stack;
} guard;

static void write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        count -= (size_t)written;
    }
}

/* The runtime's last words went to memory while the screen was up. What could act on the terminal becomes '?'. */
static void copy_captured(void) {
    char part[512];
    off_t place = 0;
    ssize_t count;
    while ((count = pread(guard.captured, part, sizeof part, place)) > 0) {
        for (ssize_t i = 0; i < count; i++) {
            unsigned char byte = (unsigned char)part[i];
            if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte >= 0x7f) part[i] = '?';
        }
        write_all(guard.errors, part, (size_t)count);
        place += count;
    }
}

static void on_crash(int number) {
    if (guard.armed) {
        guard.armed = 0;
        write_all(guard.terminal, guard.reset, guard.reset_length);
        if (guard.has_settings) (void)tcsetattr(guard.terminal, TCSANOW, &guard.settings);
        if (guard.captured >= 0 && guard.errors >= 0) copy_captured();
    }
    struct sigaction plain;
    memset(&plain, 0, sizeof plain);
    plain.sa_handler = SIG_DFL;
    sigemptyset(&plain.sa_mask);
    (void)sigaction(number, &plain, NULL);
    (void)raise(number);
}

void ctg_set_reset(const char *reset) {
    guard.reset_length = 0;
    size_t length = strnlen(reset, sizeof guard.reset - 1);
    memcpy(guard.reset, reset, length);
    guard.reset_length = length;
}

void ctg_arm(int terminal, const char *reset, int captured, int errors) {
    if (guard.armed) return;
    guard.terminal = terminal;
    guard.captured = captured;
    guard.errors = errors;
    guard.has_settings = tcgetattr(terminal, &guard.settings) == 0;
    ctg_set_reset(reset);

    /* A stack of its own, because running out of stack is one of the crashes. */
    if (guard.stack == NULL) {
        size_t size = 64 * 1024;
        guard.stack = malloc(size);
        if (guard.stack != NULL) {
            stack_t own = {.ss_sp = guard.stack, .ss_flags = 0, .ss_size = size};
            (void)sigaltstack(&own, NULL);
        }
    }
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_crash;
    action.sa_flags = SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < crash_count; i++) (void)sigaction(crashes[i], &action, &guard.before[i]);
    guard.armed = 1;
}

void ctg_disarm(void) {
    if (!guard.armed) return;
    guard.armed = 0;
    if (guard.has_settings) (void)tcsetattr(guard.terminal, TCSADRAIN, &guard.settings);
    for (int i = 0; i < crash_count; i++) (void)sigaction(crashes[i], &guard.before[i], NULL);
}
