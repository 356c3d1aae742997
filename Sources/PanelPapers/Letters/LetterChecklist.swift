import PanelModel

/// What each letter must contain: the law pack's checklist of its notice, and what we ask of every letter besides.
enum LetterChecklist {
    /// The parts of every letter of a kind, whatever the outcome; for checking templates without a case.
    static func parts(of kind: LetterKind, law: LawRules) -> [LetterPart] {
        let notices = law.notices.filter { notice in
            notice.outcomes.contains { id in
                guard let rule = law.rules(at: notice.gate)?.outcome(id) else { return false }
                return LetterKind(outcome: id, kind: rule.kind, gate: notice.gate, to: .family) == kind
            }
        }
        return own(kind, adding: notices.flatMap(\.items))
    }

    /// The parts of the letter of one outcome.
    static func parts(of kind: LetterKind, outcome: String, gate: Gate, law: LawRules) -> [LetterPart] {
        own(kind, adding: kind == .copy ? [] : law.notice(of: outcome, at: gate)?.items ?? [])
    }

    /// The contacts without which the letter is not complete.
    static func contacts(of kind: LetterKind, outcome: String, gate: Gate, law: LawRules) -> [ContactKind] {
        var contacts: [ContactKind] = kind == .copy || kind == .putOff ? [.councilOfficer] : []
        if kind == .putOff { contacts.append(.sendiass) }
        if kind != .copy { contacts += (law.notice(of: outcome, at: gate)?.items ?? []).compactMap(\.contact) }
        return ContactKind.allCases.filter(contacts.contains)
    }

    /// Names of the facts that a part must hold, each as a word of `LetterWords`; none where any words will do.
    static func facts(of part: String, kind: LetterKind) -> [String] {
        switch part {
        case "decision": ["decided-on"]
        case "reasons": ["reasons-text"]
        case "right-of-appeal": ["contact-tribunal"]
        case "time-limits": ["appeal-by"]
        case "plan-goes-on": kind == .cease ? ["appeal-by"] : []
        case "mediation-adviser": ["contact-mediation-adviser"]
        case "mediation-timescale": ["mediation-by"]
        case "council-officer": ["contact-council-officer"]
        case "disagreement-resolution": ["contact-disagreement-resolution"]
        case "information-and-advice": ["contact-sendiass"]
        case "what-happens": ["no-plan-by", "plan-by"]
        case "draft": ["plan-by"]
        case "clock-runs-on": ["last-day"]
        case "next-steps": kind == .copy ? [] : ["steps-text"]
        default: []
        }
    }

    /// The parts of a letter that are ours, and where the items of a notice go among them.
    private static func own(_ kind: LetterKind, adding items: [NoticeItem]) -> [LetterPart] {
        var parts = items.map { LetterPart(id: $0.id, words: $0.words, citation: $0.citation) }
        func add(_ id: String, _ words: String) {
            guard !parts.contains(where: { $0.id == id }) else { return }
            parts.append(LetterPart(id: id, words: words, citation: "good practice"))
        }
        switch kind {
        case .assess, .issue, .change: break
        case .notToAssess, .notToIssue, .noChange, .cease:
            add("next-steps", "What will be done now, by whom and by when.")
            add("papers-read", "Which papers from the family there were.")
        case .putOff:
            add("decision", "That the decision was put off, and on which day.")
            add("reasons", "Why it was put off.")
            add("clock-runs-on", "That the time limit runs on, and its last day.")
            add("next-steps", "What will be done now, by whom and by when.")
            add("council-officer", "The person at the council to speak to.")
            add("information-and-advice", "The service for information and advice on special educational needs.")
        case .copy:
            add("decision", "The decision and its date.")
            add("reasons", "The same reasons as the family has.")
            add("next-steps", "The steps that the reader is to take.")
            add("council-officer", "The person at the council to speak to.")
        }
        if kind != .copy { add("another-format", "How to ask for the letter in another form or language.") }
        return parts
    }
}
