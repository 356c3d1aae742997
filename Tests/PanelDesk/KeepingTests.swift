import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Keeping the record and the index")
struct KeepingTests {
    @Test("one changed byte makes the check fail with the entry's number, and is never shown as if nothing were")
    func changedByte() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya])
        let sound = try Desk.verify(fixture.workspace, mark: nil)
        #expect(sound.isSound && sound.findings.isEmpty && sound.entries == 4)
        var bytes = [UInt8](try Data(contentsOf: fixture.journal))
        let place = try #require(String(decoding: bytes, as: UTF8.self).range(of: "Lindqvist"))
        let text = String(decoding: bytes, as: UTF8.self)
        bytes[text.utf8.distance(from: text.startIndex, to: place.lowerBound)] ^= 0x20
        try Data(bytes).write(to: fixture.journal)

        let answer = try Desk.verify(fixture.workspace, mark: nil)
        #expect(!answer.isSound)
        #expect(answer.findings.first?.entry == 3)
        #expect(answer.findings.first?.what == "the body or its salt was changed")

        // Opening trusts what was confirmed before; whoever reads the damaged case is told.
        let desk = try fixture.desk()
        let error = refusal { try desk.caseFile(reference: "25-0311") }
        #expect(error?.exitStatus == .notVerified)
        #expect(error?.words.contains("Lindqvist") == false)
        #expect(try desk.caseFile(reference: "26-0021").details.surname == "Forsythe")
        // From then on nothing is recorded on top of the damage, and the reason names the entry.
        #expect(desk.readOnlyReason?.contains("entry 3") == true)
        let subject = try desk.subject(ofReference: "26-0021")
        let recording = refusal { try desk.recordNote(NoteBody(topic: .general, text: "x"), about: subject) }
        #expect(recording?.exitStatus == .notVerified)
        // An index made anew has what comes before, and the rebuilding says why there is no more.
        let rebuilding = refusal { try desk.rebuildIndex() }
        #expect(rebuilding?.exitStatus == .notVerified)
        #expect(rebuilding?.words.contains("entry 3") == true)
        #expect(try desk.queue(QueueQuery()).count == 1)
        #expect(desk.openingNotes.contains { $0.contains("Nothing can be recorded") && $0.contains("entry 3") })
    }

    @Test("a head that the minutes carry is found, another is not, and no head at all is bad input")
    func mark() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let head = try fixture.desk().head.hash.groups
        #expect(try Desk.verify(fixture.workspace, mark: head).askedHead == "it was the head after entry 3")
        let other = "0000 0000 0000 0000 0000 0000 0000 0000"
        let answer = try Desk.verify(fixture.workspace, mark: other)
        #expect(answer.askedHead == "no entry of this record has that head" && !answer.isSound)
        #expect(refusal { try Desk.verify(fixture.workspace, mark: "gone") }?.exitStatus == .badInput)
    }

    @Test("a rebuilt or deleted index answers every question as before")
    func index() throws {
        let fixture = try DeskFixture()
        let desk = try fixture.desk()
        _ = try desk.recordImport(try desk.planImport(try DeskFixture.autumn(), label: "the file"))
        _ = try desk.recordDecision(try desk.draft("26-0002", .assess()))
        func answers(_ desk: Desk) throws -> [[UInt8]] {
            var all = QueueQuery()
            all.statuses = Set(CaseStatus.allCases)
            return [
                try desk.queueJSON(all), try desk.queueJSON(QueueQuery(text: "ril", sort: .surname)),
                try desk.caseJSON(reference: "26-0002"),
                try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .csv),
            ]
        }
        let before = try answers(desk)
        try desk.rebuildIndex()
        #expect(try answers(desk) == before)
        try FileManager.default.removeItem(atPath: fixture.root.path + "/cache")
        #expect(try answers(try fixture.desk()) == before)
        let file = Workspace.index(ofWorkspace: desk.workspaceID, environment: fixture.environment)
        try Data("no database".utf8).write(to: file)
        #expect(try answers(try fixture.desk()) == before)
    }

    @Test("an unfinished entry at the end is set aside and told; nothing recorded is lost")
    func tornTail() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let handle = try FileHandle(forWritingTo: fixture.journal)
        try handle.seekToEnd()
        try handle.write(contentsOf: Data("{\"h\":{\"v\":1,\"seq\":4".utf8))
        try handle.close()
        let reading = try fixture.desk(readsOnly: true)
        #expect(reading.openingNotes.contains { $0.contains("ends in 19 bytes of an unfinished entry") })
        let desk = try fixture.desk()
        #expect(
            desk.openingNotes.contains { $0.contains("19 bytes") && $0.contains("Nothing that said Recorded is lost") })
        #expect(desk.readOnlyReason == nil)
        #expect(try desk.subject(ofReference: "26-0021").hasPrefix("s-"))
        #expect(try FileManager.default.contentsOfDirectory(atPath: fixture.workspace.quarantine.path).count == 1)
        #expect(try fixture.desk().openingNotes.isEmpty, "it is told once")
    }

    @Test("an entry that is whole on the disk though nobody was told Recorded is named, and is part of the record")
    func unconfirmed() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let head = fixture.workspace.record.appendingPathComponent("journal.head")
        let before = try Data(contentsOf: head)
        let desk = try fixture.desk()
        _ = try desk.recordNote(NoteBody(topic: .general, text: "x"), about: try desk.subject(ofReference: "26-0021"))
        try before.write(to: head)
        let again = try fixture.desk()
        #expect(again.openingNotes.contains { $0.contains("Entry 4 is whole on the disk") })
        #expect(try again.caseFile(reference: "26-0021").notes.count == 1)
    }

    @Test("what is opened for reading records nothing and says so")
    func readOnly() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let desk = try fixture.desk(readsOnly: true)
        #expect(desk.openingNotes.isEmpty)
        #expect(desk.readOnlyReason == "it was opened for reading")
        let error = refusal { try desk.recordDecision(try desk.draft("26-0021", .assess())) }
        #expect(error?.exitStatus == .refused)
        #expect(desk.head.count == 3)
    }

    @Test("a record that was put back from an older copy is not added to")
    func olderCopy() throws {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let older = try Data(contentsOf: fixture.journal)
        let desk = try fixture.desk()
        _ = try desk.recordNote(NoteBody(topic: .general, text: "x"), about: try desk.subject(ofReference: "26-0021"))
        try older.write(to: fixture.journal)
        let again = try fixture.desk()
        #expect(again.readOnlyReason?.contains("entry 4 was confirmed") == true)
        #expect(try Desk.verify(fixture.workspace, mark: nil).isSound == false)
    }

    @Test("a file that does not fit is refused by name, and a missing one is no input")
    func inputs() throws {
        let fixture = try DeskFixture()
        let none = fixture.root.appendingPathComponent("none.csv")
        #expect(refusal { try Desk.readInput(none) } == .noSuchFile(none.path))
        #expect(refusal { try Desk.readInput(fixture.root) }?.exitStatus == .readWriteFault)
        let big = fixture.root.appendingPathComponent("big")
        try Data(repeating: 0x20, count: 100).write(to: big)
        #expect(refusal { try PrivateFiles.read(big, limit: 10) } == .tooLarge(big.path, limit: 10))
        #expect(DeskError.tooLarge(big.path, limit: 10 << 20).words.contains("10 MiB"))
    }

    @Test("what the desk cannot write is said with the system's reason")
    func cannotWrite() throws {
        let fixture = try DeskFixture()
        let place = fixture.root.appendingPathComponent("no/such/file")
        guard
            case .cannotWrite(let path, let code) = refusal({
                try PrivateFiles.replace(place, with: [1], isSynced: true)
            })
        else {
            Issue.record("it was written")
            return
        }
        #expect(path == place.path && code == ENOENT)
        #expect(DeskError.cannotWrite(path, ENOSPC).words.contains("the disk is full"))
    }
}
