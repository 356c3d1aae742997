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

    private func rows(from first: String? = nil, to last: String? = nil, names: Bool = false) throws -> [[String: Any]]
    {
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
