import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("A case")
struct CaseTests {
    private func opened(_ script: String = "", columns: Int = 80) throws -> Rehearsal {
        var rehearsal = try Rehearsal(columns: columns)
        try rehearsal.press("/ text:riley Enter Enter Esc Esc Enter \(script)")
        return rehearsal
    }

    private func changed(_ rehearsal: inout Rehearsal) {
        // What the tabs do when a person changes something, without depending on how they look.
        rehearsal.drafts["s-1"] = {
            var draft = CaseDraft(id: "s-1", seen: 90)
            draft.findings = ["baseline": EvidenceFinding(finding: .present)]
            return draft
        }()
    }

    @Test("the number keys turn the tabs, and the brackets do from every tab", arguments: CaseTab.allCases)
    func tabs(_ tab: CaseTab) throws {
        var rehearsal = try opened("\(tab.number)")
        #expect(rehearsal.state.open?.tab == tab)
        for _ in 1..<tab.number { try rehearsal.press("[") }
        #expect(rehearsal.state.open?.tab == .summary)
        for _ in 1..<tab.number { try rehearsal.press("]") }
        #expect(rehearsal.state.open?.tab == tab)
    }

    @Test("a tab shows numbers only where the number keys turn the tabs", arguments: CaseTab.allCases)
    func tabNumbers(_ tab: CaseTab) throws {
        var rehearsal = try opened("\(tab.number)")
        let isNumbered = rehearsal.screen.text.contains("[\(tab.number) \(tab.title)]")
        #expect(isNumbered || rehearsal.screen.text.contains("[\(tab.title)]"))
        try rehearsal.press(tab == .summary ? "6" : "1")
        #expect((rehearsal.state.open?.tab != tab) == isNumbered)
    }

