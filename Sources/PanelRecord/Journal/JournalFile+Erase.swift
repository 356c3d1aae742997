import Glibc
import PanelModel

extension JournalFile {
    /// Takes the bodies of these entries out of the record; their headers and the chain stay.
    ///
    /// An `erasure` entry is recorded first; then the file is copied without the bodies, checked, and put in place. Where that
    /// is interrupted, opening the record for writing finishes it. Copies outside the journal are the caller's: the index,
    /// exports, drafts, the quarantine folder and backups; the disk may keep the freed blocks until it writes over them.
    ///
    /// - Throws: `erasureRefused` with nothing written; `erasureUnfinished` where the entry is recorded and the bodies are still
    ///   there; and what `append` throws.
    public func erase(_ order: ErasureOrder) throws(RecordError) -> ErasureReceipt {
        try requireReady()
        guard !order.seqs.isEmpty, Set(order.seqs).count == order.seqs.count else { throw .erasureRefused(.noEntries) }
        guard order.ground.contains(where: { !$0.isWhitespace }) else { throw .erasureRefused(.noGround) }
        guard !order.requestedBy.isEmpty, !order.approvedBy.isEmpty, order.requestedBy != order.approvedBy else {
            throw .erasureRefused(.onePerson)
        }
        let body = ErasureBody.bytes(of: order)
        let draft = EntryDraft(
            at: order.at, by: order.by, kind: .erasure, rehearsal: order.rehearsal, body: body)
        if let fault = LineWriter.fault(in: draft, body: body) { throw .invalidDraft(index: 0, fault) }
        let lock = try exclusiveLock()
        _ = try catchUp()
        try checkErasable(order.seqs)
        try settleUnconfirmed()
        do throws(SystemFault) {
            try FileCreation.replace(folder.erasureMark, with: Array("1\n".utf8), options.sharing, calls: calls)
        } catch {
            throw .notWritten(error)
        }
        _ = try write([(draft, body)], batch: false, confirms: true)
        let seq = head.count
        let before = head.length
        let map = Dictionary(uniqueKeysWithValues: order.seqs.map { ($0, seq) })
        _ = try finishErasure(map)
        _ = consume lock
        return ErasureReceipt(seq: seq, erased: order.seqs.count, bytesRemoved: before - head.length, head: head)
    }

    private func checkErasable(_ seqs: [Int]) throws(RecordError) {
        var wanted = Set(seqs)
        var fault: ErasureFault?
        do {
            let findings = try readEntries(after: .empty, pastDamage: false) { entry in
                guard wanted.remove(entry.header.seq) != nil else { return true }
                switch (entry.header.kind, entry.body) {
                case (.erasure, _), (.importBatch, _), (.recovery, _): fault = .notErasable(entry.header.seq)
                case (_, .erased): fault = .alreadyErased(entry.header.seq)
                case (_, .present): return true
                }
                return false
            }
            if let first = findings.first, fault == nil { throw RecordError.damaged(first) }
        } catch let error as RecordError {
            throw error
        } catch {
            throw .stopped
        }
        if fault == nil, let unknown = wanted.min() { fault = .unknownEntry(unknown) }
        if let fault { throw .erasureRefused(fault) }
    }

    /// Rewrites the journal without the bodies that these erasure entries allow to go (entry to erasure entry).
    ///
    /// - Returns: the erasure entries whose work is now done.
    func finishErasure(_ map: [Int: Int]) throws(RecordError) -> [Int] {
        guard let file else { return [] }
        let last = map.values.max() ?? head.count
        do throws(SystemFault) {
            if !map.isEmpty {
                try rewrite(file, without: map)
                try calls.rename(folder.rewrite, to: folder.journal)
                try reopenAfterRewrite()
            }
            try headFile.write(head)
            try FileCreation.sync(folder: folder.record, calls: calls)
            if (try? FileBytes.status(at: folder.rewrite)) ?? nil != nil { try calls.remove(folder.rewrite) }
            try calls.remove(folder.erasureMark)
            try FileCreation.sync(folder: folder.record, calls: calls)
        } catch {
            // Which of the two files the disk holds is found out by opening the record again.
            isStopped = true
            throw .erasureUnfinished(seq: last, error)
        }
        return Array(Set(map.values)).sorted()
    }

    private func reopenAfterRewrite() throws(SystemFault) {
        let descriptor = try calls.open(folder.journal, flags: O_RDWR | O_APPEND, mode: 0)
        let fresh = try OpenJournal.of(descriptor)
        guard let size = try? fresh.size else { throw SystemFault(.status, code: EIO) }
        file = fresh
        head = RecordHead(count: head.count, length: size, hash: head.hash)
    }

    private func rewrite(_ file: OpenJournal, without map: [Int: Int]) throws(SystemFault) {
        let descriptor = try calls.open(
            folder.rewrite, flags: O_RDWR | O_CREAT | O_TRUNC, mode: options.sharing.fileMode)
        defer { close(descriptor) }
        FileCreation.share(descriptor, options.sharing, isFolder: false)
        var pending: [UInt8] = []
        var walker = ChainWalker()
        do {
            let scan = try ChainScan(descriptor: file.descriptor, end: head.length)
            try scan.run(from: 0, &walker) { _, parts, line, _ in
                if let parts, let by = map[parts.seq], parts.erasedBy == 0 {
                    pending += line[0..<parts.header.upperBound]
                    pending += ",\"hash\":\"\(parts.hash.hex)\",\"erased\":\(by)}\n".utf8
                } else {
                    pending += line
                }
                if pending.count >= 1 << 20 {
                    try FileCreation.writeAll(descriptor, pending, calls: calls)
                    pending.removeAll(keepingCapacity: true)
                }
                return true
            }
            try FileCreation.writeAll(descriptor, pending, calls: calls)
            try calls.sync(descriptor)
            try check(descriptor)
        } catch let fault as SystemFault {
            throw fault
        } catch {
            throw SystemFault(.read, code: EIO)
        }
    }

    /// The copy must be the same record, to its last hash, before it may take the journal's place.
    private func check(_ descriptor: Int32) throws {
        let size = try FileBytes.status(of: descriptor).size
        var walker = ChainWalker(checkpoint: head)
        try ChainScan(descriptor: descriptor, end: size).run(from: 0, &walker) { _, _, _, _ in true }
        walker.finish()
        guard walker.findingCount == 0, walker.last.count == head.count, walker.last.hash == head.hash else {
            throw SystemFault(.write, code: EIO)
        }
    }
}
