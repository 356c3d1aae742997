import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("After the decision: letter, sending, outcome")
struct AfterwardsTests {
    /// A case that was refused, with its tab Decision open.
    private func refused(_ script: String = "", columns: Int = 80, rows: Int = 24) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, ids: [1])
        try rehearsal.press("Enter 5 \(DecisionTests.refusal) C-s text:C.\\sChair C-s")
        for _ in 0..<40 where rehearsal.state.overlay != nil { try rehearsal.press("Enter") }
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    @Test("l asks who has the letter and how it is written, writes it, and says where and what to look at")
    func letter() throws {
        let rehearsal = try refused("l 2 3")
        #expect(
            rehearsal.effects.contains(.writeLetter(reference: "26-0021", to: .setting, format: .docx)))
        #expect(rehearsal.screen.text.contains("/exports/2026-11-26/26-0021-school.docx"))
        #expect(rehearsal.screen.text.contains("say what is in it"))
    }

    @Test("in the form, l still chooses what stands at the right")
    func right() throws {
        var rehearsal = try Rehearsal(ids: [1])
        try rehearsal.press("Enter 5 Esc l")
        #expect(rehearsal.state.open == nil || rehearsal.state.overlay == nil)
        rehearsal = try Rehearsal(ids: [1])
        try rehearsal.press("Enter 5 l")
        #expect(rehearsal.state.open?.draft.decision?.limbs["has-or-may-have-sen"]?.isMet == false)
    }

    @Test("a letter that was sent is recorded with to whom, when and how, and the summary tells it")
    func sent() throws {
        var rehearsal = try refused("x Tab Tab text:first-class\\spost C-s")
        let notice = try #require(rehearsal.state.open?.file.notices.last?.value)
        #expect(notice.to == "family")
        #expect(notice.on == Sample.today)
        #expect(notice.channel == "first-class post")
        #expect(rehearsal.state.status.words == "Recorded · entry 144 · 43f5 0016   letter to the family, Thu 26 Nov")
        #expect(rehearsal.screen.text.contains("the family, Thu 26 Nov 2026, first-class post"))
        #expect(rehearsal.state.open?.file.status == .told)
        let summary = SummaryPassages.of(try #require(rehearsal.state.context))
        #expect(summary.contains { $0.label == "Told" && $0.text == "the family, Thu 26 Nov 2026, first-class post" })
        try rehearsal.press("6")
        #expect(rehearsal.screen.text.contains("letter to the family on Thu 26 Nov, f…"))
    }

    @Test(
        "a letter without a way it went, or on a day that has not come, is not recorded",
        arguments: [
            ("x C-s", "Say how it was sent."), ("x Tab C-u text:1/1/2027 C-s", "This day has not come yet."),
            ("x Tab C-u text:soon C-s", DateEntry.expected),
        ])
    func missing(_ script: String, _ words: String) throws {
        let rehearsal = try refused(script)
        #expect(rehearsal.state.status.words == words)
        #expect(rehearsal.state.overlay != nil)
        #expect(rehearsal.state.open?.file.notices.isEmpty == true)
    }

    private let appeal =
        "o Right Tab text:conceded\\sbefore\\sthe\\shearing Tab Right Tab Tab text:Because\\sof\\sthis."

    @Test("the outcome of an appeal is recorded with the reason that failed; the decision stays as it was")
    func outcome() throws {
        let rehearsal = try refused("\(appeal) C-s")
        let outcome = try #require(rehearsal.state.open?.file.challenges.last?.value)
        #expect(outcome.decision == 143)
        #expect(outcome.challenge == .appeal)
        #expect(outcome.result == "conceded before the hearing")
        #expect(outcome.isOverturned)
        #expect(outcome.failedReason == "Because of this.")
        #expect(rehearsal.state.open?.file.decisionAtGate?.standing.outcome == "not-to-assess")
        #expect(rehearsal.screen.text.contains("What failed: Because of this."))
        var again = rehearsal
        try again.press("a")
        #expect(again.state.open?.draft.decision?.revises == DecisionRevision(.again, of: 143))
    }

    @Test("a form that is left is there again when it is opened again; one that is refused too")
    func kept() throws {
        var rehearsal = try refused("\(appeal) Esc")
        #expect(rehearsal.state.overlay == nil)
        #expect(rehearsal.state.open?.file.challenges.isEmpty == true)
        try rehearsal.press("o")
        #expect(rehearsal.screen.text.contains("conceded before the hearing"))
        rehearsal.refusal = "The disk is full: nothing was recorded."
        try rehearsal.press("C-s")
        #expect(rehearsal.state.status.words == "The disk is full: nothing was recorded.")
        try rehearsal.press("o")
        #expect(rehearsal.screen.text.contains("conceded before the hearing"))
    }

    @Test("nothing of it is possible before there is a decision", arguments: ["c", "x", "o", "a"])
    func before(_ key: String) throws {
        var rehearsal = try Rehearsal(ids: [1])
        try rehearsal.press("Enter 5 \(key)")
        #expect(rehearsal.state.status.words == "There is no recorded decision here yet.")
        #expect(rehearsal.state.overlay == nil)
    }

    @Test("letter, sending and outcome as people see them")
    func pictures() throws {
        try expectGolden("letter-choice-80x24", refused("l").screen)
        try expectGolden("letter-80x24", refused("l 1 2").screen)
        try expectGolden("sent-80x24", refused("x Tab Tab text:first-class\\spost").screen)
        try expectGolden("sent-40x12", refused("x", columns: 40, rows: 12).screen)
        try expectGolden("outcome-80x24", refused(appeal).screen)
        try expectGolden("outcome-40x12", refused(appeal, columns: 40, rows: 12).screen)
        try expectGolden("overturned-80x24", refused("\(appeal) C-s").screen)
    }
}
