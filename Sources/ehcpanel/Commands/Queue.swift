import ArgumentParser
import PanelDesk
import PanelModel

/// `queue`: the cases that wait, the least time left first.
struct Queue: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the cases that wait, the least time left first.")

    @Argument(help: "Words that must all be found, such as: par slcn")
    var words: [String] = []

    @Option(help: "Only this gate: request, issue or change.")
    var gate: Gate?

    @Option(help: "Only this status: waiting, put-off, decided or told. May be given more than once.")
    var status: [CaseStatus] = []

    @Flag(help: "Every case, those that are told too.")
    var all = false

    @Option(help: "The order: headroom, reference, surname, received or setting.")
    var sort: QueueSort = .headroom

    @Option(help: "How the answer is written: table, json or csv.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open(readsOnly: true)
        var query = QueueQuery(text: words.joined(separator: " "), sort: sort)
        query.gate = gate
        query.statuses = all ? Set(CaseStatus.allCases) : Set(status)
        switch format {
        case .json: Report.raw(try desk.queueJSON(query))
        case .csv: Report.raw(try desk.queueCSV(query))
        case .table:
            table(try desk.queueRows(try desk.queue(query)), on: desk.today).lines.forEach { Report.line($0) }
        }
    }

    private func table(_ rows: [QueueRow], on day: CivilDate) -> TextTable {
        var table = TextTable(
            ["Days", "Ref", "Name", "Age", "Setting", "Need", "From", "Gate", "Check", "Status"], numbers: [0])
        for row in rows {
            let left = row.lastDay.map { $0.days(since: day) }
            let months = day.wholeMonths(since: row.dateOfBirth)
            table.append([
                left.map { $0 < 0 ? "late" : "\($0)" } ?? "–", row.reference, row.name, "\(months / 12).\(months % 12)",
                row.setting ?? "", row.primaryNeed?.code ?? row.needAsWritten ?? "",
                row.source?.title ?? row.sourceAsWritten ?? "", row.gate.title,
                String(row.check.map { $0?.mark ?? " " }), row.outcomeTitle ?? row.status.title,
            ])
        }
        return table
    }
}

extension Gate: ExpressibleByArgument {}
extension CaseStatus: ExpressibleByArgument {}
extension QueueSort: ExpressibleByArgument {}
