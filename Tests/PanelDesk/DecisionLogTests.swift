import Foundation
import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk
@testable import PanelPapers

@Suite("The decision log")
struct DecisionLogTests {
    let fixture: DeskFixture
    let desk: Desk

    init() throws {
        fixture = try DeskFixture(rows: [DeskFixture.riley, DeskFixture.freya])
        desk = try fixture.desk()
        var findings = try desk.draft("26-0021")
        findings.findings["support-plan"] = EvidenceFinding(finding: .partly, document: "plan")
        _ = try desk.recordFindings(findings)
        var decision = DecisionDraft.notToAssess(on: desk.today)
        decision.comments = [AgencyComment(agency: .health, words: "We would assess.", isDissent: true)]
        _ = try desk.recordDecision(try desk.draft("26-0021", decision))
    }

    private func rows(from first: String? = nil, to last: String? = nil, names: Bool = false) throws -> [[String: Any]] {
        let json = try desk.decisionLog(
            from: first.flatMap { CivilDate(iso: $0) }, to: last.flatMap { CivilDate(iso: $0) }, namesChildren: names,
            format: .json)
        return try #require(try JSONSerialization.jsonObject(with: Data(json)) as? [[String: Any]])
    }

    private func text(_ format: LogFormat, names: Bool = false) throws -> String {
        String(decoding: try desk.decisionLog(from: nil, to: nil, namesChildren: names, format: format), as: UTF8.self)
    }

    @Test("children are named by initials unless names are asked for", arguments: [LogFormat.csv, .md, .json])
    func naming(format: LogFormat) throws {
        #expect(try text(format).contains("R.F."))
        #expect(try !text(format).contains("Forsythe"))
        #expect(try text(format, names: true).contains("Riley Forsythe"))
    }

    @Test("a row holds what was decided, why, on what, by whom and when")
    func values() throws {
        let row = try #require(try rows().first)
        #expect(row["reference"] as? String == "26-0021")
        #expect(row["decided_on"] as? String == "2026-11-26")
        #expect(row["day_count"] as? Int == 38)
        #expect(row["last_day"] as? String == "2026-11-30")
        #expect(row["sen2_outcome"] as? String == "N")
        #expect(row["source"] as? String == "1 \(RequestSource.parentOrYoungPersonTitle)")
        #expect(row["decided_by"] as? String == "Dr Chair")
        #expect(row["recorded_by"] as? String == "Sam Minute")
        #expect((row["evidence"] as? [String])?.first?.hasSuffix(": partly (plan)") == true)
        #expect((row["limbs"] as? [Any])?.count == 2)
        #expect((row["comments"] as? [Any])?.count == 1)
        #expect(row["corrected_by"] as? [Int] == [])
    }

    @Test("what was found after the decision is not said to have been before the panel")
    func evidenceOfThen() throws {
        var later = try desk.draft("26-0021")
        later.findings["baseline"] = EvidenceFinding(finding: .present)
        _ = try desk.recordFindings(later)
        #expect((try rows().first?["evidence"] as? [Any])?.count == 1)
    }

    @Test("a period takes in its first and its last day and nothing else")
    func period() throws {
        #expect(try rows(from: "2026-11-26", to: "2026-11-26").count == 1)
        #expect(try rows(to: "2026-11-25").isEmpty)
        #expect(try rows(from: "2026-11-27").isEmpty)
    }

    @Test("a correction and the day on which the family was told are in the row")
    func afterwards() throws {
        let file = try desk.caseFile(reference: "26-0021")
        var draft = DecisionDraft.notToAssess(on: desk.today)
        draft.reasons = "Corrected reasons."
        let seq = try #require(file.decisionAtGate?.original.seq)
        let correction = try desk.correct(decision: seq, of: file.id, with: draft, why: "wrong", seen: file.lastSeq)
        _ = try desk.recordNoticeSent(of: file.id, to: "family", on: desk.today, channel: "post")
        let row = try #require(try rows().first)
        #expect(row["reasons"] as? String == "Corrected reasons.")
        #expect(row["corrected_by"] as? [Int] == [correction.seq])
        #expect(row["family_told_on"] as? String == "2026-11-26")
    }

    @Test("the log says of which record it was made")
    func head() throws {
        let markdown = try text(.md)
        #expect(markdown.contains("a record of \(desk.head.count) entries"))
        #expect(markdown.contains(desk.head.hash.groups))
    }

