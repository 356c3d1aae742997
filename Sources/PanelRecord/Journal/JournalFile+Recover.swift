import Glibc
import PanelModel

extension JournalFile {
    private var recoveryMark: String { folder.record + "/recovery.pending" }

    /// Sets a torn end aside and notes it: copy, mark, cut, entry, in this order, each on the disk before the next, so
    /// that a crash in between loses neither the bytes nor the note.
    ///
    /// Also finishes a recovery that was interrupted after the cut.
    func recover(_ tail: TornTail?) throws(RecordError) -> Recovery? {
        guard let file else { return nil }
        var digest = Digest.zero
        var name = ""
        if let tail {
            let (sum, saved) = try quarantine(tail, of: file)
            digest = sum
            name = saved
            let note =
                "{\"cut_at\":\(tail.offset),\"bytes\":\(tail.bytes),\"sha256\":\"\(digest.hex)\",\"file\":\"\(name)\","
                + "\"cause\":\"\(tail.finding.what.word)\"}"
            do throws(SystemFault) {
                try FileCreation.replace(recoveryMark, with: Array(note.utf8), options.sharing, calls: calls)
            } catch {
                throw .notWritten(error)
            }
            try cutBack(file)
        }
        guard let note = try FileBytes.contents(of: recoveryMark, role: .quarantine, limit: 4096) else { return nil }
        if try file.entry(endingAt: head.length)?.body.bytes != note {
            let draft = EntryDraft(
                at: options.clock(), by: options.recorder, kind: .recovery, rehearsal: options.rehearsal, body: note)
            if let fault = LineWriter.fault(in: draft, body: note) { throw .invalidDraft(index: 0, fault) }
            // What was found before it is not confirmed by it: a person is told first.
            _ = try write([(draft, note)], batch: false, confirms: false)
        }
        do throws(SystemFault) {
            try calls.remove(recoveryMark)
        } catch {
            throw .notWritten(error)
        }
        return tail.map { Recovery(tail: $0, digest: digest, file: name, seq: head.count) }
    }

    /// Cuts the journal back to the head.
    ///
    /// Where that fails, what the file holds is open, and nothing more is recorded.
    func cutBack(_ file: OpenJournal) throws(RecordError) {
        do throws(SystemFault) {
            try calls.truncate(file.descriptor, to: head.length)
            try calls.sync(file.descriptor)
        } catch {
            isStopped = true
            throw .notConfirmed(head.count + 1...head.count + 1, error)
        }
        guard try file.size == head.length else {
            isStopped = true
            throw .notConfirmed(head.count + 1...head.count + 1, SystemFault(.truncate, code: EIO))
        }
    }

    private func quarantine(_ tail: TornTail, of file: OpenJournal) throws(RecordError) -> (Digest, String) {
        try FileCreation.folder(folder.quarantine, options.sharing, calls: calls)
        let hasher = try ChainHasher()
        hasher.start()
        try copy(tail, of: file) { bytes throws(SystemFault) in bytes.withUnsafeBytes { hasher.add($0) } }
        let digest = hasher.finish()
        let name = "torn-\(tail.offset)-\(digest.hex.prefix(16)).bin"
        let path = folder.quarantine + "/" + name
        do throws(SystemFault) {
            // A copy that an interrupted recovery left is written anew; it is a whole one only after the sync.
            let descriptor = try calls.open(
                path, flags: O_WRONLY | O_CREAT | O_TRUNC, mode: options.sharing.fileMode)
            defer { close(descriptor) }
            FileCreation.share(descriptor, options.sharing, isFolder: false)
            do throws(RecordError) {
                try copy(tail, of: file) { bytes throws(SystemFault) in
                    try FileCreation.writeAll(descriptor, bytes, calls: calls)
                }
            } catch {
                if case .notWritten(let fault?) = error { throw fault }
                throw SystemFault(.read, code: EIO)
            }
            try calls.sync(descriptor)
            try FileCreation.sync(folder: folder.quarantine, calls: calls)
        } catch {
            throw .notWritten(error)
        }
        return (digest, name)
    }

    private func copy(
        _ tail: TornTail, of file: OpenJournal, _ take: ([UInt8]) throws(SystemFault) -> Void
    ) throws(RecordError) {
        var place = tail.offset
        let end = tail.offset + tail.bytes
        while place < end {
            let bytes = try FileBytes.read(file.descriptor, at: place, count: min(1 << 20, end - place))
            guard !bytes.isEmpty else { throw .notRead(SystemFault(.read, code: EIO)) }
            do throws(SystemFault) {
                try take(bytes)
            } catch {
                throw .notWritten(error)
            }
            place += bytes.count
        }
    }
}

extension Damage {
    /// One word for the note of a recovery.
    var word: String {
        switch self {
        case .malformed: "malformed"
        case .headerChanged: "header-changed"
        case .bodyChanged: "body-changed"
        case .chainBroken: "chain-broken"
        case .duplicate: "duplicate"
        case .fork: "fork"
        case .outOfOrder: "out-of-order"
        case .missing: "missing"
        case .carriageReturns: "carriage-returns"
        case .byteOrderMark: "byte-order-mark"
        case .nulBytes: "nul-bytes"
        case .noFinalNewline: "no-final-newline"
        case .lineTooLong: "line-too-long"
        case .batchNotClosed: "batch-not-closed"
        case .batchMisnamed: "batch-misnamed"
        case .erasureNotAllowed: "erasure-not-allowed"
        case .erasureUnfinished: "erasure-unfinished"
        case .erasureMalformed: "erasure-malformed"
        case .newerVersion: "newer-version"
        case .shorterThanConfirmed: "shorter-than-confirmed"
        case .otherHistory: "other-history"
        case .headMissing: "head-missing"
        }
    }
}
