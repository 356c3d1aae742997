import Glibc
import PanelModel

extension JournalFile {
    /// Records one entry.
    ///
    /// - Returns: only once the entry and the head are on the disk.
    /// - Throws: `caseMovedOn` and `invalidDraft` before anything is written; `notWritten` where the file is as it was;
    ///   `notConfirmed` where that is not known.
    public func append(_ draft: EntryDraft, expecting: [Expectation] = []) throws(RecordError) -> AppendReceipt {
        switch draft.kind {
        case .importBatch: throw .invalidDraft(index: 0, .batchClosing)
        case .erasure, .recovery: throw .invalidDraft(index: 0, .kindOfTheRecord)
        case .caseOpened, .caseAmended, .evidence, .profile, .meetingOpened, .attendance, .interestDeclared, .note,
            .decision, .correction, .noticeSent, .stepDone, .outcome, .meetingClosed, .readback, .config:
            break
        }
        if let fault = LineWriter.fault(in: draft, body: draft.body) { throw .invalidDraft(index: 0, fault) }
        return try record([(draft, draft.body)], batch: false, expecting)
    }

    /// Records many entries with one lock and one sync, whole or not at all.
    public func append(
        batch: [EntryDraft], closing: EntryDraft, expecting: [Expectation] = []
    ) throws(RecordError) -> AppendReceipt {
        guard closing.kind == .importBatch, !batch.isEmpty else {
            throw .invalidDraft(index: batch.count, .batchClosing)
        }
        for (index, draft) in batch.enumerated() {
            if draft.kind == .importBatch { throw .invalidDraft(index: index, .batchClosing) }
            if draft.kind == .erasure || draft.kind == .recovery {
                throw .invalidDraft(index: index, .kindOfTheRecord)
            }
            if let fault = LineWriter.fault(in: draft, body: draft.body) { throw .invalidDraft(index: index, fault) }
        }
        if let fault = LineWriter.fault(in: closing, body: closing.body) {
            throw .invalidDraft(index: batch.count, fault)
        }
        guard LineWriter.body("", before: closing.body, keys: ["first", "last"]) != nil else {
            throw .invalidDraft(index: batch.count, .reservedKey)
        }
        return try record(batch.map { ($0, $0.body) } + [(closing, closing.body)], batch: true, expecting)
    }

    private func record(
        _ drafts: [(EntryDraft, [UInt8])], batch: Bool, _ expecting: [Expectation]
    ) throws(RecordError) -> AppendReceipt {
        try requireReady()
        let lock = try exclusiveLock()
        let others = try catchUp()
        for expectation in expecting { try check(expectation) }
        try settleUnconfirmed()
        var usedBallast = false
        let entries: [AppendedEntry]
        do throws(RecordError) {
            entries = try write(drafts, batch: batch, confirms: true)
        } catch {
            guard !batch, error.isFullDisk, giveUpBallast() else { throw error }
            usedBallast = true
            entries = try write(drafts, batch: batch, confirms: true)
        }
        _ = consume lock
        return AppendReceipt(entries: entries, head: head, others: others, usedBallast: usedBallast)
    }

    /// Whether the case is as the person saw it.
    private func check(_ expectation: Expectation) throws(RecordError) {
        guard expectation.seen != head else { return }
        var lastSeq = 0
        do {
            try readEntries(after: expectation.seen, pastDamage: false) { entry in
                if entry.header.subject == expectation.subject { lastSeq = entry.header.seq }
                return true
            }
        } catch let error as RecordError {
            throw error
        } catch {
            throw .stopped
        }
        if lastSeq > 0 { throw .caseMovedOn(subject: expectation.subject, lastSeq: lastSeq) }
    }

    /// Writes the lines after the head and syncs them.
    ///
    /// The lock is held, and the file ends at the head.
    func write(
        _ drafts: [(EntryDraft, [UInt8])], batch: Bool, confirms: Bool
    ) throws(RecordError) -> [AppendedEntry] {
        guard let file else { throw .readOnly(.journalMissing(confirmed: head)) }
        var writer = try LineWriter()
        var entries: [AppendedEntry] = []
        entries.reserveCapacity(drafts.count)
        var pending: [UInt8] = []
        let first = head.count + 1
        var next = head
        for (index, (draft, plainBody)) in drafts.enumerated() {
            let seq = first + index
            let closes = batch && index == drafts.count - 1
            let own = "\"first\":\(first),\"last\":\(seq - 1)"
            let body = closes ? LineWriter.body(own, before: plainBody, keys: []) ?? plainBody : plainBody
            do throws(SystemFault) {
                let (bytes, hash) = try writer.line(
                    draft, body: body, seq: seq, batch: batch ? first : nil, prev: next.count > 0 ? next.hash : nil)
                entries.append(AppendedEntry(seq: seq, hash: hash, offset: next.length, length: bytes.count))
                next = RecordHead(count: seq, length: next.length + bytes.count, hash: hash)
                pending += bytes
            } catch {
                try cutBack(file)
                throw .notWritten(error)
            }
            if pending.count >= 1 << 20 {
                try put(pending, file)
                pending.removeAll(keepingCapacity: true)
            }
        }
        try put(pending, file)
        try confirm(next, file, first: first, confirms: confirms)
        return entries
    }

    private func put(_ bytes: [UInt8], _ file: OpenJournal) throws(RecordError) {
        guard !bytes.isEmpty else { return }
        let outcome = bytes.withUnsafeBytes { raw -> Result<Int, SystemFault> in
            do throws(SystemFault) {
                return .success(try calls.write(file.descriptor, raw))
            } catch {
                return .failure(error)
            }
        }
        switch outcome {
        case .success(bytes.count): return
        case .success:
            try cutBack(file)
            throw .notWritten(nil)
        case .failure(let fault):
            try cutBack(file)
            throw .notWritten(fault)
        }
    }

    private func confirm(_ next: RecordHead, _ file: OpenJournal, first: Int, confirms: Bool) throws(RecordError) {
        do throws(SystemFault) {
            try calls.sync(file.descriptor)
            // Somebody who does not ask for the lock may have written in between.
            guard let size = try? file.size, size == next.length else { throw SystemFault(.status, code: EIO) }
            if confirms { try headFile.write(next) }
        } catch {
            // Never a second sync: after a failed one the system may have thrown the bytes away and say that all is well.
            isStopped = true
            throw .notConfirmed(first...next.count, error)
        }
        head = next
    }
}

extension RecordError {
    /// Whether a write came out short or found no room.
    var isFullDisk: Bool {
        guard case .notWritten(let fault) = self else { return false }
        return fault == nil || fault?.code == ENOSPC || fault?.code == EDQUOT
    }
}
