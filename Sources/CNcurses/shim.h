#define NCURSES_WIDECHAR 1
#define _XOPEN_SOURCE_EXTENDED 1
#if !__has_include(<ncurses.h>)
#error "ncurses headers not found: apt-get install libncurses-dev"
#endif
#include <ncurses.h>
