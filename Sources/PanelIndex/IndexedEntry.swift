public import PanelModel

/// One entry of the record, as the index needs it.
public struct IndexedEntry: Sendable {
    /// The entry's sequence number.
    public let seq: Int
    /// When it was recorded.
    public let at: Moment
    /// The staff id of who recorded it.
    public let by: String
    /// The word in the entry's header; a word that this version does not know is kept as a place only.
    public let kind: String
    /// The subject id in the header: a case, a meeting, or nothing.
    public let subject: String?
    /// Where the entry's line begins in the record, in bytes.
    public let offset: Int
    /// Bytes of the line, its line feed included or not: the index only hands it back.
    public let length: Int
    /// The exact JSON bytes of the body; nil when it was erased.
    public let body: [UInt8]?

    /// An entry of the record.
    public init(
        seq: Int, at: Moment, by: String, kind: String, subject: String?, offset: Int, length: Int, body: [UInt8]?
    ) {
        self.seq = seq
        self.at = at
        self.by = by
        self.kind = kind
        self.subject = subject
        self.offset = offset
        self.length = length
        self.body = body
    }
}

/// How much of the record an index covers, so that only what came later has to be read.
public struct IndexPosition: Hashable, Sendable {
    /// Entries covered.
    public let count: Int
    /// Bytes of the record covered.
    public let length: Int
    /// The hash of the last entry covered, in hex.
    public let hash: String

    /// A place in the record.
    public init(count: Int, length: Int, hash: String) {
        self.count = count
        self.length = length
        self.hash = hash
    }
}

/// Entries that follow each other, and the position that the index has when they are in it.
public struct IndexBatch: Sendable {
    /// The entries, in the order of the record.
    public let entries: [IndexedEntry]
    /// Where the record stands after the last of them.
    public let position: IndexPosition

    /// A batch; `position` is where the record stands after its last entry.
    public init(entries: [IndexedEntry], position: IndexPosition) {
        self.entries = entries
        self.position = position
    }
}

/// What became of the entries that an index was given.
public struct AppliedEntries: Hashable, Sendable {
    /// Entries taken in; those that the index had already are not counted.
    public internal(set) var count = 0
    /// Sequence numbers of entries whose body could not be read; they count as entries of their case and as nothing more.
    public internal(set) var unreadable: [Int] = []
}

/// Where one entry stands in the record.
public struct EntryPlace: Hashable, Sendable {
    /// The entry's sequence number.
    public let seq: Int
    /// Nil for a kind that this version does not know.
    public let kind: EntryKind?
    /// Where its line begins, in bytes.
    public let offset: Int
    /// Bytes of its line, as the index was told.
    public let length: Int
}

/// Where a decision stands in the record: as it was first recorded, and the correction that now stands, if any.
public struct DecisionPlace: Hashable, Sendable {
    /// The subject id of the case.
    public let subject: String
    /// The day of the decision as it now stands.
    public let decidedOn: CivilDate
    /// The entry that first recorded it.
    public let original: EntryPlace
    /// The last correction; nil when the original stands.
    public let correction: EntryPlace?
}
