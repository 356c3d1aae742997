/// Whether the record takes new entries.
public enum RecordState: Hashable, Sendable {
    /// It does.
    case ready
    /// It can only be looked at.
    case readOnly(ReadOnlyReason)
}

/// Why a record can only be looked at.
public enum ReadOnlyReason: Hashable, Sendable {
    /// The caller asked for no more.
    case openedForReading
    /// The system does not let this person write (permissions, or a disk mounted for reading only).
    case noPermission(SystemFault)
    /// The lock cannot be had in a way that can be trusted.
    case lockUntrusted(SystemFault)
    /// The folder lies on a file system over a network, where locks and syncs cannot be trusted.
    case networkFileSystem(NetworkFileSystem)
    /// A confirmed entry is damaged.
    case damaged(Finding)
    /// The record ends before the head that was confirmed: lost data, an old copy, or tampering.
    case shorterThanConfirmed(confirmed: RecordHead, found: RecordHead)
    /// Another entry stands where the confirmed head was.
    case otherHistory(confirmed: RecordHead, found: RecordHead)
    /// The head was confirmed, but the file of the record is gone.
    case journalMissing(confirmed: RecordHead)
    /// The end is torn and nothing remembers how far the record was confirmed, so that nothing may be cut.
    case headMissing
    /// A newer version of the program has recorded here.
    case newerVersion(Int)
}

/// What opening the record found; a person should be told of everything but `ready` without more.
public struct RecordOpening: Hashable, Sendable {
    /// Whether the record takes new entries.
    public let state: RecordState
    /// The head that was remembered when it was opened; nil where nothing remembered one.
    public let confirmed: RecordHead?
    /// How far the record goes now, as checked.
    public let head: RecordHead
    /// What is wrong, in the order of the file.
    public let findings: [Finding]
    /// Whole entries after the confirmed head: on the disk, but whoever recorded them may not have been told so.
    ///
    /// They are part of the record; the person who made them is asked whether to keep or to correct them.
    public let unconfirmed: [EntryHeader]
    /// A torn end that was set aside, when opened for writing.
    public let recovery: Recovery?
    /// A torn end that is still in the file, because it was opened for reading only.
    public let tornTail: TornTail?
    /// Erasure entries whose work had been interrupted and is now finished.
    public let finishedErasures: [Int]
}

/// Bytes after the last whole entry that were never confirmed.
public struct TornTail: Hashable, Sendable {
    /// Where they begin in the file.
    public let offset: Int
    /// How many there are.
    public let bytes: Int
    /// What showed that they are no entry.
    public let finding: Finding
}

/// What a recovery set aside.
public struct Recovery: Hashable, Sendable {
    /// The torn end.
    public let tail: TornTail
    /// The SHA-256 of the bytes.
    public let digest: Digest
    /// The name of the file in the quarantine folder that holds them.
    public let file: String
    /// The number of the `recovery` entry that tells of it.
    public let seq: Int
}
