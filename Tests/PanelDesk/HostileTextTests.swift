import Foundation
import PanelModel
import Testing

@testable import PanelDesk
@testable import PanelPapers

@Suite("Hostile text on its way out")
struct HostileTextTests {
    static let hostile =
        "=cmd|' /C calc'!A0 \u{1B}]0;pwned\u{7}\u{9B}31m \u{202E}evil\u{2066} <img src=x> [a](https://x.invalid) *b* | `c` & \"q\", #h"

    let fixture: DeskFixture
    let desk: Desk

    /// A case with hostile text in every field that a person or a table can fill.
    init() throws {
        let hostile = HostileTextTests.hostile
        fixture = try DeskFixture(rows: [DeskFixture.riley])
        desk = try fixture.desk()
        let subject = try desk.subject(ofReference: "26-0021")
        _ = try desk.amend(subject, why: hostile, seen: nil) { details in
            details.forename = hostile
            details.surname = hostile
            details.knownAs = hostile
            details.setting = hostile
            details.yearGroup = hostile
            details.caseOfficer = hostile
            details.parents = [hostile]
            details.addressedAs = hostile
            details.notes = hostile
            details.needAsWritten = hostile
        }
        _ = try desk.recordNote(NoteBody(topic: .views, from: hostile, means: hostile, text: hostile), about: subject)
        var findings = try desk.draft("26-0021")
        findings.findings["support-plan"] = EvidenceFinding(
            finding: .absent, document: hostile, note: hostile,
            asked: EvidenceRequest(from: hostile, what: hostile, by: desk.today))
        _ = try desk.recordFindings(findings)
        var decision = DecisionDraft.notToAssess(on: desk.today)
        decision.limbs["plan-may-be-necessary"]?.words = hostile
        decision.reasons = hostile
        decision.nextSteps = [NextStep(what: hostile, owner: hostile, due: desk.today)]
        decision.comments = [AgencyComment(agency: .school, words: hostile, isDissent: false)]
        decision.decidedBy = hostile
        _ = try desk.recordDecision(try desk.draft("26-0021", decision))
    }

    static func acts(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { scalar in
            switch scalar.value {
            case 0x0A, 0x0D: false
            case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
            default: false
            }
        }
    }

    @Test("it survives unchanged in the record and in JSON, and JSON cannot act on a terminal")
    func json() throws {
        #expect(try desk.caseFile(reference: "26-0021").details.surname == HostileTextTests.hostile)
        for bytes in [
            try desk.caseJSON(reference: "26-0021"), try desk.queueJSON(QueueQuery()),
            try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .json),
        ] {
            #expect(!HostileTextTests.acts(bytes))
        }
        let object =
            try JSONSerialization.jsonObject(with: Data(try desk.caseJSON(reference: "26-0021"))) as? [String: Any]
        let details = object?["details"] as? [String: Any]
        #expect(details?["surname"] as? String == HostileTextTests.hostile)
        let queue =
            try JSONSerialization.jsonObject(with: Data(try desk.queueJSON(QueueQuery(sort: .reference))))
            as? [[String: Any]]
        #expect(queue?.first?["setting"] as? String == HostileTextTests.hostile)
    }

    @Test("in CSV it is guarded, so that a spreadsheet runs nothing of it")
    func csv() throws {
        for bytes in [
            try desk.queueCSV(QueueQuery()),
            try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .csv),
        ] {
            let table = try DelimitedTable(utf8: bytes)
            for row in 1..<table.rowCount {
                for column in 0..<30 {
                    let cell = table.cell(row: row, column: column)
                    #expect(!cell.hasPrefix("=") && !cell.hasPrefix("+") && !cell.hasPrefix("@"))
                }
            }
        }
        let log = String(
            decoding: try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .csv), as: UTF8.self)
        #expect(log.contains("\"'=cmd"))
    }

    @Test("in Markdown it is words: no mark-up, no link, no HTML, nothing that acts")
    func markdown() throws {
        let bytes = try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .md)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!HostileTextTests.acts(bytes))
        #expect(
            !text.contains(" <img") && !text.contains(" [a]") && !text.contains(" *b*") && !text.contains("https://"))
        #expect(text.contains("\\<img src=x\\>"))
    }
}

@Suite("Words in Markdown")
struct MarkdownTextTests {
    @Test(
        "signs that mean something to Markdown are only signs",
        arguments: [
            ("a*b", "a\\*b"), ("*\u{301}x", "\\*\u{301}x"), ("a\r\nb", "a b"), ("www.x.invalid", "www\\.x.invalid"),
            ("$x$", "\\$x\\$"), ("a&lt;b", "a&amp;lt;b"), ("\u{9B}31m", "⟨009B⟩31m"), ("\u{202E}abc", "⟨202E⟩abc"),
            ("Siân O’Brien", "Siân O’Brien"), ("👩‍👩‍👧", "👩‍👩‍👧"),
        ])
    func inline(text: String, expected: String) {
        #expect(MarkdownText.inline(text) == expected)
    }

    @Test(
        "a paragraph cannot begin a list, a heading or a rule",
        arguments: ["- a", "+ a", "1. a", "2) a", "===", "# a", "---"])
    func block(text: String) {
        #expect(MarkdownText.block("words\n" + text).split(separator: "\n").last?.contains("\\") == true)
    }
}
