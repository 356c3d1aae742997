import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

/// A draft that the law does not let through, and the fact that says so.
struct BadDraft: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let fact: DecisionProblem.Fact
    let draft: @Sendable (CivilDate) -> DecisionDraft

    init(
        _ name: String, _ fact: DecisionProblem.Fact,
        _ change: @escaping @Sendable (inout DecisionDraft, CivilDate) -> Void
    ) {
        testDescription = name
        self.fact = fact
        draft = { day in
            var draft = DecisionDraft.notToAssess(on: day)
            change(&draft, day)
            return draft
        }
    }

    static let all: [BadDraft] = [
        BadDraft("no outcome", .noOutcome) { draft, _ in draft.outcome = nil },
        BadDraft("an outcome of no law", .unknownOutcome("perhaps")) { draft, _ in draft.outcome = "perhaps" },
        BadDraft("another gate", .otherGate(draft: .issue, case: .request)) { draft, _ in draft.gate = .issue },
        BadDraft("a limb unanswered", .limbUnanswered(citation: "s.36(8)(a)")) { draft, _ in
            draft.limbs["has-or-may-have-sen"] = nil
        },
        BadDraft(
            "a yes with a limb of no", .limbDisagrees(citation: "s.36(8)(b)", expected: true, outcome: "to assess")
        ) { draft, _ in draft.outcome = "assess" },
        BadDraft("a no with every limb yes", .noLimbFailed) { draft, _ in
            draft.limbs["plan-may-be-necessary"]?.isMet = true
        },
        BadDraft("a failed limb without words", .limbWithoutWords(citation: "s.36(8)(b)")) { draft, _ in
            draft.limbs["plan-may-be-necessary"]?.words = " \n"
        },
        BadDraft("no reasons", .noReasons) { draft, _ in draft.reasons = "\t \u{A0}" },
        BadDraft("no next step", .noNextStep) { draft, _ in draft.nextSteps = [] },
        BadDraft("a step of nothing", .stepWithout(.what)) { draft, _ in draft.nextSteps[0].what = "" },
        BadDraft("a step of nobody", .stepWithout(.owner)) { draft, _ in draft.nextSteps[0].owner = " " },
        BadDraft("a step without a date", .stepWithout(.due)) { draft, _ in draft.nextSteps[0].due = nil },
        BadDraft("a step of yesterday", .stepInThePast) { draft, day in draft.nextSteps[0].due = day.adding(days: -1) },
        BadDraft("nobody decides", .nobodyDecides) { draft, _ in draft.decidedBy = "" },
    ]
}

