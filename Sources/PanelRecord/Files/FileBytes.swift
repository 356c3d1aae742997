import Glibc

/// Looking at files: the calls that change nothing.
enum FileBytes {
    /// Reads up to the buffer's length at `offset`; fewer bytes only at the end of the file.
    static func fill(
        _ buffer: UnsafeMutableRawBufferPointer, from descriptor: Int32, at offset: Int
    ) -> Result<Int, RecordError> {
        var filled = 0
        while filled < buffer.count {
            let got = pread(descriptor, buffer.baseAddress.map { $0 + filled }, buffer.count - filled, offset + filled)
            if got < 0 && errno == EINTR { continue }
            guard got >= 0 else { return .failure(.notRead(SystemFault(.read, code: errno))) }
            if got == 0 { break }
            filled += got
        }
        return .success(filled)
    }

    /// Reads a stretch of the file; shorter than asked at its end.
    static func read(_ descriptor: Int32, at offset: Int, count: Int) throws(RecordError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: max(count, 0))
        let got = try bytes.withUnsafeMutableBytes { fill($0, from: descriptor, at: offset) }.get()
        bytes.removeLast(bytes.count - got)
        return bytes
    }

    /// What the system says of an open file.
    static func status(of descriptor: Int32) throws(RecordError) -> FileStatus {
        var facts = stat()
        guard fstat(descriptor, &facts) == 0 else { throw .notRead(SystemFault(.status, code: errno)) }
        return FileStatus(facts)
    }

    /// What the system says of the file with this name, a link being taken for itself; nil where there is none.
    static func status(at path: String) throws(RecordError) -> FileStatus? {
        var facts = stat()
        if lstat(path, &facts) == 0 { return FileStatus(facts) }
        guard errno == ENOENT || errno == ENOTDIR else { throw .notRead(SystemFault(.status, code: errno)) }
        return nil
    }

    /// All of a small file; nil where there is none.
    ///
    /// A link is refused.
    static func contents(of path: String, role: RecordFileRole, limit: Int) throws(RecordError) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw errno == ELOOP ? .notAPlainFile(role) : .notRead(SystemFault(.open, code: errno))
        }
        defer { close(descriptor) }
        guard try status(of: descriptor).isPlainFile else { throw .notAPlainFile(role) }
        return try read(descriptor, at: 0, count: limit)
    }
}

/// The few facts about a file that the record asks for.
struct FileStatus: Hashable {
    let device: UInt64
    let inode: UInt64
    let size: Int
    let isPlainFile: Bool
    let isFolder: Bool

    init(_ facts: stat) {
        device = UInt64(facts.st_dev)
        inode = UInt64(facts.st_ino)
        size = Int(facts.st_size)
        isPlainFile = facts.st_mode & S_IFMT == S_IFREG
        isFolder = facts.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether both are the same file, whatever was written to it meanwhile.
    func isSameFile(as other: FileStatus) -> Bool {
        device == other.device && inode == other.inode
    }
}
