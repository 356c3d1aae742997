import ArgumentParser
import Foundation
import PanelDesk
import PanelModel

/// `evidence`: shows the evidence check of a case, or sets a finding.
struct Evidence: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show the evidence check of a case, or record a finding.",
        discussion: "What is absent is asked for; it is not a reason to refuse.")

    @Argument(help: "The case's reference.")
    var reference: String

    @Argument(help: "The item, by its id; without it the whole list is shown.")
    var item: String?

    @Argument(help: "The finding: present, partly, absent, not-applicable, or clear to take it back.")
    var finding: String?

    @Option(help: "The document that shows it.")
    var document: String?

    @Option(help: "The document's date, such as 2026-11-03.")
    var dated: CivilDate?

    @Option(help: "A note.")
    var note: String?

    @Flag(help: "Ask whoever holds it for it, inside the time that the law gives.")
    var ask = false

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func validate() throws {
        if (item == nil) != (finding == nil) { throw ValidationError("Give an item and its finding, or neither.") }
    }

    func run() throws {
        let desk = try workspace.open(readsOnly: item == nil)
        let file = try desk.caseFile(reference: reference)
        guard let item, let finding else { return try show(file, desk) }
        var draft = CaseDraft(id: file.id, seen: file.lastSeq)
        if finding == "clear" {
            draft.cleared = [item]
        } else {
            guard let value = Finding(rawValue: finding) else { throw DeskError.unknownFinding(finding) }
            draft.findings[item] = EvidenceFinding(
                finding: value, document: document, documentDate: dated, note: note,
                asked: ask ? try desk.request(forItem: item, of: file.details) : nil)
        }
        if let receipt = try desk.recordFindings(draft) { Report.message(receipt.words) }
    }

    private func show(_ file: CaseFile, _ desk: Desk) throws {
        let items = desk.rules.evidence.items(for: file.details, on: desk.today)
        switch format {
        case .json:
            Report.raw(
                Answers.json(
                    items.map { item in
                        Line(
                            item: item.id, group: item.group.rawValue, title: item.title, heldBy: item.heldBy.rawValue,
                            notTheFamilys: item.notFamilys, finding: file.findings[item.id])
                    }))
        case .table, .csv:
            for group in EvidenceGroup.allCases where items.contains(where: { $0.group == group }) {
                Report.line(group.title)
                for item in items where item.group == group {
                    let found = file.findings[item.id]
                    let papers = [found?.document, found?.documentDate?.long].compactMap(\.self).joined(separator: ", ")
                    let word = found?.finding.title ?? "not looked at"
                    Report.line(
                        "  \(found?.finding.mark ?? " ") \(item.title) [\(item.id)]: \(word)\(papers.isEmpty ? "" : ", \(papers)")"
                    )
                    if let asked = found?.asked { Report.line("      asked of \(asked.from) by \(asked.by.long)") }
                }
            }
            Report.line("What is absent is asked for; it is not a reason to refuse.")
        }
    }

    private struct Line: Encodable {
        let item: String
        let group: String
        let title: String
        let heldBy: String
        let notTheFamilys: Bool
        let finding: EvidenceFinding?

        func encode(to encoder: any Encoder) throws {
            var values = encoder.container(keyedBy: CodingKeys.self)
            try values.encode(item, forKey: .item)
            try values.encode(group, forKey: .group)
            try values.encode(title, forKey: .title)
            try values.encode(heldBy, forKey: .heldBy)
            try values.encode(notTheFamilys, forKey: .notTheFamilys)
            // Null while nobody has looked: the key is there all the same.
            try values.encode(finding, forKey: .finding)
        }

        enum CodingKeys: String, CodingKey {
            case item, group, title
            case heldBy = "held_by"
            case notTheFamilys = "not_the_familys"
            case finding
        }
    }
}

/// `decide`: records a decision from a form.
struct Decide: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record a decision from a filled-in form, or print the form.",
        discussion: """
            ehcpanel decide --template 26-0141 > decision.yaml prints the form with the statute's questions in it. \
            ehcpanel decide decision.yaml shows what will be recorded, asks, and records it.
            """)

    @Argument(help: "The form; - reads standard input. With --template: the case's reference.")
    var subject: String

    @Flag(help: "Print the form for a case.")
    var template = false

    @Flag(name: .long, help: "Show what would be recorded, and stop.")
    var dryRun = false

    @OptionGroup var workspace: WorkspaceOption
    @OptionGroup var answer: YesOption

    func run() throws {
        if template {
            let desk = try workspace.open(readsOnly: true)
            let file = try desk.caseFile(reference: subject)
            return Report.raw(Array(try desk.decisionTemplate(for: file).utf8))
        }
        let text = try InputFile.text(subject)
        let desk = try workspace.open(readsOnly: dryRun)
        let planned = try desk.planDecision(form: text, label: subject == "-" ? "the form" : subject)
        planned.lines.forEach { Report.line($0) }
        guard !dryRun else { return }
        guard answer.yes || Report.confirm("Record this?") else {
            Report.message("Nothing was recorded.")
            throw ExitStatus.refused
        }
        Report.message(try desk.recordDecision(planned.draft).words)
    }
}

/// `note`: adds a note or views to a case.
struct Note: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Record a note, or views of the family, about a case.")

    @Argument(help: "The case's reference.")
    var reference: String

    @Argument(help: "The words; - reads standard input, which keeps them out of the shell's history.")
    var text: String = "-"

    @Option(help: "What it is about: general, views or consultation.")
    var topic: NoteBody.Topic = .general

    @Option(help: "Whose words they are, in the words of the panel room.")
    var from: String?

    @Option(help: "How they came: letter, phone, in person, form.")
    var means: String?

    @Option(help: "The day, such as 2026-11-03.")
    var on: CivilDate?

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let words = text == "-" ? try InputFile.text("-") : text
        let desk = try workspace.open()
        let subject = try desk.subject(ofReference: reference)
        let note = NoteBody(topic: topic, from: from, means: means, on: on, text: words)
        Report.message(try desk.recordNote(note, about: subject).words)
    }
}

extension NoteBody.Topic: ExpressibleByArgument {}
