import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("Bringing in a table of requests")
struct ImportingTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture()
        desk = try fixture.desk()
    }

    @Test("the autumn's table: 130 in, 5 refused, 1 said twice; a second import adds nothing")
    func autumn() throws {
        let table = try DeskFixture.autumn()
        let planned = try desk.planImport(table, label: "the file")
        #expect(planned.count == 130)
        #expect(planned.lines[0].contains("130 to bring in"))
        #expect(planned.lines[0].contains("5 refused, 1 said twice"))
        #expect(desk.head.count == 1, "nothing is recorded by looking")

        let receipt = try desk.recordImport(planned)
        #expect(receipt.seq == 1 + 130 + 1)
        #expect(try desk.overview(before: desk.today).all == 130)

        let again = try desk.planImport(table, label: "the file")
        #expect(again.count == 0)
        #expect(again.lines[0].contains("130 already in the record"))
        #expect(refusal { try desk.recordImport(again) } == .nothingToImport)
        #expect(desk.head.count == 132)
        #expect(try Desk.verify(fixture.workspace, mark: nil).isSound)
    }

    @Test("the import's closing entry counts what was left out, and names neither file nor child")
    func closing() throws {
        _ = try desk.recordImport(try desk.planImport(try DeskFixture.autumn(), label: "secret-name.csv"))
        let lines = try fixture.journalText().split(separator: "\n")
        let closing = try #require(lines.last)
        #expect(closing.contains("\"kind\":\"import\""))
        #expect(
            closing.contains("\"first\":2") && closing.contains("\"last\":131") && closing.contains("\"refused\":5"))
        #expect(!closing.contains("secret-name"))
    }

    @Test("an import worked out before somebody recorded something is refused whole and changes nothing")
    func recordMovedOn() throws {
        let (one, other) = (try fixture.desk(), try fixture.desk(user: "Ada Begum"))
        let planned = try one.planImport(DeskFixture.table([DeskFixture.riley]), label: "the file")
        _ = try other.recordImport(try other.planImport(DeskFixture.table([DeskFixture.freya]), label: "the file"))
        let head = other.head
        let error = refusal { try one.recordImport(planned) }
        #expect(error == .recordMovedOn)
        #expect(error?.exitStatus == .refused)
        #expect(one.head == head)
        #expect(
            try one.recordImport(try one.planImport(DeskFixture.table([DeskFixture.riley]), label: "the file")).seq > 0)
    }

    @Test(
        "what is no table of requests is said so in one sentence",
        arguments: ["", "PK\u{3}\u{4}rubbish", "just some words\nand more\n", "%PDF-1.7\n"])
    func noTable(text: String) throws {
        guard let error = refusal({ try desk.planImport(Array(text.utf8), label: "the file") }) else {
            Issue.record("it was taken for a table")
            return
        }
        #expect(error.exitStatus == .badInput)
        #expect(!error.words.hasSuffix(".."))
    }

    @Test("a table of which every row is refused is told apart from one that is all here already")
    func refusedWhole() throws {
        _ = try fixture.bringIn([DeskFixture.riley])
        let bad = "26-0099,Ana,Bo,,31/02/2015,Old Pier,Parent,01/11/2026,SLCN,EHCNA request"
        #expect(try desk.planImport(DeskFixture.table([bad]), label: "the file").isRefusedWhole)
        #expect(try !desk.planImport(DeskFixture.table([DeskFixture.riley]), label: "the file").isRefusedWhole)
    }

    @Test("the plan as JSON has the keys that are documented")
    func json() throws {
        let planned = try desk.planImport(DeskFixture.table([DeskFixture.riley]), label: "the file")
        let object = try JSONSerialization.jsonObject(with: Data(planned.json)) as? [String: Any]
        #expect(object?.isEmpty == false)
    }

    @Test("no message of a plan names a child")
    func namesNobody() throws {
        let bad = "26-0099,Xanthippe,Quillfeather,,31/02/2015,Old Pier,Parent,01/11/2026,SLCN,EHCNA request"
        let planned = try desk.planImport(DeskFixture.table([bad, DeskFixture.riley]), label: "the file")
        #expect(!planned.lines.joined().contains("Quillfeather"))
        #expect(!planned.lines.joined().contains("Xanthippe"))
        #expect(!planned.lines.joined().contains("Forsythe"))
    }
}
