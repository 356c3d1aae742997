import Foundation
import Glibc

/// Writing files that only their owner (or, where the workspace is shared, its group) can read.
enum PrivateFiles {
    /// Makes a folder and those above it that are missing, open to their owner only.
    static func makeFolder(_ folder: URL) throws(DeskError) {
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw DeskError.cannotCreate(folder.path)
        }
    }

    /// Puts bytes in a file by way of a new one beside it, so that a reader finds the old or the new whole.
    /// - Parameter isSynced: whether to wait until the disk has it.
    static func replace(_ file: URL, with bytes: some Collection<UInt8>, isSynced: Bool) throws(DeskError) {
        let fresh = file.deletingLastPathComponent()
            .appendingPathComponent(".\(file.lastPathComponent).\(getpid()).new")
        unlink(fresh.path)
        let descriptor = open(fresh.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw DeskError.cannotWrite(file.path, errno) }
        var isWhole = true
        var remaining = Array(bytes)[...]
        while !remaining.isEmpty {
            let written = remaining.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else {
                isWhole = false
                break
            }
            remaining = remaining.dropFirst(written)
        }
        if isWhole && isSynced { isWhole = fsync(descriptor) == 0 }
        let failure = errno
        guard close(descriptor) == 0, isWhole else {
            unlink(fresh.path)
            throw DeskError.cannotWrite(file.path, failure)
        }
        guard rename(fresh.path, file.path) == 0 else {
            let failure = errno
            unlink(fresh.path)
            throw DeskError.cannotWrite(file.path, failure)
        }
    }

    /// Writes into what stands there already and is no plain file: a terminal, a pipe, `/dev/null`.
    ///
    /// Putting a new file in its place would take it away.
    /// - Returns: false where a plain file or nothing stands there; nothing is written then.
    static func pass(_ bytes: [UInt8], to file: URL) throws(DeskError) -> Bool {
        var status = stat()
        guard stat(file.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG, status.st_mode & S_IFMT != S_IFDIR
        else { return false }
        let descriptor = open(file.path, O_WRONLY | O_CLOEXEC | O_NOCTTY)
        guard descriptor >= 0 else { throw DeskError.cannotWrite(file.path, errno) }
        defer { close(descriptor) }
        var remaining = bytes[...]
        while !remaining.isEmpty {
            let written = remaining.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if written < 0 && errno == EINTR { continue }
            guard written > 0 else { throw DeskError.cannotWrite(file.path, errno) }
            remaining = remaining.dropFirst(written)
        }
        return true
    }

    /// The bytes of a file; nil when there is none.
    /// - Throws: `notReadable` when it is there and cannot be read, or is larger than `limit` bytes.
    static func read(_ file: URL, limit: Int = 64 << 20) throws(DeskError) -> [UInt8]? {
        let descriptor = open(file.path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw DeskError.notReadable(file.path, errno)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            let failure = errno
            if count < 0 && failure == EINTR { continue }
            guard count >= 0 else { throw DeskError.notReadable(file.path, failure) }
            guard count > 0 else { return bytes }
            bytes.append(contentsOf: chunk[..<count])
            guard bytes.count <= limit else { throw DeskError.tooLarge(file.path, limit: limit) }
        }
    }
}

extension Desk {
    /// The bytes of a file that a person named.
    /// - Throws: `noSuchFile`, `notReadable`, `tooLarge` (beyond 512 MiB).
    public static func readInput(_ file: URL) throws(DeskError) -> [UInt8] {
        guard let bytes = try PrivateFiles.read(file, limit: 512 << 20) else { throw DeskError.noSuchFile(file.path) }
        return bytes
    }
}
