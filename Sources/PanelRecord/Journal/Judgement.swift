/// What a walk over the journal says about it, next to what was confirmed.
struct Judgement {
    /// Everything up to here is whole and belongs to the record.
    var sound: RecordHead
    var findings: [Finding] = []
    /// The whole entries after the point from which was walked.
    var fresh: [EntryHeader] = []
    /// Bytes after `sound` that were never confirmed and are no entries.
    var tornTail: TornTail?
    /// Why nothing may be recorded.
    var reason: ReadOnlyReason?
    /// Bodies that an erasure entry names and that are still there.
    var unfinishedErasures: [Int: Int] = [:]
    var last: RecordHead

    /// Looks at the journal.
    ///
    /// - Parameters:
    ///   - trusted: a head that needs no walk before it, if the file still has it; otherwise all of it is walked.
    ///   - confirmed: what was confirmed; nil where nothing remembers it.
    static func of(
        _ journal: OpenJournal, trusted: RecordHead?, confirmed: RecordHead?
    ) throws(RecordError) -> Judgement {
        let size = try journal.size
        var start = RecordHead.empty
        if let trusted, trusted.length <= size, try journal.hasHead(trusted) { start = trusted }
        var walker = ChainWalker(start: start, checkpoint: confirmed)
        var judgement = Judgement(sound: start, last: start)
        // Entries are only collected after what the caller knew; the number still counts where the file was rewritten.
        let known = trusted?.count ?? confirmed?.count ?? Int.max
        let scan = try ChainScan(
            descriptor: journal.descriptor, end: size, threads: size - start.length > 1 << 20 ? 2 : 1)
        do {
            try scan.run(from: start.length, &walker) { _, parts, line, _ in
                if let parts, parts.seq > known, let header = EntryHeader(parts: parts, line: line) {
                    judgement.fresh.append(header)
                }
                return true
            }
        } catch let error as RecordError {
            throw error
        } catch {
            throw .stopped
        }
        walker.finish()
        judgement.findings = walker.findings
        judgement.sound = walker.sound
        judgement.last = walker.last
        judgement.unfinishedErasures = walker.erasures.unfinished
        judgement.fresh.removeAll { $0.seq > walker.sound.count }
        judgement.decide(walker, size: size, confirmed: confirmed)
        return judgement
    }

    private mutating func decide(_ walker: ChainWalker, size: Int, confirmed: RecordHead?) {
        if let confirmed, confirmed.count > 0, confirmed.count > sound.count || walker.checkpointMatches != true {
            let first = walker.firstDamage
            let isCutShort = first == nil || (first?.what == .noFinalNewline && size < confirmed.length)
            if isCutShort {
                let isShorter = sound.count < confirmed.count
                reason =
                    isShorter
                    ? .shorterThanConfirmed(confirmed: confirmed, found: sound)
                    : .otherHistory(confirmed: confirmed, found: sound)
                findings.append(
                    Finding(
                        seq: confirmed.count, line: confirmed.count, offset: sound.length,
                        what: isShorter ? .shorterThanConfirmed(confirmed) : .otherHistory(confirmed)))
            } else if let first {
                reason = Judgement.reason(for: first)
            }
            return
        }
        guard let first = walker.firstDamage else { return }
        guard Judgement.isTorn(first.what) else {
            reason = Judgement.reason(for: first)
            return
        }
        guard confirmed != nil else {
            reason = .headMissing
            return
        }
        tornTail = TornTail(offset: sound.length, bytes: size - sound.length, finding: first)
    }

    private static func reason(for finding: Finding) -> ReadOnlyReason {
        if case .newerVersion(let version) = finding.what { return .newerVersion(version) }
        return .damaged(finding)
    }

    /// Whether a crash, a loss of power or a full disk leaves such an end.
    ///
    /// What a crash cannot leave is never cut off.
    private static func isTorn(_ damage: Damage) -> Bool {
        switch damage {
        case .malformed, .headerChanged, .bodyChanged, .nulBytes, .noFinalNewline, .lineTooLong, .batchNotClosed,
            .duplicate:
            true
        case .chainBroken, .fork, .outOfOrder, .missing, .carriageReturns, .byteOrderMark, .batchMisnamed,
            .erasureNotAllowed, .erasureUnfinished, .erasureMalformed, .newerVersion, .shorterThanConfirmed,
            .otherHistory, .headMissing:
            false
        }
    }
}
