/// What the words of a "no" are made from, all of it from the record.
public struct NotToAssessFacts: Sendable {
    /// The case; its gate says which "no" it is.
    public var details: CaseDetails
    /// The outcome's id in the law pack, such as `cease`.
    public var outcome: String
    /// What was found for each item of the check, and what was asked for.
    public var findings: [EvidenceItemID: EvidenceFinding]
    /// The steps that are offered, as edited.
    public var steps: [NextStep]
    /// What the family sent or said, such as `letter of 28 October 2026`.
    public var readFromFamily: [String]
    /// The day on which the panel had regard to the family's views and evidence; nil where the record does not say that
    /// it did, and then the words do not say so either.
    public var hadRegardOn: CivilDate?
    /// The areas of need that the panel considered: those that have a level in the needs profile.
    public var areasConsidered: [AreaOfNeed]
    /// The day of the panel's decision.
    public var decidedOn: CivilDate
    /// The limits for mediation and appeal, which run from the day that the letter goes.
    public var limits: AppealLimits

    /// The day that the letter goes.
    public var sentOn: CivilDate { limits.letter }

    /// The facts of one decision.
    public init(
        details: CaseDetails, outcome: String, findings: [EvidenceItemID: EvidenceFinding], steps: [NextStep],
        readFromFamily: [String], hadRegardOn: CivilDate?, areasConsidered: [AreaOfNeed], decidedOn: CivilDate,
        limits: AppealLimits
    ) {
        self.details = details
        self.outcome = outcome
        self.findings = findings
        self.steps = steps
        self.readFromFamily = readFromFamily
        self.hadRegardOn = hadRegardOn
        self.areasConsidered = areasConsidered
        self.decidedOn = decidedOn
        self.limits = limits
    }

    /// The facts of a decision as the record of its case has them, for a letter that goes on a day.
    ///
    /// What was there and what was missing is told as it stood when the panel decided, so that nothing which came later is
    /// said to have been read; what was asked for, as it stands now.
    public init(file: CaseFile, decision: StandingDecision, rules: RuleBook, sentOn: CivilDate) {
        let then = file.asItStood(at: decision.original.seq)
        let standing = decision.standing
        // A case may have moved on; the letter is about the gate at which it was decided.
        var details = file.details
        details.gate = standing.gate
        var findings = then.findings
        for (item, found) in file.findings where found.asked != nil { findings[item]?.asked = found.asked }
        self.init(
            details: details, outcome: standing.outcome, findings: findings, steps: standing.nextSteps,
            readFromFamily: then.papersFromFamily(evidence: rules.evidence), hadRegardOn: standing.viewsHadRegardOn,
            areasConsidered: then.areasConsidered(matrix: rules.matrix), decidedOn: standing.decidedOn,
            limits: AppealLimits(letter: sentOn, holidays: rules.holidays))
    }
}

extension CaseFile {
    /// The file as it stood when an entry had just been recorded, from its history.
    public func asItStood(at seq: Int) -> CaseFile {
        guard let first = history.first, var then = CaseFile(id: id, opening: first) else { return self }
        for entry in history.dropFirst() where entry.seq <= seq { then.apply(entry) }
        return then
    }

    /// What the family sent or said, as the check of the papers and the notes of views name it, such as
    /// `letter of 28 October 2026`.
    public func papersFromFamily(evidence: EvidenceRules) -> [String] {
        var papers: [String] = []
        func add(_ what: String, of day: CivilDate?, from: String? = nil) {
            let paper = what + (day.map { " of \($0.long)" } ?? "") + (from.map { " from \($0)" } ?? "")
            if !papers.contains(paper) { papers.append(paper) }
        }
        for item in evidence.items where item.heldBy == .family || item.heldBy == .youngPerson {
            guard let found = findings[item.id], let document = found.document, !document.isBlank else { continue }
            switch found.finding {
            case .present, .partly: add(document.trimmedBlanks, of: found.documentDate)
            case .absent, .notApplicable: break
            }
        }
        for note in notes where note.value.topic == .views {
            // A letter to Mrs Forsythe does not say that a call was from Mrs Forsythe.
            let from = note.value.from == details.familyName ? nil : note.value.from
            add(note.value.means ?? "what was said", of: note.value.on, from: from)
        }
        return papers
    }

    /// The areas of need with a level in the needs profile, agreed or scored by an agency.
    public func areasConsidered(matrix: MatrixRules) -> [AreaOfNeed] {
        guard let profile else { return [] }
        let scored = (profile.scores ?? [:]).values.reduce(into: Set(profile.agreed.keys)) { $0.formUnion($1.keys) }
        let areas = matrix.areas.filter { $0.subAreas.contains { scored.contains($0.id) } }.map(\.area)
        return AreaOfNeed.allCases.filter(areas.contains)
    }
}
