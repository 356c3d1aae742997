import PanelModel

/// An entry of a case in a few words, for history lists and for "what changed".
public enum HistoryWords {
    /// One line, without personal data beyond what the case's own screen shows.
    public static func line(_ content: EntryBody) -> String {
        switch content {
        case .importBatch: "import closed"
        case .caseOpened: "case opened"
        case .caseAmended(let body): "case amended\(body.why.map { ": \($0)" } ?? "")"
        case .evidence(let body): evidence(body)
        case .profile(let body):
            "needs profile: \(body.agreed.count) level\(body.agreed.count == 1 ? "" : "s")"
                + (body.band.map { ", band \($0.awarded)" } ?? "")
        case .note(let body): note(body)
        case .decision(let decision): "decision: \(decision.outcomeTitle)"
        case .correction(let body): "correction of entry \(body.corrects): \(body.decision.outcomeTitle)"
        case .noticeSent(let body): "letter to \(body.to) sent \(body.on.dayAndMonth) by \(body.channel)"
        case .stepDone: "next step done"
        case .outcome(let body): "\(body.challenge.rawValue): \(body.result)"
        case .config: "workspace settings"
        case .erased: "erased"
        case .other(let kind): kind
        }
    }

    /// What kind of entry it is, without a word that anybody wrote: for errors, which go to logs and other people's eyes.
    public static func kind(_ content: EntryBody) -> String {
        switch content {
        case .caseAmended: "case amended"
        case .note(let body):
            switch body.topic {
            case .general: "note"
            case .views: "views of the family"
            case .consultation: "the family was consulted"
            }
        case .noticeSent: "a letter was sent"
        case .outcome(let body): body.challenge.rawValue
        case .importBatch, .caseOpened, .evidence, .profile, .decision, .correction, .stepDone, .config, .erased,
            .other:
            line(content)
        }
    }

    private static func evidence(_ body: EvidenceBody) -> String {
        let counts = Finding.allCases.compactMap { finding -> String? in
            let count = body.findings.values.count { $0.finding == finding }
            return count == 0 ? nil : "\(count) \(finding.title)"
        }
        let asked = body.findings.values.count { $0.asked != nil }
        let cleared = body.cleared?.count ?? 0
        let parts =
            counts + (asked > 0 ? ["\(asked) asked for"] : []) + (cleared > 0 ? ["\(cleared) taken back"] : [])
        return "evidence: " + parts.joined(separator: ", ")
    }

    private static func note(_ body: NoteBody) -> String {
        switch body.topic {
        case .general: "note"
        case .views: "views\(body.from.map { " of \($0)" } ?? "")"
        case .consultation: "the family was consulted"
        }
    }
}
