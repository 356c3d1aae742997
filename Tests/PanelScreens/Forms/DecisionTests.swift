import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("The tab Decision")
struct DecisionTests {
    private func opened(_ script: String = "", id: Int = 1, columns: Int = 80, rows: Int = 24) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns, rows: rows, ids: [id])
        try rehearsal.press("Enter 5")
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    private func draft(_ rehearsal: Rehearsal) throws -> DecisionDraft {
        try #require(rehearsal.state.open?.draft.decision)
    }

    private func focus(_ rehearsal: Rehearsal) -> DecisionField? { rehearsal.state.open?.decision.focus }

    private func words(_ rehearsal: Rehearsal) -> String {
        rehearsal.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Everything that a “no” needs but the name of who decides.
    static let refusal = "y Tab n text:Therapy\\sis\\sworking. Tab Right Right Tab text:Because\\sof\\sthis."

    // MARK: - The question

    @Test("each gate asks its own question with the child's name, and never another gate's", arguments: Gate.allCases)
    func question(_ gate: Gate) throws {
        var details = Sample.details[0]
        details.gate = gate
        let file = try #require(
            CaseFile(
                id: "s-1",
                opening: Recorded(
                    seq: 1, at: Sample.moment("2026-11-01T09:00Z"), by: "u-1",
                    value: .caseOpened(CaseBody(details: details)))))
        let context = CaseContext(file: file, draft: CaseDraft(id: "s-1", seen: 1), house: try Sample.house())
        var screen = Screen(size: Size(columns: 100, rows: 60))
        DecisionTabState(context: context).draw(
            on: &screen, in: Region(row: 0, column: 0, rows: 60, columns: 100), context: context)
        let text = screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for rules in context.house.rules.law.gates {
            for limb in rules.limbs {
                #expect(text.contains(limb.asked(of: "Riley")) == (rules.gate == gate), "\(limb.id)")
                #expect(text.contains(limb.citation) == (rules.gate == gate), "\(limb.citation)")
            }
        }
    }

    @Test("for somebody over 18 the additional time is put, and it decides nothing")
    func additionalTime() throws {
        var details = Sample.details[0]
        details.dateOfBirth = Sample.day(2008, 3, 1)
        let file = try #require(
            CaseFile(
                id: "s-1",
                opening: Recorded(
                    seq: 1, at: Sample.moment("2026-11-01T09:00Z"), by: "u-1",
                    value: .caseOpened(CaseBody(details: details)))))
        let context = CaseContext(file: file, draft: CaseDraft(id: "s-1", seen: 1), house: try Sample.house())
        let tab = DecisionTabState(context: context)
        let page = tab.page(width: 100, draft: context.draft, context: context)
        let text = page.rows.flatMap(\.spans).map(\.text).joined(separator: " ")
        #expect(text.contains("additional time"))
        #expect(text.contains("s.36(10)"))
        #expect(text.contains("It decides nothing by itself."))
        #expect(!tab.fields(context.draft, context: context).contains(.limb("additional-time")))
    }

    // MARK: - Answers

    @Test("y and n answer a limb and go on to its words", arguments: [("y", true), ("n", false)])
    func limb(_ key: String, _ expected: Bool) throws {
        let rehearsal = try opened(key)
        #expect(try draft(rehearsal).limbs["has-or-may-have-sen"]?.isMet == expected)
        #expect(focus(rehearsal) == .limbWords("has-or-may-have-sen"))
        #expect(rehearsal.state.isTyping)
    }

    @Test("a text that is being written takes every letter, y and n and digits too")
    func letters() throws {
        let rehearsal = try opened("y text:yn1:?q")
        #expect(try draft(rehearsal).limbs["has-or-may-have-sen"]?.words == "yn1:?q")
    }

    @Test("each change is kept on disk, and an empty form is no unfinished work")
    func kept() throws {
        var rehearsal = try opened()
        #expect(rehearsal.drafts.isEmpty)
        try rehearsal.press("y text:ab")
        #expect(rehearsal.effects.count { if case .keep(_, isSynced: false) = $0 { true } else { false } } == 3)
        #expect(rehearsal.drafts["s-1"]?.decision?.limbs["has-or-may-have-sen"]?.words == "ab")
        #expect(!rehearsal.effects.contains { $0.isRecording })
    }

    @Test("words grow to three lines; Enter goes on, and a pasted line end is a blank")
    func growing() throws {
        let rehearsal = try opened("y paste:one\\ntwo Enter")
        #expect(try draft(rehearsal).limbs["has-or-may-have-sen"]?.words == "one two")
        #expect(focus(rehearsal) == .limb("plan-may-be-necessary"))
        let long = Array(repeating: "word", count: 80).joined(separator: "\\s")
        let grown = try opened("y text:\(long)")
        let state = try #require(grown.state.open?.decision)
        let context = try #require(grown.state.context)
        let page = state.page(width: 80, draft: context.draft, context: context)
        #expect(page.rows(of: .limbWords("has-or-may-have-sen"))?.count == 3)
    }

    @Test("putting off says that the clock runs on and what the last day is")
    func deferral() throws {
        let rehearsal = try opened("Tab Tab Tab Tab Left")
        #expect(try draft(rehearsal).outcome == "put-off")
        #expect(words(rehearsal).contains("Put off. The clock runs on. The family must be told by Mon 30 Nov 2026."))
    }

    @Test("a “no” shows when the letter goes; a bad day says why and what to do")
    func notice() throws {
        #expect(words(try opened("Tab Tab Tab Tab Right Right")).contains("Letter Thu 26 Nov · last day Mon 30 Nov"))
        var rehearsal = try Rehearsal(ids: [4])
        try rehearsal.press("Enter 5 Tab Tab Tab Tab Right Right")
        #expect(words(rehearsal).contains("· late"))
        #expect(words(rehearsal).contains("The decision came after the deadline"))
    }

    // MARK: - Next steps

    @Test("a “no” offers next steps that fit the case, composed once")
    func composed() throws {
        var rehearsal = try opened("Tab Tab Tab Tab Right Right")
        let offered = try draft(rehearsal).nextSteps
        let house = rehearsal.state.house
        let expected = NextStepComposer(rules: house.rules.nextSteps, evidence: house.rules.evidence).compose(
            case: Sample.details[0], findings: Sample.file(1)?.findings.mapValues(\.finding) ?? [:],
            decidedOn: Sample.today,
            isWorkingDay: house.rules.holidays.isWorkingDay(_:))
        #expect(offered == expected.map(\.nextStep))
        #expect(offered.contains { $0.what.contains("way-forward") })
        // Taken away, the step stays away when the outcome is chosen again.
        try rehearsal.press("Tab Tab C-t")
        #expect(try draft(rehearsal).nextSteps == Array(offered.dropFirst()))
        try rehearsal.press("BTab BTab Left Right")
        #expect(try draft(rehearsal).nextSteps == Array(offered.dropFirst()))
    }

    @Test("steps that nobody touched go when the answer is no longer a “no”")
    func untouched() throws {
        let rehearsal = try opened("Tab Tab Tab Tab Right Right Left")
        #expect(try draft(rehearsal).outcome == "assess")
        #expect(try draft(rehearsal).nextSteps.isEmpty)
    }

    @Test("a step that somebody wrote in stays, whatever the outcome")
    func edited() throws {
        let rehearsal = try opened("Tab Tab Tab Tab Right Right Tab Tab text:! BTab BTab Left")
        #expect(try draft(rehearsal).outcome == "assess")
        #expect(try draft(rehearsal).nextSteps.first?.what.hasSuffix("!") == true)
    }

    @Test("when a case is put off, what was asked for becomes the next steps")
    func askedBecomesSteps() throws {
        var rehearsal = try Rehearsal(ids: [3])
        try rehearsal.press("Enter 2 3 Up a ] ] ] Tab Tab Tab Tab Left")
        let step = try #require(try draft(rehearsal).nextSteps.first)
        #expect(step.owner == "Lodestar Academy, SENCO")
        #expect(step.due != nil)
    }

    @Test("a step is added, written, dated day first, moved, taken away and put back")
    func steps() throws {
        var rehearsal = try opened("C-n text:Ring\\sMrs\\sForsythe Tab text:A.\\sBegum Tab text:10\\sDec")
        #expect(
            try draft(rehearsal).nextSteps == [
                NextStep(what: "Ring Mrs Forsythe", owner: "A. Begum", due: Sample.day(2026, 12, 10))
            ])
        try rehearsal.press("C-n text:Second")
        #expect(try draft(rehearsal).nextSteps.map(\.what) == ["Ring Mrs Forsythe", "Second"])
        try rehearsal.press("C-b")
        #expect(try draft(rehearsal).nextSteps.map(\.what) == ["Second", "Ring Mrs Forsythe"])
        #expect(focus(rehearsal) == .step(0, .what))
        try rehearsal.press("C-f C-t")
        #expect(try draft(rehearsal).nextSteps.map(\.what) == ["Ring Mrs Forsythe"])
        #expect(rehearsal.state.status.words == "The step is taken away. Ctrl-R puts it back.")
        try rehearsal.press("C-r")
        #expect(try draft(rehearsal).nextSteps.map(\.what) == ["Ring Mrs Forsythe", "Second"])
    }

    @Test("a day that cannot be read is no day, stays as it was typed, and says what is expected")
    func unreadDue() throws {
        var rehearsal = try opened("C-n Tab Tab text:soon")
        #expect(try draft(rehearsal).nextSteps[0].due == nil)
        #expect(rehearsal.screen.text.contains("10 Dec or +14"))
        try rehearsal.press("Tab BTab")
        #expect(rehearsal.screen.text.contains("soon"))
        try rehearsal.press("C-u text:+14 Tab")
        #expect(try draft(rehearsal).nextSteps[0].due == Sample.day(2026, 12, 10))
        #expect(rehearsal.screen.text.contains("by Thu 10 Dec"))
    }

    @Test("steps are composed anew on request, and one's own are kept")
    func composedAnew() throws {
        var rehearsal = try opened("Tab Tab Tab Tab Right Right")
        let offered = try draft(rehearsal).nextSteps
        try rehearsal.press("Tab Tab C-t C-n text:Own C-g")
        #expect(try draft(rehearsal).nextSteps.dropLast() == offered[...])
        #expect(try draft(rehearsal).nextSteps.last?.what == "Own")
    }

    // MARK: - Comments and views

    @Test("an agency's comment is written with its concern, and goes into the record")
    func comments() throws {
        var rehearsal = try opened("BTab BTab BTab BTab Enter Right Space Tab text:Not\\ssure.")
        #expect(try draft(rehearsal).comments == [AgencyComment(agency: .health, words: "Not sure.", isDissent: true)])
        try rehearsal.press("C-t")
        #expect(rehearsal.state.open?.draft.decision == nil)
    }

    @Test("having regard to the family's views is said with its day, and taken back")
    func views() throws {
        var rehearsal = try opened("BTab BTab Space")
        #expect(try draft(rehearsal).viewsHadRegardOn == Sample.today)
        try rehearsal.press("Space")
        #expect(rehearsal.state.open?.draft.decision == nil)
    }

    // MARK: - Reasons

    @Test("the reasons take line ends and pastes, and move like any editor")
    func reasons() throws {
        let rehearsal = try opened(
            "Tab Tab Tab Tab Tab paste:First.\\nSecond. Enter text:Third Home text:The\\s Up End text:!")
        #expect(try draft(rehearsal).reasons == "First.\nSecond.!\nThe Third")
    }

    @Test("up from the first line and down from the last go on to the other fields")
    func arrows() throws {
        var rehearsal = try opened("Tab Tab Tab Tab Tab text:one Enter text:two Up")
        #expect(focus(rehearsal) == .reasons)
        try rehearsal.press("Up")
        #expect(focus(rehearsal) == .outcome)
        try rehearsal.press("Tab Down Down")
        #expect(focus(rehearsal) == .addStep)
    }

    @Test("the reasons can be written in one's own editor, and undone as one step")
    func ownEditor() throws {
        var rehearsal = try opened("Tab Tab Tab Tab Tab text:short C-e")
        #expect(rehearsal.effects.last == .editText("short", for: .field(.decision, "reasons")))
        rehearsal.take(.answer(.edited(.field(.decision, "reasons"), "Long\nwords.\n")))
        #expect(try draft(rehearsal).reasons == "Long\nwords.")
        try rehearsal.press("C-_")
        #expect(try draft(rehearsal).reasons == "short")
        rehearsal.take(.answer(.edited(.field(.decision, "reasons"), nil)))
        #expect(try draft(rehearsal).reasons == "short")
    }

    @Test("a click goes to a field; a click on an answer that has the focus changes it")
    func mouse() throws {
        var rehearsal = try opened("click:8,4")
        #expect(focus(rehearsal) == .limb("plan-may-be-necessary"))
        try rehearsal.press("click:8,4")
        #expect(try draft(rehearsal).limbs["plan-may-be-necessary"]?.isMet == true)
        try rehearsal.press("click:8,30")
        #expect(focus(rehearsal) == .limbWords("plan-may-be-necessary"))
        try rehearsal.press("wheel-down:8,30")
        #expect(focus(rehearsal) == .outcome)
    }

    // MARK: - Leaving

    @Test("Esc leaves a text, Esc again the case, and the draft is synced to disk")
    func leave() throws {
        var rehearsal = try opened("y text:half Esc")
        #expect(rehearsal.state.isTyping == false)
        #expect(rehearsal.state.open != nil)
        try rehearsal.press("Enter text:!")
        #expect(try draft(rehearsal).limbs["has-or-may-have-sen"]?.words == "half!")
        try rehearsal.press("Esc Esc")
        #expect(rehearsal.state.open == nil)
        #expect(rehearsal.drafts["s-1"]?.decision?.limbs["has-or-may-have-sen"]?.words == "half!")
        #expect(rehearsal.effects.contains { if case .keep(_, isSynced: true) = $0 { true } else { false } })
    }

    @Test("from a rested text the other tabs are one key away, and the form is as it was left")
    func otherTabs() throws {
        var rehearsal = try opened("y text:half Esc 2")
        #expect(rehearsal.state.open?.tab == .evidence)
        try rehearsal.press("5 Enter text:!")
        #expect(try draft(rehearsal).limbs["has-or-may-have-sen"]?.words == "half!")
    }

    @Test("a draft that was found says so and is whole")
    func found() throws {
        var rehearsal = try opened("y text:half Esc Esc")
        try rehearsal.press("Enter 5")
        #expect(
            words(rehearsal).contains("This draft was begun earlier and is as you left it. Nothing of it is recorded."))
        #expect(words(rehearsal).contains("half"))
    }

    @Test("while the screen is shared no words can be read, and nothing is recorded unread")
    func privacy() throws {
        var rehearsal = try opened("\(Self.refusal) C-p")
        #expect(!rehearsal.screen.text.contains("Therapy"))
        #expect(!rehearsal.screen.text.contains("Because"))
        #expect(!rehearsal.screen.text.contains("Riley"))
        try rehearsal.press("C-s")
        #expect(rehearsal.state.overlay == nil)
        #expect(rehearsal.state.status.words.contains("Ctrl-P shows them"))
    }

    @Test(
        "walked with Tab, every field comes into sight with the cursor on it",
        arguments: [(80, 24), (120, 40), (40, 12), (30, 8)])
    func everyField(_ columns: Int, _ rows: Int) throws {
        var rehearsal = try opened("\(Self.refusal) C-n Tab C-n", columns: columns, rows: rows)
        let fields = try #require(rehearsal.state.open).decision.fields(
            try #require(rehearsal.state.open).draft, context: try #require(rehearsal.state.context))
        var seen: Set<DecisionField> = []
        for _ in fields {
            try rehearsal.press("Tab")
            seen.insert(try #require(focus(rehearsal)))
            let cursor = try #require(rehearsal.screen.cursor)
            let line = rehearsal.screen.line(cursor.row)
            #expect(rehearsal.screen.text.contains("▸"), "\(String(describing: focus(rehearsal)))")
            #expect(cursor.row > 0 && !line.isEmpty, "\(String(describing: focus(rehearsal)))")
        }
        #expect(seen == Set(fields))
    }
}
