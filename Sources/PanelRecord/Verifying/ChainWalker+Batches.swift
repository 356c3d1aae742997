/// A batch whose closing entry has not come yet.
struct OpenBatch {
    let first: Int
    let line: Int
    let offset: Int
}

extension ChainWalker {
    /// A batch is a run of entries that all name its first, closed by an `import` entry that names first and last.
    mutating func noteBatch(_ parts: LineParts, _ facts: LineFacts, _ bytes: UnsafeRawBufferPointer) {
        let closes = bytes.holds("import", at: parts.kind)
        if let open = batch, open.first != parts.batch {
            add(
                Finding(seq: open.first, line: open.line, offset: open.offset, what: .batchNotClosed(first: open.first))
            )
            batch = nil
        }
        if closes {
            if batch == nil || !closing(parts, bytes) { note(parts.seq, facts, .batchMisnamed) }
            batch = nil
        } else if parts.batch > 0 && batch == nil {
            if parts.batch == parts.seq {
                batch = OpenBatch(first: parts.seq, line: line, offset: facts.offset)
            } else {
                note(parts.seq, facts, .batchMisnamed)
            }
        }
    }

    private func closing(_ parts: LineParts, _ bytes: UnsafeRawBufferPointer) -> Bool {
        guard parts.erasedBy == 0,
            let body = try? JSONText.value(of: UnsafeRawBufferPointer(rebasing: bytes[parts.body]))
        else { return false }
        return body["first"]?.integer == Int64(parts.batch) && body["last"]?.integer == Int64(parts.seq - 1)
    }
}

extension UnsafeRawBufferPointer {
    /// Whether these bytes of the buffer are this text.
    func holds(_ text: StaticString, at range: Range<Int>) -> Bool {
        guard range.count == text.utf8CodeUnitCount, range.upperBound <= count else { return false }
        for place in 0..<range.count where self[range.lowerBound + place] != text.utf8Start[place] { return false }
        return true
    }
}
