import PanelModel
import PanelPapers

extension Desk {
    /// The matrix that is in use, by id and version.
    public var matrixVersion: PackVersion {
        PackVersion(id: rules.matrix.header.id, version: rules.matrix.header.version)
    }

    /// The request that asks for an item of evidence inside the time that the law gives.
    /// - Throws: `unknownEvidenceItem`.
    public func request(forItem id: String, of details: CaseDetails) throws(DeskError) -> EvidenceRequest {
        guard let item = rules.evidence.item(id) else { throw DeskError.unknownEvidenceItem(id) }
        let by = rules.evidence.askBy(
            item, asked: today, lastDay: rules.clock(of: details).lastLawfulDay,
            isWorkingDay: rules.holidays.isWorkingDay)
        return EvidenceRequest(from: details.holder(of: item), what: item.askFor, by: by)
    }

    /// The next steps that the rules propose for a case, decided today.
    public func proposedSteps(for file: CaseFile) -> [NextStep] {
        NextStepComposer(rules: rules.nextSteps, evidence: rules.evidence)
            .compose(
                case: file.details, findings: file.findings.mapValues(\.finding), decidedOn: today,
                isWorkingDay: rules.holidays.isWorkingDay
            ).map(\.nextStep)
    }

    /// The form for a case, with what is in its draft already and the steps that the rules propose.
    public func decisionTemplate(for file: CaseFile) throws(DeskError) -> String {
        guard let gateRules = rules.law.rules(at: file.details.gate) else { throw DeskError.notACase }
        let draft = try drafts.draft(of: file.id)?.decision ?? DecisionDraft(gate: file.details.gate)
        return DecisionForm.template(
            for: file, draft: draft, rules: gateRules, steps: proposedSteps(for: file), on: today)
    }
}

/// A decision read from a form and not recorded yet.
public struct PlannedDecision: Sendable {
    /// The draft that `recordDecision` takes.
    public let draft: CaseDraft
    /// Every word that would be recorded.
    public let lines: [String]
}

extension Desk {
    /// Reads a filled-in form and works out what it would record.
    ///
    /// Nothing is recorded.
    /// - Parameter label: what to call the form in messages.
    /// - Throws: `badForm` with the line; `noSuchCase`; `incomplete`.
    public func planDecision(form text: String, label: String) throws(DeskError) -> PlannedDecision {
        let form: DecisionForm
        do {
            form = try DecisionForm(yaml: text, matrix: matrixVersion)
        } catch {
            throw DeskError.badForm(what: label, line: error.line, expected: error.expected)
        }
        let file = try caseFile(reference: form.reference)
        if file.lastSeq == form.seen { try refuseSecondDecision(of: file) }
        let decision = try settledBand(form.draft, of: file, profile: file.profile)
        var draft = CaseDraft(id: file.id, seen: form.seen)
        draft.decision = decision
        return PlannedDecision(
            draft: draft, lines: DecisionText.lines(of: try readBack(decision, of: file.details), about: file.details)
        )
    }
}

extension Desk {
    /// The form for a correction, with the decision as it now stands.
    /// - Throws: `badForm` when the case has no decision in that entry.
    public func correctionTemplate(for file: CaseFile, decision seq: Int) throws(DeskError) -> String {
        guard let standing = file.decisions.first(where: { $0.original.seq == seq })?.standing,
            let gateRules = rules.law.rules(at: standing.gate)
        else {
            throw DeskError.badForm(what: "correction", line: nil, expected: "the entry of a decision of this case")
        }
        return DecisionForm.template(
            for: file, draft: DecisionDraft(standing), rules: gateRules, steps: standing.nextSteps,
            on: today)
    }

    /// Reads a filled-in form for a correction and works out what it would record.
    ///
    /// Nothing is recorded.
    public func planCorrection(
        form text: String, label: String, of file: CaseFile, decision seq: Int
    ) throws(DeskError) -> PlannedDecision {
        let form: DecisionForm
        do {
            form = try DecisionForm(yaml: text, matrix: matrixVersion)
        } catch {
            throw DeskError.badForm(what: label, line: error.line, expected: error.expected)
        }
        guard form.reference == file.details.reference else {
            throw DeskError.badForm(what: label, line: nil, expected: "the form of the case that is named")
        }
        guard let standing = file.decisions.first(where: { $0.original.seq == seq })?.standing else {
            throw DeskError.badForm(what: "correction", line: nil, expected: "the entry of a decision of this case")
        }
        var details = file.details
        details.gate = standing.gate
        var draft = CaseDraft(id: file.id, seen: form.seen)
        draft.decision = form.draft
        let decision = try readBack(form.draft, of: details, on: standing.decidedOn)
        return PlannedDecision(draft: draft, lines: DecisionText.lines(of: decision, about: details))
    }
}

extension CaseDetails {
    /// Who holds an item of evidence for this case, by name where it is known.
    public func holder(of item: EvidenceItem) -> String {
        switch item.heldBy {
        case .setting: setting ?? item.heldBy.title
        case .family: addressedAs ?? item.heldBy.title
        case .youngPerson: calledName
        case .authority, .health, .socialCare, .earlyHelp, .educationalPsychology, .specialistTeachers:
            item.heldBy.title
        }
    }
}
