import PanelModel

extension Desk {
    /// Records the findings that a draft holds; the rest of the draft stays as it is.
    /// - Returns: nil when the draft holds no findings.
    /// - Throws: `unknownEvidenceItem` for an item that the evidence list does not have.
    public func recordFindings(_ draft: CaseDraft) throws(DeskError) -> Receipt? {
        guard !draft.findings.isEmpty || !draft.cleared.isEmpty else { return nil }
        for item in Array(draft.findings.keys) + draft.cleared where rules.evidence.item(item) == nil {
            throw DeskError.unknownEvidenceItem(item)
        }
        let pack = PackVersion(id: rules.evidence.header.id, version: rules.evidence.header.version)
        let body = EvidenceBody(
            pack: pack, findings: draft.findings, cleared: draft.cleared.isEmpty ? nil : draft.cleared.sorted())
        let recorded = try record(.evidence(body), about: draft.id, seen: draft.seen)
        try settle(draft.id, after: recorded) { rest in
            rest.findings = [:]
            rest.cleared = []
        }
        return recorded.receipt
    }

    /// Records the needs profile that a draft holds; the rest of the draft stays as it is.
    /// - Returns: nil when the draft holds none.
    /// - Throws: `unknownSubArea`, `unknownLevel`.
    public func recordProfile(_ draft: CaseDraft) throws(DeskError) -> Receipt? {
        guard let profile = draft.profile else { return nil }
        for (area, level) in profile.agreed {
            guard let subArea = rules.matrix.subArea(area) else { throw DeskError.unknownSubArea(area) }
            guard subArea.level(level) != nil else { throw DeskError.unknownLevel(area, level) }
        }
        let recorded = try record(.profile(profile), about: draft.id, seen: draft.seen)
        try settle(draft.id, after: recorded) { $0.profile = nil }
        return recorded.receipt
    }

    /// Records a note.
    ///
    /// Notes never collide: whatever else was recorded meanwhile, the note is added.
    public func recordNote(_ note: NoteBody, about subject: String) throws(DeskError) -> Receipt {
        guard note.text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError.badForm(what: "note", line: nil, expected: "words")
        }
        let recorded = try record(.note(note), about: subject, seen: nil)
        try settle(subject, after: recorded) { rest in
            if rest.note?.fields["text"] == note.text { rest.note = nil }
        }
        return recorded.receipt
    }

    /// Everything that keeps a draft's decision from being recorded; empty when it can be.
    public func problems(in decision: DecisionDraft, of details: CaseDetails) -> [DecisionProblem] {
        decision.problems(gate: details.gate, law: rules.law, on: today)
    }

    /// The decision that a draft makes, word for word as it would be recorded now.
    /// - Throws: `incomplete` with everything that is missing.
    public func readBack(_ draft: DecisionDraft, of details: CaseDetails) throws(DeskError) -> Decision {
        try readBack(draft, of: details, on: today)
    }

    /// The decision that a draft makes when it is made on that day.
    func readBack(_ draft: DecisionDraft, of details: CaseDetails, on day: CivilDate) throws(DeskError) -> Decision {
        let problems = draft.problems(gate: details.gate, law: rules.law, on: day)
        let kept = rules.keepingFlags(draft, of: details)
        guard problems.isEmpty, let outcome = draft.outcome,
            let rule = rules.law.rules(at: details.gate)?.outcome(outcome),
            let decision = kept.decision(
                about: details.calledName, law: rules.law,
                notice: rules.notice(for: details, outcome: rule, on: day), on: day)
        else { throw DeskError.incomplete(problems) }
        return decision
    }

    /// Records the decision that a draft holds.
    /// - Throws: `incomplete`, `caseMovedOn`; nothing is recorded then, and the draft stays.
    public func recordDecision(_ draft: CaseDraft) throws(DeskError) -> Receipt {
        guard let decision = draft.decision else {
            throw DeskError.incomplete([DecisionProblem(part: .outcome, fact: .noOutcome)])
        }
        let file = try caseFile(subject: draft.id)
        let recorded = try record(
            .decision(try readBack(decision, of: file.details)), about: draft.id, seen: draft.seen)
        try settle(draft.id, after: recorded) { $0.decision = nil }
        return recorded.receipt
    }

    /// Takes what was recorded out of the draft on disk.
    ///
    /// Where the draft had seen all that came before, it has now seen the new entry too; where others had recorded in
    /// between (a note does not mind), it still has to be told of that.
    func settle(
        _ subject: String, after recorded: (receipt: Receipt, before: Int), _ change: (inout CaseDraft) -> Void
    ) throws(DeskError) {
        guard var rest = try drafts.draft(of: subject) else { return }
        change(&rest)
        if rest.seen == recorded.before { rest.seen = recorded.receipt.seq }
        try drafts.keep(rest, isSynced: true)
    }
}
