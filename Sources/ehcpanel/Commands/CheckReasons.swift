import ArgumentParser
import PanelDesk
import PanelModel

/// `check-reasons`: what the reasons check says of a text.
struct CheckReasons: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-reasons",
        abstract: "Say which reasons in a text would not hold, why, and what to say instead.",
        discussion: """
            The text is read from standard input. Places are counted in Unicode characters from 0, the end not included. \
            Nothing is recorded, and the status is 0 whatever is found: the check informs, it never blocks.
            """)

    @Option(help: "The gate at which the reasons are given: request, issue or change.")
    var gate: Gate

    @Option(help: "The case that they are about: its names and its family's wishes are then known.")
    var reference: String?

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let text = try InputFile.text("-")
        let flags: [ReasonFlag]
        if let reference {
            let desk = try workspace.open(readsOnly: true)
            flags = desk.rules.flags(in: text, gate: gate, of: try desk.caseFile(reference: reference).details)
        } else {
            let rules = try RuleLibrary.reasons(in: workspace.chosen)
            flags = rules.checker?.check(text, context: ReasonsContext(gate: gate)) ?? []
        }
        switch format {
        case .json: Report.raw(Answers.json(flags.map(FlagAnswer.init)))
        case .table, .csv:
            for flag in flags {
                Report.line("“\(flag.text)”")
                Report.line("    \(flag.why) (\(flag.source))")
                Report.line("    \(flag.better)")
            }
        }
    }
}

/// A flag as an answer.
///
/// The JSON keys are stable.
private struct FlagAnswer: Encodable {
    let rule: String
    let start: Int
    let end: Int
    let text: String
    let why: String
    let source: String
    let better: String

    init(_ flag: ReasonFlag) {
        rule = flag.rule
        start = flag.start
        end = flag.end
        text = flag.text
        why = flag.why
        source = flag.source
        better = flag.better
    }
}
