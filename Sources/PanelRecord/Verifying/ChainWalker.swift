/// Follows the chain line by line and notes what is wrong.
///
/// It keeps a few numbers, never the entries.
///
/// A damaged line does not end the walk: what comes after is judged against both hashes that the damaged line could
/// have had, so that one changed byte is blamed on one entry.
struct ChainWalker {
    /// The last whole entry.
    private(set) var last: RecordHead
    /// The last point up to which nothing but unfinished erasures was wrong and no batch was open.
    private(set) var sound: RecordHead
    private(set) var entries = 0
    private(set) var rehearsals = 0
    var findings: [Finding] = []
    var findingCount = 0
    /// The first finding that is more than an unfinished erasure.
    private(set) var firstDamage: Finding?
    /// Lines so far, with those before the start.
    private(set) var line: Int
    /// Whether the entry with the number of the checkpoint had its hash; nil when the walk did not come by it.
    private(set) var checkpointMatches: Bool?
    private(set) var markFound: Int?

    var erasures: ErasureLedger
    var batch: OpenBatch?

    private let start: RecordHead
    private let checkpoint: RecordHead?
    private let mark: HeadMark?
    private let markWord: UInt64
    /// Damaged lines since the last whole one.
    private var damagedLines = 0
    /// What the last damaged line may have hashed to.
    private var candidates: [Digest] = []
    private var lastNamed = 0
    private var carriageReturns = (lines: 0, first: Finding?.none)
    private var recent: [(seq: Int, hash: Digest)] = []
    private static let recentCount = 4096

    /// - Parameters:
    ///   - start: what is known to be good and is not walked again; `.empty` for all of it.
    ///   - checkpoint: a head that the record should once have had.
    ///   - mark: a head from paper to look for.
    init(start: RecordHead = .empty, checkpoint: RecordHead? = nil, mark: HeadMark? = nil) {
        self.start = start
        self.checkpoint = checkpoint
        self.mark = mark
        markWord = mark?.firstWord ?? 0
        last = start
        sound = start
        line = start.count
        erasures = ErasureLedger(start: start.count)
        if let checkpoint, checkpoint.count == start.count { checkpointMatches = checkpoint.hash == start.hash }
        if let mark, start.count > 0, mark.matches(start.hash) { markFound = start.count }
    }

    /// Takes the next line; answers its parts when the entry is whole and in its place.
    mutating func take(_ facts: LineFacts, _ bytes: UnsafeRawBufferPointer) -> LineParts? {
        line += 1
        noteEditors(facts)
        guard facts.hasLineFeed, !facts.isTooLong, let parts = facts.soundParts else {
            takeDamaged(facts)
            return nil
        }
        guard accept(parts, facts) else { return nil }
        noteBatch(parts, facts, bytes)
        if !facts.bodyIsSound { note(parts.seq, facts, .bodyChanged) }
        if facts.bodyIsSound || parts.erasedBy > 0 { noteErasure(parts, facts, bytes) }
        entries += 1
        if parts.rehearsal { rehearsals += 1 }
        if firstDamage == nil && batch == nil && carriageReturns.lines == 0 { sound = last }
        return facts.bodyIsSound ? parts : nil
    }

    /// Everything was walked.
    mutating func finish() {
        if carriageReturns.lines > 0, let first = carriageReturns.first {
            add(
                Finding(
                    seq: first.seq, line: first.line, offset: first.offset,
                    what: .carriageReturns(lines: carriageReturns.lines)))
        }
        if let open = batch {
            add(
                Finding(seq: open.first, line: open.line, offset: open.offset, what: .batchNotClosed(first: open.first))
            )
        }
        for finding in erasures.notAllowed() { add(finding) }
        findings.sort { ($0.offset, $0.line) < ($1.offset, $1.line) }
    }

    mutating func note(_ seq: Int?, _ facts: LineFacts, _ what: Damage) {
        add(Finding(seq: seq, line: line, offset: facts.offset, what: what))
    }

    mutating func add(_ finding: Finding) {
        findingCount += 1
        if findings.count < VerificationReport.findingLimit { findings.append(finding) }
        if case .erasureUnfinished = finding.what { return }
        if let first = firstDamage, first.offset <= finding.offset { return }
        firstDamage = finding
    }

