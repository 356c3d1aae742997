import PanelModel

/// What one line of the file says and whether it agrees with its own hashes; its place in the chain is not judged here.
struct LineFacts: Sendable {
    /// Where the line begins in the file.
    let offset: Int
    /// With the line feed, if it has one.
    let length: Int
    let shape: LineShape
    /// The hash of the header as it stands.
    var computed = Digest.zero
    var bodyIsSound = true
    var nulBytes = 0
    var endsInCarriageReturn = false
    var hasByteOrderMark = false
    var hasLineFeed = true
    var isTooLong = false

    /// The parts of an entry whose header and hash agree.
    var soundParts: LineParts? {
        guard case .entry(let parts) = shape, parts.hash == computed else { return nil }
        return parts
    }
}

/// Checks lines one by one.
///
/// One value per thread.
final class LineChecker {
    private let hasher: ChainHasher
    /// The lines of the last block, when it is used for whole blocks.
    private(set) var facts: [LineFacts] = []

    init() throws(RecordError) {
        hasher = try ChainHasher()
    }

    /// Checks every line of the block, whose first byte is at `offset` of the file.
    ///
    /// Each line ends in a line feed, but for the last of the file.
    func check(block: UnsafeRawBufferPointer, offset: Int) {
        facts.removeAll(keepingCapacity: true)
        var start = 0
        while start < block.count {
            let rest = UnsafeRawBufferPointer(rebasing: block[start...])
            let length = LineFeed.first(in: rest).map { $0 + 1 } ?? rest.count
            facts.append(check(line: UnsafeRawBufferPointer(rebasing: rest[0..<length]), offset: offset + start))
            start += length
        }
    }

    /// Checks one line.
    func check(line whole: UnsafeRawBufferPointer, offset: Int) -> LineFacts {
        var text = whole
        let hasLineFeed = text.last == 0x0A
        if hasLineFeed { text = UnsafeRawBufferPointer(rebasing: text.dropLast()) }
        let endsInCarriageReturn = text.last == 0x0D
        if endsInCarriageReturn { text = UnsafeRawBufferPointer(rebasing: text.dropLast()) }
        let hasMark = offset == 0 && text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF
        if hasMark { text = UnsafeRawBufferPointer(rebasing: text.dropFirst(3)) }

        var facts = LineFacts(offset: offset, length: whole.count, shape: LineParser.parse(text))
        facts.hasLineFeed = hasLineFeed
        facts.endsInCarriageReturn = endsInCarriageReturn
        facts.hasByteOrderMark = hasMark
        facts.isTooLong = whole.count > RecordFormat.lineLimit
        switch facts.shape {
        case .entry(let parts):
            facts.computed = hasher.entryHash(header: UnsafeRawBufferPointer(rebasing: text[parts.header]))
            guard parts.erasedBy == 0 else { break }
            let body = UnsafeRawBufferPointer(rebasing: text[parts.body])
            facts.bodyIsSound = hasher.commitment(salt: parts.salt, body: body) == parts.commitment
            // Whoever can compute the chain anew can also put nonsense into it; the reader must not meet it.
            if facts.bodyIsSound { facts.bodyIsSound = (try? JSONText.checkBody(body)) != nil }
        case .newer: break
        case .malformed:
            for byte in text where byte == 0 { facts.nulBytes += 1 }
        }
        return facts
    }
}

extension Entry {
    /// The entry on this line, whose facts were found sound; nil where the time is no time.
    init?(facts: LineFacts, parts: LineParts, line whole: UnsafeRawBufferPointer) {
        // A mark at the start of the file shifts the parts; what was shifted is read from where it is.
        let line = facts.hasByteOrderMark ? UnsafeRawBufferPointer(rebasing: whole.dropFirst(3)) : whole
        guard let header = EntryHeader(parts: parts, line: line) else { return nil }
        self.header = header
        hash = parts.hash
        body =
            parts.erasedBy > 0
            ? .erased(by: parts.erasedBy) : .present(salt: parts.salt, bytes: Array(line[parts.body]))
        offset = facts.offset
        length = facts.length
    }
}

extension EntryHeader {
    /// The header on this line; nil where the time is no time.
    init?(parts: LineParts, line: UnsafeRawBufferPointer) {
        func text(_ range: Range<Int>) -> String {
            String(decoding: UnsafeRawBufferPointer(rebasing: line[range]), as: UTF8.self)
        }
        guard let at = Moment(recorded: UnsafeRawBufferPointer(rebasing: line[parts.at])) else { return nil }
        version = RecordFormat.version
        seq = parts.seq
        self.at = at
        by = text(parts.by)
        kindName = text(parts.kind)
        subject = parts.subject.map(text)
        batch = parts.batch > 0 ? parts.batch : nil
        rehearsal = parts.rehearsal
        prev = parts.prev
        commitment = parts.commitment
    }
}

extension Moment {
    /// Reads the 24 bytes of a header's time, whose shape was checked; the general reader takes far longer.
    init?(recorded bytes: UnsafeRawBufferPointer) {
        guard bytes.count == 24 else { return nil }
        func number(_ start: Int, _ count: Int) -> Int {
            var value = 0
            for place in start..<start + count { value = value * 10 + Int(bytes[place]) - 0x30 }
            return value
        }
        guard let day = CivilDate(year: number(0, 4), month: number(5, 2), day: number(8, 2)), number(11, 2) < 24,
            number(14, 2) < 60, number(17, 2) < 60
        else { return nil }
        let seconds = day.dayNumber * 86_400 + number(11, 2) * 3600 + number(14, 2) * 60 + number(17, 2)
        self.init(milliseconds: Int64(seconds * 1000 + number(20, 3)))
    }
}
