import PanelModel

/// A decision as it will be, or was, recorded: for the read-back and for plain output.
public enum DecisionText {
    /// The decision in lines, every word of it, in reading order.
    public static func lines(of decision: Decision, about details: CaseDetails) -> [String] {
        var lines = ["\(details.reference)  \(details.fullName)", "", "Decision: \(decision.outcomeTitle)"]
        lines.append("Gate: \(decision.gate.title), under \(decision.law.id) \(decision.law.version)")
        if !decision.limbs.isEmpty { lines += [""] + decision.limbs.map(DecisionLog.line) }
        lines += (decision.considerations ?? []).map { "\($0.citation) \($0.question) \($0.words)" }
        for departure in decision.departures ?? [] {
            lines.append("Departed from a criterion: \(departure.criterion). Why: \(departure.why)")
        }
        if !decision.reasons.isEmpty { lines += ["", "Reasons", decision.reasons] }
        if let band = decision.band { lines += ["", CaseText.line(band)] }
        if !decision.comments.isEmpty { lines += ["", "Agencies said"] + decision.comments.map(DecisionLog.line) }
        if !decision.nextSteps.isEmpty {
            lines += ["", "Next steps"] + decision.nextSteps.map { "- " + DecisionLog.line($0) }
        }
        if !decision.keptFlags.isEmpty {
            lines += ["", "Flagged by the reasons check and kept"]
            lines += decision.keptFlags.map { "- \($0.text)\($0.why.isEmpty ? "" : ": \($0.why)")" }
        }
        lines.append("")
        if let notice = decision.notice {
            lines.append("Letter to go on \(notice.sendOn.full)")
            if let last = notice.lastDay { lines.append("Last day to tell the family: \(last.full)") }
            if notice.isLate { lines.append("The letter is late.") }
            if let advice = notice.advice { lines.append(advice) }
        } else {
            lines.append("No letter goes: the clock runs on.")
        }
        if let day = decision.viewsHadRegardOn {
            lines.append("Family's views and evidence had regard to on \(day.long)")
        }
        lines.append("Decided by \(decision.decidedBy) on \(decision.decidedOn.long)")
        return lines
    }
}
