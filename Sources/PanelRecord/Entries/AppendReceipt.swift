/// What was recorded, and is on the disk.
public struct AppendReceipt: Hashable, Sendable {
    /// The new entries in order; for a batch, the closing `import` entry last.
    public let entries: [AppendedEntry]
    /// The head of the record with them.
    public let head: RecordHead
    /// What others had recorded since this journal last looked; the index has to take these in first.
    public let others: [EntryHeader]
    /// Whether the disk was full and the ballast had to be given up for this entry.
    ///
    /// The person should be told.
    public let usedBallast: Bool
}

/// One entry that was just recorded.
public struct AppendedEntry: Hashable, Sendable {
    /// The place in the record, counted from 1.
    public let seq: Int
    /// The hash of the entry.
    public let hash: Digest
    /// Where its line begins in the file, in bytes.
    public let offset: Int
    /// How long its line is in bytes, with the line feed.
    public let length: Int
}

/// The last state of one case that a person had on the screen when they decided.
public struct Expectation: Hashable, Sendable {
    /// The head of the record when they looked.
    public let seen: RecordHead
    /// The case.
    public let subject: String

    /// Says that this case has not changed since the record had that head.
    public init(subject: String, unchangedSince seen: RecordHead) {
        self.seen = seen
        self.subject = subject
    }
}
