// The files are embedded by the compiler (#embed, C23): no generated source, a fraction of a second to build, and a
// changed file is noticed by the next build. Swift's own `.embedInCode` costs some 12 s of a debug build for 64 kB.
#include "Assets.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const AssetsFile files[] = {
};

size_t assets_count(void) {
    return sizeof files / sizeof *files;
}

const AssetsFile *assets_at(size_t place) {
    return place < assets_count() ? &files[place] : NULL;
}

const AssetsFile *assets_find(const char *name) {
    for (size_t place = 0; place < assets_count(); place++)
        if (strcmp(files[place].name, name) == 0) return &files[place];
    return NULL;
}
