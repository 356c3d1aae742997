import Glibc

/// Checks a record from its first byte, and changes nothing.
public enum RecordVerifier {
    /// Streams through the journal: every hash, every commitment, every number, every batch, every erasure.
    ///
    /// What the chain can show is that the record was changed; lines cut from its end, or a record computed anew from some
    /// line on, only a head kept elsewhere can show: the head file, or `mark` from the signed minutes.
    ///
    /// - Parameters:
    ///   - mark: a head from paper; the report says after which entry it was the head.
    ///   - wait: how long to wait for somebody who is writing just now.
    ///   - threads: 1 or 2.
    ///   - progress: called now and then with the bytes read so far and in all.
    /// - Throws: `noRecord`, `notAPlainFile`, `notRead`.
    public static func verify(
        _ folder: RecordFolder, mark: HeadMark? = nil, wait: LockWait = LockWait(upTo: 2000), threads: Int = 2,
        progress: ((_ bytes: Int, _ of: Int) -> Void)? = nil
    ) throws(RecordError) -> VerificationReport {
        let calls = SystemCalls()
        // Only to find the end between two entries; the walk itself needs no lock, because what is written stays.
        let lock = try? JournalLock.shared(folder, wait: wait, calls: calls)
        let head = try HeadFile(folder, sharing: .ownerOnly, calls: calls)
        let confirmed = try head.read()
        let journal: OpenJournal
        do throws(SystemFault) {
            journal = try OpenJournal.of(try calls.open(folder.journal, flags: O_RDONLY | O_NONBLOCK, mode: 0))
        } catch {
            switch error.code {
            case ENOENT: throw .noRecord
            case ELOOP: throw .notAPlainFile(.journal)
            default: throw .notRead(error)
            }
        }
        let end = try journal.size
        _ = consume lock
        var walker = ChainWalker(checkpoint: confirmed, mark: mark)
        let scan = try ChainScan(descriptor: journal.descriptor, end: end, threads: threads)
        do {
            try scan.run(from: 0, &walker, progress: { progress?($0, end) }) { _, _, _, _ in true }
        } catch let error as RecordError {
            throw error
        } catch {
            throw .stopped
        }
        walker.finish()
        addHeadFindings(&walker, confirmed)
        return VerificationReport(
            entries: walker.entries, head: walker.last, erased: walker.erasures.erased,
            rehearsals: walker.rehearsals, findings: walker.findings, findingCount: walker.findingCount,
            confirmed: confirmed,
            mark: mark.map { _ in walker.markFound.map { .headAfter(seq: $0) } ?? .notFound })
    }

    private static func addHeadFindings(_ walker: inout ChainWalker, _ confirmed: RecordHead?) {
        guard let confirmed else {
            if walker.entries > 0 { walker.add(Finding(seq: nil, line: 1, offset: 0, what: .headMissing)) }
            return
        }
        guard confirmed.count > 0 else { return }
        let what: Damage
        if walker.last.count < confirmed.count {
            what = .shorterThanConfirmed(confirmed)
        } else if walker.checkpointMatches == false {
            what = .otherHistory(confirmed)
        } else {
            return
        }
        walker.add(Finding(seq: confirmed.count, line: walker.line, offset: walker.last.length, what: what))
    }
}
