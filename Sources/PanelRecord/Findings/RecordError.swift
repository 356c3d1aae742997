/// Why the record did not do what was asked.
///
/// Facts and numbers only: no case, no person, no path.
public enum RecordError: Error, Hashable, Sendable {
    /// There is no record in this folder.
    case noRecord
    /// The system refused to read.
    case notRead(SystemFault)
    /// The system refused to create the folder or a file of the record.
    case notCreated(SystemFault)
    /// A file of the record is a link or no plain file; following it could write elsewhere.
    case notAPlainFile(RecordFileRole)
    /// Somebody else was recording for as long as the caller was ready to wait.
    case busy(LockHolder?)
    /// The person stopped waiting.
    case waitCancelled(LockHolder?)
    /// The record can only be looked at, and why.
    case readOnly(ReadOnlyReason)
    /// Others have recorded something about this case since; the last entry about it has this number.
    case caseMovedOn(subject: String, lastSeq: Int)
    /// The caller has seen a head that this record never had.
    case unknownHead(RecordHead)
    /// The draft at this place of the list, counted from 0, cannot be recorded. Nothing was written.
    case invalidDraft(index: Int, DraftFault)
    /// Nothing was recorded and the file is as it was; it may be tried again. Nil where a write came out short.
    case notWritten(SystemFault?)
    /// The entries with these numbers were written, but the system did not confirm that they are on the disk. This journal
    /// records nothing more; what is on the disk is judged when the record is opened again.
    case notConfirmed(ClosedRange<Int>, SystemFault)
    /// An earlier failure of this journal has to be looked into first, by opening the record again.
    case stopped
    /// What was read is not what was recorded.
    case damaged(Finding)
    /// The erasure cannot be done as asked. Nothing was written.
    case erasureRefused(ErasureFault)
    /// The erasure is recorded, but the bodies are still in the file; opening the record for writing finishes it.
    case erasureUnfinished(seq: Int, SystemFault?)
    /// libcrypto offers no SHA-256.
    case hashingUnavailable
}

/// A file or folder of the record.
public enum RecordFileRole: Hashable, Sendable {
    /// The folder itself.
    case folder
    /// `journal.jsonl`.
    case journal
    /// `journal.head`.
    case head
    /// `journal.lock`.
    case lock
    /// Bytes that a recovery set aside.
    case quarantine
    /// The file into which an erasure copies the record.
    case rewrite
    /// The mark that an erasure is under way.
    case erasureMark
    /// The space kept for the last entry on a full disk.
    case ballast
}

/// Which call of the system failed, and its `errno`.
public struct SystemFault: Error, Hashable, Sendable {
    /// The call.
    public let call: SystemCall
    /// The value of `errno`, such as 28 for a full disk.
    public let code: Int32

    /// A call that failed.
    public init(_ call: SystemCall, code: Int32) {
        self.call = call
        self.code = code
    }
}

/// The calls of the system that the record depends on.
public enum SystemCall: String, Hashable, Sendable {
    case open, create, read, write, sync, truncate, rename, remove, lock, status, random, changeMode
}
