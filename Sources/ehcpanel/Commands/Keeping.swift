import ArgumentParser
import Foundation
import PanelDesk
import PanelModel

/// `export`: papers made from the record.
struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write papers from the record.", subcommands: [Decisions.self, NextStepsText.self])

    /// `export decisions`: the decision log.
    struct Decisions: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the decision log as CSV and Markdown.",
            discussion: """
                Children are named by initials and reference unless --names is given. Without --output both files go into \
                the workspace's exports folder for today; --format json prints the log instead.
                """)

        @Option(help: "The first day of the decisions, such as 2026-11-26.")
        var from: CivilDate?

        @Option(help: "The last day of the decisions.")
        var to: CivilDate?

        @Flag(help: "Name the children in full.")
        var names = false

        @Option(help: "csv, md or json; without it both CSV and Markdown are written.")
        var format: LogFormat?

        @Option(help: "The file to write; - prints it. Goes with --format.", completion: .file())
        var output: String?

        @OptionGroup var workspace: WorkspaceOption

        func validate() throws {
            if output != nil && format == nil { throw ValidationError("Say with --format what --output should hold.") }
        }

        func run() throws {
            let desk = try workspace.open(readsOnly: true)
            for format in format.map({ [$0] }) ?? [.csv, .md] {
                let bytes = try desk.decisionLog(from: from, to: to, namesChildren: names, format: format)
                if output == "-" || (format == .json && output == nil) {
                    Report.raw(bytes)
                } else {
                    let file = try desk.writeExport(
                        bytes, named: "decisions.\(format.rawValue)", to: output.map { URL(fileURLWithPath: $0) })
                    Report.message("Written: \(file.path)\(names ? " (it names children in full)" : "")")
                }
            }
        }
    }

    /// `export next-steps`: what a family is told after a "no".
    struct NextStepsText: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next-steps",
            abstract:
                "Print what a family is told after a “no”: the four questions, what happens next, and their rights.")

        @Argument(help: "The case's reference.")
        var reference: String

        @OptionGroup var workspace: WorkspaceOption

        func run() throws {
            let desk = try workspace.open(readsOnly: true)
            let file = try desk.caseFile(reference: reference)
            let text = try desk.nextStepText(for: file)
            let decision = file.decisionAtGate?.standing
            let answers = decision?.limbs.map { limb in
                ["\(limb.question) \(limb.isMet ? "Yes." : "No.")", limb.words].filter { !$0.isEmpty }.joined(
                    separator: " ")
            }
            Report.line(text.plainText(why: (answers ?? []) + [decision?.reasons ?? ""]))
            if !text.missingContacts.isEmpty {
                let missing = text.missingContacts.map(\.title).joined(separator: ", ")
                Report.message("Not ready to go: settings.yaml has no way to reach \(missing).")
                throw ExitStatus.refused
            }
        }
    }
}

/// `verify`: checks the record.
struct Verify: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the whole record, from its first byte.",
        discussion: """
            The chain shows whether the record was changed. It cannot show that what was recorded was right. With --head it \
            also looks for the head that the signed minutes carry.
            """)

    @Option(
        name: .customLong("head"), parsing: .upToNextOption, help: "A head from signed minutes, such as 43f5 0016 ….")
    var mark: [String] = []

    @Option(help: "How the answer is written: table or json.")
    var format: AnswerFormat = .table

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let progress = ProgressLine("Checking")
        let answer = try Desk.verify(
            workspace.chosen, mark: mark.isEmpty ? nil : mark.joined(separator: " "), progress: progress.show)
        progress.clear()
        switch format {
        case .json: Report.raw(Answers.json(answer))
        case .table, .csv:
            Report.line("\(answer.entries) entries · head \(answer.head)")
            if answer.erased > 0 { Report.line("\(answer.erased) bodies were erased lawfully.") }
            if answer.rehearsals > 0 {
                Report.line("\(answer.rehearsals) entries were made under a clock set by hand.")
            }
            if let asked = answer.askedHead { Report.line("The head that you gave: \(asked).") }
            for damage in answer.findings {
                let entry = damage.entry.map { "entry \($0)" } ?? "the file"
                Report.line("\(entry), line \(damage.line), byte \(damage.offset): \(damage.what)")
            }
            Report.line(answer.isSound ? "The record verifies." : "THE RECORD DOES NOT VERIFY.")
        }
        if !answer.isSound { throw ExitStatus.notVerified }
    }
}

/// `rebuild`: makes the index anew.
struct Rebuild: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Throw the index away and make it anew from the record. Nothing is lost by it.")

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open(readsOnly: true)
        let progress = ProgressLine("Reading the record")
        try desk.rebuildIndex(progress: progress.show)
        progress.clear()
        Report.message("The index was made anew. \(desk.headWords)")
    }
}

/// `recover`: opens the record for recording, which sets an unfinished end aside, and says what was found.
struct Recover: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Set an unfinished entry at the end of the record aside, and say what was found.",
        discussion: """
            Opening the workspace does the same. Damage inside the confirmed part is never repaired: put back a copy, and \
            keep the damaged one.
            """)

    @OptionGroup var workspace: WorkspaceOption

    func run() throws {
        let desk = try workspace.open()
        if let reason = desk.readOnlyReason {
            Report.message("Nothing can be recorded: \(reason).")
            throw ExitStatus.notVerified
        }
        if desk.openingNotes.isEmpty { Report.message("There was nothing to recover.") }
        Report.message(desk.headWords)
    }
}

/// `rules`: the rule packs.
struct Rules: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check the rule packs and settings, or write one out to change it.",
        subcommands: [Check.self, Print.self])

    /// `rules check`: everything that is wrong in any of them.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Check the rule packs and settings of a workspace, or one file.")

        @Argument(help: "A file such as rules/evidence.yaml; without it, all of the workspace.")
        var file: String?

        @OptionGroup var workspace: WorkspaceOption

        func run() throws {
            let problems: [RulePackError]
            if let file {
                let url = URL(fileURLWithPath: file)
                guard let kind = RulePackKind(fileName: url.lastPathComponent) else {
                    let known = RulePackKind.allCases.map(\.fileName).joined(separator: ", ")
                    throw DeskError.badForm(what: url.lastPathComponent, line: nil, expected: "one of \(known)")
                }
                problems = RulePackChecker.check(try InputFile.text(file), kind: kind, file: file)
            } else {
                problems = RuleLibrary.problems(in: workspace.chosen)
            }
            problems.forEach { Report.line($0.description) }
            if !problems.isEmpty { throw ExitStatus.badInput }
            Report.message("The rules are in order.")
        }
    }

    /// `rules print`: a pack as it ships, to start a council's own from.
    struct Print: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print a file that ships with the program, to start the council's own from.")

        @Argument(help: "The file, such as rules/matrix.yaml; without it, the list.")
        var name: String?

        func run() throws {
            guard let name else { return ShippedFiles.names.forEach { Report.line($0) } }
            guard let bytes = ShippedFiles.bytes(name) else { throw DeskError.noSuchFile(name) }
            Report.raw(bytes)
        }
    }
}

extension LogFormat: ExpressibleByArgument {}
