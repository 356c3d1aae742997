/// Where the files of one record are.
public struct RecordFolder: Hashable, Sendable {
    /// The folder with the journal, its head and its lock.
    public let record: String
    /// The folder for bytes that a recovery sets aside.
    public let quarantine: String

    /// The record of a workspace: `record/` and `quarantine/` inside it.
    public init(workspace: String) {
        self.init(record: workspace + "/record", quarantine: workspace + "/quarantine")
    }

    /// The record in these two folders.
    public init(record: String, quarantine: String) {
        self.record = record
        self.quarantine = quarantine
    }

    /// The record itself.
    public var journal: String { record + "/journal.jsonl" }
    /// What was last confirmed.
    public var head: String { record + "/journal.head" }
    /// The lock, apart from the journal because a rewrite replaces the journal.
    public var lock: String { record + "/journal.lock" }
    /// Where an erasure copies the record before it takes the journal's place.
    var rewrite: String { record + "/journal.jsonl.rewrite" }
    /// There while an erasure is under way.
    var erasureMark: String { record + "/erasure.pending" }
    /// Space kept so that a full disk can still take the last decision.
    var ballast: String { record + "/ballast" }
}

/// Who besides the owner may read and record.
public enum RecordSharing: Hashable, Sendable {
    /// Nobody: files 0600, folders 0700.
    case ownerOnly
    /// The accounts of this group: files 0660, folders 2770.
    case group(id: UInt32)

    var fileMode: UInt32 {
        switch self {
        case .ownerOnly: 0o600
        case .group: 0o660
        }
    }

    var folderMode: UInt32 {
        switch self {
        case .ownerOnly: 0o700
        case .group: 0o2770
        }
    }
}
