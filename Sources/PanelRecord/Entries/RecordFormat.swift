/// The fixed figures and words of the record's lines.
///
/// A line is `{"h":{…},"hash":"…","salt":"…","body":{…}}` and one line feed; of an erased entry,
/// `{"h":{…},"hash":"…","erased":N}`. The header's members stand in this order: `v`, `seq`, `at`, `by`, `kind`,
/// then where they apply `subj`, `bat` (the first entry of the batch that this one belongs to) and `reh` (true: the clock
/// was set by hand), then `prev` and `com`. There is no white space outside the body, and no escape in the header.
///
/// Three kinds have members of the body that the record itself writes, first in the object, and reads when it verifies:
/// - `import`, the closing entry of a batch: `first` and `last`, the numbers of the entries that it closes;
/// - `erasure`: `seqs`, `ground`, `requested_by`, `approved_by`;
/// - `recovery`: `cut_at`, `bytes`, `sha256`, `file`, `cause`.
public enum RecordFormat {
    /// The version that this program writes, and the newest that it can add to.
    public static let version = 1
    /// The longest line, with its line feed, in bytes: 4 MiB.
    public static let lineLimit = 4 << 20
    /// The longest identifier in a header, in bytes.
    public static let identifierLimit = 128
}
