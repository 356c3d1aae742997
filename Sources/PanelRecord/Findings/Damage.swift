/// What is wrong at one place of the record.
///
/// Facts and numbers only; the words for people are the caller's.
public enum Damage: Hashable, Sendable {
    /// The line is not an entry: its bytes stop making sense at this byte of the line.
    case malformed(at: Int)
    /// The header or the hash beside it was changed.
    case headerChanged
    /// The body or its salt was changed.
    case bodyChanged
    /// The entry is whole but does not follow the one before it.
    case chainBroken
    /// The entry with this number is here a second time.
    case duplicate(of: Int)
    /// Two different entries follow the same one; this is the second to claim the number.
    case fork(at: Int)
    /// The entry is whole but in the wrong place; this number was due.
    case outOfOrder(expected: Int)
    /// These entries are not there.
    case missing(ClosedRange<Int>)
    /// So many lines end in carriage return and line feed: an editor such as Notepad has saved the file.
    case carriageReturns(lines: Int)
    /// A byte order mark was put at the start: an editor has saved the file.
    case byteOrderMark
    /// The line holds so many NUL bytes, as a file system leaves after a loss of power.
    case nulBytes(Int)
    /// The file ends without a line feed.
    case noFinalNewline
    /// The line is longer than `RecordFormat.lineLimit`.
    case lineTooLong
    /// The batch that begins with this entry has no closing `import` entry.
    case batchNotClosed(first: Int)
    /// The entry names a batch that it cannot belong to, or closes one that it does not name rightly.
    case batchMisnamed
    /// The body is gone, and the entry that is said to allow it does not.
    case erasureNotAllowed(by: Int)
    /// The erasure entry with this number names this entry, but the body is still there: the erasure was not finished,
    /// or the body was put back.
    case erasureUnfinished(by: Int)
    /// An erasure entry that does not name entries, a ground and two different people, or that names what cannot be erased.
    case erasureMalformed
    /// The entry was written by a newer version of the program.
    case newerVersion(Int)
    /// The record ends before the head that was confirmed.
    case shorterThanConfirmed(RecordHead)
    /// The record has another entry where the confirmed head was: another history.
    case otherHistory(RecordHead)
    /// The record holds entries, but nothing remembers how far it was confirmed.
    case headMissing
}

/// One finding of a check: where, and what.
public struct Finding: Hashable, Sendable {
    /// The entry that it concerns, or that should have been here; nil where the file as a whole is meant.
    public let seq: Int?
    /// The line of the file, counted from 1.
    public let line: Int
    /// Where the line begins, in bytes from the start of the file.
    public let offset: Int
    /// What is wrong.
    public let what: Damage

    /// A finding at a place.
    public init(seq: Int?, line: Int, offset: Int, what: Damage) {
        self.seq = seq
        self.line = line
        self.offset = offset
        self.what = what
    }
}
