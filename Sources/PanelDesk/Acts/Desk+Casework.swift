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
        return settle(draft.id, after: recorded) { rest in
            rest.findings = [:]
            rest.cleared = []
        }
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
        return settle(draft.id, after: recorded) { $0.profile = nil }
    }

    /// Records a note.
    ///
    /// Notes never collide: whatever else was recorded meanwhile, the note is added.
    public func recordNote(_ note: NoteBody, about subject: String) throws(DeskError) -> Receipt {
        guard note.text.contains(where: { !$0.isWhitespace }) else {
            throw DeskError.badForm(what: "note", line: nil, expected: "words")
        }
        let recorded = try record(.note(note), about: subject, seen: nil)
        return settle(subject, after: recorded) { rest in
            if rest.note?.fields["text"] == note.text { rest.note = nil }
        }
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
        // Whether the case has moved on is asked first: where it has, that is what the person must hear.
        if file.lastSeq == draft.seen { try refuseSecondDecision(of: file) }
        let settled = try settledBand(decision, of: file, profile: draft.profile ?? file.profile)
        let recorded = try record(
            .decision(try readBack(settled, of: file.details)), about: draft.id, seen: draft.seen)
        return settle(draft.id, after: recorded) { $0.decision = nil }
    }

    /// A gate is answered once: what was wrong in a decision is put right by a correction, and a case that was put off
    /// still waits for its answer.
    func refuseSecondDecision(of file: CaseFile) throws(DeskError) {
        guard let standing = file.decisionAtGate, standing.standing.outcomeKind != .deferral else { return }
        throw DeskError.decisionStands(entry: standing.original.seq)
    }

    /// The draft with its band in the matrix's own words, and with the band that the levels suggest: no form can leave
    /// that out to get round saying why the award differs.
    /// - Throws: `badForm` for a band that the matrix does not have.
    func settledBand(
        _ decision: DecisionDraft, of file: CaseFile, profile: ProfileBody?
    ) throws(DeskError) -> DecisionDraft {
        guard var band = decision.band else { return decision }
        let bands = rules.matrix.bands
        func title(of text: String) -> String? { bands.first { $0.title == text || "\($0.number)" == text }?.title }
        guard let awarded = title(of: band.awarded) else {
            let known = bands.map(\.title).joined(separator: ", ")
            throw DeskError.badForm(what: "band", line: nil, expected: "one of \(known)")
        }
        band.awarded = awarded
        band.suggested = band.suggested.map { title(of: $0) ?? $0 }
        if rules.matrix.suggestsBand(at: file.details.gate), let profile,
            let suggestion = rules.matrix.suggestion(
                levels: profile.agreed, setting: profile.setting.flatMap(SettingKind.init(rawValue:)))
        {
            band.suggested = suggestion.band.title
        }
        var settled = decision
        settled.band = band
        return settled
    }

    /// Takes what was recorded out of the draft on disk.
    ///
    /// Where the draft had seen all that came before, it has now seen the new entry too; where others had recorded in
    /// between (a note does not mind), it still has to be told of that. The entry is on the disk by now, so a draft that
    /// cannot be put away is told with the receipt and is no error: whoever saw one would record a second time.
    func settle(
        _ subject: String, after recorded: (receipt: Receipt, before: Int), _ change: (inout CaseDraft) -> Void
    ) -> Receipt {
        var receipt = recorded.receipt
        do throws(DeskError) {
            guard var rest = try drafts.draft(of: subject) else { return receipt }
            change(&rest)
            if rest.seen == recorded.before { rest.seen = receipt.seq }
            try drafts.keep(rest, isSynced: true)
        } catch {
            receipt.draftFault = error.words
        }
        return receipt
    }
}
