/// How far the record goes: what the head file, the index and the signed minutes remember.
public struct RecordHead: Hashable, Sendable {
    /// How many entries there are, which is also the number of the last.
    public let count: Int
    /// How long the file is, in bytes.
    public let length: Int
    /// The hash of the last entry.
    public let hash: Digest

    /// A head as it was remembered.
    public init(count: Int, length: Int, hash: Digest) {
        self.count = count
        self.length = length
        self.hash = hash
    }

    /// The head of a record without entries.
    public static let empty = RecordHead(count: 0, length: 0, hash: .zero)
}