    @Test("n and p open the next case and the one before, on the same tab")
    func nextCase() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Enter 6 n")
        #expect(rehearsal.state.open?.file.details.reference == "26-0019")
        #expect(rehearsal.state.open?.tab == .history)
        try rehearsal.press("p p")
        #expect(rehearsal.state.open?.file.details.reference == "26-0008")
        #expect(rehearsal.state.status.words == "This is the first case of the list.")
    }

    @Test("a next case that is not loaded yet opens once its row is there")
    func nextCaseOutOfSight() throws {
        var rehearsal = try Rehearsal(columns: 80, rows: 10)
        try rehearsal.press("Enter n*9".replacing("n*9", with: Array(repeating: "n", count: 9).joined(separator: " ")))
        #expect(rehearsal.state.open?.file.details.reference == "26-0046")
    }

    @Test("leaving the evidence tab records the findings; what is recorded is no draft any more")
    func evidenceRecords() throws {
        var rehearsal = try Rehearsal()
        changed(&rehearsal)
        try rehearsal.press("/ text:riley Enter Enter 2")
        rehearsal.forget()
        try rehearsal.press("[")
        #expect(rehearsal.effects.contains { $0.part == .findings })
        #expect(rehearsal.state.status.words.hasPrefix("Recorded · entry 143 · 43f5 0016"))
        #expect(rehearsal.state.status.tone == .done)
        #expect(rehearsal.state.open?.draft.isEmpty == true)
        #expect(rehearsal.state.open?.draft.seen == 143)
    }

    @Test("the draft is on disk before its findings are sent to be recorded")
    func keptBeforeRecorded() throws {
        var rehearsal = try Rehearsal()
        changed(&rehearsal)
        try rehearsal.press("/ text:riley Enter Enter 2")
        rehearsal.forget()
        try rehearsal.press("Esc")
        let kept = rehearsal.effects.firstIndex { if case .keep(_, isSynced: true) = $0 { true } else { false } }
        let recorded = rehearsal.effects.firstIndex { $0.part == .findings }
        #expect(try #require(kept) < #require(recorded))
        #expect(rehearsal.state.open == nil)
    }

    @Test("a refused recording is told and loses nothing")
    func refused() throws {
        var rehearsal = try Rehearsal()
        changed(&rehearsal)
        rehearsal.refusal = "The disk is full: nothing was recorded."
        try rehearsal.press("/ text:riley Enter Enter 2 [")
        #expect(rehearsal.state.status.words == "The disk is full: nothing was recorded.")
        #expect(rehearsal.state.status.tone == .fault)
        #expect(rehearsal.state.open?.draft.findings.count == 1)
        #expect(rehearsal.drafts["s-1"]?.findings.count == 1)
    }

    @Test("a decision under way is kept as a draft when its tab is left, never recorded")
    func decisionKept() throws {
        var rehearsal = try Rehearsal()
        var draft = CaseDraft(id: "s-1", seen: 90)
        draft.decision = DecisionDraft(gate: .request)
        rehearsal.drafts["s-1"] = draft
        try rehearsal.press("/ text:riley Enter Enter 5 [")
        #expect(rehearsal.effects.contains(.keep(draft, isSynced: true)))
        #expect(!rehearsal.effects.contains { $0.isRecording })
        try rehearsal.press("Down")
        #expect(rehearsal.screen.text.contains("Draft kept 09:48"))
    }

    @Test("unfinished work from before is there again, and a case that moved on since says so")
    func reopened() throws {
        var rehearsal = try Rehearsal()
        changed(&rehearsal)
        rehearsal.drafts["s-1"]?.seen = 40
        try rehearsal.press("/ text:riley Enter Enter")
        #expect(rehearsal.state.open?.draft.findings.count == 1)
        #expect(rehearsal.state.status.words.contains("moved on"))
    }

    @Test("a note is written with one key from any tab, and recorded", arguments: CaseTab.allCases)
    func note(_ tab: CaseTab) throws {
        let rehearsal = try opened("\(tab.number) w text:Heard\\sfrom\\sthe\\sSENCO. C-s")
        guard case .recordNote(let body, "s-1", seen: 90)? = rehearsal.effects.first(where: \.isRecording) else {
            Issue.record("nothing was recorded")
            return
        }
        #expect(body == NoteBody(topic: .general, text: "Heard from the SENCO."))
        #expect(rehearsal.state.open?.unsentNote == nil)
        #expect(rehearsal.state.open?.file.notes.last?.value == body)
    }

    @Test("a note that is left unrecorded is asked about before the case is left, and not lost on the way")
    func unsentNote() throws {
        var rehearsal = try opened("w text:Half\\sa\\sthought Esc")
        #expect(rehearsal.state.status.words == "Not recorded yet. w goes on writing.")
        try rehearsal.press("Esc")
        #expect(rehearsal.state.open != nil)
        #expect(rehearsal.screen.text.contains("Half a thought"))
        try rehearsal.press("Enter")
        #expect(rehearsal.screen.text.contains("Half a thought"))
        try rehearsal.press("C-c n")
        try rehearsal.press("2")
        #expect(rehearsal.state.open?.file.id != "s-1")
    }

    @Test("an empty note is not recorded and says what is missing")
    func emptyNote() throws {
        var rehearsal = try opened("w C-s")
        #expect(rehearsal.state.status.words == "Write the words first.")
        #expect(rehearsal.state.overlay != nil)
        try rehearsal.press("Esc")
        #expect(rehearsal.state.open?.unsentNote == nil)
    }

    @Test("views carry whose they are, how and when; a day to come is refused")
    func views() throws {
        var rehearsal = try opened("4 a C-s")
        #expect(rehearsal.state.status.words == "Say whose views these are.")
        try rehearsal.press("text:Riley Enter text:drawing Tab C-u text:1\\sDec Tab text:Lunch C-s")
        #expect(rehearsal.state.status.words == "This day has not come yet.")
        try rehearsal.press("C-u text:yesterday C-s")
        guard case .recordNote(let body, _, _)? = rehearsal.effects.first(where: \.isRecording) else {
            Issue.record("nothing was recorded")
            return
        }
        #expect(
            body
                == NoteBody(
                    topic: .views, from: "Riley", means: "drawing", on: Sample.today.adding(days: -1), text: "Lunch"))
        #expect(rehearsal.screen.text.contains("Riley · drawing · Wed 25 Nov 2026"))
    }

    @Test("what others recorded meanwhile is shown; then the note goes on top of it or waits")
    func movedOn() throws {
        var rehearsal = try opened()
        rehearsal.movedOn = ["A note was recorded"]
        try rehearsal.press("w text:Mine C-s")
        #expect(rehearsal.screen.text.contains("A note was recorded"))
        try rehearsal.press("Esc")
        #expect(rehearsal.state.open?.unsentNote != nil)
        rehearsal.movedOn = ["A note was recorded"]
        try rehearsal.press("w C-s 2")
        #expect(rehearsal.state.status.tone == .done)
        #expect(rehearsal.state.open?.unsentNote == nil)
    }

    @Test("what the person's own editor gave back is in the note")
    func ownEditor() throws {
        var rehearsal = try opened("w text:First C-x")
        #expect(rehearsal.effects.contains(.editText("First", for: .note)))
        rehearsal.take(.answer(.edited(.note, "Second\nline")))
        #expect(rehearsal.screen.text.contains("Second"))
        rehearsal.take(.answer(.edited(.note, nil)))
        #expect(rehearsal.state.status.words == "The text is as it was.")
    }

    @Test("a read-only workspace says why a note cannot be recorded")
    func readOnly() throws {
        var house = try Sample.house()
        house.readOnlyReason = "The record is read-only: it does not verify."
        var rehearsal = try Rehearsal(house: house)
        #expect(rehearsal.screen.text.contains("does not verify"))
        try rehearsal.press("Enter w")
        #expect(rehearsal.state.overlay == nil)
        #expect(rehearsal.state.status.words == "The record is read-only: it does not verify.")
    }

    @Test("while the screen is shared, no name and nothing written is on any tab", arguments: CaseTab.allCases)
    func privacy(_ tab: CaseTab) throws {
        var rehearsal = try opened("C-p \(tab.number)")
        for word in ["Riley", "Forsythe", "Stacey", "SENCO rang", "understood at school", "A123456789012"] {
            #expect(!rehearsal.screen.text.contains(word), "\(word)")
        }
        try rehearsal.press("C-p")
        #expect(rehearsal.screen.text.contains("Riley"))
    }

    @Test("sharing the screen leaves no name behind on what lies over it, nor in the filter")
    func privacyOverThe() throws {
        for script in ["6 Enter C-p", "4 a C-p", "w text:Riley Esc Esc C-p", "Esc / text:riley Enter C-p"] {
            let rehearsal = try opened(script)
            #expect(!rehearsal.screen.text.lowercased().contains("riley"), "\(script)")
            #expect(!rehearsal.screen.text.contains("Forsythe"), "\(script)")
        }
    }

    @Test("coming back from a case shows the queue as it was left")
    func comingBack() throws {
        var rehearsal = try Rehearsal(columns: 80, rows: 12)
        try rehearsal.press("Down*4 Up*2")
        let before = rehearsal.screen
        try rehearsal.press("Enter 6 Esc")
        #expect(rehearsal.screen == before)
    }

    @Test("help opens with F1 while a filter is typed")
    func helpWhileTyping() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("/ F1")
        guard case .help? = rehearsal.state.overlay else {
            Issue.record("no help")
            return
        }
        try rehearsal.press("Esc text:lode")
        #expect(rehearsal.state.queue.query.text == "lode")
    }

    @Test("opening notes are shown before the queue and go away with a key")
    func opening() throws {
        var rehearsal = try Rehearsal()
        rehearsal.take(.answer(.opening(["A torn line was set aside."])))
        #expect(rehearsal.screen.text.contains("A torn line was set aside."))
        try rehearsal.press("Esc")
        #expect(rehearsal.chosen == "26-0008")
    }

    @Test("suspending puts the draft on disk first")
    func suspend() throws {
        var rehearsal = try Rehearsal()
        changed(&rehearsal)
        try rehearsal.press("/ text:riley Enter Enter C-z")
        #expect(rehearsal.effects.suffix(2).last == .suspend)
        guard case .keep(_, isSynced: true)? = rehearsal.effects.suffix(2).first else {
            Issue.record("the draft was not kept")
            return
        }
    }

    @Test("a wide screen shows the queue beside the case, and a click there opens another")
    func wide() throws {
        var rehearsal = try Rehearsal(columns: 120, rows: 40)
        try rehearsal.press("Enter")
        #expect(rehearsal.screen.text.contains("Siân O’Brien"))
        #expect(rehearsal.screen.text.contains("[1 Summary]"))
        try rehearsal.press("click:6,20")
        #expect(rehearsal.state.open?.file.details.reference == "26-0019")
    }
}
