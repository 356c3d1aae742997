import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Findings, needs, notes")
struct CaseworkTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya])
        desk = try fixture.desk()
    }

    @Test("a finding is recorded with its paper, shown, and can be taken back")
    func finding() throws {
        var draft = try desk.draft("26-0021")
        let day = try #require(CivilDate(iso: "2026-11-03"))
        draft.findings["support-plan"] = EvidenceFinding(
            finding: .present, document: "school report", documentDate: day, note: "Page 2.")
        let receipt = try #require(try desk.recordFindings(draft))
        #expect(receipt.words.hasPrefix("Recorded · entry \(desk.head.count) · "))
        #expect(try desk.caseFile(reference: "26-0021").findings["support-plan"] == draft.findings["support-plan"])

        var back = try desk.draft("26-0021")
        back.cleared = ["support-plan"]
        #expect(try desk.recordFindings(back) != nil)
        let file = try desk.caseFile(reference: "26-0021")
        #expect(file.findings.isEmpty)
        #expect(file.history.count == 3, "what was found before stays in the history")
    }

    @Test("an absent item is asked of whoever holds it, by name, inside the time that the law gives")
    func asking() throws {
        let file = try desk.caseFile(reference: "26-0021")
        let asked = try desk.request(forItem: "support-plan", of: file.details)
        let last = try #require(desk.rules.clock(of: file.details).lastLawfulDay)
        #expect(asked.from == "Temple Wick Juniors")
        #expect(asked.by >= desk.today && asked.by <= last)
        #expect(refusal { try desk.request(forItem: "no-such", of: file.details) } == .unknownEvidenceItem("no-such"))
    }

    @Test("a missing school report becomes an action, never a refusal")
    func absenceRefusesNothing() throws {
        var draft = try desk.draft("26-0021", .assess())
        for item in desk.rules.evidence.items { draft.findings[item.id] = EvidenceFinding(finding: .absent) }
        _ = try desk.recordFindings(draft)
        let file = try desk.caseFile(reference: "26-0021")
        #expect(desk.problems(in: .assess(), of: file.details).isEmpty)
        #expect(try desk.recordDecision(try desk.draft("26-0021", .assess())).seq == desk.head.count)
    }

    @Test("an item that the list does not have, or a level that the matrix does not have, is refused")
    func unknown() throws {
        var draft = try desk.draft("26-0021")
        draft.findings["no-such"] = EvidenceFinding(finding: .present)
        #expect(refusal { try desk.recordFindings(draft) } == .unknownEvidenceItem("no-such"))
        var profile = try desk.draft("26-0021")
        profile.profile = ProfileBody(matrix: desk.matrixVersion, agreed: ["no-such": 1])
        #expect(refusal { try desk.recordProfile(profile) } == .unknownSubArea("no-such"))
        profile.profile = ProfileBody(matrix: desk.matrixVersion, agreed: ["talking": 9])
        #expect(refusal { try desk.recordProfile(profile) } == .unknownLevel("talking", 9))
        #expect(desk.head.count == 4)
    }

    @Test("nothing to record records nothing")
    func nothing() throws {
        let draft = try desk.draft("26-0021")
        #expect(try desk.recordFindings(draft) == nil)
        #expect(try desk.recordProfile(draft) == nil)
        #expect(refusal { try desk.recordDecision(draft) }?.exitStatus == .refused)
    }

    @Test("a needs profile is recorded and shown in words")
    func profile() throws {
        var draft = try desk.draft("26-0021")
        draft.profile = ProfileBody(matrix: desk.matrixVersion, agreed: ["talking": 2], note: "In class.")
        #expect(try desk.recordProfile(draft) != nil)
        let text = try desk.caseText(reference: "26-0021")
        #expect(text.contains("talking and being understood: level 2."))
        #expect(text.contains("In class."))
    }

    @Test("a note never collides, and is shown among views with who said it and how")
    func note() throws {
        let other = try fixture.desk(user: "Ada Begum")
        let subject = try desk.subject(ofReference: "26-0021")
        let note = NoteBody(
            topic: .views, from: "Mrs Forsythe", means: "letter", on: desk.today, text: "He loves maps.")
        _ = try desk.recordNote(note, about: subject)
        _ = try other.recordNote(NoteBody(topic: .general, text: "Telephoned."), about: subject)
        _ = try desk.recordNote(NoteBody(topic: .consultation, text: "Asked."), about: subject)
        let text = try desk.caseText(reference: "26-0021")
        #expect(text.contains("Mrs Forsythe, letter, 26 November 2026: He loves maps."))
        #expect(text.contains("Telephoned."))
        #expect(refusal { try desk.recordNote(NoteBody(topic: .general, text: " \n"), about: subject) } != nil)
    }

    @Test("a case that is not there is said so, without what could act", arguments: ["26-9999", "\u{1B}]0;x\u{7}", ""])
    func noSuchCase(reference: String) throws {
        let error = refusal { try desk.caseFile(reference: reference) }
        #expect(error?.exitStatus == .refused)
        #expect(error?.words.unicodeScalars.contains { $0.value < 0x20 } == false)
    }

    @Test("a draft of something that is no case of the record records nothing")
    func strayDraft() throws {
        var draft = CaseDraft(id: "s-00000000000000000000000000", seen: 1)
        draft.findings["support-plan"] = EvidenceFinding(finding: .present)
        #expect(refusal { try desk.recordFindings(draft) } == .notACase)
        draft.decision = .assess()
        #expect(refusal { try desk.recordDecision(draft) } == .notACase)
    }

    @Test("the queue answers by words, and counts who is open")
    func queue() throws {
        let rows = try desk.queueRows(try desk.queue(QueueQuery(text: "forsy")))
        #expect(rows.map(\.reference) == ["26-0021"])
        #expect(try desk.queue(QueueQuery()).count == 2)
        let totals = try desk.overview(before: desk.today.adding(days: 7))
        #expect(totals.all == 2 && totals.open == 2)
        let object = try JSONSerialization.jsonObject(with: Data(try desk.queueJSON(QueueQuery()))) as? [[String: Any]]
        #expect(object?.count == 2)
        let csv = String(decoding: try desk.queueCSV(QueueQuery()), as: UTF8.self)
        #expect(csv.contains("26-0021,Riley,Forsythe"))
    }
}
