import Glibc

/// Random values from the system: one for the salt of every body, so that an erased body cannot be found again by trial.
struct SaltSource {
    private var pool: [UInt8] = []

    /// The next 32 random bytes.
    mutating func next() throws(SystemFault) -> Digest {
        if pool.isEmpty {
            // 256 bytes is what one call gives without being interrupted (getentropy(3)).
            var fresh = [UInt8](repeating: 0, count: 256)
            guard getentropy(&fresh, fresh.count) == 0 else { throw SystemFault(.random, code: errno) }
            pool = fresh
        }
        guard let salt = Digest(bytes: pool.suffix(32)) else { throw SystemFault(.random, code: EIO) }
        pool.removeLast(32)
        return salt
    }
}
