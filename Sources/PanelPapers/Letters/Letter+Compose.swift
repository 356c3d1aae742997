import PanelModel

extension Letter {
    /// Writes the letter about a decision, and refuses one that does not hold all that the law asks of it.
    ///
    /// Pure: the same record, settings, rules, templates and day give the same letter.
    /// - Parameters:
    ///   - file: the case, with its history.
    ///   - decision: the decision that the letter tells, as it stands.
    ///   - to: the family, or one of those who have a copy.
    ///   - day: the day on the letter; see `day(for:in:to:today:)`.
    public static func compose(
        file: CaseFile, decision: StandingDecision, to: NoticeRecipient, settings: PanelSettings, rules: RuleBook,
        templates: LetterTemplates, on day: CivilDate
    ) throws(LetterRefused) -> Letter {
        let standing = decision.standing
        guard let outcome = rules.law.rules(at: standing.gate)?.outcome(standing.outcome) else {
            throw LetterRefused([.unknownOutcome(standing.outcome)])
        }
        let kind = LetterKind(outcome: outcome.id, kind: outcome.kind, gate: standing.gate, to: to)
        let parts = LetterChecklist.parts(of: kind, outcome: outcome.id, gate: standing.gate, law: rules.law)
        var problems: [LetterProblem] = []
        if standing.reasons.allSatisfy(\.isWhitespace), outcome.needs.contains(.reasons) { problems.append(.noReasons) }
        let contacts = LetterChecklist.contacts(of: kind, outcome: outcome.id, gate: standing.gate, law: rules.law)
        problems += contacts.filter { settings.contacts[$0] == nil }.map { .missingContact($0) }

        let composer = LetterComposer(
            file: file, decision: decision, kind: kind, to: to, settings: settings, rules: rules, day: day)
        let words = composer.words(parts: parts)
        let marks: LetterMarks
        do {
            marks = LetterMarks(try templates.marked(kind, words: words, law: rules.law))
        } catch {
            throw LetterRefused(problems + error.problems)
        }
        for problem in marks.problems(parts: parts, kind: kind, words: words, templates: templates)
        where !problems.contains(problem) {
            problems.append(problem)
        }
        guard problems.isEmpty else { throw LetterRefused(problems) }
        let document = LetterDocument(markdown: marks.text)
        let reading = LetterReading(document)
        let remarks = LetterCheck.remarks(
            on: document, reading: reading, file: file, decision: decision, to: to, rules: rules, day: day)
        return Letter(
            to: to, dated: day, reference: file.details.reference, outcome: outcome.id, document: document,
            parts: parts,
            reading: reading, remarks: remarks)
    }

    /// The day to put on a letter: the day that it was sent, where it was; else the planned day, or today where that has
    /// passed or nothing is planned.
    public static func day(
        for decision: StandingDecision, in file: CaseFile, to: NoticeRecipient, today: CivilDate
    ) -> CivilDate {
        let sent = file.notices.last { $0.value.decision == decision.original.seq && $0.value.to == to.rawValue }
        return sent?.value.on ?? max(today, decision.standing.notice?.sendOn ?? today)
    }

    /// The letter as plain Markdown.
    public var markdown: String { document.markdown }

    /// The letter as one HTML file that prints well and opens in a word processor.
    public var html: String { document.html(title: title) }
}
