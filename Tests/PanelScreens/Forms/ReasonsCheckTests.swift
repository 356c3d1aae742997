import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("The reasons check on the tab Decision")
struct ReasonsCheckTests {
    private func opened(_ script: String = "", columns: Int = 80, rows: Int = 24) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, house: try Sample.checkingHouse(), ids: [1, 2])
        try rehearsal.press("/ text:26-0021 Enter Enter 5")
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    private func decision(_ rehearsal: Rehearsal) -> DecisionTabState? { rehearsal.state.open?.decision }

    private func notes(_ rehearsal: Rehearsal) -> [ReasonsNote] { decision(rehearsal)?.notes ?? [] }

    private func kept(_ rehearsal: Rehearsal) -> [KeptFlag] { rehearsal.state.open?.draft.decision?.keptFlags ?? [] }

    /// A “no” whose reasons call Mrs Forsythe Mum, up to the reasons.
    private let refusal =
        "y Tab n text:Therapy\\sis\\sworking. Tab Right Right Tab text:Mum\\ssent\\sthe\\stherapist’s\\snote."

    @Test("what is flagged appears as it is typed, in its place, and goes when the words go")
    func live() throws {
        var rehearsal = try opened(refusal)
        #expect(notes(rehearsal).map(\.id.text) == ["Mum"])
        #expect(rehearsal.screen.text.contains("“Mum”"))
        #expect(rehearsal.state.isTyping)
        try rehearsal.press("C-u")
        #expect(notes(rehearsal).isEmpty)
        #expect(!rehearsal.screen.text.contains("“Mum”"))
    }

    @Test("words on a limb are checked too, and flagged below the limb")
    func limbs() throws {
        let rehearsal = try opened("y text:Mum’s\\sletter\\sof\\s28\\sOctober")
        #expect(notes(rehearsal).map(\.id.place) == [.limbWords("has-or-may-have-sen")])
    }

    @Test("a family that wishes to be called Mum is called Mum")
    func wishes() throws {
        var house = try Sample.checkingHouse()
        house.recorder = "A. Begum"
        var details = Sample.details[0]
        details.addressedAs = "Stacey (Mum)"
        var draft = DecisionDraft(gate: .request)
        draft.reasons = "Mum sent the therapist’s note."
        #expect(house.rules.flags(in: draft, of: details).isEmpty)
        #expect(!house.rules.flags(in: draft, of: Sample.details[0]).isEmpty)
    }

    @Test("another child's reference is flagged; the case's own is not")
    func otherChild() throws {
        #expect(notes(try opened("y text:as\\sin\\s26-0019")).map(\.id.text) == ["26-0019"])
        #expect(notes(try opened("y text:as\\sin\\s26-0021")).isEmpty)
    }

    @Test("a key steps through what is flagged, also while typing, and another keeps it with why")
    func keep() throws {
        var rehearsal = try opened("\(refusal) C-o")
        #expect(decision(rehearsal)?.chosenFlag?.text == "Mum")
        #expect(!rehearsal.state.isTyping)
        try rehearsal.press("k text:she\\sasks\\sfor\\sit")
        #expect(kept(rehearsal).map(\.why) == ["she asks for it"])
        #expect(rehearsal.drafts["s-1"]?.decision?.keptFlags.count == 1)
        try rehearsal.press("BTab k")
        #expect(kept(rehearsal).isEmpty)
    }

    @Test("Tab finds the form the same whether something is flagged or not")
    func tab() throws {
        let rehearsal = try opened("y text:Mum’s\\sletter Tab")
        #expect(notes(rehearsal).count == 1)
        #expect(decision(rehearsal)?.focus == .limb("plan-may-be-necessary"))
    }

    @Test("away from a flag, k goes up as elsewhere")
    func up() throws {
        let rehearsal = try opened("Tab Esc k")
        #expect(decision(rehearsal)?.focus == .limb("has-or-may-have-sen"))
    }

    @Test("what is flagged blocks nothing; what nobody spoke of is recorded as kept without a why")
    func recorded() throws {
        var rehearsal = try opened("\(refusal) C-s text:C C-s")
        guard case .reader(let reader)? = rehearsal.state.overlay else {
            Issue.record("nothing is read back")
            return
        }
        #expect(reader.passages.contains { $0.label == "Flagged and kept" && $0.text == "“Mum”" })
        #expect(kept(rehearsal).isEmpty)
        for _ in 0..<20 where rehearsal.state.overlay != nil { try rehearsal.press("Enter") }
        let standing = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        #expect(standing.keptFlags.map(\.text) == ["Mum"])
        #expect(standing.keptFlags.map(\.why) == [""])
    }

    @Test("what was kept and then taken out of the text is not recorded")
    func gone() throws {
        let rehearsal = try opened("\(refusal) C-o k BTab BTab C-u text:Progress\\swas\\sseen. C-s text:C C-s")
        let context = try #require(rehearsal.state.context)
        let draft = try #require(rehearsal.state.open?.draft.decision)
        #expect(draft.keptFlags.map(\.text) == ["Mum"])
        #expect(context.house.rules.keepingFlags(draft, of: context.details).keptFlags.isEmpty)
    }

    @Test("only a text that has changed is checked again")
    func cheap() throws {
        var rehearsal = try opened(refusal)
        let before = try #require(decision(rehearsal)?.checked)
        try rehearsal.press("text:x")
        let after = try #require(decision(rehearsal)?.checked)
        #expect(after[.reasons]?.text != before[.reasons]?.text)
        #expect(after[.limbWords("plan-may-be-necessary")]?.text == "Therapy is working.")
    }

    @Test("while the screen is shared a flag shows no words of the case")
    func shared() throws {
        let rehearsal = try opened("\(refusal) C-p")
        #expect(!rehearsal.screen.text.contains("Mum"))
    }

    @Test("what is flagged, and what is kept, as people see it")
    func pictures() throws {
        try expectGolden("flags-80x24", opened(refusal).screen)
        try expectGolden("flags-40x12", opened("\(refusal) C-o", columns: 40, rows: 12).screen)
        try expectGolden("flags-kept-80x24", opened("\(refusal) C-o k text:she\\sasks\\sfor\\sit").screen)
    }
}
