public import PanelModel

/// What an entry says about itself in the open: never a name, a date of birth or an outcome.
public struct EntryHeader: Hashable, Sendable {
    /// The version of the line's format; this program writes 1.
    public let version: Int
    /// The place in the record, counted from 1, without gaps.
    public let seq: Int
    /// When it was recorded, by the clock of the machine that did.
    ///
    /// The order of the record is `seq`, never this.
    public let at: Moment
    /// Who recorded it: an identifier, not a name.
    public let by: String
    /// The word for what it says, as written; words that this version does not know are kept.
    public let kindName: String
    /// Whom it is about: an identifier that leads nowhere without the bodies.
    ///
    /// Nil where it is about no single case.
    public let subject: String?
    /// The first entry of the batch that this one belongs to; nil outside batches.
    ///
    /// In the line, `"bat"`.
    public let batch: Int?
    /// Whether the clock was set by hand for a rehearsal or a test.
    ///
    /// In the line, `"reh":true`.
    public let rehearsal: Bool
    /// The hash of the entry before; a random value in the first.
    public let prev: Digest
    /// The salted commitment to the body.
    public let commitment: Digest

    /// What it says; nil for a word that this version does not know.
    public var kind: EntryKind? { EntryKind(rawValue: kindName) }
}
