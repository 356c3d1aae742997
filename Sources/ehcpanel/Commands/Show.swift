import ArgumentParser
import PanelDesk

/// `show`: a case whole.
struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Print a case whole.")

    @Argument(help: "The case's reference, such as 26-0141.")
    var reference: String

    @Option(help: "How the answer is written: table (plain text) or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open(readsOnly: true)
        switch format {
        case .json: Report.raw(try desk.caseJSON(reference: reference))
        case .table, .csv: Report.line(try desk.caseText(reference: reference))
        }
    }
}
