import PanelModel
import PanelRecord

/// Proof that something is on the disk: the entry's number and the record's head with it.
public struct Receipt: Hashable, Sendable {
    /// The entry that was recorded; of a batch, the one that closes it.
    public let seq: Int
    /// The head in eight groups of four, as the signed minutes print it.
    public let headGroups: String
    /// Whether the disk was full and the space kept for this moment was used.
    public let isDiskFull: Bool
    /// Why the draft could not be put away afterwards, in words; nil where it was, or where there was none.
    public internal(set) var draftFault: String?

    init(_ receipt: AppendReceipt) {
        self.seq = receipt.head.count
        self.headGroups = receipt.head.hash.groups
        self.isDiskFull = receipt.usedBallast
    }

    /// The first two groups of the head: enough to read aloud.
    public var shortHead: String { String(headGroups.prefix(9)) }

    /// The words for the status line, such as `Recorded · entry 143 · 43f5 0016`.
    public var words: String {
        "Recorded · entry \(seq) · \(shortHead)"
            + (isDiskFull ? " · THE DISK IS FULL: make room before the next decision" : "")
            + (draftFault.map { " · the draft is still there: \($0)" } ?? "")
    }
}
