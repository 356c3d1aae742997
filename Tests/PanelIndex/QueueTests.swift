import PanelIndex
import PanelModel
import Testing

@Suite("Asking for the queue")
struct QueueTests {
    /// Cases with the names that go wrong elsewhere; the subject is the last part of the reference.
    static func record() throws -> RecordFixture {
        var record = RecordFixture()
        func add(
            _ reference: String, _ forename: String, _ surname: String, _ received: String,
            with change: (inout CaseDetails) -> Void = { _ in }
        ) throws {
            let opened = details(reference, forename, surname, received: received, with: change)
            try record.add(.caseOpened(CaseBody(details: opened)), of: reference)
        }
        try add("26-0021", "Riley", "Forsythe", "2026-10-19") {
            $0.source = .parentOrYoungPerson
            $0.primaryNeed = .speechLanguageAndCommunication
            $0.setting = "Temple Wick Juniors"
            $0.caseOfficer = "D. Iqbal"
        }
        try add("26-0019", "Siân", "O’Brien", "2026-10-05") {
            $0.source = .school
            $0.primaryNeed = .speechLanguageAndCommunication
            $0.setting = "St Mary’s"
        }
        try add("26-0033", "Łukasz", "Wrona", "2026-10-20") {
            $0.source = .parentOrYoungPerson
            $0.primaryNeed = .autisticSpectrumDisorder
            $0.setting = "Lodestar Academy"
            $0.caseOfficer = "D. Iqbal"
        }
        try add("26-0040", "Suharto", "", "2026-09-01") { $0.gate = .change }
        try add("26-0041", "অনন্যা", "চট্টোপাধ্যায়", "2026-10-01") { $0.knownAs = "Ananya" }
        try add("26-0042", "NEAR", "\"OR\" 50%_*", "2026-10-02") { $0.sourceAsWritten = "Granny’s neighbour" }
        try add("26-0043", "Zoe\u{308}", "Ŝafařík-Ærø", "2026-10-03") { $0.needAsWritten = "talking" }
        return record
    }

    static func found(_ text: String) throws -> Set<String> {
        let index = try record().index()
        return try Set(index.rows(index.caseIDs(QueueQuery(text: text))).map { String($0.reference.suffix(2)) })
    }

    @Test(
        "every word is the beginning of a word of the case, however it is typed",
        arguments: [
            ("riley", ["21"]), ("RIL fors", ["21"]), ("fors ril", ["21"]), ("iley", []), ("lukasz", ["33"]),
            ("Łuk", ["33"]), ("łUKASZ WR", ["33"]), ("sian", ["19"]), ("si\u{301}an o'brien", ["19"]),
            ("OBRIEN", ["19"]), ("o’b", ["19"]), ("suharto", ["40"]), ("অন", ["41"]), ("চট্টো", ["41"]),
            ("ananya", ["41"]), ("zoë", ["43"]), ("zoe", ["43"]), ("safarik", ["43"]), ("aero", ["43"]),
            ("ærø", ["43"]), ("26-0021", ["21"]), ("26–0021", ["21"]), ("0021", ["21"]), ("２６-００２１", ["21"]),
            ("par slcn", ["21"]), ("parental slcn", ["21"]), ("parent", ["21", "33"]), ("slcn", ["21", "19"]),
            ("speech", ["21", "19"]), ("autism", ["33"]), ("temple", ["21"]), ("st marys", ["19"]),
            ("iqbal", ["21", "33"]), ("granny", ["42"]), ("talk", ["43"]), ("ri\u{200B}ley", ["21"]),
            ("riley wrona", []), ("s s", ["21", "19", "40", "43"]), ("  ", ["21", "19", "33", "40", "41", "42", "43"]),
        ])
    func search(text: String, expected: [String]) throws {
        #expect(try Self.found(text) == Set(expected))
    }

    @Test(
        "no character and no word of a filter has a meaning of its own",
        arguments: [
            ("near", ["42"]), ("NEAR(riley wrona)", []), ("riley OR wrona", []), ("or", ["42"]), ("-riley", ["21"]),
            ("NOT riley", []), ("ri*", ["21"]), ("r?ley", []), ("^riley", ["21"]), ("\"riley\"", ["21"]),
            ("forename:riley", []), ("riley' --", ["21"]), ("'; DROP TABLE queue; --", []), ("50%", ["42"]),
        ])
    func hostile(text: String, expected: [String]) throws {
        #expect(try Self.found(text) == Set(expected))
    }

    @Test(
        "only characters that part words are no filter at all",
        arguments: ["\"", "*", "'", "%", "_", "-", "()", "\u{0}", "\u{200D}", "\u{202E}", ""])
    func nothingToFind(text: String) throws {
        #expect(try Self.found(text).count == 7)
    }

    @Test("a filter of a thousand words and one of a very long word come back")
    func long() throws {
        #expect(try Self.found(String(repeating: "riley ", count: 1_000)) == ["21"])
        #expect(try Self.found(String(repeating: "r", count: 100_000)).isEmpty)
    }

    @Test("the order by headroom puts what the law wants first at the top, and cases without a clock last")
    func headroom() throws {
        let index = try Self.record().index()
        let rows = try index.rows(index.caseIDs(QueueQuery()))
        #expect(rows.map { $0.reference.suffix(2) } == ["41", "42", "43", "19", "21", "33", "40"])
    }

