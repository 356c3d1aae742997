#pragma once
#include <stddef.h>

/// A file that ships inside the program.
typedef struct {
    const char *_Nonnull name;             ///< Path below Assets/, such as `rules/evidence.yaml`.
    const unsigned char *_Nonnull bytes;
    size_t count;
} AssetsFile;

/// How many files ship inside the program.
size_t assets_count(void);

/// The file at a place in the list, from 0; NULL beyond its end.
const AssetsFile *_Nullable assets_at(size_t place);

/// The file of that name, or NULL.
const AssetsFile *_Nullable assets_find(const char *_Nonnull name);
