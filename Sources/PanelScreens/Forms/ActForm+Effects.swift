import PanelModel

extension ActForm {
    /// What recording the form wants done; nil, with the reason said and the focus on it, while something is missing.
    mutating func effect(details: CaseDetails, today: CivilDate) -> Effect? {
        switch kind {
        case .noticeSent(let recipients):
            guard let day = day("on", today: today) else { return nil }
            guard let channel = text("how") else { return stopped(at: "how", "Say how it was sent.") }
            return .recordNoticeSent(to: recipients[chosen("to")], on: day, channel: channel, subject: subject)
        case .outcome(let decision):
            guard let result = text("result") else { return stopped(at: "result", "Say what came of it.") }
            guard let day = day("on", today: today) else { return nil }
            return .recordOutcome(
                OutcomeBody(
                    decision: decision, challenge: OutcomeBody.Challenge.allCases[chosen("challenge")], result: result,
                    isOverturned: chosen("overturned") == 1, on: day, failedReason: text("failed")), subject: subject)
        case .details:
            guard let why = text("why") else { return stopped(at: "why", "Say why it is changed.") }
            let changed = ActForm.changed(details, by: self)
            guard changed != details else { return stopped(at: "need", "Nothing differs from the record yet.") }
            return .amendCase(changed, why: why, subject: subject, seen: seen)
        case .nextGate(let gate):
            guard let why = text("why") else { return stopped(at: "why", "Say why the case moves on.") }
            var changed = details
            changed.gate = gate
            return .amendCase(changed, why: why, subject: subject, seen: seen)
        case .exception: return exceptionEffect(details: details, today: today)
        case .movedIn:
            guard let day = day("on", today: today) else { return nil }
            var changed = details
            changed.movedInOn = day
            return .amendCase(changed, why: text("why") ?? "moved in", subject: subject, seen: seen)
        }
    }

    private mutating func stopped(at id: String, _ words: String) -> Effect? {
        stop(at: id, words)
        return nil
    }

    private mutating func exceptionEffect(details: CaseDetails, today: CivilDate) -> Effect? {
        var days: [String: CivilDate] = [:]
        for id in ["from", "to", "asked"] where text(id) != nil {
            // A closure or an absence may still lie ahead.
            guard let day = CivilDate(typed: text(id) ?? "", today: today, sense: .past) else {
                return stopped(at: id, DateEntry.expected)
            }
            days[id] = day
        }
        guard let note = text("note") else { return stopped(at: "note", "Say what happened.") }
        let exception = ClockException(
            regulation: ExceptionRegulation.of(details.gate)[chosen("regulation")],
            limb: ExceptionLimb.allCases[chosen("limb")], from: days["from"], to: days["to"],
            adviceAskedOn: days["asked"], note: note)
        var changed = details
        changed.exceptions = (details.exceptions ?? []) + [exception]
        return .amendCase(changed, why: "exception: \(exception.limbReference)", subject: subject, seen: seen)
    }

    private static func changed(_ details: CaseDetails, by form: ActForm) -> CaseDetails {
        var details = details
        if form.chosen("need") > 0 {
            let need = NeedType.allCases[form.chosen("need") - 1]
            if need != details.primaryNeed { details.needAsWritten = nil }
            details.primaryNeed = need
        }
        details.secondaryNeed = form.chosen("second") > 0 ? NeedType.allCases[form.chosen("second") - 1] : nil
        if form.chosen("source") > 0 {
            let source = RequestSource.allCases[form.chosen("source") - 1]
            if source != details.source { details.sourceAsWritten = nil }
            details.source = source
        }
        details.caseOfficer = form.text("officer")
        details.addressedAs = form.text("called")
        details.earlyHelp = form.text("early-help")
        details.socialCare = form.text("social-care")
        return details
    }
}

extension ExceptionRegulation {
    /// The regulations that can excuse lateness at a gate; none at the change gate, where no clock of a request runs.
    static func of(_ gate: Gate) -> [ExceptionRegulation] {
        switch gate {
        case .request: [.reg5]
        case .issue: [.reg10, .reg13]
        case .change: []
        }
    }
}
