import CLibcrypto

/// SHA-256 by the system's libcrypto, with the two labels that keep a body from being passed off as a header.
///
/// One value per thread: it keeps one context and fetches the algorithm once, because fetching costs more than hashing
/// an entry does.
final class ChainHasher {
    private let context: OpaquePointer
    private let algorithm: OpaquePointer
    private static let bodyLabel = Array("ehc-body-v1\0".utf8)
    private static let entryLabel = Array("ehc-entry-v1\0".utf8)

    /// - Throws: `RecordError.hashingUnavailable` where libcrypto offers no SHA-256.
    init() throws(RecordError) {
        guard let algorithm = EVP_MD_fetch(nil, "SHA256", nil) else { throw .hashingUnavailable }
        guard let context = EVP_MD_CTX_new() else {
            EVP_MD_free(algorithm)
            throw .hashingUnavailable
        }
        self.algorithm = algorithm
        self.context = context
    }

    deinit {
        EVP_MD_CTX_free(context)
        EVP_MD_free(algorithm)
    }

    /// `SHA-256("ehc-body-v1\0" ‖ salt ‖ body)`: what the header's `com` must say.
    func commitment(salt: Digest, body: UnsafeRawBufferPointer) -> Digest {
        start()
        ChainHasher.bodyLabel.withUnsafeBytes { add($0) }
        salt.withUnsafeBytes { add($0) }
        add(body)
        return finish()
    }

    /// `SHA-256("ehc-entry-v1\0" ‖ header)`: the hash of an entry.
    func entryHash(header: UnsafeRawBufferPointer) -> Digest {
        start()
        ChainHasher.entryLabel.withUnsafeBytes { add($0) }
        add(header)
        return finish()
    }

    /// Plain SHA-256, for checksums and for what is put in quarantine.
    func plain(_ bytes: UnsafeRawBufferPointer) -> Digest {
        start()
        add(bytes)
        return finish()
    }

    func start() {
        let done = EVP_DigestInit_ex2(context, algorithm, nil)
        precondition(done == 1, "libcrypto could not start a SHA-256")
    }

    func add(_ bytes: UnsafeRawBufferPointer) {
        guard let start = bytes.baseAddress, bytes.count > 0 else { return }
        let done = EVP_DigestUpdate(context, start, bytes.count)
        precondition(done == 1, "libcrypto could not go on with a SHA-256")
    }

    func finish() -> Digest {
        var words = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        let done = withUnsafeMutableBytes(of: &words) { buffer in
            EVP_DigestFinal_ex(context, buffer.baseAddress?.assumingMemoryBound(to: UInt8.self), nil)
        }
        precondition(done == 1, "libcrypto could not finish a SHA-256")
        return Digest(words: words)
    }
}
