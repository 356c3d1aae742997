import ArgumentParser
import Foundation
import PanelDesk

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
        let planned = try desk.planImport(bytes, label: "the file")
        switch format {
        case .json: Report.raw(planned.json)
        case .table, .csv: planned.lines.forEach { Report.line($0) }
        }
        guard !dryRun else { return }
        let count = planned.count
        guard count > 0 else {
            Report.message("There is nothing new to bring in; nothing was recorded.")
            if planned.isRefusedWhole { throw ExitStatus.badInput }
            return
        }
        guard answer.yes || Report.confirm("Bring in \(count) case\(count == 1 ? "" : "s")?") else {
            Report.message("Nothing was recorded.")
            throw ExitStatus.refused
        }
        let receipt = try desk.recordImport(planned)
        Report.message("\(receipt.words) · \(count) case\(count == 1 ? "" : "s") brought in")
    }
}
