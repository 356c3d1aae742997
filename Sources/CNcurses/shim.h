/* What Swift cannot import from ncurses by itself. Nothing here holds state: constants that are macros with casts, and
   variables, which Swift 6 refuses as shared mutable state, behind functions. The wide-character API needs
   NCURSES_WIDECHAR before the header; pkg-config would set it, but SwiftPM drops its -D flags. */
#ifndef CNCURSES_SHIM_H
#define CNCURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#if !__has_include(<ncurses.h>)
#error "ncurses headers not found: apt-get install libncurses-dev"
#endif
#include <ncurses.h>
#include <stdio.h>
#include <wchar.h>

static inline WINDOW *_Nullable nc_stdscr(void) { return stdscr; }
static inline WINDOW *_Nullable nc_curscr(void) { return curscr; }
static inline int nc_colours(void) { return COLORS; }
static inline int nc_colour_pairs(void) { return COLOR_PAIRS; }

/* newterm reading from standard input. */
static inline SCREEN *_Nullable nc_newterm(const char *_Nullable type, FILE *_Nonnull out) {
    return newterm(type, out, stdin);
}

static const attr_t nc_normal = A_NORMAL;
static const attr_t nc_bold = A_BOLD;
static const attr_t nc_reverse = A_REVERSE;
static const attr_t nc_underline = A_UNDERLINE;

/* Pairs above 255 only fit in the extra parameter. */
static inline int nc_set_style(WINDOW *_Nonnull window, attr_t attributes, int pair) {
    return wattr_set(window, attributes, (short)(pair & 0x7fff), &pair);
}

/* Glibc's Swift module hides it. */
extern int wcwidth(wchar_t);
static inline int nc_wcwidth(wchar_t character) { return wcwidth(character); }

#endif
