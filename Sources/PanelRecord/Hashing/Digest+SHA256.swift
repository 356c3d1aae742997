extension Digest {
    /// The SHA-256 of some bytes, such as a file that was brought in.
    /// - Throws: `hashingUnavailable`.
    public static func sha256(of bytes: [UInt8]) throws(RecordError) -> Digest {
        let hasher = try ChainHasher()
        return bytes.withUnsafeBytes { hasher.plain($0) }
    }
}
