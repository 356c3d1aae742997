import CLibcrypto
import Glibc

/// The calls by which the record changes the disk: the one seam at which tests make them fail.
///
/// Everything that only looks goes to the system directly.
public protocol FileSystemCalls {
    /// Opens a file, with `O_CLOEXEC` and `O_NOFOLLOW` added, and answers its descriptor.
    func open(_ path: String, flags: Int32, mode: UInt32) throws(SystemFault) -> Int32
    /// One `write`; answers how many bytes it took, which may be fewer than there are.
    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int
    /// One `pwrite`.
    func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int) throws(SystemFault) -> Int
    /// One `fsync`; never tried again by anybody, whatever it answers.
    func sync(_ descriptor: Int32) throws(SystemFault)
    /// Cuts the file to this length.
    func truncate(_ descriptor: Int32, to length: Int) throws(SystemFault)
    /// Puts a file in the place of another.
    func rename(_ path: String, to target: String) throws(SystemFault)
    /// Removes a file.
    func remove(_ path: String) throws(SystemFault)
    /// The magic number of the file system that holds this path.
    func fileSystemMagic(_ path: String) throws(SystemFault) -> Int
}

/// The real calls.
public struct SystemCalls: FileSystemCalls, Sendable {
    /// The real calls.
    public init() {}

    /// One `open`, tried again only when a signal interrupted it.
    public func open(_ path: String, flags: Int32, mode: UInt32) throws(SystemFault) -> Int32 {
        while true {
            let descriptor = Glibc.open(path, flags | O_CLOEXEC | O_NOFOLLOW, mode)
            if descriptor >= 0 { return descriptor }
            if errno != EINTR { throw SystemFault(flags & O_CREAT == 0 ? .open : .create, code: errno) }
        }
    }

    /// One `write`, tried again only when a signal came before the first byte.
    public func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) throws(SystemFault) -> Int {
        while true {
            let written = Glibc.write(descriptor, bytes.baseAddress, bytes.count)
            if written >= 0 { return written }
            if errno != EINTR { throw SystemFault(.write, code: errno) }
        }
    }

    /// One `pwrite`, tried again only when a signal came before the first byte.
    public func write(
        _ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int
    ) throws(SystemFault) -> Int {
        while true {
            let written = Glibc.pwrite(descriptor, bytes.baseAddress, bytes.count, offset)
            if written >= 0 { return written }
            if errno != EINTR { throw SystemFault(.write, code: errno) }
        }
    }

    /// One `fsync`.
    public func sync(_ descriptor: Int32) throws(SystemFault) {
        guard fsync(descriptor) == 0 else { throw SystemFault(.sync, code: errno) }
    }

    /// One `ftruncate`.
    public func truncate(_ descriptor: Int32, to length: Int) throws(SystemFault) {
        guard ftruncate(descriptor, length) == 0 else { throw SystemFault(.truncate, code: errno) }
    }

    /// One `rename`.
    public func rename(_ path: String, to target: String) throws(SystemFault) {
        guard Glibc.rename(path, target) == 0 else { throw SystemFault(.rename, code: errno) }
    }

    /// One `unlink`.
    public func remove(_ path: String) throws(SystemFault) {
        guard unlink(path) == 0 else { throw SystemFault(.remove, code: errno) }
    }

    /// The `f_type` of `statfs`.
    public func fileSystemMagic(_ path: String) throws(SystemFault) -> Int {
        var facts = statfs()
        guard statfs(path, &facts) == 0 else { throw SystemFault(.status, code: errno) }
        return Int(facts.f_type)
    }
}
