public import PanelModel

/// Who wants which bodies erased, on what ground.
///
/// It becomes the `erasure` entry, so it holds no personal data of the child.
public struct ErasureOrder: Hashable, Sendable {
    /// The entries whose bodies go.
    public let seqs: [Int]
    /// The lawful ground or the retention rule, in the words of the caller.
    public let ground: String
    /// Who asked, as an identifier.
    public let requestedBy: String
    /// Who approved: somebody else.
    public let approvedBy: String
    /// When, by the caller's clock.
    public let at: Moment
    /// Who records it, as an identifier.
    public let by: String
    /// Whether the clock was set by hand.
    public let rehearsal: Bool

    /// An order; it is checked when it is carried out.
    public init(
        seqs: [Int], ground: String, requestedBy: String, approvedBy: String, at: Moment, by: String,
        rehearsal: Bool = false
    ) {
        self.seqs = seqs
        self.ground = ground
        self.requestedBy = requestedBy
        self.approvedBy = approvedBy
        self.at = at
        self.by = by
        self.rehearsal = rehearsal
    }
}

/// Why an erasure is refused.
public enum ErasureFault: Hashable, Sendable {
    /// No entry is named, or one is named twice.
    case noEntries
    /// No ground is given.
    case noGround
    /// It takes two different people: one who asks and one who approves.
    case onePerson
    /// There is no entry with this number.
    case unknownEntry(Int)
    /// The body of this entry was erased before.
    case alreadyErased(Int)
    /// Entries of this kind keep the record checkable (`import`, `erasure`, `recovery`) and hold nothing about a child.
    case notErasable(Int)
}

/// What an erasure did.
public struct ErasureReceipt: Hashable, Sendable {
    /// The number of the `erasure` entry.
    public let seq: Int
    /// How many bodies were taken out.
    public let erased: Int
    /// How many bytes the file lost.
    public let bytesRemoved: Int
    /// The head of the record now: the same hash, a shorter file.
    public let head: RecordHead
}
