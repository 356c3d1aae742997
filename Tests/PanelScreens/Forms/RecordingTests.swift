import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("Recording a decision")
struct RecordingTests {
    private func opened(_ script: String = "", id: Int = 1) throws -> Rehearsal {
        var rehearsal = try Rehearsal(ids: [id, 2])
        try rehearsal.press("/ text:\(Sample.details[id - 1].reference) Enter Enter 5")
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    private var isRecorded: (Rehearsal) -> Bool { { $0.effects.contains { $0.part == .decision } } }

    /// Keys of a script apart from the letters of texts.
    private func keystrokes(_ script: String) throws -> Int {
        try Key.parse(script: script.split(separator: " ").filter { !$0.hasPrefix("text:") }.joined(separator: " "))
            .count
    }

    /// Reads on to the end and records.
    ///
    /// Returns how many keys that took.
    @discardableResult
    private func agree(_ rehearsal: inout Rehearsal) throws -> Int {
        var keys = 0
        while case .reader? = rehearsal.state.overlay, keys < 40 {
            try rehearsal.press("Enter")
            keys += 1
        }
        return keys
    }

    // MARK: - Problems

    @Test(
        "the first thing that is missing is said in the status line, and the cursor goes there",
        arguments: [
            ("", DecisionField.outcome, "Choose an outcome."),
            ("Tab Tab Tab Tab Right", .limb("has-or-may-have-sen"), "Answer s.36(8)(a): yes or no. (3 more)"),
            ("y Tab Tab Tab Right", .limb("plan-may-be-necessary"), "Answer s.36(8)(b): yes or no. (2 more)"),
            (
                "n Tab y Tab Right Tab text:R", .limb("has-or-may-have-sen"),
                "“to assess” goes with yes at s.36(8)(a). Change the answer or the outcome. (1 more)"
            ),
            (
                "y Tab y Tab Right Right Tab text:R", .limb("plan-may-be-necessary"),
                "A “no” has to say which limb of the test is not met. (1 more)"
            ),
            (
                "y Tab n Tab Right Right Tab text:R", .limbWords("plan-may-be-necessary"),
                "Say what shows it at s.36(8)(b). (1 more)"
            ),
            ("y Tab y Tab Right", .reasons, "Write the reasons. (1 more)"),
            ("Tab Tab Tab Tab Left Tab text:R", .addStep, "Offer at least one next step. (1 more)"),
            ("Tab Tab Tab Tab Left Tab text:R C-n", .step(0, .what), "Say what the next step is. (3 more)"),
            ("Tab Tab Tab Tab Left Tab text:R C-n text:W", .step(0, .owner), "Name who does this step. (2 more)"),
            (
                "Tab Tab Tab Tab Left Tab text:R C-n text:W Tab text:O", .step(0, .due),
                "Give this step a date. (1 more)"
            ),
            (
                "Tab Tab Tab Tab Left Tab text:R C-n text:W Tab text:O Tab text:1/11/2026", .step(0, .due),
                "This step is due before the decision. (1 more)"
            ),
            ("y Tab y Tab Right Tab text:R", .decidedBy, "Name who decides."),
        ] as [(String, DecisionField, String)])
    func problems(_ script: String, _ field: DecisionField, _ words: String) throws {
        let rehearsal = try opened("\(script) C-s", id: 3)
        #expect(rehearsal.state.open?.decision.focus == field)
        #expect(rehearsal.state.status.words == words)
        #expect(rehearsal.state.status.tone == .notice)
        #expect(rehearsal.state.overlay == nil)
        #expect(!isRecorded(rehearsal))
    }

    @Test("at the change gate a band is asked for, and why it differs")
    func bandProblems() throws {
        var rehearsal = try opened("y Tab y Tab Right Tab Tab text:R C-s", id: 12)
        #expect(rehearsal.state.open?.decision.focus == .band)
        #expect(rehearsal.state.status.words == "Award a band. (1 more)")
        let levels = Array(repeating: "2", count: rehearsal.state.house.rules.matrix.subAreas.count).joined(
            separator: " ")
        rehearsal = try opened("[ [ \(levels) ] ] y Tab y Tab Right Tab Right Right C-s", id: 12)
        #expect(rehearsal.state.open?.decision.focus == .reasons)
        try rehearsal.press("text:R C-s")
        #expect(rehearsal.state.open?.decision.focus == .overrideReason)
        try rehearsal.press("text:A\\smove. C-s text:C C-s")
        #expect(rehearsal.screen.text.contains("the matrix suggests"))
        #expect(rehearsal.screen.text.contains("A move."))
    }

    @Test("a band awarded beside the decision is recorded before it, by somebody who has then seen it")
    func profileFirst() throws {
        var rehearsal = try opened("y Tab y Tab Right Tab Right Tab text:R C-s text:C C-s", id: 12)
        try agree(&rehearsal)
        let parts = rehearsal.effects.compactMap(\.part)
        #expect(parts == [.profile, .decision])
        guard case .recordDecision(let sent)? = rehearsal.effects.last(where: { $0.part == .decision }) else { return }
        #expect(sent.seen == 143)
        #expect(rehearsal.state.open?.file.decisionAtGate?.original.seq == 144)
        #expect(rehearsal.state.open?.file.profile?.band == rehearsal.state.open?.file.decisionAtGate?.standing.band)
        #expect(rehearsal.state.open?.draft.isEmpty == true)
    }

    // MARK: - The two walks

    @Test("“assess” takes at most 25 keys beside the words")
    func assess() throws {
        let script = "y Tab y Tab Right Tab text:Riley\\smay\\sneed\\smore. C-s text:C.\\sChair C-s"
        var rehearsal = try opened(script)
        let agreed = try agree(&rehearsal)
        let decision = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        #expect(decision.outcome == "assess")
        #expect(decision.reasons == "Riley may need more.")
        #expect(decision.decidedBy == "C. Chair")
        #expect(decision.nextSteps.isEmpty)
        #expect(try keystrokes("Enter 5 \(script)") + agreed <= 25)
        #expect(rehearsal.state.status.words == "Recorded · entry 143 · 43f5 0016   to assess · letter Thu 26 Nov")
        #expect(rehearsal.state.open?.draft.isEmpty == true)
    }

    @Test("“not to assess” takes at most 60 keys beside the words, and has its next steps")
    func notToAssess() throws {
        let script = "\(DecisionTests.refusal) C-s text:C.\\sChair C-s"
        var rehearsal = try opened(script)
        let agreed = try agree(&rehearsal)
        let decision = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        #expect(decision.outcome == "not-to-assess")
        #expect(decision.limbs.map(\.isMet) == [true, false])
        #expect(!decision.nextSteps.isEmpty)
        #expect(decision.notice?.sendOn == Sample.today)
        #expect(try keystrokes("Enter 5 \(script)") + agreed <= 60)
        #expect(rehearsal.state.status.words == "Recorded · entry 143 · 43f5 0016   not to assess · letter Thu 26 Nov")
    }

    // MARK: - Read-back

    @Test("the read-back shows every word that will be recorded, and records nothing before its end was in sight")
    func readBack() throws {
        var rehearsal = try opened("\(DecisionTests.refusal) C-s text:C.\\sChair C-s")
        let answer = try #require(rehearsal.state.open?.draft.decision)
        var seen = ""
        for _ in 0..<30 {
            #expect(!isRecorded(rehearsal))
            guard case .reader(let reader)? = rehearsal.state.overlay else { break }
            seen += " " + rehearsal.screen.text.split(separator: "\n").dropFirst(2).dropLast(2).joined(separator: " ")
            if reader.scroll.isAtEnd { break }
            try rehearsal.press("Down")
        }
        let words = Set(seen.split(whereSeparator: \.isWhitespace))
        let texts =
            answer.limbs.values.map(\.words) + [answer.reasons, answer.decidedBy]
            + answer.nextSteps.flatMap { [$0.what, $0.owner, $0.due?.short ?? ""] }
        for text in texts {
            for word in text.split(whereSeparator: \.isWhitespace) {
                #expect(words.contains { $0.hasPrefix(word) }, "\(word)")
            }
        }
        try rehearsal.press("Enter")
        #expect(isRecorded(rehearsal))
    }

    @Test("Esc goes back from the read-back to the form, and nothing is recorded")
    func back() throws {
        let rehearsal = try opened("\(DecisionTests.refusal) C-s text:C C-s Esc")
        #expect(rehearsal.state.overlay == nil)
        #expect(!isRecorded(rehearsal))
        #expect(rehearsal.state.open?.draft.decision?.decidedBy == "C")
        #expect(rehearsal.screen.text.contains("Decided by"))
    }

    @Test("what is shown is what is recorded")
    func same() throws {
        var rehearsal = try opened("\(DecisionTests.refusal) C-s text:C.\\sChair C-s")
        guard case .reader(let shown)? = rehearsal.state.overlay else {
            Issue.record("nothing is read back")
            return
        }
        try agree(&rehearsal)
        let decision = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        let context = try #require(rehearsal.state.context)
        #expect(shown.passages == DecisionPassages.of(decision, context: context))
    }

    @Test("a refused recording keeps the draft")
    func refused() throws {
        var rehearsal = try opened("\(DecisionTests.refusal) C-s text:C C-s")
        rehearsal.refusal = "The disk is full: nothing was recorded."
        try agree(&rehearsal)
        #expect(rehearsal.state.status.words == "The disk is full: nothing was recorded.")
        #expect(rehearsal.drafts["s-1"]?.decision?.decidedBy == "C")
        #expect(rehearsal.screen.text.contains("Decided by"))
    }

    // MARK: - Afterwards

    @Test("a recorded decision is read only")
    func readOnly() throws {
        var rehearsal = try opened("\(DecisionTests.refusal) C-s text:C C-s")
        try agree(&rehearsal)
        #expect(rehearsal.screen.text.contains("Recorded, entry 143"))
        rehearsal.forget()
        try rehearsal.press("y Space Right Tab C-s C-n")
        #expect(rehearsal.effects.isEmpty)
        #expect(rehearsal.state.status.words.contains("The decision stands"))
        try rehearsal.press("G")
        #expect(rehearsal.screen.text.contains("Decided by"))
    }

    @Test("corrections are shown with the decision as it now stands and as it was")
    func corrected() throws {
        var rehearsal = try opened("\(DecisionTests.refusal) C-s text:C C-s")
        try agree(&rehearsal)
        var file = try #require(rehearsal.state.open?.file)
        var decision = try #require(file.decisionAtGate?.standing)
        decision.reasons = "Put right."
        file.apply(
            Recorded(
                seq: 150, at: Sample.moment("2026-11-27T09:00:00Z"), by: "u-2",
                value: .correction(CorrectionBody(corrects: 143, why: "a slip of the pen", decision: decision))))
        rehearsal.take(.answer(.opened(file, nil, .decision)))
        let standing = try #require(file.decisionAtGate)
        let context = try #require(rehearsal.state.context)
        let text = DecisionPassages.recorded(standing, context: context).map(\.text).joined(separator: "\n")
        #expect(text.contains("Corrected, entry 150, on Fri 27 Nov 2026 by Minute-taker: a slip of the pen"))
        let now = try #require(text.firstRange(of: "Put right."))
        let before = try #require(text.firstRange(of: "Because of this."))
        #expect(now.lowerBound < before.lowerBound)
    }

    @Test("a case that was put off is decided afterwards")
    func putOffThenDecided() throws {
        var rehearsal = try opened(
            "Tab Tab Tab Tab Left Tab text:Wait. C-n text:Ask Tab text:A Tab text:+7 C-s text:C C-s", id: 3)
        try agree(&rehearsal)
        #expect(rehearsal.state.open?.file.status == .putOff)
        // What was recorded rests on the screen: keys meant for the next case answer nothing about this one.
        try rehearsal.press("y")
        #expect(rehearsal.state.open?.draft.decision == nil)
        #expect(!rehearsal.state.isTyping)
        try rehearsal.press("d")
        #expect(rehearsal.screen.text.contains("Put off on Thu 26 Nov (entry 143)."))
        try rehearsal.press("y Tab y Tab Right Tab text:R C-s")
        try agree(&rehearsal)
        #expect(rehearsal.state.open?.file.decisionAtGate?.standing.outcome == "assess")
    }

    @Test("who decided is offered at the next case")
    func chair() throws {
        var rehearsal = try Rehearsal(ids: [1, 2])
        try rehearsal.press("Enter 5 \(DecisionTests.refusal) C-s text:C.\\sChair C-s")
        try agree(&rehearsal)
        try rehearsal.press("n y Tab y Tab Right Tab text:R C-s")
        #expect(rehearsal.state.open?.file.id == "s-1")
        #expect(rehearsal.state.open?.draft.decision?.decidedBy == "C. Chair")
        #expect(rehearsal.screen.text.contains("To be recorded: 26-0021"))
    }

    @Test("a draft of another gate is shown as such, records nothing, and can be thrown away")
    func otherGate() throws {
        var rehearsal = try Rehearsal(ids: [1])
        var draft = CaseDraft(id: "s-1", seen: 90)
        draft.decision = DecisionDraft(gate: .issue)
        draft.decision?.reasons = "Old words"
        rehearsal.drafts["s-1"] = draft
        try rehearsal.press("Enter 5 C-s")
        #expect(rehearsal.screen.text.contains("A draft of another gate"))
        #expect(rehearsal.state.status.words == "This draft is of another gate. Ctrl-T throws it away.")
        try rehearsal.press("C-t")
        #expect(rehearsal.state.open?.draft.decision == nil)
        #expect(rehearsal.screen.text.contains("s.36(8)(a)"))
    }

    @Test("where nothing can be recorded the reason is said and the draft goes on")
    func readOnlyWorkspace() throws {
        var house = try Sample.house()
        house.readOnlyReason = "The record is open elsewhere: nothing can be recorded."
        var rehearsal = try Rehearsal(house: house, ids: [1])
        try rehearsal.press("Enter 5 \(DecisionTests.refusal) C-s")
        #expect(rehearsal.state.status.words == house.readOnlyReason)
        #expect(rehearsal.drafts["s-1"]?.decision?.reasons == "Because of this.")
    }
}
