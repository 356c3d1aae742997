import PanelIndex
import PanelModel
import Testing

@Suite("Taking entries in")
struct ApplyTests {
    @Test("an opened case shows every detail that a list needs")
    func opened() throws {
        var record = RecordFixture()
        let written = details("26-0021", "Łukasz", "O’Brien \"Ob\" 🦔") {
            $0.knownAs = "Luke"
            $0.source = .parentOrYoungPerson
            $0.sourceAsWritten = "mum"
            $0.primaryNeed = .speechLanguageAndCommunication
            $0.needAsWritten = "speech"
            $0.setting = "Temple Wick / Juniors"
            $0.yearGroup = "5"
            $0.caseOfficer = "D. Iqbal"
        }
        let seq = try record.add(.caseOpened(CaseBody(details: written)), of: "s-1")
        let row = try #require(try record.index().row(subject: "s-1"))
        #expect(row.subject == "s-1")
        #expect(row.reference == "26-0021")
        #expect(row.forename == "Łukasz")
        #expect(row.surname == "O’Brien \"Ob\" 🦔")
        #expect(row.knownAs == "Luke")
        #expect(row.dateOfBirth == written.dateOfBirth)
        #expect(row.dateReceived == written.dateReceived)
        #expect(row.lastDay == day("2026-11-30"))
        #expect(row.gate == .request)
        #expect(row.source == .parentOrYoungPerson)
        #expect(row.sourceAsWritten == "mum")
        #expect(row.primaryNeed == .speechLanguageAndCommunication)
        #expect(row.needAsWritten == "speech")
        #expect(row.setting == "Temple Wick / Juniors")
        #expect(row.yearGroup == "5")
        #expect(row.caseOfficer == "D. Iqbal")
        #expect(row.status == .waiting)
        #expect(row.outcomeTitle == nil)
        #expect(row.decidedOn == nil)
        #expect(row.toldOn == nil)
        #expect(row.check == [nil, nil, nil])
        #expect(row.lastSeq == seq)
    }

