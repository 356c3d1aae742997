import Glibc

extension JournalFile {
    /// Acts on what opening found: sets a torn end aside, finishes an erasure, brings the head file up to date.
    func settle(
        _ found: Judgement, _ confirmed: RecordHead?, _ obstacle: ReadOnlyReason?, isErasing: Bool
    ) throws(RecordError) {
        var judgement = found
        head = judgement.sound
        if let reason = judgement.reason ?? resurrected(judgement, isErasing: isErasing) ?? obstacle {
            finishOpening(reason, confirmed, judgement)
            return
        }
        let recovery = try recover(judgement.tornTail)
        var finished: [Int] = []
        if isErasing {
            finished = try finishErasure(judgement.unfinishedErasures)
            judgement.findings.removeAll { finding in
                if case .erasureUnfinished = finding.what { return true }
                return false
            }
        }
        // Without unconfirmed entries the head file may follow: after a rewrite the length differs, and a lost file is
        // made anew. With them it waits until a person has been told.
        let found = judgement.fresh.contains { $0.seq > confirmed?.count ?? Int.max }
        if !found, confirmed != head { try remember(head) }
        keepBallast()
        finishOpening(nil, confirmed, judgement, recovery: recovery, finished: finished)
    }

    /// A body that is there although its erasure was done: without the mark of an erasure under way, somebody put it back.
    private func resurrected(_ judgement: Judgement, isErasing: Bool) -> ReadOnlyReason? {
        guard !isErasing else { return nil }
        for finding in judgement.findings {
            if case .erasureUnfinished = finding.what { return .damaged(finding) }
        }
        return nil
    }

    /// Takes in what others have done since: new entries, a rewritten file, a torn end that a crash left.
    ///
    /// The lock is held.
    ///
    /// - Returns: the headers of the new entries.
    func catchUp() throws(RecordError) -> [EntryHeader] {
        guard let open = file else { return [] }
        guard let named = try FileBytes.status(at: folder.journal) else {
            state = .readOnly(.journalMissing(confirmed: head))
            throw .readOnly(.journalMissing(confirmed: head))
        }
        let isSame = named.isSameFile(as: open.identity)
        if isSame && named.size == head.length { return [] }
        var current = open
        if !isSame {
            let flags = state == .ready ? O_RDWR | O_APPEND : O_RDONLY
            do throws(SystemFault) {
                current = try OpenJournal.of(try calls.open(folder.journal, flags: flags | O_NONBLOCK, mode: 0))
            } catch {
                throw error.code == ELOOP ? .notAPlainFile(.journal) : .notRead(error)
            }
        }
        let onDisk = try headFile.read()
        let confirmed = onDisk.map { $0.count >= head.count ? $0 : head } ?? head
        let judgement = try Judgement.of(current, trusted: head, confirmed: confirmed)
        if let reason = judgement.reason {
            state = .readOnly(reason)
            throw .readOnly(reason)
        }
        file = current
        head = judgement.sound
        if state == .ready { _ = try recover(judgement.tornTail) }
        return judgement.fresh
    }

    /// Writes the head file, or stops for good.
    func remember(_ head: RecordHead) throws(RecordError) {
        do throws(SystemFault) {
            try headFile.write(head)
        } catch {
            isStopped = true
            throw .notConfirmed(max(head.count, 1)...max(head.count, 1), error)
        }
    }

    /// Writes the entries after the confirmed head once more to the same place, and syncs: where a sync had failed, the
    /// system may show them from memory although the disk has never had them.
    func settleUnconfirmed() throws(RecordError) {
        guard let file else { return }
        let confirmed = try headFile.read() ?? .empty
        guard confirmed != head else { return }
        do throws(SystemFault) {
            let descriptor = try calls.open(folder.journal, flags: O_WRONLY, mode: 0)
            defer { close(descriptor) }
            var place = confirmed.length
            while place < head.length {
                let count = min(1 << 20, head.length - place)
                guard let bytes = try? FileBytes.read(file.descriptor, at: place, count: count), bytes.count == count
                else { throw SystemFault(.read, code: EIO) }
                let outcome = bytes.withUnsafeBytes { raw -> SystemFault? in
                    do throws(SystemFault) {
                        return try calls.write(descriptor, raw, at: place) == count
                            ? nil : SystemFault(.write, code: EIO)
                    } catch {
                        return error
                    }
                }
                if let outcome { throw outcome }
                place += count
            }
            try calls.sync(descriptor)
            try headFile.write(head)
        } catch {
            isStopped = true
            throw .notConfirmed(min(confirmed.count + 1, head.count)...head.count, error)
        }
    }
}
