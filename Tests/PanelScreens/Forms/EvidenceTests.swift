import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("The tab Evidence")
struct EvidenceTests {
    private func opened(_ script: String = "", id: Int = 3) throws -> Rehearsal {
        var rehearsal = try Rehearsal(ids: [id])
        try rehearsal.press("Enter 2")
        rehearsal.forget()
        try rehearsal.press(script)
        return rehearsal
    }

    /// The findings of the draft, by the order of the list.
    private func findings(_ rehearsal: Rehearsal) throws -> [EvidenceFinding?] {
        let open = try #require(rehearsal.state.open)
        let context = try #require(rehearsal.state.context)
        return open.evidence.list(context: context).items.map { open.draft.finding(of: $0.id, in: open.file) }
    }

    private func item(_ rehearsal: Rehearsal) throws -> EvidenceItem {
        let context = try #require(rehearsal.state.context)
        return try #require(rehearsal.state.open?.evidence.item(context: context))
    }

    @Test("one key an item walks the list")
    func walk() throws {
        let rehearsal = try opened("1 2 3 4")
        #expect(
            try findings(rehearsal).prefix(5).map { $0?.finding } == [.present, .partly, .absent, .notApplicable, nil])
        #expect(rehearsal.state.open?.evidence.cursor == 4)
        #expect(rehearsal.effects.count { if case .keep(_, isSynced: false) = $0 { true } else { false } } == 4)
        #expect(!rehearsal.effects.contains { $0.isRecording })
    }

    @Test("space goes through the findings and stays on the item")
    func cycle() throws {
        var rehearsal = try opened()
        for expected in [Finding.present, .partly, .absent, .notApplicable, .present] {
            try rehearsal.press("Space")
            #expect(try findings(rehearsal)[0]?.finding == expected)
            #expect(rehearsal.state.open?.evidence.cursor == 0)
        }
    }

    @Test(
        "a finding is taken back with 0 or Backspace, and what then equals the record is no unfinished work",
        arguments: ["0", "BS"])
    func takenBack(_ key: String) throws {
        let rehearsal = try opened("1 Up \(key)")
        #expect(try findings(rehearsal)[0] == nil)
        #expect(rehearsal.state.open?.draft.isEmpty == true)
    }

    @Test("a finding of the record that is taken back is cleared, and set again it is no change")
    func clearedInRecord() throws {
        var rehearsal = try opened(id: 1)
        let before = try #require(try findings(rehearsal)[0])
        try rehearsal.press("0")
        #expect(rehearsal.state.open?.draft.cleared == [try item(rehearsal).id])
        #expect(try findings(rehearsal)[0] == nil)
        try rehearsal.press("u")
        #expect(try findings(rehearsal)[0] == before)
        #expect(rehearsal.state.open?.draft.isEmpty == true)
    }

    @Test("a missing item is asked for: from who holds it, with the pack's words, inside the six weeks")
    func ask() throws {
        let rehearsal = try opened("3 Up a")
        let asked = try #require(try findings(rehearsal)[0]?.asked)
        let item = try item(rehearsal)
        #expect(asked.from == "Lodestar Academy, SENCO")
        #expect(asked.what == item.askFor)
        let last = try #require(rehearsal.state.context?.clock.lastLawfulDay)
        #expect(asked.by > Sample.today && asked.by <= last && !asked.by.weekday.isWeekend)
        #expect(rehearsal.state.status.words.hasPrefix("Asked for by \(asked.by.dayAndMonth): \(item.title)"))
        #expect(rehearsal.screen.text.contains("asked for, by \(asked.by.dayAndMonth)"))
    }

    @Test("asking can be taken back, by asking again and by undoing", arguments: ["a", "u"])
    func askTakenBack(_ key: String) throws {
        let rehearsal = try opened("3 Up a \(key)")
        #expect(try findings(rehearsal)[0]?.asked == nil)
        #expect(try findings(rehearsal)[0]?.finding == .absent)
    }

    @Test(
        "what is there or does not apply is not asked for; a says why not", arguments: ["1 Up", "4 Up"])
    func askRefused(_ script: String) throws {
        let rehearsal = try opened("\(script) a")
        #expect(try findings(rehearsal)[0]?.asked == nil)
        #expect(rehearsal.state.status.words.contains("absent (3)"))
        #expect(rehearsal.state.status.tone == .notice)
    }

    @Test("one key marks an item that nobody has looked at as absent, asks for it and goes on")
    func absentAndAsked() throws {
        let rehearsal = try opened("a")
        #expect(try findings(rehearsal)[0]?.finding == .absent)
        #expect(try findings(rehearsal)[0]?.asked != nil)
        #expect(rehearsal.state.status.words.hasPrefix("Absent, and asked for by"))
    }

    @Test(
        "an item that has come is no longer asked for; one that is partly there still is",
        arguments: [("1", false), ("4", false), ("2", true)])
    func askedThenFound(_ key: String, _ stays: Bool) throws {
        let rehearsal = try opened("3 Up a \(key)")
        #expect((try findings(rehearsal)[0]?.asked != nil) == stays)
    }

    @Test("u takes back one change after the other and goes to its item")
    func undo() throws {
        var rehearsal = try opened("1 1 3 Up a u")
        #expect(rehearsal.state.open?.evidence.cursor == 2)
        try rehearsal.press("u u u")
        #expect(rehearsal.state.open?.draft.isEmpty == true)
        #expect(rehearsal.state.open?.evidence.cursor == 0)
        try rehearsal.press("u")
        #expect(rehearsal.state.status.words == "There is nothing to take back.")
    }

    @Test("document and date are written down, day first; the item counts as present")
    func document() throws {
        let rehearsal = try opened("d text:school\\sreport Enter text:3\\sNov Enter text:page\\s4 Enter")
        let finding = try #require(try findings(rehearsal)[0])
        #expect(
            finding
                == EvidenceFinding(
                    finding: .present, document: "school report", documentDate: Sample.day(2026, 11, 3), note: "page 4")
        )
        #expect(rehearsal.state.isTyping == false)
        #expect(rehearsal.screen.text.contains("school report, 3 Nov"))
    }

    @Test("a date that cannot be read keeps the form open and changes no day")
    func unreadDate() throws {
        var rehearsal = try opened("1 Up d Tab text:3\\sNvo Enter")
        #expect(rehearsal.state.open?.evidence.form?.focus == .date)
        #expect(rehearsal.screen.text.contains("a day such as 3 Nov"))
        try rehearsal.press("C-u text:3/11 Enter Esc")
        #expect(try findings(rehearsal)[0]?.documentDate == Sample.day(2026, 11, 3))
    }

    @Test("Esc leaves the small form with what was typed, and u takes the whole form back")
    func formUndo() throws {
        var rehearsal = try opened("4 Up t text:tested\\sorally Esc")
        #expect(try findings(rehearsal)[0]?.note == "tested orally")
        #expect(rehearsal.state.open != nil)
        try rehearsal.press("u")
        #expect(try findings(rehearsal)[0] == EvidenceFinding(finding: .notApplicable))
    }

    @Test("each letter of the form is kept, so that nothing typed is lost")
    func keptWhileTyping() throws {
        let rehearsal = try opened("4 Up t text:abc")
        #expect(rehearsal.drafts["s-3"]?.findings.values.first?.note == "abc")
    }

    @Test("a note on an item that nobody has looked at is refused, with the reason")
    func noteNeedsMark() throws {
        let rehearsal = try opened("t")
        #expect(rehearsal.state.isTyping == false)
        #expect(rehearsal.state.status.words == "Mark the item first (1 to 4); then it can have a note.")
    }

    @Test("turned by factor, the same item stays under the cursor and every item informs its heading")
    func factors() throws {
        var rehearsal = try opened("Down Down")
        let before = try item(rehearsal).id
        try rehearsal.press("v")
        #expect(try item(rehearsal).id == before)
        let context = try #require(rehearsal.state.context)
        let list = try #require(rehearsal.state.open?.evidence.list(context: context))
        let rules = context.house.rules.evidence
        for section in list.sections {
            let factor = try #require(rules.factors.first { $0.title.lowercased() == section.title.lowercased() })
            #expect(section.items.allSatisfy { $0.informs.contains(factor.id) })
        }
        try rehearsal.press("v")
        #expect(try item(rehearsal).id == before)
    }

    @Test("the check is the same whoever asked, parent or school")
    func sameForAll() throws {
        var lines: [[String]] = []
        for source in [RequestSource.parentOrYoungPerson, .school] {
            var details = Sample.details[0]
            details.source = source
            let file = try #require(
                CaseFile(
                    id: "s-1",
                    opening: Recorded(
                        seq: 1, at: Sample.moment("2026-11-01T09:00Z"), by: "u-1",
                        value: .caseOpened(CaseBody(details: details)))))
            let context = CaseContext(file: file, draft: CaseDraft(id: "s-1", seen: 1), house: try Sample.house())
            let tab = EvidenceTabState(context: context)
            lines.append(
                tab.list(context: context).items.flatMap {
                    tab.footerLines(of: $0, context: context, width: 78, rows: 9)
                })
        }
        #expect(lines[0] == lines[1])
        #expect(!lines[0].isEmpty)
    }

    @Test("nothing is scored, whatever is found, and the standing line stands")
    func noScore() throws {
        for key in ["1", "2", "3", "4"] {
            var rehearsal = try opened(Array(repeating: key, count: 40).joined(separator: " "))
            for script in ["g", "G", "v"] {
                try rehearsal.press(script)
                let text = rehearsal.screen.text.lowercased()
                for word in ["%", "fail", "threshold met", "points", "refus"] where word != "refus" {
                    #expect(!text.contains(word), "\(word) after \(key)")
                }
                #expect(text.contains("what is absent is asked for; it is not a reason to refuse."))
            }
        }
    }

    @Test("no colour says that something is wrong: an absent item looks like any other")
    func noAlarm() throws {
        let rehearsal = try opened("3 3 3 3 3 3")
        for cell in rehearsal.screen.cells { #expect(cell.style.role != .alarm) }
    }

    @Test("what is never the family's to supply says so")
    func notTheFamilys() throws {
        var rehearsal = try opened()
        for _ in 0..<60 {
            let item = try item(rehearsal)
            let words = rehearsal.screen.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            #expect(words.contains("not the family’s to supply") == item.notFamilys, "\(item.id)")
            try rehearsal.press("Down")
        }
    }

    @Test("while the screen is shared neither documents nor notes nor the family's name can be read")
    func privacy() throws {
        var rehearsal = try opened("d text:Dr\\sAbel’s\\sletter Enter Enter text:secret Enter C-p", id: 1)
        #expect(!rehearsal.screen.text.contains("Abel"))
        #expect(!rehearsal.screen.text.contains("secret"))
        try rehearsal.press("d")
        #expect(!rehearsal.screen.text.contains("Abel"))
        try rehearsal.press("Esc")
        while try item(rehearsal).heldBy != .family { try rehearsal.press("Down") }
        try rehearsal.press("3 Up a")
        #expect(!rehearsal.screen.text.contains("Forsythe"))
    }

    @Test("a click chooses an item, a second one changes it")
    func mouse() throws {
        var rehearsal = try opened("click:6,8")
        #expect(rehearsal.state.open?.evidence.cursor == 2)
        try rehearsal.press("click:6,8")
        #expect(try findings(rehearsal)[2]?.finding == .present)
        try rehearsal.press("wheel-down:6,8")
        #expect(rehearsal.state.open?.evidence.cursor == 5)
    }

    @Test("leaving the tab records the findings")
    func recorded() throws {
        let rehearsal = try opened("1 1 3 ]")
        #expect(rehearsal.effects.contains { $0.part == .findings })
        #expect(rehearsal.state.open?.draft.isEmpty == true)
        #expect(rehearsal.state.open?.file.findings.count == 3)
    }
}
