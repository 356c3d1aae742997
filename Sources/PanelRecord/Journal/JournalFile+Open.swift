import Glibc

extension JournalFile {
    /// Opens a record.
    ///
    /// What keeps it from being recorded in is a value, `opening.state`, not an error: a damaged record can still be read.
    /// Opened for writing, a torn end that was never confirmed is set aside, and an interrupted erasure is finished.
    ///
    /// - Throws: `noRecord`, `notCreated`, `notAPlainFile`, `busy`, `waitCancelled`, `notRead`, or, where the recovery of a
    ///   torn end fails, what `append` throws.
    public static func open(
        _ folder: RecordFolder, access: RecordAccess, options: JournalOptions
    ) throws(RecordError) -> JournalFile {
        let journal = try JournalFile(folder: folder, options: options)
        try journal.prepareFolder(access)
        try journal.start(access)
        return journal
    }

    private func prepareFolder(_ access: RecordAccess) throws(RecordError) {
        if access == .create {
            try FileCreation.folder(folder.record, options.sharing, calls: calls)
        }
        guard let status = try FileBytes.status(at: folder.record) else { throw .noRecord }
        guard status.isFolder else { throw .notAPlainFile(.folder) }
    }

    private func start(_ access: RecordAccess) throws(RecordError) {
        var obstacle: ReadOnlyReason? = access == .read ? .openedForReading : networkObstacle()
        var lock: JournalLock?
        if obstacle == nil {
            do throws(RecordError) {
                lock = try exclusiveLock()
            } catch {
                // A lock that cannot be had in a way that can be trusted still leaves looking.
                guard case .readOnly(let reason) = error else { throw error }
                obstacle = reason
            }
        }
        if obstacle != nil { lock = try? JournalLock.shared(folder, wait: options.wait, calls: calls) }
        let confirmed = try confirmedHead()
        try openFile(access, confirmed: confirmed, &obstacle)
        guard let file else {
            if let confirmed, confirmed.count > 0 { obstacle = .journalMissing(confirmed: confirmed) }
            finishOpening(obstacle, confirmed, Judgement(sound: .empty, last: .empty))
            _ = consume lock
            return
        }
        let isErasing = try FileBytes.status(at: folder.erasureMark) != nil
        let trusted = options.checksEverything || isErasing ? nil : confirmed
        let judgement = try Judgement.of(file, trusted: trusted, confirmed: confirmed)
        try settle(judgement, confirmed, obstacle, isErasing: isErasing)
        _ = consume lock
    }

    /// The further one of what the head file and the caller remember.
    private func confirmedHead() throws(RecordError) -> RecordHead? {
        let own = try headFile.read()
        guard let remembered = options.remembered else { return own }
        guard let own else { return remembered }
        return remembered.count > own.count ? remembered : own
    }

    private func networkObstacle() -> ReadOnlyReason? {
        guard !options.allowsNetwork, let magic = try? calls.fileSystemMagic(folder.record) else { return nil }
        return NetworkFileSystem(magic: magic).map { .networkFileSystem($0) }
    }

    private func openFile(
        _ access: RecordAccess, confirmed: RecordHead?, _ obstacle: inout ReadOnlyReason?
    ) throws(RecordError) {
        do throws(SystemFault) {
            let flags = obstacle == nil ? O_RDWR | O_APPEND : O_RDONLY
            file = try OpenJournal.of(try calls.open(folder.journal, flags: flags | O_NONBLOCK, mode: 0))
            return
        } catch {
            switch error.code {
            case ENOENT: break
            case ELOOP: throw .notAPlainFile(.journal)
            case EACCES, EPERM,
                EROFS where obstacle == nil:
                obstacle = .noPermission(error)
                return try openFile(access, confirmed: confirmed, &obstacle)
            default: throw .notRead(error)
            }
        }
        guard confirmed?.count ?? 0 == 0, obstacle == nil else {
            if confirmed == nil && access == .read { throw .noRecord }
            return
        }
        guard access == .create || confirmed != nil else { throw .noRecord }
        try create()
    }

    /// The head first: a journal without a head could not have its torn first line told from a damaged entry.
    private func create() throws(RecordError) {
        do throws(SystemFault) {
            try headFile.write(.empty)
            let descriptor = try calls.open(
                folder.journal, flags: O_RDWR | O_APPEND | O_CREAT | O_EXCL, mode: options.sharing.fileMode)
            FileCreation.share(descriptor, options.sharing, isFolder: false)
            file = try OpenJournal.of(descriptor)
            try calls.sync(descriptor)
            try FileCreation.sync(folder: folder.record, calls: calls)
        } catch {
            throw .notCreated(error)
        }
    }

    func finishOpening(
        _ reason: ReadOnlyReason?, _ confirmed: RecordHead?, _ judgement: Judgement, recovery: Recovery? = nil,
        finished: [Int] = []
    ) {
        state = reason.map { .readOnly($0) } ?? .ready
        var findings = judgement.findings
        if confirmed == nil && judgement.last.count > 0 {
            findings.append(Finding(seq: nil, line: 1, offset: 0, what: .headMissing))
        }
        opening = RecordOpening(
            state: state, confirmed: confirmed, head: head, findings: findings,
            unconfirmed: judgement.fresh.filter { $0.seq > confirmed?.count ?? Int.max }, recovery: recovery,
            tornTail: recovery == nil ? judgement.tornTail : nil, finishedErasures: finished)
    }
}

extension OpenJournal {
    /// The open file, or the fault that kept it from being looked at.
    static func of(_ descriptor: Int32) throws(SystemFault) -> OpenJournal {
        do throws(RecordError) {
            return try OpenJournal(descriptor: descriptor)
        } catch {
            throw SystemFault(.open, code: ELOOP)
        }
    }
}
