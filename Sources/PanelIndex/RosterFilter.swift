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
        fileprivate let needs: [Bool]
        fileprivate let sources: [Bool]
        fileprivate let settingsAndOfficers: [Bool]
    }

    private let statuses: [Bool]
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
            guard status != Roster.nobody else { return false }
            return wanted.contains(status)
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

    /// Whether each number of the roster is a case that the query finds.
    func matches(in roster: Roster) -> [Bool] {
        roster.text.withUnsafeBufferPointer { text in
            (0..<roster.status.count).map { id in
                guard statuses[Int(roster.status[id])] else { return false }
                if let gate, gate != roster.gate[id] { return false }
                if let need, need != roster.need[id] { return false }
                if let source, source != roster.source[id] { return false }
                if let setting, setting != roster.setting[id] { return false }
                if let officer, officer != roster.officer[id] { return false }
                if lastDue != Code.noDay, roster.due[id] > lastDue { return false }
                for word in words where !word.fits(id, of: roster, text: text) { return false }
                return true
            }
        }
    }
}

extension RosterFilter.Word {
    fileprivate init(_ bytes: [UInt8], roster: Roster) {
        self.bytes = bytes
        initial = bytes.first.map(Roster.initial) ?? 0
        func fits(_ texts: String...) -> Bool {
            texts.contains { SearchFold.words($0).contains { $0.starts(with: bytes) } }
        }
        var needs = [Bool](repeating: false, count: 256)
        for need in NeedType.allCases { needs[Int(Code.of(need))] = fits(need.code, need.title) }
        self.needs = needs
        var sources = [Bool](repeating: false, count: 256)
        for source in RequestSource.allCases { sources[Int(Code.of(source))] = fits(Self.spoken(source)) }
        self.sources = sources
        var named = [Bool](repeating: false, count: Int(roster.lastWord) + 1)
        for (number, name) in roster.words where number >= 0 { named[Int(number)] = fits(name) }
        // Number 0 stands for none.
        named[0] = false
        settingsAndOfficers = named
    }

    /// The words that people filter by when they mean a source.
    private static func spoken(_ source: RequestSource) -> String {
        switch source {
        case .parentOrYoungPerson: "parental carer young person"
        case .school, .health, .socialCare, .other: source.title
        }
    }

    /// Whether a word of the case begins with this word.
    fileprivate func fits(_ id: Int, of roster: Roster, text: UnsafeBufferPointer<UInt8>) -> Bool {
        if needs[Int(roster.need[id])] || sources[Int(roster.source[id])]
            || settingsAndOfficers[Int(roster.setting[id])] || settingsAndOfficers[Int(roster.officer[id])]
        {
            return true
        }
        guard roster.initials[id] & initial != 0 else { return false }
        let start = Int(roster.textStart[id])
        let end = start + Int(roster.textLength[id])
        return bytes.withUnsafeBufferPointer { word in
            var place = start
            while place + word.count < end {
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
}
