import Canvas
import PanelModel

/// A decision word for word: for the read-back before it is recorded, and as it stands afterwards.
enum DecisionPassages {
    /// Everything that a decision holds, in the order of the form.
    static func of(_ decision: Decision, context: CaseContext) -> [Passage] {
        var passages = [Passage(decision.outcomeTitle, label: "Outcome", style: .bold), .gap]
        for limb in decision.limbs {
            let question = context.isPrivate ? CaseContext.hidden : limb.question
            passages.append(Passage("\(question) \(limb.isMet ? "Yes" : "No").", label: limb.citation, style: .bold))
            if !limb.words.isEmpty { passages.append(Passage(context.written(limb.words), indent: 2)) }
        }
        if let band = decision.band { passages += [.gap] + self.band(band, context: context) }
        passages += [.gap, .heading("Reasons"), Passage(context.written(decision.reasons), indent: 2)]
        for flag in decision.keptFlags {
            passages.append(
                Passage("Kept: “\(context.written(flag.text))”" + (flag.why.isEmpty ? "" : ", because \(flag.why)"), style: .quiet, indent: 2))
        }
        passages += steps(decision.nextSteps, context: context) + comments(decision.comments, context: context)
        passages.append(.gap)
        if let day = decision.viewsHadRegardOn {
            passages.append(Passage("the family’s views and evidence had regard to on \(day.short)", label: "Views"))
        }
        if let notice = decision.notice {
            passages.append(Passage(letter(notice, isFull: true), label: "Letter"))
            if let advice = notice.advice { passages.append(Passage(advice, style: .warning, indent: 2)) }
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
        passages += [.gap] + of(standing.standing, context: context)
        if !standing.corrections.isEmpty {
            passages += [.gap, .heading("As it was first recorded, entry \(original.seq)"), .gap]
            passages += of(original.value, context: context)
        }
        return passages
    }

    /// `Letter Thu 26 Nov · last day Mon 30 Nov`
    static func letter(_ notice: NoticePlan, isFull: Bool = false) -> String {
        let day = isFull ? notice.sendOn.short : "Letter \(notice.sendOn.dayAndMonth)"
        let last = notice.lastDay.map { " · last day \(isFull ? $0.short : $0.dayAndMonth)" } ?? ""
        return day + last + (notice.isLate ? " · late" : "")
    }

    private static func band(_ band: BandAward, context: CaseContext) -> [Passage] {
        var words = band.awarded
        if let suggested = band.suggested {
            words += band.isDeparture ? "; the matrix suggests \(suggested)" : ", as the matrix suggests"
        }
        var passages = [Passage(words, label: "Band")]
        if let reason = band.overrideReason, band.isDeparture { passages.append(Passage(context.written(reason), indent: 2)) }
        return passages
    }

    private static func steps(_ steps: [NextStep], context: CaseContext) -> [Passage] {
        guard !steps.isEmpty else { return [] }
        return [.gap, .heading("Next steps")]
            + steps.enumerated().flatMap { number, step in
                [
                    Passage("\(number + 1). \(context.written(step.what))", indent: 2),
                    Passage(step.owner + (step.due.map { ", by \($0.short)" } ?? ""), style: .quiet, indent: 5),
                ]
            }
    }

    private static func comments(_ comments: [AgencyComment], context: CaseContext) -> [Passage] {
        guard !comments.isEmpty else { return [] }
        return [.gap, .heading("What agencies said")]
            + comments.map {
                Passage("\($0.agency.title)\($0.isDissent ? " (a concern)" : ""): \(context.written($0.words))", indent: 2)
            }
    }
}
