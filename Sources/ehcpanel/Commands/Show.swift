import ArgumentParser
import PanelDesk
import PanelPapers

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
        let file = try desk.caseFile(subject: try desk.subject(ofReference: reference))
        switch format {
        case .json: try Report.json(CaseAnswer(file, rules: desk.rules, people: try desk.people(), on: desk.today))
        case .table, .csv:
            Report.line(CaseText.text(of: file, rules: desk.rules, people: try desk.people(), on: desk.today))
        }
    }
}
