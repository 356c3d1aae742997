import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk
@testable import PanelPapers

@Suite("The form of a decision")
struct DecisionFormTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya, DeskFixture.poppy])
        desk = try fixture.desk()
    }

    /// A full draft at each gate, with the same awkward text in all its fields.
    private func draft(_ gate: Gate, _ text: String) -> DecisionDraft {
        var draft = DecisionDraft(gate: gate, decidedBy: text)
        for limb in desk.rules.law.rules(at: gate)?.limbs ?? [] {
            draft.limbs[limb.id] = DecisionDraft.LimbAnswer(isMet: false, words: text)
        }
        draft.outcome = "put-off"
        draft.reasons = text
        draft.nextSteps = [NextStep(what: text, owner: text, due: desk.today, rule: text)]
        draft.hasComposedSteps = true
        draft.comments = [AgencyComment(agency: .socialCare, words: text, isDissent: true)]
        draft.viewsHadRegardOn = desk.today
        draft.keptFlags = [KeptFlag(rule: text, text: text, why: text)]
        draft.departures = [CriterionDeparture(criterion: text, why: text)]
        if gate != .request {
            draft.band = BandAward(matrix: desk.matrixVersion, suggested: text, awarded: text, overrideReason: text)
        }
        return draft
    }

    static let references: [Gate: String] = [.request: "26-0021", .issue: "25-0311", .change: "24-0176"]

    static let awkward = [
        "plain", "two\nlines", "  leading blanks\n   and more", "ends with a break\n", "windows\r\nbreaks\rhere",
        "# not a note", "- not a list", "a: b", "yes", "null", "~", "'single' \"double\" \\back", "tab\there",
        "\u{1B}[31m\u{9B}0m\u{7F}", "\u{202E}turned\u{2069}", "\u{85}\u{2028}\u{2029}\u{FEFF}x", "---", "...", "%TAG",
        "&a *b",
        "Łukasz Siân O'Brien রহিম علی 👩‍👩‍👧", "\u{301}mark first", "{a: [b", "|", ">", "two\n\n\nbreaks  \n trailing ",
    ]

    @Test("what is printed reads back as it was, at every gate, whatever it says", arguments: Gate.allCases)
    func roundTrip(gate: Gate) throws {
        let reference = try #require(DecisionFormTests.references[gate])
        let file = try desk.caseFile(reference: reference)
        for text in DecisionFormTests.awkward {
            let draft = draft(gate, text)
            var kept = CaseDraft(id: file.id, seen: file.lastSeq)
            kept.decision = draft
            try desk.drafts.keep(kept, isSynced: false)
            let form = try DecisionForm(yaml: try desk.decisionTemplate(for: file), matrix: desk.matrixVersion)
            #expect(form.reference == reference)
            #expect(form.seen == file.lastSeq)
            #expect(form.draft == draft, "\(text.debugDescription)")
        }
    }

    @Test(
        "an empty form has the questions of its gate by name, the outcomes, and steps to begin with",
        arguments: Gate.allCases)
    func empty(gate: Gate) throws {
        let file = try desk.caseFile(reference: try #require(DecisionFormTests.references[gate]))
        let text = try desk.decisionTemplate(for: file)
        let rules = try #require(desk.rules.law.rules(at: gate))
        for limb in rules.limbs { #expect(text.contains(limb.asked(of: file.details.calledName))) }
        for outcome in rules.outcomes { #expect(text.contains(outcome.id)) }
        let form = try DecisionForm(yaml: text, matrix: desk.matrixVersion)
        #expect(form.draft.outcome == nil && form.draft.reasons.isEmpty && form.draft.decidedBy.isEmpty)
        #expect(form.draft.limbs.values.allSatisfy { $0.isMet == nil && $0.words.isEmpty })
        #expect(form.draft.nextSteps == desk.proposedSteps(for: file))
    }

    @Test("a child's name of any kind leaves a form that can be read")
    func awkwardName() throws {
        let subject = try desk.subject(ofReference: "26-0021")
        for name in DecisionFormTests.awkward {
            _ = try desk.amend(subject, why: "test", seen: nil) { $0.knownAs = name }
            let text = try desk.decisionTemplate(for: try desk.caseFile(subject: subject))
            #expect(try DecisionForm(yaml: text, matrix: desk.matrixVersion).reference == "26-0021")
        }
    }

    @Test(
        "a slip in the form is named by its line",
        arguments: [
            ("gate: request", "gate: rquest", 3), ("seen: 4", "seen: soon", 2),
            ("outcome: assess", "outcom: assess", 7),
            ("    met: yes", "    met: maybe", 6), ("    met: yes", "    mett: yes", 6),
            ("views_had_regard_on: 2026-11-26", "views_had_regard_on: 26/11/26", 9),
            ("reasons: r", "reasons: [a, b]", 8),
            ("  - {what: w, owner: o, due: 2026-12-10}", "  - {what: w, owner: o, due: soon}", 11),
            ("  - {what: w, owner: o, due: 2026-12-10}", "  just words", 10), ("reasons: r", "reasons: a: b", 8),
            ("reasons: r", "reasons: r\nreasons: s", 8), ("reasons: r", "reasons: r\u{1B}", 8),
            ("comments: []", "comments: [{agency: nobody, words: w}]", 12),
            ("comments: []", "comments: [{agency: health}]", 12),
            ("band: {suggested: 1}", "band: {suggested: 1, awrded: 2}", 13),
        ])
    func faults(line: String, slip: String, at number: Int) throws {
        let good = """
            reference: 26-0021
            seen: 4
            gate: request
            limbs:
              has-or-may-have-sen:
                met: yes
            outcome: assess
            reasons: r
            views_had_regard_on: 2026-11-26
            next_steps:
              - {what: w, owner: o, due: 2026-12-10}
            comments: []
            band: {suggested: 1}
            """
        _ = try DecisionForm(yaml: good, matrix: desk.matrixVersion)
        #expect(good.contains(line))
        let bad = good.replacing(line, with: slip)
        guard case .badForm(_, let found, let expected) = refusal({ try desk.planDecision(form: bad, label: "d.yaml") })
        else {
            Issue.record("the slip was let through")
            return
        }
        #expect(found.map { abs($0 - number) <= 1 } == true, "line \(String(describing: found)), expected \(expected)")
        #expect(DeskError.badForm(what: "d.yaml", line: found, expected: expected).exitStatus == .badInput)
    }

    @Test(
        "something that is no form at all is refused in words",
        arguments: ["", "words", "- a\n- b", "reference:\n", "\u{0}"])
    func noForm(text: String) throws {
        let error = refusal { try desk.planDecision(form: text, label: "the form") }
        #expect(error?.exitStatus == .badInput)
        #expect(error?.words.hasPrefix("the form") == true)
    }

    @Test("a filled-in form records what a screen would record")
    func sameAsScreen() throws {
        let draft = try desk.draft("26-0021", .notToAssess(on: desk.today))
        try desk.drafts.keep(draft, isSynced: true)
        let file = try desk.caseFile(reference: "26-0021")
        let planned = try desk.planDecision(form: try desk.decisionTemplate(for: file), label: "the form")
        #expect(planned.lines.contains("Reasons"))
        #expect(planned.lines.contains { $0.contains("Letter to go on") })
        let readBack = try desk.readBack(.notToAssess(on: desk.today), of: file.details)
        _ = try desk.recordDecision(planned.draft)
        #expect(try desk.caseFile(reference: "26-0021").decisionAtGate?.standing == readBack)
    }

    @Test("a form of a case that has moved on since it was printed is refused")
    func stale() throws {
        try desk.drafts.keep(try desk.draft("26-0021", .assess()), isSynced: true)
        let file = try desk.caseFile(reference: "26-0021")
        let form = try desk.decisionTemplate(for: file)
        try desk.drafts.drop(file.id)
        _ = try desk.recordNote(NoteBody(topic: .general, text: "Telephoned."), about: file.id)
        let planned = try desk.planDecision(form: form, label: "the form")
        guard case .caseMovedOn(_, let changes) = refusal({ try desk.recordDecision(planned.draft) }) else {
            Issue.record("it was recorded")
            return
        }
        #expect(changes == ["note"])
    }
}