    @Test("decided cases come after those to decide, and told ones only when asked for")
    func turns() throws {
        var record = try Self.record()
        try record.add(.decision(decision(.deferral)), of: "26-0041")
        let decided = try record.add(.decision(decision()), of: "26-0042")
        let told = try record.add(.decision(decision()), of: "26-0043")
        for seq in [told] {
            let notice = NoticeSentBody(decision: seq, to: "family", on: day("2026-11-27"), channel: "post")
            try record.add(.noticeSent(notice), of: "26-0043")
        }
        #expect(decided < told)
        let index = try record.index()
        var query = QueueQuery()
        func order() throws -> [String] { try index.rows(index.caseIDs(query)).map { String($0.reference.suffix(2)) } }
        #expect(try order() == ["41", "19", "21", "33", "40", "42"])
        query.statuses = Set(CaseStatus.allCases)
        #expect(try order() == ["41", "19", "21", "33", "40", "42", "43"])
        query.statuses = [.putOff, .told]
        #expect(try order() == ["41", "43"])
        query.isDescending = true
        #expect(try order() == ["43", "41"])
    }

    @Test(
        "each order is the one that its name says, and turned round when asked",
        arguments: [
            (QueueSort.reference, ["19", "21", "33", "40", "41", "42", "43"]),
            (.surname, ["21", "19", "42", "43", "40", "33", "41"]),
            (.received, ["40", "41", "42", "43", "19", "21", "33"]),
            (.setting, ["33", "19", "21", "40", "41", "42", "43"]),
        ])
    func sorts(sort: QueueSort, expected: [String]) throws {
        let index = try Self.record().index()
        var query = QueueQuery(sort: sort)
        #expect(try index.rows(index.caseIDs(query)).map { String($0.reference.suffix(2)) } == expected)
        query.isDescending = true
        #expect(try index.rows(index.caseIDs(query)).map { String($0.reference.suffix(2)) } == expected.reversed())
    }

    @Test("cases that are equal in an order stand in the order of their references", arguments: QueueSort.allCases)
    func ties(sort: QueueSort) throws {
        var record = RecordFixture()
        for reference in ["26-0009", "26-0003", "26-0007"] {
            try record.add(.caseOpened(CaseBody(details: details(reference))), of: reference)
        }
        let index = try record.index()
        try index.warmUp()
        try record.add(.caseOpened(CaseBody(details: details("26-0005"))), of: "26-0005")
        try record.add(.caseOpened(CaseBody(details: details("26-0004"))), of: "26-0004")
        try index.apply(record.entries, upTo: record.position)
        let rows = try index.rows(index.caseIDs(QueueQuery(sort: sort)))
        #expect(rows.map(\.reference) == ["26-0003", "26-0004", "26-0005", "26-0007", "26-0009"])
    }

    @Test("filters by value find exactly their cases, before and after the index is warm", arguments: [false, true])
    func filters(isWarm: Bool) throws {
        func found(_ change: (inout QueueQuery) -> Void) throws -> [String] {
            let index = try Self.record().index()
            if isWarm { try index.warmUp() }
            var query = QueueQuery()
            change(&query)
            return try index.firstRows(query, limit: 5).map { String($0.reference.suffix(2)) }
        }
        #expect(try found { _ in } == ["41", "42", "43", "19", "21"])
        #expect(try found { $0.gate = .change } == ["40"])
        #expect(try found { $0.source = .parentOrYoungPerson } == ["21", "33"])
        #expect(try found { $0.need = .speechLanguageAndCommunication } == ["19", "21"])
        #expect(try found { $0.setting = "St Mary’s" } == ["19"])
        #expect(try found { $0.setting = "nowhere" } == [])
        #expect(try found { $0.caseOfficer = "D. Iqbal" } == ["21", "33"])
        #expect(try found { $0.dueOnOrBefore = day("2026-11-13") } == ["41", "42"])
        #expect(try found { $0.statuses = [.told] } == [])
        #expect(try found { $0.text = "iqbal" } == ["21", "33"])
    }

    @Test("rows come in the order asked, and numbers that no case has are left out")
    func rows() throws {
        let index = try Self.record().index()
        let ids = try index.caseIDs(QueueQuery(sort: .reference))
        let asked = [ids[4], ids[0], 9_999, -1, ids[2], ids[0]]
        #expect(try index.rows(asked).map(\.id) == [ids[4], ids[0], ids[2], ids[0]])
    }

    @Test("counts and facets say how the cases divide")
    func counts() throws {
        var record = try Self.record()
        try record.add(.decision(decision(.deferral)), of: "26-0041")
        try record.add(.decision(decision()), of: "26-0042")
        let told = try record.add(.decision(decision()), of: "26-0043")
        let notice = NoticeSentBody(decision: told, to: "family", on: day("2026-11-27"), channel: "post")
        try record.add(.noticeSent(notice), of: "26-0043")
        let index = try record.index()
        let counts = try index.counts(dueBefore: day("2026-11-17"))
        #expect(counts.all == 7)
        #expect(counts.byStatus == [.waiting: 4, .putOff: 1, .decided: 1, .told: 1])
        #expect(counts.untoldByGate == [.request: 5, .issue: 0, .change: 1])
        #expect(counts.untoldDueBefore == 3)
        let facets = try index.facets(QueueQuery())
        #expect(facets.needs == [.speechLanguageAndCommunication: 2, .autisticSpectrumDisorder: 1, nil: 3])
        #expect(facets.sources == [.parentOrYoungPerson: 2, .school: 1, nil: 3])
        #expect(facets.officers == ["D. Iqbal": 2, nil: 4])
        #expect(
            facets.settings == ["Temple Wick Juniors": 1, "St Mary’s": 1, "Lodestar Academy": 1, nil: 3])
    }
}
