import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("Corrections, and deciding again")
struct CorrectionTests {
    /// A case that was refused, with its tab Decision open.
    private func refused(_ script: String = "", columns: Int = 80, rows: Int = 24) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, ids: [1])
        try rehearsal.press("Enter 5 \(DecisionTests.refusal) C-s text:C.\\sChair C-s")
        try agree(&rehearsal)
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    private func agree(_ rehearsal: inout Rehearsal) throws {
        for _ in 0..<40 where rehearsal.state.overlay != nil { try rehearsal.press("Enter") }
    }

    private let correction =
        "c text:the\\sreason\\swas\\ssomebody\\selse’s Tab Tab Tab Tab Tab Tab C-u text:Put\\sright."

    @Test("a correction begins with why, over everything that stands")
    func begins() throws {
        let rehearsal = try refused("c")
        #expect(rehearsal.state.open?.decision.focus == .correctionWhy)
        let draft = try #require(rehearsal.state.open?.draft.decision)
        #expect(draft.revises == DecisionRevision(.correction, of: 143))
        #expect(draft.reasons == "Because of this.")
        #expect(rehearsal.drafts["s-1"]?.decision?.revises?.decision == 143)
        #expect(rehearsal.screen.text.contains("This corrects entry 143, which stays in the record."))
    }

    @Test("a correction without a why is not recorded")
    func why() throws {
        let rehearsal = try refused("c Tab C-s")
        #expect(rehearsal.state.status.words == "Say why the decision is corrected.")
        #expect(rehearsal.state.open?.decision.focus == .correctionWhy)
        #expect(rehearsal.state.overlay == nil)
    }

    @Test("a correction is read back as one, recorded, and shown with what was before")
    func recorded() throws {
        var rehearsal = try refused("\(correction) C-s")
        guard case .reader(let reader)? = rehearsal.state.overlay else {
            Issue.record("nothing is read back")
            return
        }
        #expect(reader.title.hasPrefix("Correction of entry 143"))
        #expect(reader.passages.first?.text == "the reason was somebody else’s")
        try agree(&rehearsal)
        let standing = try #require(rehearsal.state.open?.file.decisionAtGate)
        #expect(standing.original.value.reasons == "Because of this.")
        #expect(standing.standing.reasons == "Put right.")
        #expect(standing.standing.decidedOn == standing.original.value.decidedOn)
        #expect(rehearsal.state.open?.draft.isEmpty == true)
        #expect(rehearsal.screen.text.contains("Corrected, entry 144"))
        #expect(rehearsal.state.status.words == "Recorded · entry 144 · 43f5 0016   correction")
    }

    @Test("a correction that is thrown away leaves the decision as it stands")
    func thrownAway() throws {
        let rehearsal = try refused("c text:x C-t")
        #expect(rehearsal.state.open?.draft.decision == nil)
        #expect(rehearsal.screen.text.contains("Recorded, entry 143"))
    }

    @Test("a correction of the band's gate keeps the band that was awarded")
    func band() throws {
        var rehearsal = try Rehearsal(ids: [12])
        try rehearsal.press("Enter 5 y Tab y Tab Right Tab Right Tab text:R C-s text:C C-s")
        try agree(&rehearsal)
        let before = try #require(rehearsal.state.open?.file.decisionAtGate?.standing.band)
        try rehearsal.press("c text:why C-s")
        try agree(&rehearsal)
        let standing = try #require(rehearsal.state.open?.file.decisionAtGate)
        #expect(standing.corrections.count == 1)
        #expect(standing.standing.band == before)
    }

    @Test("a decision is made again only where it was overturned")
    func again() throws {
        var rehearsal = try refused("a")
        #expect(rehearsal.state.status.words.hasPrefix("A decision is made again only where it was overturned"))
        var file = try #require(rehearsal.state.open?.file)
        file.apply(
            Recorded(
                seq: 150, at: Sample.moment("2026-11-27T09:00:00Z"), by: "u-2",
                value: .outcome(
                    OutcomeBody(
                        decision: 143, challenge: .appeal, result: "conceded", isOverturned: true, on: Sample.today))))
        rehearsal.put(file)
        rehearsal.take(.answer(.opened(file, nil, .decision)))
        try rehearsal.press("a y Tab y Tab Right Tab text:R C-s")
        #expect(rehearsal.state.overlay != nil)
        try agree(&rehearsal)
        let decisions = try #require(rehearsal.state.open?.file.decisions)
        #expect(decisions.map(\.standing.outcome) == ["not-to-assess", "assess"])
        try rehearsal.press("a")
        #expect(rehearsal.state.status.words.hasPrefix("A decision is made again only where it was overturned"))
    }

    @Test("the correction as people see it")
    func pictures() throws {
        try expectGolden("correction-80x24", refused("c text:the\\sreason\\swas\\ssomebody\\selse’s").screen)
        try expectGolden("correction-40x12", refused("c", columns: 40, rows: 12).screen)
        try expectGolden("correction-read-back-80x24", refused("\(correction) C-s").screen)
        var rehearsal = try refused("\(correction) C-s")
        try agree(&rehearsal)
        try expectGolden("corrected-80x24", rehearsal.screen)
    }
}
