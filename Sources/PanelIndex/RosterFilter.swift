import PanelModel

/// A query made ready to be asked of every case of a roster.
///
/// Needs, sources, settings and officers are few, so each word of the text is matched against them once; only the rest,
/// the case's own text, is looked at case by case.
struct RosterFilter {
    /// One word of the text: the codes that it fits, and the word itself for the case's own text.
    struct Word {
        fileprivate let bytes: [UInt8]
        fileprivate let initial: UInt64
        fileprivate let needs: [UInt8]
        fileprivate let sources: [UInt8]
        fileprivate let settingsAndOfficers: [UInt8]
    }

    private let statuses: [UInt8]
    private let gate: UInt8?
    private let need: UInt8?
    private let source: UInt8?
    private let setting: Int32?
    private let officer: Int32?
    private let lastDue: Int32
    private let words: [Word]

    init(_ query: QueueQuery, roster: Roster) {
        let wanted = (query.statuses.isEmpty ? QueueQuery.open : query.statuses).map { Code.of($0) }
        statuses = (0...UInt8.max).map { status in
            status != Roster.nobody && wanted.contains(status) ? 1 : 0
        }
        gate = query.gate.map { Code.of($0) }
        need = query.need.map { Code.of($0) }
        source = query.source.map { Code.of($0) }
        // -1 is no word's number: a setting that no case has finds nothing.
        setting = query.setting.map { name in roster.words.first { $0.value == name }?.key ?? -1 }
        officer = query.caseOfficer.map { name in roster.words.first { $0.value == name }?.key ?? -1 }
        lastDue = query.dueOnOrBefore.map { Code.of($0) } ?? Code.noDay
        var seen: Set<[UInt8]> = []
        words = SearchFold.words(query.text).filter { seen.insert($0).inserted }.map { Word($0, roster: roster) }
    }

    /// 1 for each number of the roster that is a case which the query finds, 0 for the others.
    ///
    /// One pass for each condition over plain columns, without branches where chance would decide them: a walk from case
    /// to case that asks every condition of each took five times as long.
    func matches(in roster: Roster) -> [UInt8] {
        var matches = roster.status.map { statuses[Int($0)] }
        if let gate { keep(&matches, roster.gate) { $0 == gate } }
        if let need { keep(&matches, roster.need) { $0 == need } }
        if let source { keep(&matches, roster.source) { $0 == source } }
        if let setting { keep(&matches, roster.setting) { $0 == setting } }
        if let officer { keep(&matches, roster.officer) { $0 == officer } }
        if lastDue != Code.noDay { keep(&matches, roster.due) { $0 <= lastDue } }
        for word in words { word.keepFitting(&matches, roster) }
        return matches
    }

    private func keep<Value>(_ matches: inout [UInt8], _ column: [Value], where fits: (Value) -> Bool) {
        matches.withUnsafeMutableBufferPointer { matches in
            column.withUnsafeBufferPointer { column in
                for id in matches.indices { matches[id] &= fits(column[id]) ? 1 : 0 }
            }
        }
    }
}

extension RosterFilter.Word {
    fileprivate init(_ bytes: [UInt8], roster: Roster) {
        self.bytes = bytes
        initial = bytes.first.map(Roster.initial) ?? 0
        func fits(_ texts: String...) -> UInt8 {
            texts.contains { SearchFold.words($0).contains { $0.starts(with: bytes) } } ? 1 : 0
        }
        var needs = [UInt8](repeating: 0, count: 256)
        for need in NeedType.allCases { needs[Int(Code.of(need))] = fits(need.code, need.title) }
        self.needs = needs
        var sources = [UInt8](repeating: 0, count: 256)
        for source in RequestSource.allCases { sources[Int(Code.of(source))] = fits(Self.spoken(source)) }
        self.sources = sources
        var named = [UInt8](repeating: 0, count: Int(roster.lastWord) + 1)
        bytes.withUnsafeBufferPointer { word in
            roster.wordText.withUnsafeBufferPointer { text in
                // Number 0 stands for none.
                for name in roster.wordRanges where name.number > 0 {
                    named[Int(name.number)] = Self.has(word, in: text, at: name.text) ? 1 : 0
                }
            }
        }
        settingsAndOfficers = named
    }

    /// The words that people filter by when they mean a source.
    private static func spoken(_ source: RequestSource) -> String {
        switch source {
        case .parentOrYoungPerson: "parental carer young person"
        case .school, .health, .socialCare, .other: source.title
        }
    }

    /// Takes out the cases of which no word begins with this one.
    fileprivate func keepFitting(_ matches: inout [UInt8], _ roster: Roster) {
        var hits = [UInt8](repeating: 0, count: matches.count)
        hits.withUnsafeMutableBufferPointer { hits in
            mark(hits, roster.need, in: needs)
            mark(hits, roster.source, in: sources)
            mark(hits, roster.setting, in: settingsAndOfficers)
            mark(hits, roster.officer, in: settingsAndOfficers)
            markText(hits, of: matches, roster)
        }
        matches.withUnsafeMutableBufferPointer { matches in
            for id in matches.indices { matches[id] &= hits[id] }
        }
    }

    /// Marks the cases whose code in a column fits.
    private func mark<Number: BinaryInteger>(
        _ hits: UnsafeMutableBufferPointer<UInt8>, _ column: [Number], in fitting: [UInt8]
    ) {
        guard fitting.contains(1) else { return }
        column.withUnsafeBufferPointer { column in
            fitting.withUnsafeBufferPointer { fitting in
                for id in hits.indices { hits[id] |= fitting[Int(truncatingIfNeeded: column[id])] }
            }
        }
    }

    /// Marks the cases with this beginning of a word in their own text; others than the matches may be left out.
    private func markText(_ hits: UnsafeMutableBufferPointer<UInt8>, of matches: [UInt8], _ roster: Roster) {
        guard bytes.count > 1 || Roster.isAlone(initial) else {
            return markText(hits, of: matches, roster, with: roster.initials, having: initial)
        }
        guard bytes.count == 1 else {
            return markText(hits, of: matches, roster, with: roster.pairs, having: Roster.pair(bytes[0], bytes[1]))
        }
        // One letter or digit has a bit of its own, and needs no look at the text.
        let place = UInt64(initial.trailingZeroBitCount)
        roster.initials.withUnsafeBufferPointer { initials in
            for id in hits.indices { hits[id] |= UInt8(truncatingIfNeeded: initials[id] >> place & 1) }
        }
    }

    private func markText(
        _ hits: UnsafeMutableBufferPointer<UInt8>, of matches: [UInt8], _ roster: Roster, with digests: [UInt64],
        having bit: UInt64
    ) {
        matches.withUnsafeBufferPointer { matches in
            digests.withUnsafeBufferPointer { digests in
                roster.text.withUnsafeBufferPointer { text in
                    bytes.withUnsafeBufferPointer { word in
                        for id in hits.indices where digests[id] & bit != 0 && matches[id] > hits[id] {
                            hits[id] = Self.has(word, in: text, at: roster.textRange(id)) ? 1 : 0
                        }
                    }
                }
            }
        }
    }

    private static func has(
        _ word: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at range: Range<Int>
    ) -> Bool {
        var place = range.lowerBound
        let last = range.upperBound - word.count
        while place < last {
            if text[place] == SearchFold.space {
                var matched = 0
                while matched < word.count, text[place + 1 + matched] == word[matched] { matched += 1 }
                if matched == word.count { return true }
                place += matched
            }
            place += 1
        }
        return false
    }
}