    @Test("an amended case shows its new details and keeps what was found and decided")
    func amended() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001") { $0.setting = "Old Pier" })), of: "s-1")
        try record.add(evidence(["attainment": EvidenceFinding(finding: .present)]), of: "s-1")
        try record.add(.decision(decision()), of: "s-1")
        try record.add(
            .caseAmended(CaseBody(details: details("26-0001", received: "2026-10-20"), why: "wrong day")), of: "s-1")
        let row = try #require(try record.index().row(subject: "s-1"))
        #expect(row.setting == nil)
        #expect(row.lastDay == day("2026-12-01"))
        #expect(row.status == .decided)
        #expect(row.outcomeTitle == "Not to assess")
        #expect(row.check == [.present, nil, nil])
    }

    @Test("a case at a gate without a clock has no last day")
    func noClock() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001", gate: .change))), of: "s-1")
        #expect(try record.index().row(subject: "s-1")?.lastDay == nil)
    }

    @Test("findings count in their groups, the last one holds, and one taken back is gone")
    func findings() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        try record.add(
            evidence([
                "attainment": EvidenceFinding(finding: .present), "progress": EvidenceFinding(finding: .partly),
                "provision": EvidenceFinding(finding: .absent), "family-views": EvidenceFinding(finding: .present),
                "of-an-older-list": EvidenceFinding(finding: .present),
            ]), of: "s-1")
        try record.add(
            evidence(["progress": EvidenceFinding(finding: .notApplicable)], cleared: ["family-views"]), of: "s-1")
        #expect(try record.index().row(subject: "s-1")?.check == [.present, .absent, nil])
    }

    @Test(
        "a group's mark says what was found where somebody looked",
        arguments: [
            ([.present], .present), ([.present, .notApplicable], .present), ([.present, .absent], .partly),
            ([.partly], .partly), ([.absent], .absent), ([.absent, .notApplicable], .absent),
            ([.notApplicable], .notApplicable), ([], nil),
        ] as [([Finding], Finding?)])
    func groupMark(found: [Finding], mark: Finding?) throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        for (item, finding) in zip(["attainment", "progress"], found) {
            try record.add(evidence([item: EvidenceFinding(finding: finding)]), of: "s-1")
        }
        #expect(try record.index().row(subject: "s-1")?.check == [mark, nil, nil])
    }

    @Test("a correction stands instead of the decision, which keeps its entry")
    func corrected() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        let first = try record.add(.decision(decision()), of: "s-1")
        let corrected = CorrectionBody(
            corrects: first, why: "mistyped", decision: decision(.yes, on: "2026-11-27", title: "Assess"))
        let second = try record.add(.correction(corrected), of: "s-1")
        let index = try record.index()
        let shown = try #require(try index.row(subject: "s-1"))
        #expect(shown.status == .decided)
        #expect(shown.outcomeTitle == "Assess")
        #expect(shown.decidedOn == day("2026-11-27"))
        let places = try index.decisions(from: day("2026-11-27"), to: day("2026-11-27"))
        #expect(places.map(\.original.seq) == [first])
        #expect(places.first?.correction?.seq == second)
        #expect(try index.decisions(from: day("2026-11-26"), to: day("2026-11-26")).isEmpty)
    }

    @Test("a case is told when the family was, on the earliest day, and not when only the school was")
    func told() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        let decided = try record.add(.decision(decision()), of: "s-1")
        func sent(_ to: String, _ on: String) -> EntryBody {
            .noticeSent(NoticeSentBody(decision: decided, to: to, on: day(on), channel: "first-class post"))
        }
        try record.add(sent("school", "2026-11-27"), of: "s-1")
        #expect(try record.index().row(subject: "s-1")?.status == .decided)
        try record.add(sent("family", "2026-12-01"), of: "s-1")
        try record.add(sent("family", "2026-11-30"), of: "s-1")
        let row = try #require(try record.index().row(subject: "s-1"))
        #expect(row.status == .told)
        #expect(row.toldOn == day("2026-11-30"))
    }

    @Test("entries without a case, of unknown kinds or erased are places and nothing more")
    func placesOnly() throws {
        var record = RecordFixture()
        try record.add(.config(ConfigBody(workspace: "w-1")), of: nil)
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        try record.add(.other(kind: "meeting.opened"), of: "m-1")
        try record.add(.other(kind: "of.a.later.version"), of: "s-1")
        let erased = try record.add(.erased(by: 9), of: "s-1")
        let index = try record.index()
        #expect(try index.caseIDs(QueueQuery()).count == 1)
        #expect(try index.row(subject: "m-1") == nil)
        #expect(try index.places(ofSubject: "m-1").map(\.kind) == [.meetingOpened])
        #expect(try index.places(ofSubject: "s-1").map(\.seq) == [2, 4, 5])
        #expect(try index.places(ofSubject: "s-1").map(\.kind) == [.caseOpened, nil, .decision])
        #expect(try index.places(ofSubject: "s-2").isEmpty)
        #expect(try index.places(ofKinds: [.config, .meetingOpened]).map(\.seq) == [1, 3])
        #expect(try index.places(ofKinds: [.caseOpened]).map(\.seq) == [2])
        let place = try #require(try index.place(ofEntry: erased))
        #expect(place.offset == erased * 100)
        #expect(place.length == 90 + erased % 10)
        #expect(try index.row(subject: "s-1")?.lastSeq == erased)
        #expect(try index.row(subject: "s-1")?.status == .waiting)
    }

    @Test(
        "a body that is not what its kind promises is named and does not stop the rest",
        arguments: [
            "", "nonsense", "[]", "{", #"{"details":{}}"#, #"{"details":{"reference":"26-1"}}"#,
            #"{"details":{"reference":"\ud800","forename":"","surname":"","gate":"request"}}"#,
            String(repeating: "[", count: 100_000),
        ])
    func unreadable(json: String) throws {
        var record = RecordFixture()
        record.add(kind: "case.opened", json: Array(json.utf8), of: "s-1")
        try record.add(.caseOpened(CaseBody(details: details("26-0002"))), of: "s-2")
        let index = try CaseIndex(at: nil, recipe: RecordFixture.recipe)
        let applied = try index.apply(record.entries, upTo: record.position)
        #expect(applied.unreadable == [1])
        #expect(applied.count == 2)
        #expect(try index.caseIDs(QueueQuery()).count == 1)
        #expect(try index.places(ofSubject: "s-1").count == 1)
    }

    @Test("escapes of any JSON writer are read as what they stand for")
    func escapes() throws {
        var record = RecordFixture()
        let json = #"""
            { "details" : { "unknown" : [ { "a" : "}\"" }, -1.5e3, null ] , "reference":"26\/0001",
              "forename":"\u0141uk\u00e1sz", "surname":"\ud83e\udd94\t\"\\", "knownAs":null, "source": 2,
              "dateOfBirth":"2017-01-30","dateReceived":"2026-10-19","gate":"issue", "isLookedAfter" : false } }
            """#
        record.add(kind: "case.opened", json: Array(json.utf8), of: "s-1")
        let row = try #require(try record.index().row(subject: "s-1"))
        #expect(row.reference == "26/0001")
        #expect(row.forename == "Łukász")
        #expect(row.surname == "🦔\t\"\\")
        #expect(row.knownAs == nil)
        #expect(row.source == .school)
        #expect(row.gate == .issue)
    }
}
