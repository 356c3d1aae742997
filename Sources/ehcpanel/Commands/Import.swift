import ArgumentParser
import Foundation
import PanelDesk
import PanelPapers

/// `import`: brings in a table of requests.
struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring in a table of requests (CSV).",
        discussion: """
            Shows what would come in and every refused row by line, column and reason; nothing is recorded until you agree, \
            and then all of it or nothing.
            """)

    @Argument(help: "The file; - reads standard input.", completion: .file(extensions: ["csv", "txt", "tsv"]))
    var file: String

    @Flag(name: .long, help: "Show what would come in, and stop.")
    var dryRun = false

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: YesOption

    func run() throws {
        let bytes = try InputFile.bytes(file)
        let desk = try workspace.open(readsOnly: dryRun)
        let plan = try desk.planImport(bytes, label: "the file")
        switch format {
        case .json: try Report.json(ImportAnswer(plan))
        case .table, .csv: ImportReport.lines(of: plan).forEach { Report.line($0) }
        }
        guard !dryRun else { return }
        guard !plan.accepted.isEmpty else {
            Report.message("There is nothing new to bring in; nothing was recorded.")
            if plan.rowsRead > 0 && plan.refused.count == plan.rowsRead { throw ExitStatus.badInput }
            return
        }
        let count = plan.accepted.count
        guard answer.yes || Report.confirm("Bring in \(count) case\(count == 1 ? "" : "s")?") else {
            Report.message("Nothing was recorded.")
            throw ExitStatus.refused
        }
        let receipt = try desk.recordImport(plan, of: bytes)
        Report.message("\(receipt.words) · \(count) case\(count == 1 ? "" : "s") brought in")
    }
}

/// An import's plan as JSON. The keys are stable.
struct ImportAnswer: Encodable {
    struct Row: Encodable {
        let line: Int
        let reference: String?
        let notes: [Note]
    }

    struct Note: Encodable {
        let line: Int
        let column: String?
        let columnNumber: Int?
        let reason: String

        enum CodingKeys: String, CodingKey {
            case line, column
            case columnNumber = "column_number"
            case reason
        }
    }

    let rows: Int
    let comesIn: Int
    let withWarnings: [Row]
    let refused: [Row]
    let repeated: [Row]
    let alreadyHere: [Row]
    let changed: [Row]
    let columnsNotBroughtIn: [String]
    let notes: [String]

    init(_ plan: ImportPlan) {
        rows = plan.rowsRead
        comesIn = plan.accepted.count
        withWarnings = plan.warned.map { Row(line: $0.line, reference: $0.details.reference, notes: $0.warnings.map(Self.note)) }
        refused = plan.refused.map { Row(line: $0.line, reference: $0.reference, notes: $0.notes.map(Self.note)) }
        repeated = plan.repeated.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        alreadyHere = plan.alreadyHere.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        changed = plan.changed.map { Row(line: $0.line, reference: $0.reference, notes: []) }
        columnsNotBroughtIn = plan.ignoredColumns.map(\.title)
        notes = plan.fileNotes.map(\.message)
    }

    private static func note(_ note: ImportNote) -> Note {
        Note(line: note.line, column: note.columnTitle, columnNumber: note.columnNumber, reason: note.reason)
    }

    enum CodingKeys: String, CodingKey {
        case rows
        case comesIn = "comes_in"
        case withWarnings = "with_warnings"
        case refused, repeated
        case alreadyHere = "already_here"
        case changed
        case columnsNotBroughtIn = "columns_not_brought_in"
        case notes
    }
}

/// An import's plan in lines.
enum ImportReport {
    static func lines(of plan: ImportPlan) -> [String] {
        var lines = ["\(plan.rowsRead) rows: \(counts(plan))."]
        lines += plan.fileNotes.map(\.message)
        if !plan.ignoredColumns.isEmpty {
            lines.append("Columns not brought in: " + plan.ignoredColumns.map(\.title).joined(separator: ", ") + ".")
        }
        section("Refused", plan.refused.map { row in row.notes.map(\.message) }, &lines)
        section("Taken, with something to look at", plan.warned.map { row in row.warnings.map(\.message) }, &lines)
        section(
            "Said twice in the file, taken once",
            plan.repeated.map { ["line \($0.line): says line \($0.firstLine) again"] }, &lines)
        section(
            "Already in the record with other details; not changed",
            plan.changed.map { row in
                ["line \(row.line): \(row.reference): \(row.fields.map(\.title).joined(separator: ", "))"]
            }, &lines)
        return lines
    }

    private static func section(_ title: String, _ rows: [[String]], _ lines: inout [String]) {
        guard !rows.isEmpty else { return }
        lines += ["", title]
        for row in rows { lines += row.map { "  \($0)" } }
    }

    private static func counts(_ plan: ImportPlan) -> String {
        var parts = ["\(plan.accepted.count) to bring in"]
        if !plan.warned.isEmpty { parts.append("\(plan.warned.count) of them with something to look at") }
        parts.append("\(plan.refused.count) refused")
        if !plan.repeated.isEmpty { parts.append("\(plan.repeated.count) said twice") }
        if !plan.alreadyHere.isEmpty { parts.append("\(plan.alreadyHere.count) already in the record") }
        if !plan.changed.isEmpty { parts.append("\(plan.changed.count) in the record with other details") }
        return parts.joined(separator: ", ")
    }
}
