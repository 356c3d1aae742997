import CLibcrypto
import Glibc
import PanelModel

/// The right to record, held until the value is gone.
///
/// `flock` on a file of its own: `fcntl` locks are dropped when any part of the process closes the same file, and the
/// journal itself is replaced when bodies are erased.
struct JournalLock: ~Copyable {
    private let descriptor: Int32

    private init(descriptor: Int32) {
        self.descriptor = descriptor
    }

    deinit {
        close(descriptor)
    }

    /// Why a lock was not had.
    enum Refusal: Error {
        case busy(LockHolder?)
        case cancelled(LockHolder?)
        /// It cannot be had in a way that can be trusted.
        case untrusted(SystemFault)
        case notAPlainFile
    }

    /// Takes the lock for recording; `holder` is what others are shown meanwhile.
    static func exclusive(
        _ folder: RecordFolder, sharing: RecordSharing, holder: LockHolder, wait: LockWait, calls: any FileSystemCalls
    ) throws(Refusal) -> JournalLock {
        let lock = try take(folder.lock, flags: O_RDWR | O_CREAT, mode: sharing, LOCK_EX, wait, calls)
        // Whom others see is a courtesy: a full disk must not stop the recording for it.
        let text = Array(holder.text.utf8)
        _ = ftruncate(lock.descriptor, 0)
        _ = text.withUnsafeBytes { pwrite(lock.descriptor, $0.baseAddress, $0.count, 0) }
        return lock
    }

    /// Takes the lock for a look, so that no half-written line is met.
    ///
    /// Nil where there is none yet.
    static func shared(
        _ folder: RecordFolder, wait: LockWait, calls: any FileSystemCalls
    ) throws(Refusal) -> JournalLock? {
        guard access(folder.lock, F_OK) == 0 else { return nil }
        return try take(folder.lock, flags: O_RDONLY, mode: .ownerOnly, LOCK_SH, wait, calls)
    }

    private static func take(
        _ path: String, flags: Int32, mode: RecordSharing, _ operation: Int32, _ wait: LockWait,
        _ calls: any FileSystemCalls
    ) throws(Refusal) -> JournalLock {
        let step = 20
        var waited = 0
        while true {
            let lock = JournalLock(descriptor: try openFile(path, flags, mode, calls))
            while flock(lock.descriptor, operation | LOCK_NB) != 0 {
                let code = errno
                if code == EINTR { continue }
                guard code == EWOULDBLOCK else { throw .untrusted(SystemFault(.lock, code: code)) }
                let holder = currentHolder(lock.descriptor)
                guard waited < wait.milliseconds else { throw .busy(holder) }
                if waited % 100 == 0, !wait.goesOn(holder) { throw .cancelled(holder) }
                poll(nil, 0, Int32(step))
                waited += step
            }
            // Whoever removed or replaced the lock file has made two locks of it: only the one with the name counts.
            if let named = try? FileBytes.status(at: path), let own = try? FileBytes.status(of: lock.descriptor),
                named.isSameFile(as: own)
            {
                return lock
            }
            guard waited <= wait.milliseconds + 1000 else { throw .busy(nil) }
            waited += step
        }
    }

    private static func openFile(
        _ path: String, _ flags: Int32, _ sharing: RecordSharing, _ calls: any FileSystemCalls
    ) throws(Refusal) -> Int32 {
        let isNew = access(path, F_OK) != 0
        let descriptor: Int32
        do throws(SystemFault) {
            descriptor = try calls.open(path, flags: flags | O_NONBLOCK, mode: sharing.fileMode)
        } catch {
            throw error.code == ELOOP ? .notAPlainFile : .untrusted(error)
        }
        guard let status = try? FileBytes.status(of: descriptor), status.isPlainFile else {
            close(descriptor)
            throw .notAPlainFile
        }
        if isNew { FileCreation.share(descriptor, sharing, isFolder: false) }
        return descriptor
    }

    private static func currentHolder(_ descriptor: Int32) -> LockHolder? {
        guard let bytes = try? FileBytes.read(descriptor, at: 0, count: 1024) else { return nil }
        return LockHolder(text: String(decoding: bytes, as: UTF8.self))
    }
}

/// What new files and folders of the record have in common.
enum FileCreation {
    /// Gives a new file or folder to the group, where a group shares the record.
    ///
    /// The mask of the process would take the group's rights away again, so they are set by name.
    static func share(_ descriptor: Int32, _ sharing: RecordSharing, isFolder: Bool) {
        guard case .group(let group) = sharing else { return }
        _ = fchown(descriptor, uid_t.max, group)
        _ = fchmod(descriptor, isFolder ? sharing.folderMode : sharing.fileMode)
    }

    /// Creates the folder if it is not there.
    static func folder(_ path: String, _ sharing: RecordSharing, calls: any FileSystemCalls) throws(RecordError) {
        if let status = try FileBytes.status(at: path) {
            guard status.isFolder else { throw .notAPlainFile(.folder) }
            return
        }
        guard mkdir(path, sharing.folderMode & 0o777) == 0 || errno == EEXIST else {
            throw .notCreated(SystemFault(.create, code: errno))
        }
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw .notCreated(SystemFault(.open, code: errno)) }
        share(descriptor, sharing, isFolder: true)
        close(descriptor)
        let parent = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        do throws(SystemFault) {
            try sync(folder: parent.isEmpty ? "/" : parent, calls: calls)
        } catch {
            throw .notCreated(error)
        }
    }

    /// Syncs a folder, so that the names in it are on the disk and not only the files.
    static func sync(folder: String, calls: any FileSystemCalls) throws(SystemFault) {
        let descriptor = try calls.open(folder, flags: O_RDONLY | O_DIRECTORY, mode: 0)
        defer { close(descriptor) }
        try calls.sync(descriptor)
    }

    /// Writes a small file whole under a name of its own, syncs it and puts it in its place.
    static func replace(
        _ path: String, with bytes: [UInt8], _ sharing: RecordSharing, calls: any FileSystemCalls
    ) throws(SystemFault) {
        let fresh = path + ".new"
        let descriptor = try calls.open(fresh, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: sharing.fileMode)
        defer { close(descriptor) }
        share(descriptor, sharing, isFolder: false)
        try writeAll(descriptor, bytes, calls: calls)
        try calls.sync(descriptor)
        try calls.rename(fresh, to: path)
        let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
        try sync(folder: folder, calls: calls)
    }

    /// Writes all of it or throws; short writes go on, because a new file is nothing until it has its name.
    static func writeAll(_ descriptor: Int32, _ bytes: [UInt8], calls: any FileSystemCalls) throws(SystemFault) {
        let outcome = bytes.withUnsafeBytes { raw -> SystemFault? in
            var done = 0
            while done < raw.count {
                do throws(SystemFault) {
                    let wrote = try calls.write(descriptor, UnsafeRawBufferPointer(rebasing: raw[done...]))
                    guard wrote > 0 else { return SystemFault(.write, code: EIO) }
                    done += wrote
                } catch {
                    return error
                }
            }
            return nil
        }
        if let outcome { throw outcome }
    }
}
