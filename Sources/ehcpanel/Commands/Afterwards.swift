import ArgumentParser
import PanelDesk
import PanelModel

/// `amend`: puts details of a case right, or moves it to another gate.
struct Amend: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put details of a case right, choose a need or source, or move it to the next gate.",
        discussion: "Nothing is overwritten: the case as it was stays in its history.")

    @Argument(help: "The case's reference.")
    var reference: String

    @Option(help: "Why; it is kept with the change.")
    var why: String

    @Option(help: "Move the case to this gate: request, issue or change.")
    var gate: Gate?

    @Option(help: "The day received at this gate, such as 2026-11-03.")
    var received: CivilDate?

    @Option(help: "Who asked: 1 parent or young person, 2 school, 3 health, 4 social care, 5 other.")
    var source: RequestSource?

    @Option(help: "The primary need, by its code, such as SLCN.")
    var need: NeedType?

    @Option(help: "The secondary need, by its code.")
    var secondaryNeed: NeedType?

    @Option(help: "The case officer.")
    var officer: String?

    @Option(help: "What the family wishes to be called.")
    var addressedAs: String?

    @Option(help: "Early Help's involvement in words.")
    var earlyHelp: String?

    @Option(help: "Social care's involvement in words.")
    var socialCare: String?

    @Option(help: "The day on which this authority became responsible, for a child who moved in.")
    var movedIn: CivilDate?

    @Option(
        name: .customLong("exception"),
        help:
            "An exception to record, such as 5(4)(a):2026-07-22..2026-09-02:why. It excuses one step and stops no clock."
    )
    var exceptions: [ClockException] = []

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open()
        let subject = try desk.subject(ofReference: reference)
        let receipt = try desk.amend(subject, why: why, seen: nil) { details in
            if let gate { details.gate = gate }
            if let received { details.dateReceived = received }
            if let source {
                details.source = source
                details.sourceAsWritten = nil
            }
            if let need {
                details.primaryNeed = need
                details.needAsWritten = nil
            }
            if let secondaryNeed { details.secondaryNeed = secondaryNeed }
            if let officer { details.caseOfficer = officer }
            if let addressedAs { details.addressedAs = addressedAs }
            if let earlyHelp { details.earlyHelp = earlyHelp }
            if let socialCare { details.socialCare = socialCare }
            if let movedIn { details.movedInOn = movedIn }
            if !exceptions.isEmpty { details.exceptions = (details.exceptions ?? []) + exceptions }
        }
        Report.message(receipt.words)
        for exception in exceptions {
            for doubt in exception.doubts(received: try desk.caseFile(subject: subject).details.clockStart.day) {
                Report.message("\(exception.limbReference): to look at: \(doubt.words)")
            }
        }
    }
}

/// `correct`: records what stands instead of a decision.
struct Correct: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record what stands instead of a decision, from a filled-in form. The decision itself stays.",
        discussion: "ehcpanel correct 26-0141 --template > form.yaml prints the decision as it stands, to be put right."
    )

    @Argument(help: "The case's reference.")
    var reference: String

    @Argument(help: "The form; - reads standard input.")
    var form: String?

    @Option(help: "The entry of the decision; the newest of the case without it.")
    var entry: Int?

    @Option(help: "What was wrong.")
    var why: String?

    @Flag(help: "Print the form with the decision as it stands.")
    var template = false

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: YesOption

    func validate() throws {
        if !template && (form == nil || why == nil) { throw ValidationError("Give the form and --why, or --template.") }
    }

    func run() throws {
        let desk = try workspace.open(readsOnly: template)
        let file = try desk.caseFile(reference: reference)
        guard let seq = entry ?? file.decisions.last?.original.seq else {
            throw DeskError.badForm(what: reference, line: nil, expected: "a case with a decision")
        }
        if template { return Report.raw(Array(try desk.correctionTemplate(for: file, decision: seq).utf8)) }
        let planned = try desk.planCorrection(
            form: try InputFile.text(form ?? "-"), label: form == "-" ? "the form" : form ?? "", of: file, decision: seq
        )
        planned.lines.forEach { Report.line($0) }
        guard answer.yes || Report.confirm("Record this instead of entry \(seq)?") else {
            Report.message("Nothing was recorded.")
            throw ExitStatus.refused
        }
        guard let decision = planned.draft.decision else { return }
        let receipt = try desk.correct(
            decision: seq, of: file.id, with: decision, why: why ?? "", seen: planned.draft.seen)
        Report.message(receipt.words)
    }
}

/// `outcome`: what became of a decision afterwards.
struct Outcome: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record what became of a decision in mediation, appeal or complaint.",
        discussion: "The decision and its day stay as they are, as the SEN2 return wants it.")

    @Argument(help: "The case's reference.")
    var reference: String

    @Argument(help: "mediation, appeal or complaint.")
    var challenge: OutcomeBody.Challenge

    @Option(help: "The result in words.")
    var result: String

    @Option(help: "The day.")
    var on: CivilDate

    @Flag(help: "The decision was overturned.")
    var overturned = false

    @Option(help: "Which reason failed, in the decision's own words.")
    var failedReason: String?

    @Option(help: "The entry of the decision; the newest of the case without it.")
    var entry: Int?

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open()
        let file = try desk.caseFile(reference: reference)
        guard let seq = entry ?? file.decisions.last?.original.seq else {
            throw DeskError.badForm(what: reference, line: nil, expected: "a case with a decision")
        }
        let body = OutcomeBody(
            decision: seq, challenge: challenge, result: result, isOverturned: overturned, on: on,
            failedReason: failedReason)
        Report.message(try desk.recordOutcome(body, of: file.id).words)
    }
}

extension OutcomeBody.Challenge: ExpressibleByArgument {}
extension RequestSource: ExpressibleByArgument {}
extension NeedType: ExpressibleByArgument {}
