import PanelIndex
import PanelModel

extension Desk {
    /// Records the details of a case as they now are: a need chosen, a name put right, the case moved to the next gate.
    /// - Parameters:
    ///   - change: makes the change on the details as they stand.
    ///   - why: the reason, kept with the entry.
    ///   - seen: the last entry of the case that the person had seen; nil where the change rests on nothing else.
    /// - Throws: `badForm` when there is no reason, the case would lose its name or reference, its dates cannot be, or
    ///   another case has the new reference; `caseMovedOn`.
    public func amend(
        _ subject: String, why: String, seen: Int?, change: (inout CaseDetails) -> Void
    ) throws(DeskError) -> Receipt {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError.badForm(what: "amendment", line: nil, expected: "why the case is amended")
        }
        let file = try caseFile(subject: subject)
        var details = file.details
        change(&details)
        guard details != file.details else {
            throw DeskError.badForm(what: "amendment", line: nil, expected: "something that differs from the record")
        }
        try check(details, of: subject)
        let recorded = try record(
            .caseAmended(CaseBody(details: details, why: why)), about: subject, seen: seen ?? file.lastSeq)
        return recorded.receipt
    }

    private func check(_ details: CaseDetails, of subject: String) throws(DeskError) {
        func refuse(_ expected: String) -> DeskError { .badForm(what: "amendment", line: nil, expected: expected) }
        guard !details.reference.isEmpty, !details.fullName.isEmpty else { throw refuse("a reference and a name") }
        guard details.dateReceived <= today, details.dateOfBirth <= details.dateReceived else {
            throw refuse("a date of birth before the day received, and neither in the future")
        }
        let holder = try asking { try $0.subject(ofReference: details.reference) }
        guard holder == nil || holder == subject else { throw refuse("a reference that no other case has") }
    }

    /// Records what stands instead of a decision.
    ///
    /// The decision itself is not touched; both are shown wherever it is.
    /// - Parameters:
    ///   - seq: the entry of the decision.
    ///   - draft: the decision as it should have been.
    ///   - why: what was wrong.
    /// - Throws: `badForm` when the case has no such decision or no reason is given; `incomplete`; `caseMovedOn`.
    public func correct(
        decision seq: Int, of subject: String, with draft: DecisionDraft, why: String, seen: Int
    ) throws(DeskError) -> Receipt {
        guard why.contains(where: { !$0.isWhitespace }) else {
            throw DeskError.badForm(what: "correction", line: nil, expected: "what was wrong")
        }
        let file = try caseFile(subject: subject)
        guard let standing = file.decisions.first(where: { $0.original.seq == seq }) else {
            throw DeskError.badForm(what: "correction", line: nil, expected: "the entry of a decision of this case")
        }
        // The day, the gate and the law are those of the decision: a correction puts right what was recorded of it.
        var details = file.details
        details.gate = standing.standing.gate
        var corrected = draft
        corrected.revises = nil
        var decision = try readBack(corrected, of: details, on: standing.standing.decidedOn)
        decision.law = standing.standing.law
        let body = CorrectionBody(corrects: seq, why: why, decision: decision)
        let recorded = try record(.correction(body), about: subject, seen: seen)
        return settle(subject, after: recorded) { rest in
            if rest.decision?.revises?.decision == seq { rest.decision = nil }
        }
    }

    /// Records that the notice of the newest decision went out.
    /// - Parameters:
    ///   - to: `family`, `school`, `health` or `social-care`.
    ///   - channel: first-class post, e-mail, by hand, portal.
    /// - Throws: `badForm` when there is no decision with a notice, or the day lies before it or in the future.
    public func recordNoticeSent(
        of subject: String, to: String, on day: CivilDate, channel: String
    ) throws(DeskError) -> Receipt {
        let file = try caseFile(subject: subject)
        func refuse(_ expected: String) -> DeskError { .badForm(what: "letter", line: nil, expected: expected) }
        guard let decision = file.decisionAtGate, decision.standing.notice != nil else {
            throw refuse("a decision that is told by letter")
        }
        guard day >= decision.standing.decidedOn, day <= today else {
            throw refuse("a day between the decision (\(decision.standing.decidedOn.iso)) and today")
        }
        // A slip of the pen here would leave the family waiting in the queue for ever.
        guard NoticeRecipient(rawValue: to) != nil else {
            throw refuse("one of " + NoticeRecipient.allCases.map(\.rawValue).joined(separator: ", "))
        }
        guard channel.contains(where: { !$0.isWhitespace }) else { throw refuse("how it was sent") }
        let body = NoticeSentBody(decision: decision.original.seq, to: to, on: day, channel: channel)
        return try record(.noticeSent(body), about: subject, seen: nil).receipt
    }

    /// Records what became of a decision in mediation, appeal or complaint.
    ///
    /// The decision and its day stay as they are (the rule of the SEN2 return).
    /// - Throws: `badForm` when the case has no such decision, or the day lies before it or in the future.
    public func recordOutcome(_ outcome: OutcomeBody, of subject: String) throws(DeskError) -> Receipt {
        let file = try caseFile(subject: subject)
        guard let decision = file.decisions.first(where: { $0.original.seq == outcome.decision }) else {
            throw DeskError.badForm(what: "outcome", line: nil, expected: "the entry of a decision of this case")
        }
        guard outcome.on >= decision.original.value.decidedOn, outcome.on <= today else {
            throw DeskError.badForm(
                what: "outcome", line: nil,
                expected: "a day between the decision (\(decision.original.value.decidedOn.iso)) and today")
        }
        return try record(.outcome(outcome), about: subject, seen: nil).receipt
    }

    /// Records that an offered step, or evidence that was asked for, was done.
    public func recordStepDone(_ done: StepDoneBody, of subject: String) throws(DeskError) -> Receipt {
        let file = try caseFile(subject: subject)
        guard file.history.contains(where: { $0.seq == done.entry }), done.on <= today else {
            throw DeskError.badForm(
                what: "step", line: nil, expected: "an entry of this case, and a day not in the future")
        }
        return try record(.stepDone(done), about: subject, seen: nil).receipt
    }
}
