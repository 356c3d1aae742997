import ArgumentParser
import Foundation
import PanelDesk
import PanelModel

/// `letter`: the letter about a decision.
struct LetterCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "letter",
        abstract: "Write the letter about a decision, or record that it was sent.",
        discussion: """
            A letter of a “no” is refused while it lacks anything that regulations 5(3), 10(3) or 32 ask for. Without --output it \
            goes into the workspace's exports folder for today. --sent records the day on which it went, and how.
            """)

    @Argument(help: "The case's reference.")
    var reference: String

    @Option(help: "Who has it: family, school, health or social-care.")
    var to: Reader = .family

    @Option(help: "How it is written: md, html or docx.")
    var format: LetterFormat = .html

    @Option(help: "The file to write; - prints it.", completion: .file())
    var output: String?

    @Option(help: "Record that it was sent on this day, such as 2026-11-26; nothing is written then.")
    var sent: CivilDate?

    @Option(help: "How it was sent: first-class post, e-mail, by hand, portal. Goes with --sent.")
    var by: String?

    @OptionGroup var workspace: WorkspaceOption

    /// Who has a letter, in the words of the panel room.
    enum Reader: String, CaseIterable, ExpressibleByArgument {
        case family, school, health
        case socialCare = "social-care"

        var recipient: NoticeRecipient {
            switch self {
            case .family: .family
            case .school: .setting
            case .health: .health
            case .socialCare: .socialCare
            }
        }
    }

    func validate() throws {
        if (sent == nil) != (by == nil) { throw ValidationError("Give --sent and --by together.") }
    }

    func run() throws {
        let desk = try workspace.open(readsOnly: sent == nil)
        if let sent, let by {
            let subject = try desk.subject(ofReference: reference)
            Report.message(
                try desk.recordNoticeSent(of: subject, to: to.recipient.rawValue, on: sent, channel: by).words)
            return
        }
        let letter = try desk.letter(reference: reference, to: to.recipient)
        let bytes = try letter.bytes(format)
        if output == "-" {
            Report.raw(bytes)
        } else {
            let file = try desk.writeExport(
                bytes, named: "\(letter.fileStem).\(format.rawValue)", to: output.map { URL(fileURLWithPath: $0) })
            Report.message("Written: \(file.path)")
        }
        Report.message("Reading age: \(letter.readingAge)")
        letter.remarks.forEach { Report.message($0) }
    }
}

extension LetterFormat: ExpressibleByArgument {}
