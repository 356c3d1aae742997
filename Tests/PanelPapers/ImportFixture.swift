import Foundation
import PanelModel
import Testing

@testable import PanelPapers

/// What the import tests share: the embedded aliases, a small table, a day.
enum ImportFixture {
    static let tests = URL(filePath: #filePath).deletingLastPathComponent()

    static func aliases() throws -> ImportAliases {
        let file = tests.appending(path: "../../Assets/rules/import-columns.yaml").standardized
        return try ImportAliases(yaml: String(contentsOf: file, encoding: .utf8))
    }

    static func example() throws -> [UInt8] {
        Array(try Data(contentsOf: tests.appending(path: "Fixtures/requests-autumn-2026.csv")))
    }

    static func day(_ iso: String) throws -> CivilDate {
        try #require(CivilDate(iso: iso))
    }

    static func plan(
        _ text: String, today: String = "2026-11-21", known: KnownCases = .none, aliases: ImportAliases? = nil
    ) throws -> ImportPlan {
        try plan(Array(text.utf8), today: today, known: known, aliases: aliases)
    }

    static func plan(
        _ bytes: [UInt8], today: String = "2026-11-21", known: KnownCases = .none, aliases: ImportAliases? = nil
    ) throws -> ImportPlan {
        try ImportPlanner.plan(
            bytes: bytes, fileLabel: "a file", today: day(today), known: known,
            aliases: try aliases ?? ImportFixture.aliases())
    }

    /// The details of the only row of a small table with these extra columns.
    static func row(_ extra: [(title: String, cell: String)]) throws -> ImportedRow {
        let columns =
            [
                ("Ref", "26-0001"), ("Forename", "Siân"), ("Surname", "O'Brien"), ("DOB", "01/09/2016"),
                ("Received", "14/09/2026"),
            ]
            .filter { column in !extra.contains { $0.title == column.0 } } + extra.map { ($0.title, $0.cell) }
        let quoted = { (text: String) in "\"" + text.replacing("\"", with: "\"\"") + "\"" }
        let text =
            columns.map { quoted($0.0) }.joined(separator: ",") + "\n"
            + columns.map { quoted($0.1) }.joined(separator: ",")
        let plan = try plan(text)
        #expect(plan.refused.isEmpty)
        return try #require(plan.accepted.first)
    }

    static let small = "Ref,Forename,Surname,DOB,Received\n"
}
