import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Drafts, and a case that moves on")
struct DraftTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley])
        desk = try fixture.desk()
    }

    @Test("a draft is there again when the workspace is opened again")
    func survives() throws {
        var draft = try desk.draft("26-0021", .notToAssess(on: desk.today))
        draft.findings["support-plan"] = EvidenceFinding(finding: .partly, note: "Łukasz\u{1B}[31m")
        try desk.drafts.keep(draft, isSynced: false)
        let again = try fixture.desk()
        #expect(try again.drafts.draft(of: draft.id) == draft)
        #expect(again.drafts.pending() == [draft.id])
        try again.drafts.drop(draft.id)
        #expect(try desk.drafts.draft(of: draft.id) == nil)
        try again.drafts.drop(draft.id)
    }

    @Test("a draft that holds nothing leaves no file, and no file is named after a child")
    func noFile() throws {
        var draft = try desk.draft("26-0021", .assess())
        try desk.drafts.keep(draft, isSynced: true)
        let names = try FileManager.default.subpathsOfDirectory(atPath: fixture.root.path)
        #expect(
            !names.contains {
                $0.lowercased().contains("riley") || $0.contains("26-0021") || $0.lowercased().contains("forsythe")
            })
        draft.decision = nil
        try desk.drafts.keep(draft, isSynced: true)
        #expect(desk.drafts.pending().isEmpty)
    }

    @Test(
        "an id that could name another file is refused",
        arguments: ["../settings", "s-1", "", "s-" + String(repeating: "/", count: 26)])
    func badID(id: String) throws {
        var draft = CaseDraft(id: id, seen: 1)
        draft.cleared = ["x"]
        #expect(refusal { try desk.drafts.keep(draft, isSynced: true) } == .notACase)
        #expect(refusal { try desk.drafts.drop(id) } == .notACase)
        #expect(try desk.drafts.draft(of: id) == nil)
    }

    @Test("a draft that cannot be read is set aside and told, and a fresh one can be begun")
    func unreadable() throws {
        let draft = try desk.draft("26-0021", .assess())
        try desk.drafts.keep(draft, isSynced: true)
        let file = fixture.workspace.drafts.appendingPathComponent("\(draft.id).\(desk.identity.id).json")
        try Data("{half".utf8).write(to: file)
        let error = refusal { try desk.drafts.draft(of: draft.id) }
        #expect(error == .draftUnreadable(file.path + ".unreadable"))
        #expect(error?.exitStatus == .readWriteFault)
        #expect(try desk.drafts.draft(of: draft.id) == nil)
        #expect(FileManager.default.fileExists(atPath: file.path + ".unreadable"))
    }

    @Test("what is recorded is taken out of the draft, and the rest stays and has seen it")
    func settles() throws {
        var draft = try desk.draft("26-0021", .assess())
        draft.findings["support-plan"] = EvidenceFinding(finding: .present)
        draft.profile = ProfileBody(matrix: desk.matrixVersion, agreed: ["talking": 1])
        try desk.drafts.keep(draft, isSynced: true)
        let findings = try #require(try desk.recordFindings(draft))
        var rest = try #require(try desk.drafts.draft(of: draft.id))
        #expect(rest.findings.isEmpty && rest.profile != nil && rest.decision != nil)
        #expect(rest.seen == findings.seq)
        let profile = try #require(try desk.recordProfile(rest))
        rest = try #require(try desk.drafts.draft(of: draft.id))
        #expect(rest.profile == nil && rest.seen == profile.seq)
        _ = try desk.recordDecision(rest)
        #expect(try desk.drafts.draft(of: draft.id) == nil)
    }

    @Test("two people's drafts of one case are two drafts: what one records leaves the other's alone")
    func ownDrafts() throws {
        let other = try fixture.desk(user: "Ada Begum")
        var mine = try desk.draft("26-0021", .assess())
        mine.findings["baseline"] = EvidenceFinding(finding: .absent)
        try desk.drafts.keep(mine, isSynced: true)
        var theirs = try other.draft("26-0021", .notToAssess(on: other.today))
        theirs.findings["support-plan"] = EvidenceFinding(finding: .present)
        #expect(try other.drafts.draft(of: theirs.id) == nil)
        try other.drafts.keep(theirs, isSynced: true)
        _ = try other.recordFindings(theirs)
        _ = try other.recordDecision(try #require(try other.drafts.draft(of: theirs.id)))
        #expect(try desk.drafts.draft(of: mine.id) == mine)
        #expect(desk.drafts.pending() == [mine.id])
        #expect(other.drafts.pending().isEmpty)
    }

    @Test("a note over somebody else's entry leaves the draft to be told of that entry")
    func noteKeepsSeen() throws {
        let draft = try desk.draft("26-0021", .assess())
        try desk.drafts.keep(draft, isSynced: true)
        let other = try fixture.desk(user: "Ada Begum")
        var theirs = try other.draft("26-0021")
        theirs.findings["support-plan"] = EvidenceFinding(finding: .present)
        _ = try other.recordFindings(theirs)
        _ = try desk.recordNote(NoteBody(topic: .general, text: "Telephoned."), about: draft.id)
        let rest = try #require(try desk.drafts.draft(of: draft.id))
        #expect(rest.seen == draft.seen)
        guard case .caseMovedOn = refusal({ try desk.recordDecision(rest) }) else {
            Issue.record("a decision was recorded over findings that its writer had not seen")
            return
        }
    }

    @Test("recorded stays recorded when the draft cannot be put away: a receipt, with a word about the draft")
    func draftFault() throws {
        let draft = try desk.draft("26-0021", .assess())
        try desk.drafts.keep(draft, isSynced: true)
        let file = fixture.workspace.drafts.appendingPathComponent("\(draft.id).\(desk.identity.id).json")
        try Data("{half".utf8).write(to: file)
        let receipt = try desk.recordDecision(draft)
        #expect(receipt.words.hasPrefix("Recorded · entry \(desk.head.count)"))
        #expect(receipt.draftFault != nil && receipt.words.contains("draft"))
        #expect(try desk.caseFile(reference: "26-0021").status == .decided)
    }

    @Test("who decides on a case that moved on is told what is new, and nothing is recorded or lost")
    func movedOn() throws {
        let draft = try desk.draft("26-0021", .assess())
        try desk.drafts.keep(draft, isSynced: true)
        let other = try fixture.desk(user: "Ada Begum")
        let subject = draft.id
        _ = try other.recordNote(NoteBody(topic: .views, from: "Riley Forsythe", text: "I like maps."), about: subject)
        _ = try other.amend(subject, why: "Mrs Forsythe rang about Riley", seen: nil) { $0.addressedAs = "Stacey" }
        let head = other.head
        let error = refusal { try desk.recordDecision(draft) }
        guard case .caseMovedOn(let reference, let changes) = error else {
            Issue.record("it was recorded: \(String(describing: error))")
            return
        }
        #expect(reference == "26-0021")
        #expect(changes == ["views of the family", "case amended"])
        #expect(error?.exitStatus == .refused)
        #expect(error?.words.contains("Riley") == false && error?.words.contains("Forsythe") == false)
        #expect(desk.head == head)
        #expect(try desk.drafts.draft(of: subject) == draft)

        var fresh = draft
        fresh.seen = try desk.caseFile(subject: subject).lastSeq
        #expect(try desk.recordDecision(fresh).seq == head.count + 1)
    }

    @Test("two desks that record in turn see each other's entries and keep one chain")
    func twoDesks() throws {
        let other = try fixture.desk(user: "Ada Begum")
        let subject = try desk.subject(ofReference: "26-0021")
        for round in 1...5 {
            _ = try desk.recordNote(NoteBody(topic: .general, text: "one \(round)"), about: subject)
            _ = try other.recordNote(NoteBody(topic: .general, text: "two \(round)"), about: subject)
        }
        let notes = try desk.caseFile(subject: subject).notes
        #expect(notes.count == 10)
        #expect(try other.caseFile(subject: subject).notes.count == 9 + 1)
        let answer = try Desk.verify(fixture.workspace, mark: nil)
        #expect(answer.isSound && answer.entries == other.head.count)
    }
}
