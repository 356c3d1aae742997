import Canvas
import PanelModel

extension DecisionTabState {
    /// Leaves the text that is written: letters are commands until Enter goes on.
    mutating func rest(draft: CaseDraft, context: CaseContext) {
        isResting = true
        settleWriting(draft, context: context)
    }

    /// Goes so many fields down or up, as far as there are any; where there is no form, so many lines.
    mutating func go(down steps: Int, draft: CaseDraft, context: CaseContext) {
        guard shown(draft, context: context) == .form else {
            top = max(0, min(top + steps, pageCount(context: context) - room.rows))
            return
        }
        let fields = stops(draft, context: context)
        let now = fields.firstIndex(of: focus) ?? 0
        let next = fields[min(max(0, now + steps), fields.count - 1)]
        if next != focus { go(to: next, draft: draft, context: context) }
    }

    /// Goes to the first of these problems.
    ///
    /// Returns what is wrong, and how much more there is.
    mutating func show(_ problems: [DecisionProblem], draft: CaseDraft, context: CaseContext) -> String {
        guard let first = problems.first else { return "" }
        go(to: DecisionField(first.part), draft: draft, context: context)
        let more = problems.count - 1
        return more == 0 ? first.words : "\(first.words) (\(more) more)"
    }
}

extension AppState {
    /// Shows exactly what will be recorded; or, where something is missing, the first thing and its place.
    mutating func readDecisionBack() -> [Effect] {
        guard let context, let open else { return [] }
        let answer = open.decision.answer(open.draft, context: context)
        let corrected = answer.corrected(in: context.file)
        // A correction puts right what was recorded: the day and the law are those of the decision.
        let day = corrected?.standing.decidedOn ?? house.today
        let law = house.rules.law
        let problems = answer.problems(gate: context.details.gate, law: law, on: day)
        let recorded = house.rules.keepingFlags(answer, of: context.details)
        guard problems.isEmpty, let outcome = answer.outcome.flatMap({ law.rules(at: answer.gate)?.outcome($0) }),
            var decision = recorded.decision(
                about: context.details.calledName, law: law,
                notice: house.rules.notice(for: context.details, outcome: outcome, on: day), on: day)
        else {
            var words = ""
            let effects = changeCase { open, context in
                words = open.decision.show(problems, draft: open.draft, context: context)
            }
            say(words, tone: .notice)
            return effects
        }
        if let corrected { decision.law = corrected.standing.law }
        let title = corrected.map { "Correction of entry \($0.original.seq)" } ?? "To be recorded"
        let why = corrected.map { _ in [Passage(answer.revises?.why ?? "", label: "Why"), .gap] } ?? []
        let chair = corrected == nil ? decision.decidedBy : nil
        overlay = .reader(
            Reader(
                title: "\(title): \(context.details.reference) \(context.name)",
                passages: why + DecisionPassages.of(decision, context: context),
                acceptance: Reader.Acceptance(hint: "record") { state in
                    guard let draft = state.open?.draft else { return [] }
                    state.house.chair = chair ?? state.house.chair
                    var sent = draft
                    sent.decision = recorded
                    return [
                        .keep(draft, isSynced: true),
                        corrected == nil ? .recordDecision(sent) : .recordCorrection(sent),
                    ]
                }))
        // The profile first: the decision is then made by somebody who has seen it.
        return open.draft.profile == nil
            ? [.keep(open.draft, isSynced: true)] : [.keep(open.draft, isSynced: true), .recordProfile(open.draft)]
    }
}

extension DecisionDraft {
    /// The decision that this draft corrects; nil where it corrects none.
    func corrected(in file: CaseFile) -> StandingDecision? {
        guard let revises, revises.kind == .correction else { return nil }
        return file.decisions.first { $0.original.seq == revises.decision }
    }
}
