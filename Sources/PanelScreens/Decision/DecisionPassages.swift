import Canvas
import PanelModel

/// A decision word for word: for the read-back before it is recorded, and as it stands afterwards.
enum DecisionPassages {
    /// Everything that a decision holds, in the order of the form.
    static func of(_ decision: Decision, context: CaseContext) -> [Passage] {
        var passages = [Passage(decision.outcomeTitle, label: "Outcome", style: .bold)]
        for limb in decision.limbs {
            let question = context.isPrivate ? CaseContext.hidden : limb.question
            let words = limb.words.isEmpty ? "." : ": \(context.written(limb.words))"
            passages += [.gap, Passage("\(question)\n\(limb.isMet ? "Yes" : "No")\(words)", label: limb.citation)]
        }
        for answer in decision.considerations ?? [] {
            let question = context.isPrivate ? CaseContext.hidden : answer.question
            passages += [
                .gap, Passage("\(question)\n\(context.written(answer.words))", label: answer.citation),
            ]
        }
        if let band = decision.band { passages += [.gap, Passage(self.band(band, context: context), label: "Band")] }
        passages += [.gap, Passage(context.written(decision.reasons), label: "Reasons")]
        for flag in decision.keptFlags {
            let why = flag.why.isEmpty ? "" : ", because \(context.written(flag.why))"
            passages.append(Passage("“\(context.written(flag.text))”\(why)", label: "Flagged and kept"))
        }
        for (number, step) in decision.nextSteps.enumerated() {
            let day = step.due.map { ", by \($0.short)" } ?? ""
            passages += [
                .gap,
                Passage(
                    "\(context.written(step.what))\n\(context.written(step.owner))\(day)", label: "Step \(number + 1)"),
            ]
        }
        for comment in decision.comments {
            let who = "\(comment.agency.title)\(comment.isDissent ? ", a concern" : "")"
            passages += [.gap, Passage("\(who): \(context.written(comment.words))", label: "Said")]
        }
        for departure in decision.departures ?? [] {
            passages += [
                .gap,
                Passage(
                    "\(context.written(departure.criterion)), because \(context.written(departure.why))",
                    label: "Departed from"),
            ]
        }
        passages.append(.gap)
        if let day = decision.viewsHadRegardOn {
            passages.append(
                Passage("the family’s views and evidence were had regard to on \(day.short)", label: "Views"))
        } else if decision.outcomeKind != .deferral {
            passages.append(Passage("no day is noted on which the family’s views were had regard to", label: "Views"))
        }
        if decision.outcomeKind == .no, context.file.findings.isEmpty {
            passages.append(
                Passage(
                    "not looked at; the letter cannot say what was missing, and will say so. It decides nothing.",
                    label: "Evidence"))
        }
        if let notice = decision.notice {
            let advice = notice.advice.map { "\n\($0)" } ?? ""
            passages.append(Passage(letter(notice, isFull: true) + advice, label: "Letter"))
        } else if decision.outcomeKind == .deferral {
            let last = context.clock.lastLawfulDay.map { " The family must be told by \($0.short)." } ?? ""
            passages.append(Passage("none: the clock runs on.\(last)", label: "Letter"))
        }
        passages.append(Passage("\(decision.decidedBy), on \(decision.decidedOn.short)", label: "Decided by"))
        passages.append(Passage("\(decision.law.id), version \(decision.law.version)", label: "Law", style: .quiet))
        return passages
    }

    /// The decision that stands, with its corrections and what it was before them.
    static func recorded(_ standing: StandingDecision, context: CaseContext) -> [Passage] {
        let original = standing.original
        var passages = [
            Passage(
                "Recorded, entry \(original.seq), on \(original.at.civilDate.short) at \(original.at.clock) by \(context.house.name(of: original.by)).",
                style: .quiet)
        ]
        for correction in standing.corrections {
            passages.append(
                Passage(
                    "Corrected, entry \(correction.seq), on \(correction.at.civilDate.short) by \(context.house.name(of: correction.by)): \(context.written(correction.value.why))",
                    style: .quiet))
        }
        passages += AfterwardsPassages.of(standing, context: context)
        passages += [.gap] + of(standing.standing, context: context)
        if !standing.corrections.isEmpty {
            passages += [.gap, .heading("As it was first recorded, entry \(original.seq)"), .gap]
            passages += of(original.value, context: context)
        }
        return passages
    }

    /// When the letter goes: `Letter Thu 26 Nov · last day Mon 30 Nov`.
    static func letter(_ notice: NoticePlan, isFull: Bool = false) -> String {
        let day = isFull ? notice.sendOn.short : "Letter \(notice.sendOn.dayAndMonth)"
        let last = notice.lastDay.map { " · last day \(isFull ? $0.short : $0.dayAndMonth)" } ?? ""
        return day + last + (notice.isLate ? " · late" : "")
    }

    private static func band(_ band: BandAward, context: CaseContext) -> String {
        guard let suggested = band.suggested else { return band.awarded }
        guard band.isDeparture else { return "\(band.awarded), as the matrix suggests" }
        return "\(band.awarded); the matrix suggests \(suggested). \(context.written(band.overrideReason ?? ""))"
    }
}
