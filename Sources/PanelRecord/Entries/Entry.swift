/// One entry, as it was read from the record and found whole.
public struct Entry: Hashable, Sendable {
    /// What the entry says about itself.
    public let header: EntryHeader
    /// The hash of the header, which the next entry names.
    public let hash: Digest
    /// What it says, unless that was erased.
    public let body: EntryBody
    /// Where its line begins in the file, in bytes.
    public let offset: Int
    /// How long its line is in bytes, with the line feed.
    public let length: Int

    /// The head of the record when this was its last entry.
    public var head: RecordHead {
        RecordHead(count: header.seq, length: offset + length, hash: hash)
    }
}

/// The body of an entry: the exact bytes of one JSON object, or the mark of a lawful erasure.
public enum EntryBody: Hashable, Sendable {
    /// The body and the salt of its commitment.
    case present(salt: Digest, bytes: [UInt8])
    /// Taken out; the entry with this number allowed it.
    case erased(by: Int)

    /// The bytes; nil where they were erased.
    public var bytes: [UInt8]? {
        switch self {
        case .present(_, let bytes): bytes
        case .erased: nil
        }
    }

    /// The body as a tree; nil where it was erased.
    public func value() throws(JSONFault) -> JSONValue? {
        switch self {
        case .present(_, let bytes): try JSONText.value(of: bytes)
        case .erased: nil
        }
    }
}