    private mutating func noteEditors(_ facts: LineFacts) {
        if facts.hasByteOrderMark { note(nil, facts, .byteOrderMark) }
        if facts.endsInCarriageReturn {
            carriageReturns.lines += 1
            if carriageReturns.first == nil {
                carriageReturns.first = Finding(
                    seq: last.count + 1, line: line, offset: facts.offset, what: .carriageReturns(lines: 1))
            }
        }
    }

    private mutating func takeDamaged(_ facts: LineFacts) {
        var named = max(last.count + 1 + damagedLines, 1)
        var possible: [Digest] = []
        var what: Damage
        switch facts.shape {
        case .entry(let parts):
            what = .headerChanged
            possible = [parts.hash, facts.computed]
        case .newer(let version): what = .newerVersion(version)
        case .malformed(let place, let seq):
            what = facts.nulBytes > 0 ? .nulBytes(facts.nulBytes) : .malformed(at: place)
            // A piece of a line that was torn in two belongs to the entry whose first half was just named.
            if seq == nil, damagedLines > 0 { named = lastNamed }
        }
        if facts.isTooLong { what = .lineTooLong }
        if !facts.hasLineFeed, facts.nulBytes == 0 { what = .noFinalNewline }
        damagedLines += 1
        candidates = possible
        lastNamed = named
        note(named, facts, what)
    }

    /// Whether the entry is in its place.
    ///
    /// Afterwards it is the last one, unless it is a stray.
    private mutating func accept(_ parts: LineParts, _ facts: LineFacts) -> Bool {
        let expected = last.count + 1
        if parts.seq < expected {
            noteStray(parts, facts, expected: expected)
            return false
        }
        if parts.seq > expected + damagedLines {
            note(expected + damagedLines, facts, .missing(expected + damagedLines...parts.seq - 1))
        } else if parts.seq == expected {
            // The first entry of all follows a random value.
            if expected > 1 && parts.prev != last.hash { note(parts.seq, facts, .chainBroken) }
        } else if parts.seq == expected + damagedLines, !candidates.isEmpty, !candidates.contains(parts.prev) {
            note(parts.seq, facts, .chainBroken)
        }
        damagedLines = 0
        candidates = []
        last = RecordHead(count: parts.seq, length: facts.offset + facts.length, hash: parts.hash)
        remember(parts)
        if let checkpoint, checkpoint.count == parts.seq { checkpointMatches = checkpoint.hash == parts.hash }
        if let mark, parts.hash.words.0 == markWord, mark.matches(parts.hash) { markFound = parts.seq }
        return true
    }

    private mutating func noteStray(_ parts: LineParts, _ facts: LineFacts, expected: Int) {
        let known = recent.isEmpty ? nil : recent[parts.seq % ChainWalker.recentCount]
        if let known, known.seq == parts.seq {
            note(parts.seq, facts, known.hash == parts.hash ? .duplicate(of: parts.seq) : .fork(at: parts.seq))
            return
        }
        if parts.seq == start.count {
            note(parts.seq, facts, start.hash == parts.hash ? .duplicate(of: parts.seq) : .fork(at: parts.seq))
            return
        }
        // An entry that was missed earlier and turns up later is not missing, but in the wrong place.
        for (place, finding) in findings.enumerated() {
            guard case .missing(let range) = finding.what, range.contains(parts.seq) else { continue }
            findings.remove(at: place)
            findingCount -= 1
            let left = [(range.lowerBound, parts.seq - 1), (parts.seq + 1, range.upperBound)]
            for (first, past) in left where first <= past {
                add(Finding(seq: first, line: finding.line, offset: finding.offset, what: .missing(first...past)))
            }
            break
        }
        note(parts.seq, facts, .outOfOrder(expected: expected))
    }

    private mutating func remember(_ parts: LineParts) {
        let place = parts.seq % ChainWalker.recentCount
        if recent.isEmpty { recent = Array(repeating: (0, .zero), count: ChainWalker.recentCount) }
        recent[place] = (parts.seq, parts.hash)
    }
}
