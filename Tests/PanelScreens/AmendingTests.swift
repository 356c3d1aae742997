import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("Changing a case")
struct AmendingTests {
    private func opened(_ script: String = "", id: Int = 1, columns: Int = 80, rows: Int = 24) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, ids: [id])
        try rehearsal.press("Enter 1 \(script)")
        return rehearsal
    }

    private func details(_ rehearsal: Rehearsal) throws -> CaseDetails {
        try #require(rehearsal.state.open?.file.details)
    }

    private func agree(_ rehearsal: inout Rehearsal) throws {
        for _ in 0..<40 where rehearsal.state.overlay != nil { try rehearsal.press("Enter") }
    }

    @Test("a need and a source that were kept as written are chosen, and the words go")
    func chosen() throws {
        let rehearsal = try opened("e 1 Right*6 Tab Tab Right Tab*5 text:the\\sform\\ssays\\sso C-s", id: 11)
        let now = try details(rehearsal)
        #expect(now.primaryNeed == NeedType.allCases[5])
        #expect(now.needAsWritten == nil)
        #expect(now.source == .parentOrYoungPerson)
        #expect(now.sourceAsWritten == nil)
        #expect(rehearsal.state.status.words.hasPrefix("Recorded · entry 143"))
    }

    @Test("officer, names, Early Help and social care are put right, and nothing else changes")
    func words() throws {
        let rehearsal = try opened(
            "e 1 Tab*3 C-u text:T.\\sOkafor Tab C-u text:Stacey Tab C-u text:closed Tab C-u Tab text:she\\srang C-s")
        var expected = Sample.details[0]
        expected.caseOfficer = "T. Okafor"
        expected.addressedAs = "Stacey"
        expected.earlyHelp = "closed"
        expected.socialCare = nil
        #expect(try details(rehearsal) == expected)
    }

    @Test(
        "a change needs a why, and a difference",
        arguments: [
            ("e 1 Right C-s", "Say why it is changed."),
            ("e 1 BTab text:x C-s", "Nothing differs from the record yet."),
        ])
    func missing(_ script: String, _ words: String) throws {
        let rehearsal = try opened(script)
        #expect(rehearsal.state.status.words == words)
        #expect(!rehearsal.effects.contains { $0.isRecording })
    }

    @Test("a case moves to the next gate only after an answer that leads there, and its clock goes on")
    func nextGate() throws {
        var rehearsal = try opened("e 2")
        #expect(rehearsal.state.status.words == "A case moves on after a decision “to assess” or “to issue a plan”.")
        try rehearsal.press("5 y Tab y Tab Right Tab text:R C-s text:C C-s")
        try agree(&rehearsal)
        try rehearsal.press("1 e 2 C-s")
        let now = try details(rehearsal)
        #expect(now.gate == .issue)
        #expect(now.dateReceived == Sample.details[0].dateReceived)
        #expect(rehearsal.screen.text.contains("day 38 of 112"))
        guard case .caseAmended(let body)? = rehearsal.state.open?.file.history.last?.value else { return }
        #expect(body.why == "to assess, entry 143, Thu 26 Nov 2026")
    }

    @Test("an exception is recorded by limb, with what it excuses and what does not bear it out")
    func exception() throws {
        let rehearsal = try opened(
            "e 3 Tab Right Right Right Tab text:1\\sNov Tab text:10\\sNov Tab Tab text:with\\sfamily\\sabroad C-s")
        let exception = try #require(try details(rehearsal).exceptions?.first)
        #expect(exception.limbReference == "reg 5(4)(d)")
        #expect(exception.from == Sample.day(2026, 11, 1))
        #expect(exception.to == Sample.day(2026, 11, 10))
        let words = SummaryPassages.of(try #require(rehearsal.state.context)).map(\.text).joined(separator: "\n")
        #expect(words.contains("reg 5(4)(d) excuses lateness of the six weeks only"))
        #expect(words.contains("it lasted 10 days; the limb asks for four weeks on end"))
    }

    @Test("at the issue gate the exceptions are those of regulations 10 and 13; at change there are none")
    func regulations() throws {
        #expect(ExceptionRegulation.of(.issue) == [.reg10, .reg13])
        let rehearsal = try opened("e 3", id: 12)
        #expect(rehearsal.state.status.words == "At this gate no clock of a request runs.")
    }

    @Test("a child who moved in has the clock of this authority from that day")
    func movedIn() throws {
        let rehearsal = try opened("e 4 text:16\\sNov Tab text:from\\sCambshire C-s")
        #expect(try details(rehearsal).movedInOn == Sample.day(2026, 11, 16))
        #expect(rehearsal.screen.text.contains("day 10 of 42"))
    }

    @Test("what others recorded meanwhile is shown before a change is recorded on top of it")
    func movedOn() throws {
        var rehearsal = try opened("e 4 text:16\\sNov")
        rehearsal.movedOn = ["note: a call"]
        try rehearsal.press("C-s")
        #expect(rehearsal.screen.text.contains("26-0021 has moved on"))
        #expect(try details(rehearsal).movedInOn == nil)
        try rehearsal.press("2")
        #expect(try details(rehearsal).movedInOn == Sample.day(2026, 11, 16))
    }

    // MARK: - Whole walks at the other gates

    @Test("a case walks from request to issue to change, and each gate's decision stands with its band")
    func walk() throws {
        var rehearsal = try opened("5 y Tab y Tab Right Tab text:May\\sneed. C-s text:C C-s")
        try agree(&rehearsal)
        try rehearsal.press("1 e 2 C-s 5")
        #expect(rehearsal.screen.text.contains("s.37(1)"))
        let levels = Array(repeating: "2", count: rehearsal.state.house.rules.matrix.subAreas.count).joined(
            separator: " ")
        try rehearsal.press("3 \(levels) ] ]")
        let rules = try #require(rehearsal.state.house.rules.law.rules(at: .issue))
        let limbs = rules.limbs.map { _ in "y Tab" }.joined(separator: " ")
        try rehearsal.press(
            "\(limbs) Right Tab Right Right Tab text:It\\sis\\snot\\sas\\sthe\\slevels\\ssay. Tab text:Is\\snecessary. C-s C-s"
        )
        try agree(&rehearsal)
        let issued = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        #expect(issued.gate == .issue)
        #expect(issued.outcomeKind == .yes)
        #expect(issued.band?.awarded != issued.band?.suggested)
        #expect(issued.band?.overrideReason == "It is not as the levels say.")
        #expect(rehearsal.screen.text.contains("the matrix suggests"))
        #expect(rehearsal.screen.text.contains("day 38 of 140"))
        try rehearsal.press("1 e 2 C-s 5")
        let change = try #require(rehearsal.state.house.rules.law.rules(at: .change))
        let answers = change.limbs.map { _ in "y Tab" }.joined(separator: " ")
        try rehearsal.press("\(answers) Right C-s")
        try rehearsal.press("text:R C-s")
        #expect(rehearsal.state.open?.file.details.gate == .change)
        try agree(&rehearsal)
        let changed = try #require(rehearsal.state.open?.file.decisionAtGate?.standing)
        #expect(changed.gate == .change)
        #expect(rehearsal.state.open?.file.decisions.map(\.standing.gate) == [.request, .issue, .change])
        #expect(rehearsal.screen.text.contains("no clock"))
    }

    @Test("the forms as people see them")
    func pictures() throws {
        try expectGolden("amend-choice-80x24", opened("e").screen)
        try expectGolden("amend-80x24", opened("e 1", id: 11).screen)
        try expectGolden("amend-40x12", opened("e 1", id: 11, columns: 40, rows: 12).screen)
        let exception =
            "e 3 Tab Right Right Right Tab text:1\\sNov Tab text:10\\sNov Tab Tab text:with\\sfamily\\sabroad"
        try expectGolden("exception-80x24", opened(exception).screen)
        try expectGolden("exception-40x12", opened("e 3 Tab", columns: 40, rows: 12).screen)
        try expectGolden("exception-summary-80x24", opened("\(exception) C-s PgDn").screen)
    }
}
