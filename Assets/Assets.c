// The files are embedded by the compiler (#embed, C23): no generated source, a fraction of a second to build, and a
// changed file is noticed by the next build. Swift's own `.embedInCode` costs some 12 s of a debug build for 64 kB.
#include "Assets.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char rules_evidence_yaml[] = {
#embed "rules/evidence.yaml"
};
static const unsigned char rules_import_columns_yaml[] = {
#embed "rules/import-columns.yaml"
};
static const unsigned char rules_law_england_2014_yaml[] = {
#embed "rules/law-england-2014.yaml"
};
static const unsigned char rules_matrix_yaml[] = {
#embed "rules/matrix.yaml"
};
static const unsigned char rules_next_steps_yaml[] = {
#embed "rules/next-steps.yaml"
};
static const unsigned char reference_bank_holidays_yaml[] = {
#embed "reference/bank-holidays.yaml"
};
static const unsigned char sample_findings_csv[] = {
#embed "sample/findings.csv"
};
static const unsigned char sample_requests_csv[] = {
#embed "sample/requests.csv"
};
static const unsigned char sample_settings_yaml[] = {
#embed "sample/settings.yaml"
};

static const AssetsFile files[] = {
    {"rules/evidence.yaml", rules_evidence_yaml, sizeof rules_evidence_yaml},
    {"rules/import-columns.yaml", rules_import_columns_yaml, sizeof rules_import_columns_yaml},
    {"rules/law-england-2014.yaml", rules_law_england_2014_yaml, sizeof rules_law_england_2014_yaml},
    {"rules/matrix.yaml", rules_matrix_yaml, sizeof rules_matrix_yaml},
    {"rules/next-steps.yaml", rules_next_steps_yaml, sizeof rules_next_steps_yaml},
    {"reference/bank-holidays.yaml", reference_bank_holidays_yaml, sizeof reference_bank_holidays_yaml},
    {"sample/findings.csv", sample_findings_csv, sizeof sample_findings_csv},
    {"sample/settings.yaml", sample_settings_yaml, sizeof sample_settings_yaml},
    {"sample/requests.csv", sample_requests_csv, sizeof sample_requests_csv},
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
