import PanelModel

extension DecisionTabState {
    /// Begins to put right, or to make anew, the decision that stands.
    ///
    /// A correction begins with everything that stands; a new decision begins empty.
    static func beginRevision(_ kind: DecisionRevision.Kind, open: inout CaseState, context: CaseContext) {
        guard let standing = finalDecision(context) else { return }
        var answer: DecisionDraft
        switch kind {
        case .correction: answer = DecisionDraft(standing.standing)
        case .again: answer = empty(context)
        }
        answer.revises = DecisionRevision(kind, of: standing.original.seq)
        open.draft.decision = answer
        var fresh = context
        fresh.draft = open.draft
        open.decision = DecisionTabState(context: fresh)
    }

    /// The decision that is shown as it stands; nil while there is a form.
    func recorded(_ draft: CaseDraft, context: CaseContext) -> StandingDecision? {
        if case .recorded(let standing) = shown(draft, context: context) { standing } else { nil }
    }
}

extension CaseFile {
    /// Whether a decision was overturned afterwards.
    func isOverturned(_ decision: StandingDecision) -> Bool {
        challenges.contains { $0.value.decision == decision.original.seq && $0.value.isOverturned }
    }
}
