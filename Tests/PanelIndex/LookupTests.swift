import PanelIndex
import PanelModel
import Testing

@Suite("Looking things up")
struct LookupTests {
    @Test(
        "a reference is found however its dash, case and spaces are written",
        arguments: ["EHC-26-0141", "ehc-26-0141", " EHC–26–0141 ", "EHC 26 0141", "ＥＨＣ-26-0141", "ehc/26/0141"])
    func reference(written: String) throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("EHC-26-0141"))), of: "s-1")
        let index = try record.index()
        #expect(try index.subject(ofReference: written) == "s-1")
        let known = try #require(try index.knownCases(reference: written).first)
        #expect(known.reference == "EHC-26-0141")
        #expect(known.forename == "Riley")
        #expect(known.surname == "Forsythe")
        #expect(known.dateOfBirth == day("2017-01-30"))
        #expect(known.dateReceived == day("2026-10-19"))
        #expect(known.gate == .request)
        #expect(known.status == .waiting)
    }

    @Test("a reference as written wins over one that is only alike, and of several alike the newest")
    func alike() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0141"))), of: "s-1")
        try record.add(.caseOpened(CaseBody(details: details("26/0141"))), of: "s-2")
        let index = try record.index()
        #expect(try index.subject(ofReference: "26-0141") == "s-1")
        #expect(try index.subject(ofReference: "26 0141") == "s-2")
        #expect(try index.subject(ofReference: "26-0142") == nil)
        #expect(try index.knownCases(reference: "26-0141").map(\.subject) == ["s-1", "s-2"])
    }

    @Test("references of signs only are told apart")
    func signs() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("***"))), of: "s-1")
        try record.add(.caseOpened(CaseBody(details: details("%"))), of: "s-2")
        #expect(try record.index().subject(ofReference: "%") == "s-2")
        #expect(try record.index().subject(ofReference: "***") == "s-1")
    }

    @Test("the highest number of a year's references counts numbers, not letters")
    func highest() throws {
        var record = RecordFixture()
        for reference in [
            "26-0009", "26-0141", "26-99", "26-0141a", "26-", "27-0500", "126-9000", "26-12-13", "2-60000",
        ] {
            try record.add(.caseOpened(CaseBody(details: details(reference))), of: reference)
        }
        let index = try record.index()
        #expect(try index.highestReferenceNumber(yearPrefix: "26") == 141)
        #expect(try index.highestReferenceNumber(yearPrefix: "27") == 500)
        #expect(try index.highestReferenceNumber(yearPrefix: "28") == nil)
    }

    @Test("next steps and requests are open until they are done, in the order of their days")
    func steps() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        let steps = [
            NextStep(what: "Review meeting", owner: "SENCO", due: day("2027-01-15")),
            NextStep(what: "Leaflet", owner: "Case officer", due: nil),
        ]
        let decided = try record.add(.decision(decision(steps: steps)), of: "s-1")
        let asked = EvidenceRequest(from: "The school", what: "Attainment", by: day("2026-12-01"))
        let alsoAsked = EvidenceRequest(from: "Health", what: "Report", by: day("2026-12-24"))
        let asking = try record.add(
            evidence([
                "provision": EvidenceFinding(finding: .partly, asked: alsoAsked),
                "attainment": EvidenceFinding(finding: .absent, asked: asked),
                "progress": EvidenceFinding(finding: .present),
            ]), of: "s-1")
        let index = try record.index()
        let open = try index.openSteps()
        #expect(open.map(\.what) == ["Attainment", "Report", "Review meeting", "Leaflet"])
        #expect(open.map(\.owner) == ["The school", "Health", "SENCO", "Case officer"])
        #expect(
            open.map(\.origin) == [
                .evidence(item: "attainment"), .evidence(item: "provision"), .decision(seq: decided),
                .decision(seq: decided),
            ])
        #expect(open.map(\.entry) == [asking, asking, decided, decided])
        #expect(open.map(\.place) == [0, 1, 0, 1])
        #expect(open.last?.due == nil)
        #expect(try index.openSteps(dueOnOrBefore: day("2026-12-24")).count == 2)
        #expect(try index.openSteps(limit: 3).count == 3)
        #expect(try index.openSteps(subject: "s-2").isEmpty)

        try record.add(
            .stepDone(StepDoneBody(entry: decided, step: 0, on: day("2026-12-02"))), of: "s-1")
        try record.add(evidence(["attainment": EvidenceFinding(finding: .present)]), of: "s-1")
        try index.apply(record.entries, upTo: record.position)
        #expect(try index.openSteps(subject: "s-1").map(\.what) == ["Report", "Leaflet"])
        #expect(try record.index().openSteps() == index.openSteps())
    }

    @Test("a request made anew replaces the first, and one taken back is gone")
    func requests() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        func ask(_ item: String, _ what: String) throws {
            let request = EvidenceRequest(from: "The school", what: what, by: day("2026-12-01"))
            try record.add(evidence([item: EvidenceFinding(finding: .absent, asked: request)]), of: "s-1")
        }
        try ask("attainment", "first")
        try ask("progress", "other")
        try ask("attainment", "second")
        #expect(try record.index().openSteps().map(\.what).sorted() == ["other", "second"])
        try record.add(evidence([:], cleared: ["progress"]), of: "s-1")
        #expect(try record.index().openSteps().map(\.what) == ["second"])
        try record.add(evidence(["attainment": EvidenceFinding(finding: .absent)]), of: "s-1")
        #expect(try record.index().openSteps().isEmpty)
    }

    @Test("a correction brings its own steps, and what was done and stands word for word stays done")
    func correctedSteps() throws {
        var record = RecordFixture()
        try record.add(.caseOpened(CaseBody(details: details("26-0001"))), of: "s-1")
        let done = NextStep(what: "Leaflet", owner: "Case officer", due: day("2026-12-01"))
        let changed = NextStep(what: "Review", owner: "SENCO", due: day("2026-12-05"))
        let first = try record.add(.decision(decision(steps: [done, changed])), of: "s-1")
        try record.add(.stepDone(StepDoneBody(entry: first, step: 0, on: day("2026-11-30"))), of: "s-1")
        let instead = NextStep(what: "Review with family", owner: "SENCO", due: day("2026-12-12"))
        let correction = CorrectionBody(corrects: first, why: "date", decision: decision(steps: [instead, done]))
        let second = try record.add(.correction(correction), of: "s-1")
        let open = try record.index().openSteps()
        #expect(open.map(\.what) == ["Review with family"])
        #expect(open.map(\.entry) == [second])
        #expect(open.map(\.origin) == [.decision(seq: first)])
    }

    @Test("decisions between two days come in the order of their days")
    func decisions() throws {
        var record = RecordFixture()
        for (subject, on) in [("s-1", "2026-11-26"), ("s-2", "2026-11-19"), ("s-3", "2026-12-03")] {
            try record.add(.caseOpened(CaseBody(details: details("26-\(subject)"))), of: subject)
            try record.add(.decision(decision(on: on)), of: subject)
        }
        let index = try record.index()
        let found = try index.decisions(from: day("2026-11-19"), to: day("2026-11-26"))
        #expect(found.map(\.subject) == ["s-2", "s-1"])
        #expect(found.map(\.original.seq) == [4, 2])
        #expect(found.map(\.original.offset) == [400, 200])
        #expect(found.allSatisfy { $0.correction == nil && $0.original.kind == .decision })
    }
}
