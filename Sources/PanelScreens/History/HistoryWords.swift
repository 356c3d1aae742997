import Canvas
import PanelModel

/// Entries as the screens say them.
enum HistoryWords {
    /// An entry in a line.
    static func line(_ entry: Recorded<EntryBody>, context: CaseContext) -> String {
        switch entry.value {
        case .importBatch: "cases brought in from a table"
        case .caseOpened: "case opened"
        case .caseAmended(let body): "details changed\(after(body.why, context))"
        case .evidence(let body): evidence(body)
        case .profile(let body):
            "needs profile: \(count(body.agreed.count, "level")) agreed"
                + (body.band.map { ", band \($0.awarded)" } ?? "")
        case .note(let body): note(body, context)
        case .decision(let body): "decision: \(body.outcomeTitle)"
        case .correction(let body): "correction of entry \(body.corrects)\(after(body.why, context))"
        case .noticeSent(let body): "letter to the \(body.to) on \(body.on.dayAndMonth), \(body.channel)"
        case .stepDone(let body): "a next step was done on \(body.on.dayAndMonth)"
        case .outcome(let body):
            "\(body.challenge.rawValue): \(context.written(body.result))\(body.isOverturned ? "; decision overturned" : "")"
        case .config: "settings noted"
        case .erased(let seq): "erased, allowed by entry \(seq)"
        case .other(let kind): kind
        }
    }

    /// How the line looks: decisions stand out.
    static func style(_ entry: Recorded<EntryBody>) -> Style {
        switch entry.value {
        case .decision, .correction: .bold
        case .erased, .other, .config: .quiet
        case .importBatch, .caseOpened, .caseAmended, .evidence, .profile, .note, .noticeSent, .stepDone, .outcome:
            .plain
        }
    }

    /// `entry 143 · Thu 26 Nov 2026, 10:22 · A. Begum`.
    static func stamp(_ seq: Int, _ at: Moment, _ by: String, context: CaseContext) -> String {
        "entry \(seq) · \(at.civilDate.short), \(at.clock) · \(context.house.name(of: by))"
    }

    private static func note(_ body: NoteBody, _ context: CaseContext) -> String {
        let from = context.isPrivate ? nil : body.from
        switch body.topic {
        case .general: return "note: \(context.written(body.text))"
        case .views: return "views of \(from ?? "the family"): \(context.written(body.text))"
        case .consultation: return "consulted \(from ?? "the family"): \(context.written(body.text))"
        }
    }

    private static func evidence(_ body: EvidenceBody) -> String {
        var parts: [String] = []
        for finding in Finding.allCases {
            let number = body.findings.values.filter { $0.finding == finding }.count
            if number > 0 { parts.append("\(number) \(finding.title)") }
        }
        if let cleared = body.cleared, !cleared.isEmpty { parts.append("\(cleared.count) taken back") }
        let asked = body.findings.values.filter { $0.asked != nil }.count
        if asked > 0 { parts.append("\(asked) asked for") }
        return "evidence: " + parts.joined(separator: ", ")
    }

    private static func after(_ why: String?, _ context: CaseContext) -> String {
        why.map { ": \(context.written($0))" } ?? ""
    }

    private static func count(_ number: Int, _ word: String) -> String {
        number == 1 ? "1 \(word)" : "\(number) \(word)s"
    }
}
