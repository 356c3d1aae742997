import Glibc
public import PanelModel

/// How a record is opened, and by whom.
public struct JournalOptions {
    /// Who opens it, as an identifier: `by` of the entries that the record itself makes.
    public var recorder: String
    /// The name that others see while they wait for the lock.
    public var recorderName: String
    /// What time it is.
    public var clock: () -> Moment
    /// Whether that clock was set by hand.
    public var rehearsal = false
    /// Who besides the owner may read and record.
    public var sharing = RecordSharing.ownerOnly
    /// How long to wait for the lock.
    public var wait = LockWait(upTo: 5000)
    /// Whether to record on a network file system all the same.
    public var allowsNetwork = false
    /// Whether to keep 1 MiB free for the last entry on a full disk.
    public var keepsBallast = true
    /// Whether opening checks the whole record; otherwise only what was added after the confirmed head, and that head.
    public var checksEverything = false
    /// A head that somebody else remembers, such as the index; the further one of it and the head file counts.
    public var remembered: RecordHead?
    /// The calls that change the disk.
    public var calls: any FileSystemCalls = SystemCalls()

    /// The usual way to open a record.
    public init(recorder: String, recorderName: String, clock: @escaping () -> Moment) {
        self.recorder = recorder
        self.recorderName = recorderName
        self.clock = clock
    }

    var holder: LockHolder {
        var name = [CChar](repeating: 0, count: 256)
        let known = gethostname(&name, name.count - 1) == 0
        let host = String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
        return LockHolder(name: recorderName, host: known ? host : "?", process: getpid(), since: clock())
    }
}

/// What a caller wants of the record.
public enum RecordAccess: Hashable, Sendable {
    /// To look. Nothing on the disk is changed.
    case read
    /// To record in a record that is there.
    case write
    /// To record; what is missing of the record is created.
    case create
}