@Suite("Deciding")
struct DecidingTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya, DeskFixture.poppy])
        desk = try fixture.desk()
    }

    @Test("what the law asks is asked by the desk, whoever is at it", arguments: BadDraft.all)
    func refused(bad: BadDraft) throws {
        let draft = try desk.draft("26-0021", bad.draft(desk.today))
        try desk.drafts.keep(draft, isSynced: true)
        let before = try fixture.journalText()
        guard case .incomplete(let problems) = refusal({ try desk.recordDecision(draft) }) else {
            Issue.record("it was recorded")
            return
        }
        #expect(problems.contains { $0.fact == bad.fact })
        #expect(DeskError.incomplete(problems).exitStatus == .refused)
        #expect(DeskError.incomplete(problems).words.contains(problems[0].words))
        #expect(try fixture.journalText() == before, "nothing was recorded")
        #expect(try desk.drafts.draft(of: draft.id) == draft, "the draft is still there")
        let details = try desk.caseFile(reference: "26-0021").details
        #expect(refusal { try desk.readBack(bad.draft(desk.today), of: details) } == .incomplete(problems))
    }

    @Test("the same rule holds through the form", arguments: BadDraft.all)
    func refusedAsForm(bad: BadDraft) throws {
        let file = try desk.caseFile(reference: "26-0021")
        try desk.drafts.keep(try desk.draft("26-0021", bad.draft(desk.today)), isSynced: true)
        var form = try desk.decisionTemplate(for: file)
        if bad.fact == .noNextStep {
            // The form of a draft without steps proposes some; the person who fills it in takes them out again.
            let fields = ["  - what:", "    owner:", "    due:", "    rule:"]
            let lines = form.split(separator: "\n", omittingEmptySubsequences: false)
            form = lines.filter { line in !fields.contains { line.hasPrefix($0) } }.joined(separator: "\n")
        }
        guard case .incomplete(let problems) = refusal({ try desk.planDecision(form: form, label: "the form") }) else {
            Issue.record("the form was let through")
            return
        }
        #expect(problems.contains { $0.fact == bad.fact })
    }

    @Test("a band is needed where one is awarded, and a reason where it differs from the matrix")
    func band() throws {
        var decision = DecisionDraft(gate: .change, decidedBy: "Dr Chair")
        decision.limbs = [
            "plan-still-necessary": .init(isMet: true, words: "Yes."),
            "plan-needs-change": .init(isMet: true, words: "Yes."),
        ]
        decision.outcome = "amend-band"
        decision.reasons = "More help is needed."
        func facts() throws -> [DecisionProblem.Fact] {
            guard
                case .incomplete(let problems) = refusal({
                    try desk.recordDecision(try desk.draft("24-0176", decision))
                })
            else { return [] }
            return problems.map(\.fact)
        }
        #expect(try facts() == [.noBand])
        decision.band = BandAward(matrix: desk.matrixVersion, suggested: "Band 3", awarded: "Band 5")
        #expect(try facts() == [.overrideWithoutReason])
        decision.band?.awarded = "Bnad 5"
        #expect(refusal { try desk.recordDecision(try desk.draft("24-0176", decision)) }?.exitStatus == .badInput)
        decision.band = BandAward(
            matrix: desk.matrixVersion, suggested: "Band 3", awarded: "5", overrideReason: "Two adults are needed.")
        _ = try desk.recordDecision(try desk.draft("24-0176", decision))
        let standing = try #require(try desk.caseFile(reference: "24-0176").decisionAtGate?.standing)
        #expect(standing.band?.awarded == "Band 5", "the band is recorded in the matrix's own words")
        #expect(standing.band?.suggested == "Band 3")
    }

    @Test("a form cannot leave the matrix's suggestion out to get round saying why the band differs")
    func suggestionIsTheMatrixs() throws {
        var profile = try desk.draft("24-0176")
        let levels = Dictionary(uniqueKeysWithValues: desk.rules.matrix.subAreas.map { ($0.id, 0) })
        profile.profile = ProfileBody(matrix: desk.matrixVersion, agreed: levels)
        _ = try desk.recordProfile(profile)
        var decision = DecisionDraft(gate: .change, decidedBy: "Dr Chair")
        decision.limbs = [
            "plan-still-necessary": .init(isMet: true, words: "Yes."),
            "plan-needs-change": .init(isMet: true, words: "Yes."),
        ]
        decision.outcome = "amend-band"
        decision.reasons = "More help is needed."
        decision.band = BandAward(matrix: desk.matrixVersion, suggested: nil, awarded: "Band 9")
        guard case .incomplete(let problems) = refusal({ try desk.recordDecision(try desk.draft("24-0176", decision)) })
        else {
            Issue.record("a departure was recorded without its reason")
            return
        }
        #expect(problems.map(\.fact) == [.overrideWithoutReason])
    }

    @Test("a decision is recorded word for word as it was read back, and its draft is put away")
    func recorded() throws {
        let decision = DecisionDraft.notToAssess(on: desk.today)
        let draft = try desk.draft("26-0021", decision)
        try desk.drafts.keep(draft, isSynced: true)
        let readBack = try desk.readBack(decision, of: try desk.caseFile(reference: "26-0021").details)
        let receipt = try desk.recordDecision(draft)
        let file = try desk.caseFile(reference: "26-0021")
        #expect(file.decisionAtGate?.standing == readBack)
        #expect(file.decisionAtGate?.original.seq == receipt.seq)
        #expect(file.status == .decided)
        #expect(readBack.limbs.map(\.question)[1].contains("Riley"))
        #expect(readBack.notice?.lastDay == CivilDate(iso: "2026-11-30"))
        #expect(try desk.drafts.draft(of: draft.id) == nil)
        #expect(desk.drafts.pending().isEmpty)
        #expect(receipt.shortHead == String(desk.head.hash.groups.prefix(9)))
    }

    @Test("a gate is answered once; a case that was put off still waits")
    func onlyOnce() throws {
        var putOff = DecisionDraft.notToAssess(on: desk.today)
        putOff.outcome = "put-off"
        _ = try desk.recordDecision(try desk.draft("26-0021", putOff))
        #expect(try desk.caseFile(reference: "26-0021").status == .putOff)
        #expect(try desk.caseFile(reference: "26-0021").decisionAtGate?.standing.notice == nil)
        let answer = try desk.recordDecision(try desk.draft("26-0021", .assess()))
        let second = refusal { try desk.recordDecision(try desk.draft("26-0021", .assess())) }
        #expect(second == .decisionStands(entry: answer.seq))
        #expect(second?.exitStatus == .refused)
        let file = try desk.caseFile(reference: "26-0021")
        try desk.drafts.keep(try desk.draft("26-0021", .assess()), isSynced: false)
        let form = try desk.decisionTemplate(for: file)
        #expect(refusal { try desk.planDecision(form: form, label: "the form") } == .decisionStands(entry: answer.seq))
    }

    @Test("a late letter says that it is late and that it goes at once")
    func late() throws {
        let late = try fixture.desk(user: "Sam Minute", now: "2026-12-14T10:00")
        let details = try late.caseFile(reference: "26-0021").details
        let notice = try #require(try late.readBack(.notToAssess(on: late.today), of: details).notice)
        #expect(notice.isLate)
        #expect(notice.sendOn >= late.today)
    }
}
