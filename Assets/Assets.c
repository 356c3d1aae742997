// The files are embedded by the compiler (#embed, C23): no generated source, a fraction of a second to build, and a
// changed file is noticed by the next build. Swift's own `.embedInCode` costs some 12 s of a debug build for 64 kB.
#include "Assets.h"

#include <string.h>

#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char letters_answers_mustache[] = {
#embed "letters/answers.mustache"
};
static const unsigned char letters_assess_mustache[] = {
#embed "letters/assess.mustache"
};
static const unsigned char letters_cease_mustache[] = {
#embed "letters/cease.mustache"
};
static const unsigned char letters_change_mustache[] = {
#embed "letters/change.mustache"
};
static const unsigned char letters_closing_mustache[] = {
#embed "letters/closing.mustache"
};
static const unsigned char letters_copy_mustache[] = {
#embed "letters/copy.mustache"
};
static const unsigned char letters_issue_mustache[] = {
#embed "letters/issue.mustache"
};
static const unsigned char letters_no_change_mustache[] = {
#embed "letters/no-change.mustache"
};
static const unsigned char letters_not_to_assess_mustache[] = {
#embed "letters/not-to-assess.mustache"
};
static const unsigned char letters_not_to_issue_mustache[] = {
#embed "letters/not-to-issue.mustache"
};
static const unsigned char letters_opening_mustache[] = {
#embed "letters/opening.mustache"
};
static const unsigned char letters_put_off_mustache[] = {
#embed "letters/put-off.mustache"
};
static const unsigned char letters_rights_mustache[] = {
#embed "letters/rights.mustache"
};
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
static const unsigned char rules_reasons_model_tsv[] = {
#embed "rules/reasons-model.tsv"
};
static const unsigned char rules_reasons_yaml[] = {
#embed "rules/reasons.yaml"
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
    {"letters/answers.mustache", letters_answers_mustache, sizeof letters_answers_mustache},
    {"letters/assess.mustache", letters_assess_mustache, sizeof letters_assess_mustache},
    {"letters/cease.mustache", letters_cease_mustache, sizeof letters_cease_mustache},
    {"letters/change.mustache", letters_change_mustache, sizeof letters_change_mustache},
    {"letters/closing.mustache", letters_closing_mustache, sizeof letters_closing_mustache},
    {"letters/copy.mustache", letters_copy_mustache, sizeof letters_copy_mustache},
    {"letters/issue.mustache", letters_issue_mustache, sizeof letters_issue_mustache},
    {"letters/no-change.mustache", letters_no_change_mustache, sizeof letters_no_change_mustache},
    {"letters/not-to-assess.mustache", letters_not_to_assess_mustache, sizeof letters_not_to_assess_mustache},
    {"letters/not-to-issue.mustache", letters_not_to_issue_mustache, sizeof letters_not_to_issue_mustache},
    {"letters/opening.mustache", letters_opening_mustache, sizeof letters_opening_mustache},
    {"letters/put-off.mustache", letters_put_off_mustache, sizeof letters_put_off_mustache},
    {"letters/rights.mustache", letters_rights_mustache, sizeof letters_rights_mustache},
    {"rules/evidence.yaml", rules_evidence_yaml, sizeof rules_evidence_yaml},
    {"rules/import-columns.yaml", rules_import_columns_yaml, sizeof rules_import_columns_yaml},
    {"rules/law-england-2014.yaml", rules_law_england_2014_yaml, sizeof rules_law_england_2014_yaml},
    {"rules/matrix.yaml", rules_matrix_yaml, sizeof rules_matrix_yaml},
    {"rules/next-steps.yaml", rules_next_steps_yaml, sizeof rules_next_steps_yaml},
    {"rules/reasons-model.tsv", rules_reasons_model_tsv, sizeof rules_reasons_model_tsv},
    {"rules/reasons.yaml", rules_reasons_yaml, sizeof rules_reasons_yaml},
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
