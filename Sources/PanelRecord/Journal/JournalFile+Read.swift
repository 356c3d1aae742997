extension JournalFile {
    /// Reads the entries after `position` up to the head, in order, each checked with its place in the chain.
    ///
    /// - Parameters:
    ///   - pastDamage: whether to go on after damage, to the end of the file, leaving out what is damaged.
    ///   - visit: answers whether to go on.
    /// - Returns: what is damaged; empty when all is well.
    /// - Throws: `unknownHead`, `damaged`, `notRead`, and what `visit` throws.
    @discardableResult
    public func readEntries(
        after position: RecordHead = .empty, pastDamage: Bool = false, _ visit: (Entry) throws -> Bool
    ) throws -> [Finding] {
        guard let file else {
            guard position == .empty else { throw RecordError.unknownHead(position) }
            return []
        }
        // A damaged record ends, for reading, where the file does: what comes after the damage is worth reading too.
        let end = pastDamage ? try file.size : head.length
        let knows = try position.length <= end && file.hasHead(position)
        let start = knows ? position : .empty
        var walker = ChainWalker(start: start, checkpoint: position)
        let scan = try ChainScan(descriptor: file.descriptor, end: end, threads: end - start.length > 1 << 20 ? 2 : 1)
        let finished = try scan.run(from: start.length, &walker) { facts, parts, line, walker in
            if !pastDamage, let damage = walker.firstDamage { throw RecordError.damaged(damage) }
            guard let parts, parts.seq > position.count else { return true }
            if position.count > 0 && walker.checkpointMatches == false { throw RecordError.unknownHead(position) }
            guard let entry = Entry(facts: facts, parts: parts, line: line) else { return true }
            return try visit(entry)
        }
        guard finished else { return walker.findings }
        if position.count > 0 && walker.checkpointMatches != true { throw RecordError.unknownHead(position) }
        walker.finish()
        return walker.findings
    }

    /// Reads the one entry whose line is at this place, and checks it against its own hashes.
    public func readEntry(at offset: Int, length: Int) throws(RecordError) -> Entry {
        guard let file, length > 0, length <= RecordFormat.lineLimit, offset >= 0 else { throw .noRecord }
        let line = try FileBytes.read(file.descriptor, at: offset, count: length)
        guard line.count == length, let entry = try OpenJournal.soundEntry(line, offset: offset) else {
            throw .damaged(Finding(seq: nil, line: 0, offset: offset, what: .malformed(at: 0)))
        }
        return entry
    }

    /// Checks the record of this journal from its first byte.
    ///
    /// See `RecordVerifier.verify`.
    public func verify(
        mark: HeadMark? = nil, progress: ((_ bytes: Int, _ of: Int) -> Void)? = nil
    ) throws(RecordError) -> VerificationReport {
        try RecordVerifier.verify(folder, mark: mark, wait: options.wait, progress: progress)
    }
}
