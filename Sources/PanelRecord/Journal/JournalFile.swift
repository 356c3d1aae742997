import Glibc

/// The record in a folder.
///
/// Not for several threads at once; several processes, and several values on one folder, take turns by the lock.
public final class JournalFile: RecordStore {
    /// Where its files are.
    public let folder: RecordFolder
    /// What opening it found.
    public internal(set) var opening: RecordOpening
    /// Whether it takes new entries now.
    public internal(set) var state: RecordState
    /// How far it goes, as far as this process has looked.
    public internal(set) var head: RecordHead

    let options: JournalOptions
    let headFile: HeadFile
    var file: OpenJournal?
    /// Set for good after a failure that leaves open what is on the disk.
    var isStopped = false

    var calls: any FileSystemCalls { options.calls }

    init(folder: RecordFolder, options: JournalOptions) throws(RecordError) {
        self.folder = folder
        self.options = options
        headFile = try HeadFile(folder, sharing: options.sharing, calls: options.calls)
        head = .empty
        state = .ready
        opening = RecordOpening(
            state: .ready, confirmed: nil, head: .empty, findings: [], unconfirmed: [], recovery: nil, tornTail: nil,
            finishedErasures: [])
    }

    /// Looks whether others have recorded since, checks what they added, and answers the new head.
    @discardableResult
    public func refresh() throws(RecordError) -> RecordHead {
        guard !isStopped else { throw .stopped }
        switch state {
        case .ready:
            let lock = try exclusiveLock()
            _ = try catchUp()
            _ = consume lock
        case .readOnly(.openedForReading):
            let lock = try? JournalLock.shared(folder, wait: options.wait, calls: calls)
            _ = try catchUp()
            _ = consume lock
        case .readOnly: break
        }
        return head
    }

    /// Accepts the whole entries that were found after the confirmed head: from now on they count as confirmed.
    ///
    /// They are written once more to the same place and synced, because a failed sync may have left them in memory only.
    public func confirmFound() throws(RecordError) {
        try requireReady()
        let lock = try exclusiveLock()
        _ = try catchUp()
        try settleUnconfirmed()
        _ = consume lock
    }

    func requireReady() throws(RecordError) {
        guard !isStopped else { throw .stopped }
        if case .readOnly(let reason) = state { throw .readOnly(reason) }
    }

    func exclusiveLock() throws(RecordError) -> JournalLock {
        do throws(JournalLock.Refusal) {
            return try JournalLock.exclusive(
                folder, sharing: options.sharing, holder: options.holder, wait: options.wait, calls: calls)
        } catch {
            switch error {
            case .busy(let holder): throw .busy(holder)
            case .cancelled(let holder): throw .waitCancelled(holder)
            case .untrusted(let fault): throw .readOnly(.lockUntrusted(fault))
            case .notAPlainFile: throw .notAPlainFile(.lock)
            }
        }
    }
}

/// The open file of the journal; closed with the value.
final class OpenJournal {
    let descriptor: Int32
    let identity: FileStatus

    init(descriptor: Int32) throws(RecordError) {
        self.descriptor = descriptor
        do throws(RecordError) {
            identity = try FileBytes.status(of: descriptor)
        } catch {
            close(descriptor)
            throw error
        }
        guard identity.isPlainFile else { throw .notAPlainFile(.journal) }
    }

    deinit {
        close(descriptor)
    }

    var size: Int {
        get throws(RecordError) { try FileBytes.status(of: descriptor).size }
    }

    /// The entry whose line ends just before `end`, with its facts; nil where no sound entry ends there.
    func entry(endingAt end: Int) throws(RecordError) -> Entry? {
        var reach = 4096
        while true {
            let start = max(0, end - reach)
            let bytes = try FileBytes.read(descriptor, at: start, count: end - start)
            guard bytes.count == end - start, bytes.last == 0x0A else { return nil }
            let previous = bytes.dropLast().lastIndex(of: 0x0A)
            if previous == nil && start > 0 && reach <= RecordFormat.lineLimit {
                reach *= 8
                continue
            }
            guard previous != nil || start == 0 else { return nil }
            let first = previous.map { $0 + 1 } ?? 0
            return try OpenJournal.soundEntry(Array(bytes[first...]), offset: start + first)
        }
    }

    /// The entry on this line; nil unless it agrees with its hashes.
    static func soundEntry(_ line: [UInt8], offset: Int) throws(RecordError) -> Entry? {
        let checker = try LineChecker()
        return line.withUnsafeBytes { raw in
            let facts = checker.check(line: raw, offset: offset)
            guard facts.hasLineFeed, !facts.endsInCarriageReturn, let parts = facts.soundParts, facts.bodyIsSound else {
                return nil
            }
            return Entry(facts: facts, parts: parts, line: raw)
        }
    }

    /// Whether the record once had this head, with this length of file.
    func hasHead(_ head: RecordHead) throws(RecordError) -> Bool {
        guard head.count > 0 else { return head == .empty }
        guard let last = try entry(endingAt: head.length) else { return false }
        return last.header.seq == head.count && last.hash == head.hash
    }
}
