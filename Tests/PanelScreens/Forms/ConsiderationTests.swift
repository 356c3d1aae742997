import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("Considerations, criteria departed from, and views")
struct ConsiderationTests {
    /// Riley at the issue gate, over 18 where asked, with the tab Decision open.
    private func opened(_ script: String = "", over18: Bool = false, columns: Int = 80, rows: Int = 24) throws
        -> Rehearsal
    {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, ids: [1])
        var details = Sample.details[0]
        if over18 { details.dateOfBirth = Sample.day(2008, 3, 1) }
        let file = try #require(
            CaseFile(
                id: "s-1",
                opening: Recorded(
                    seq: 1, at: Sample.moment("2026-11-01T09:00Z"), by: "u-1",
                    value: .caseOpened(CaseBody(details: details)))))
        rehearsal.put(file)
        try rehearsal.press("Enter 5 \(script)")
        return rehearsal
    }

    private func agree(_ rehearsal: inout Rehearsal) throws {
        for _ in 0..<40 where rehearsal.state.overlay != nil { try rehearsal.press("Enter") }
    }

    private func focus(_ rehearsal: Rehearsal) -> DecisionField? { rehearsal.state.open?.decision.focus }

    @Test("over 18 the additional time has words of its own, which are recorded with the question")
    func additionalTime() throws {
        var rehearsal = try opened(
            "y Tab y Tab text:A\\syear\\smore. Tab Right Tab text:R C-s text:C C-s", over18: true)
        try agree(&rehearsal)
        let said = try #require(rehearsal.state.open?.file.decisionAtGate?.standing.considerations)
        #expect(said.map(\.words) == ["A year more."])
        #expect(said.map(\.citation) == ["s.36(10)"])
        #expect(rehearsal.screen.text.contains("A year more."))
    }

    @Test("under 18 nobody is asked about additional time")
    func under18() throws {
        let rehearsal = try opened()
        let context = try #require(rehearsal.state.context)
        let fields = DecisionTabState(context: context).fields(context.draft, context: context)
        #expect(!fields.contains { if case .consideration = $0 { true } else { false } })
    }

    @Test("a criterion departed from needs its why, and stands in the read-back and the record")
    func departures() throws {
        var rehearsal = try opened("y Tab y Tab Right Tab text:R Tab Tab Tab Enter text:two\\syears\\sbehind C-s")
        #expect(rehearsal.state.status.words == "Say why this criterion was departed from. (1 more)")
        #expect(focus(rehearsal) == .departure(0, .why))
        try rehearsal.press("text:it\\sis\\snot\\sthe\\stest C-s text:C C-s")
        try agree(&rehearsal)
        let departures = try #require(rehearsal.state.open?.file.decisionAtGate?.standing.departures)
        #expect(departures == [CriterionDeparture(criterion: "two years behind", why: "it is not the test")])
        #expect(rehearsal.screen.text.contains("two years behind, because it is not the test"))
    }

    @Test("a criterion is taken away with the key that takes steps away, and an empty one is not recorded")
    func removed() throws {
        var rehearsal = try opened("y Tab y Tab Right Tab text:R Tab Tab Tab Enter text:x C-t")
        #expect(rehearsal.state.open?.draft.decision?.departures == nil)
        #expect(focus(rehearsal) == .addDeparture)
        try rehearsal.press("Enter C-s text:C C-s")
        try agree(&rehearsal)
        #expect(rehearsal.state.open?.file.decisionAtGate?.standing.departures == nil)
    }

    @Test("views had regard to have a day: today, or the one that is typed, never one that has not come")
    func views() throws {
        var rehearsal = try opened("BTab*2 Space")
        #expect(rehearsal.state.open?.draft.decision?.viewsHadRegardOn == Sample.today)
        try rehearsal.press("Tab C-u text:12\\sNov")
        #expect(rehearsal.state.open?.draft.decision?.viewsHadRegardOn == Sample.day(2026, 11, 12))
        try rehearsal.press("C-u text:3/1/2027")
        #expect(rehearsal.state.open?.draft.decision?.viewsHadRegardOn != Sample.day(2027, 1, 3))
        try rehearsal.press("C-u text:12\\sNov Tab")
        #expect(rehearsal.screen.text.contains("12 Nov 2026"))
        try rehearsal.press("BTab BTab Space")
        #expect(rehearsal.state.open?.draft.decision == nil)
    }

    @Test("considerations, criteria and views as people see them")
    func pictures() throws {
        try expectGolden("considerations-80x24", opened("y Tab y Tab text:A\\syear\\smore.", over18: true).screen)
        let script =
            "y Tab y Tab Right Tab text:R Tab*3 Enter text:two\\syears\\sbehind Tab text:it\\sis\\snot\\sthe\\stest Tab*2 Space Tab"
        try expectGolden("departures-80x24", opened(script).screen)
        try expectGolden("departures-40x12", opened(script, columns: 40, rows: 12).screen)
    }
}
