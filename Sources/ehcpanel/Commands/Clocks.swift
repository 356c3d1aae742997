import ArgumentParser
import PanelDesk
import PanelModel

/// A day on the command line.
extension CivilDate: ExpressibleByArgument {
    /// Reads `2026-11-26`.
    public init?(argument: String) { self.init(iso: argument) }
}

/// `deadlines`: the days by which the law wants the family told.
struct Deadlines: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Count the statutory days from the day of receipt, calendar days, to the letter.")

    @Option(help: "The day of receipt, such as 2026-09-01.")
    var received: CivilDate

    @Option(help: "The gate: request, issue or change.")
    var gate: Gate = .request

    @Option(
        name: .customLong("exception"),
        help: "An exception, such as 5(4)(a):2026-07-22..2026-09-02. May be given more than once.")
    var exceptions: [ClockException] = []

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    func run() throws {
        let clock = StatutoryClock(received: received, gate: gate, exceptions: exceptions)
        let answer = DeadlineAnswer(clock)
        switch format {
        case .json: Report.raw(Answers.json(answer))
        case .table, .csv:
            Report.line("Received      \(received.full)")
            if let day = answer.warnOn { Report.line("Keep to       \(day.full)") }
            for step in StatutoryStep.allCases where clock.step != nil {
                Report.line(
                    "\(step.title.padding(to: 14))\(step.lastDay(received: received).full)  \(step.duty) (\(step.source))"
                )
            }
            if clock.step == nil { Report.line("At this gate no limit is counted from the request.") }
            for excuse in answer.exceptions {
                Report.line(
                    "Exception     \(excuse.limb): excuses lateness on \(excuse.excuses.title) only; no clock stops")
                for doubt in excuse.doubts { Report.line("              to look at: \(doubt)") }
            }
        }
    }
}

extension ClockException: ExpressibleByArgument {
    /// Reads `5(4)(a):2026-07-22..2026-09-02`.
    public init?(argument: String) {
        do {
            self = try ClockException(argument: Substring(argument))
        } catch {
            return nil
        }
    }
}

extension String {
    /// The text filled up with blanks on the right.
    func padding(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}

/// `send-day`: the day on which a letter goes.
struct SendDayCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "send-day",
        abstract: "Choose the day on which a letter goes: in time, not on a Friday, not before a bank holiday.")

    @Option(help: "The day of the decision, such as 2026-12-17.")
    var decided: CivilDate

    @Option(help: "The last lawful day for the letter.")
    var deadline: CivilDate

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let holidays = try RuleLibrary.holidays(in: workspace.chosen)
        let plan = SendDay.plan(decided: decided, deadline: deadline, holidays: holidays)
        switch format {
        case .json: Report.raw(Answers.json(SendDayAnswer(plan)))
        case .table, .csv:
            Report.line("The letter goes on \(plan.day.full).")
            for passed in plan.passedOver { Report.line("Not \(passed.date.full): \(passed.why).") }
            if let advice = plan.advice { Report.line(advice) }
        }
    }
}