    @Test("an export lands in today's folder, private, and replaces what was there whole")
    func written() throws {
        let bytes = try desk.decisionLog(from: nil, to: nil, namesChildren: false, format: .csv)
        let file = try desk.writeExport(bytes, named: "decisions.csv", to: nil)
        _ = try desk.writeExport(bytes, named: "decisions.csv", to: nil)
        #expect(file.path.hasSuffix("exports/2026-11-26/decisions.csv"))
        #expect([UInt8](try Data(contentsOf: file)) == bytes)
        let folder = try FileManager.default.contentsOfDirectory(atPath: file.deletingLastPathComponent().path)
        #expect(folder == ["decisions.csv"])
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
        #expect(mode == 0o600)
        #expect(refusal { try desk.writeExport(bytes, named: "", to: fixture.root) }?.exitStatus == .readWriteFault)
        let nowhere = fixture.root.appendingPathComponent("no/such/folder.csv")
        #expect(refusal { try desk.writeExport(bytes, named: "", to: nowhere) }?.exitStatus == .readWriteFault)
    }

    @Test("an export to something that is no plain file goes into it and leaves it there")
    func device() throws {
        let pipe = fixture.root.appendingPathComponent("pipe")
        #expect(mkfifo(pipe.path, 0o600) == 0)
        let reader = open(pipe.path, O_RDONLY | O_NONBLOCK)
        defer { close(reader) }
        _ = try desk.writeExport([0x61, 0x62], named: "", to: pipe)
        var buffer = [UInt8](repeating: 0, count: 8)
        #expect(read(reader, &buffer, 8) == 2)
        var status = stat()
        #expect(stat(pipe.path, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
    }
}

extension RequestSource {
    fileprivate static var parentOrYoungPersonTitle: String { RequestSource(rawValue: 1)?.title ?? "" }
}

@Suite("Hostile text on its way out")
struct HostileTextTests {
    static let hostile = "=cmd|' /C calc'!A0 \u{1B}]0;pwned\u{7}\u{9B}31m \u{202E}evil\u{2066} <img src=x> [a](https://x.invalid) *b* | `c` & \"q\", #h"

    /// A case with hostile text in every field that a person or a table can fill.
    static func fixture() throws -> (DeskFixture, Desk) {
        let fixture = try DeskFixture(rows: [DeskFixture.riley])
        let desk = try fixture.desk()
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
        return (fixture, desk)
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
        let (_, desk) = try HostileTextTests.fixture()
        #expect(try desk.caseFile(reference: "26-0021").details.surname == HostileTextTests.hostile)
        for bytes in [
            try desk.caseJSON(reference: "26-0021"), try desk.queueJSON(QueueQuery()),
            try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .json),
        ] {
            #expect(!HostileTextTests.acts(bytes))
        }
        let object = try JSONSerialization.jsonObject(with: Data(try desk.caseJSON(reference: "26-0021"))) as? [String: Any]
        let details = object?["details"] as? [String: Any]
        #expect(details?["surname"] as? String == HostileTextTests.hostile)
        let queue = try JSONSerialization.jsonObject(with: Data(try desk.queueJSON(QueueQuery(sort: .reference)))) as? [[String: Any]]
        #expect(queue?.first?["setting"] as? String == HostileTextTests.hostile)
    }

    @Test("in CSV it is guarded, so that a spreadsheet runs nothing of it")
    func csv() throws {
        let (_, desk) = try HostileTextTests.fixture()
        for bytes in [
            try desk.queueCSV(QueueQuery()), try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .csv),
        ] {
            let table = try DelimitedTable(utf8: bytes)
            for row in 1..<table.rowCount {
                for column in 0..<30 {
                    let cell = table.cell(row: row, column: column)
                    #expect(!cell.hasPrefix("=") && !cell.hasPrefix("+") && !cell.hasPrefix("@"))
                }
            }
        }
        let log = String(decoding: try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .csv), as: UTF8.self)
        #expect(log.contains("\"'=cmd"))
    }

    @Test("in Markdown it is words: no mark-up, no link, no HTML, nothing that acts")
    func markdown() throws {
        let (_, desk) = try HostileTextTests.fixture()
        let bytes = try desk.decisionLog(from: nil, to: nil, namesChildren: true, format: .md)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!HostileTextTests.acts(bytes))
        #expect(!text.contains("<img") && !text.contains("](http") && !text.contains(" *b*") && !text.contains("https://"))
        #expect(text.contains("\\<img src=x\\>"))
    }

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

    @Test("a paragraph cannot begin a list, a heading or a rule", arguments: ["- a", "+ a", "1. a", "2) a", "===", "# a", "---"])
    func block(text: String) {
        #expect(MarkdownText.block("words\n" + text).split(separator: "\n").last?.contains("\\") == true)
    }
}
