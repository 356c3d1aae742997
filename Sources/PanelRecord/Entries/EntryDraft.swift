public import PanelModel

/// What a caller asks to have recorded.
///
/// The record adds the number, the chain and the commitment.
public struct EntryDraft: Hashable, Sendable {
    /// When, by the caller's clock.
    public let at: Moment
    /// Who, as an identifier: 1 to 128 printable ASCII characters without space, quote and backslash.
    public let by: String
    /// What it says.
    public let kind: EntryKind
    /// Whom it is about, as an identifier of the same form; nil where it is about no single case.
    public let subject: String?
    /// Whether the clock was set by hand (`EHCPANEL_NOW`); the entry then says so.
    public let rehearsal: Bool
    /// The bytes of one JSON object on one line.
    ///
    /// They are recorded as they are.
    public let body: [UInt8]

    /// A draft; it is checked when it is appended.
    public init(
        at: Moment, by: String, kind: EntryKind, subject: String? = nil, rehearsal: Bool = false, body: [UInt8]
    ) {
        self.at = at
        self.by = by
        self.kind = kind
        self.subject = subject
        self.rehearsal = rehearsal
        self.body = body
    }
}

/// Why a draft cannot be recorded as it stands.
public enum DraftFault: Hashable, Sendable {
    /// The body is not one strict JSON object on one line.
    case body(JSONFault)
    /// `by` is empty, too long, or has other characters than the header may hold.
    case by
    /// The subject is empty, too long, or has other characters than the header may hold.
    case subject
    /// The time lies outside the years 1 to 9999.
    case time
    /// The line would be longer than `RecordFormat.lineLimit`; this is how long, in bytes.
    case tooLong(bytes: Int)
    /// Entries of this kind are made by the record itself: `erasure` by `erase`, `recovery` when it opens.
    case kindOfTheRecord
    /// A batch is closed by an `import` entry, and only a batch is.
    case batchClosing
    /// The body uses a key that the record itself writes into entries of this kind.
    case reservedKey
}
