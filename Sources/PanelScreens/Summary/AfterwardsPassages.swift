import Canvas
import PanelModel

/// What happened to a decision after it was made: letters, mediation, appeal, complaint.
enum AfterwardsPassages {
    /// Letters and outcomes of a decision, in the order of the record.
    static func of(_ standing: StandingDecision, context: CaseContext) -> [Passage] {
        let seq = standing.original.seq
        let told = context.file.notices.filter { $0.value.decision == seq }.map { notice in
            let to = NoticeRecipient(rawValue: notice.value.to)?.title ?? notice.value.to
            return Passage("\(to), \(notice.value.on.short), \(notice.value.channel)", label: "Told")
        }
        let challenges = context.file.challenges.filter { $0.value.decision == seq }.map { challenge in
            let body = challenge.value
            let failed = body.failedReason.map { "\nWhat failed: \(context.written($0))" } ?? ""
            let result = body.isOverturned ? "overturned, " : ""
            return Passage(
                "\(result)\(body.on.short): \(context.written(body.result))\(failed)",
                label: body.challenge.rawValue.capitalizedFirst, style: body.isOverturned ? .warning : .plain)
        }
        return told + challenges
    }

    /// The decision in a line, and what happened to it.
    static func summary(_ context: CaseContext) -> [Passage] {
        context.file.decisions.flatMap { standing -> [Passage] in
            let decision = standing.standing
            let corrected = standing.corrections.isEmpty ? "" : ", corrected"
            return [
                Passage(
                    "\(decision.outcomeTitle), \(decision.decidedOn.short), entry \(standing.original.seq)\(corrected)",
                    label: "Decision", style: .bold)
            ] + of(standing, context: context)
        }
    }

    /// The exceptions of the clock with what they excuse, and what does not bear them out yet.
    static func exceptions(_ context: CaseContext) -> [Passage] {
        let details = context.details
        var passages: [Passage] = []
        if let day = details.movedInOn {
            passages.append(
                Passage("this authority has been responsible since \(day.short) and decides afresh", label: "Moved in"))
        }
        for exception in details.exceptions ?? [] {
            let days =
                exception.from.map { from in
                    "\(from.short) to \(exception.to?.short ?? "now")"
                } ?? "no days given"
            passages.append(
                Passage("\(days): \(context.written(exception.note))\n\(exception.excuses)", label: "Exception"))
            let doubts = exception.doubts(received: details.clockStart.day).map(\.words)
            if !doubts.isEmpty {
                passages.append(Passage(doubts.joined(separator: "; "), label: "To look at", style: .warning))
            }
        }
        return passages
    }
}

extension String {
    /// With a capital letter at the start.
    fileprivate var capitalizedFirst: String {
        guard let first else { return self }
        return first.uppercased() + dropFirst()
    }
}
