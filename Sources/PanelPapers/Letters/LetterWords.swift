import PanelModel

/// Everything that a template can name: words from the record, the settings and the rules, not yet made safe for Markdown.
struct LetterWords {
    /// Single lines by name, such as `greeting`.
    var lines: [String: String] = [:]
    /// Paragraphs by name, such as `reasons-text`.
    var blocks: [String: [String]] = [:]
    /// The program's own words for each part, a paragraph each; a line that begins with `•` is an item of a list.
    var parts: [String: [String]] = [:]
    /// Names that hold, such as `young-person`.
    var flags: Set<String> = []
    var steps: [NextStep] = []

    static let lineNames: Set<String> = [
        "authority", "panel", "reference", "date", "decided-on", "greeting", "addressee", "child", "childs", "name",
        "full-name", "setting", "outcome", "officer", "appeal-by", "mediation-by", "last-day", "no-plan-by", "plan-by",
    ]
    static let blockNames: Set<String> = ["reasons-text", "steps-text", "words"]
    static let flagNames: Set<String> = ["young-person", "has-setting", "late"]
    /// Parts for which the program has words, whatever the law pack's checklists name.
    static let ownParts: Set<String> = [
        "next-steps", "what-was-missing", "needs-considered", "papers-read", "what-would-change", "another-format",
        "language", "clock-runs-on", "papers-to-send", "about-band", "decision", "reasons", "copies", "feedback",
        "council-officer", "information-and-advice", "plan-goes-on",
    ]
    static let stepNames: Set<String> = ["steps", "what", "owner", "due"]

    /// Every word that letters have, but for the parts of the law pack's checklists.
    static var known: Set<String> {
        lineNames.union(blockNames).union(flagNames).union(ownParts).union(stepNames)
            .union(ContactKind.allCases.map(contact))
    }

    /// The word for a contact, such as `contact-tribunal`.
    static func contact(_ kind: ContactKind) -> String { "contact-\(kind.rawValue)" }

    /// The words that a part must hold for a fact, one line each; none where the record has no such fact.
    func held(_ fact: String) -> [String] {
        if let line = lines[fact] { return [LetterText.flat(LetterText.clean(line))].filter { !$0.isEmpty } }
        return LetterText.plainLines(blocks[fact] ?? []).map(LetterText.flat)
    }

    /// The values for Mustache, in which nothing acts as Markdown.
    var mustache: [String: Any] {
        var values: [String: Any] = [:]
        for (name, line) in lines { values[name] = LetterText.inline(line) }
        for (name, block) in blocks { values[name] = LetterText.block(block) }
        for (name, words) in parts { values[name] = ["words": LetterText.block(words)] }
        for name in LetterWords.flagNames { values[name] = flags.contains(name) }
        values["steps"] = steps.map { step in
            [
                "what": LetterText.inline(step.what), "owner": LetterText.inline(step.owner),
                "due": step.due?.long ?? "",
            ]
        }
        return values
    }
}
