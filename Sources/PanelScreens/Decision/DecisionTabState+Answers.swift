import Canvas
import PanelModel

extension DecisionTabState {
    /// Whether the focus is on the yes or no of a limb.
    var isOnLimb: Bool {
        if case .limb = focus { !isHidden } else { false }
    }

    /// Answers the limb with the focus and goes on to its words.
    mutating func answer(isMet: Bool, draft: inout CaseDraft, context: CaseContext) {
        guard case .limb(let id) = focus else { return }
        change(&draft, context: context) { $0.limbs[id, default: DecisionDraft.LimbAnswer()].isMet = isMet }
        go(to: .limbWords(id), draft: draft, context: context)
    }

    /// Left and right: chooses in the field with the focus.
    mutating func choose(by steps: Int, draft: inout CaseDraft, context: CaseContext) {
        switch focus {
        case .limb(let id):
            // "yes" stands left of "no".
            change(&draft, context: context) { $0.limbs[id, default: DecisionDraft.LimbAnswer()].isMet = steps < 0 }
        case .outcome: chooseOutcome(by: steps, draft: &draft, context: context)
        case .band:
            draft.decision = answer(draft, context: context)
            draft.award(steps: steps, in: context)
        case .commentAgency(let number):
            let agencies = Agency.allCases
            change(&draft, context: context) { answer in
                guard answer.comments.indices.contains(number) else { return }
                let place = agencies.firstIndex(of: answer.comments[number].agency) ?? 0
                answer.comments[number].agency = agencies[(place + steps + agencies.count) % agencies.count]
            }
        case .views: toggleViews(draft: &draft, context: context)
        case .correctionWhy, .limbWords, .flag, .flagWhy, .consideration, .overrideReason, .reasons, .step, .addStep,
            .commentWords, .addComment, .departure, .addDeparture, .viewsOn, .decidedBy:
            break
        }
    }

    /// Space and Enter on a field that is no text: goes through its choices, or does what it says.
    mutating func press(draft: inout CaseDraft, context: CaseContext) {
        switch focus {
        case .limb(let id):
            let isMet = answer(draft, context: context).limbs[id]?.isMet
            change(&draft, context: context) {
                $0.limbs[id, default: DecisionDraft.LimbAnswer()].isMet = isMet.map { !$0 } ?? true
            }
        case .outcome, .band: choose(by: 1, draft: &draft, context: context)
        case .commentAgency(let number):
            change(&draft, context: context) { answer in
                if answer.comments.indices.contains(number) { answer.comments[number].isDissent.toggle() }
            }
        case .views: toggleViews(draft: &draft, context: context)
        case .addStep: addStep(draft: &draft, context: context)
        case .addComment: addComment(draft: &draft, context: context)
        case .addDeparture: addDeparture(draft: &draft, context: context)
        case .flag: _ = keepFlag(draft: &draft, context: context)
        case .correctionWhy, .limbWords, .flagWhy, .consideration, .overrideReason, .reasons, .step, .commentWords,
            .departure, .viewsOn, .decidedBy:
            isResting = false
            settleWriting(draft, context: context)
        }
    }

    /// Says that the panel had regard to the family's views and evidence today, or takes that back (s.36(8)).
    mutating func toggleViews(draft: inout CaseDraft, context: CaseContext) {
        change(&draft, context: context) {
            $0.viewsHadRegardOn = $0.viewsHadRegardOn == nil ? context.house.today : nil
        }
    }

    // MARK: - The outcome

    private mutating func chooseOutcome(by steps: Int, draft: inout CaseDraft, context: CaseContext) {
        guard let outcomes = context.house.rules.law.rules(at: context.details.gate)?.outcomes, !outcomes.isEmpty else {
            return
        }
        let now = answer(draft, context: context).outcome.flatMap { id in outcomes.firstIndex { $0.id == id } }
        let next = now.map { ($0 + steps + outcomes.count) % outcomes.count } ?? (steps > 0 ? 0 : outcomes.count - 1)
        choose(outcomes[next], draft: &draft, context: context)
    }

    /// Chooses an outcome.
    ///
    /// The first time that it is a "no", next steps are composed; when it is one no longer, steps that nobody has
    /// touched go again.
    mutating func choose(_ outcome: OutcomeRule, draft: inout CaseDraft, context: CaseContext) {
        let offered = steps(for: outcome, draft: draft, context: context)
        let isUntouched = hasUntouchedSteps(draft, context: context)
        change(&draft, context: context) { answer in
            if isUntouched, answer.outcome != outcome.id {
                answer.nextSteps = []
                answer.hasComposedSteps = false
            }
            answer.outcome = outcome.id
            if !answer.hasComposedSteps, !offered.isEmpty {
                answer.nextSteps += offered
                answer.hasComposedSteps = true
            }
        }
        forgetPlaces()
    }

    /// Whether the next steps are those that were composed, and nobody has written in them.
    private func hasUntouchedSteps(_ draft: CaseDraft, context: CaseContext) -> Bool {
        let answer = answer(draft, context: context)
        let rules = context.house.rules.law.rules(at: answer.gate)
        guard answer.hasComposedSteps, let outcome = answer.outcome.flatMap({ rules?.outcome($0) }) else {
            return false
        }
        return answer.nextSteps == steps(for: outcome, draft: draft, context: context)
    }

    /// The steps that an outcome offers by itself: for a "no" those that fit the case; for putting off, what was asked
    /// for and has not come.
    func steps(for outcome: OutcomeRule, draft: CaseDraft, context: CaseContext) -> [NextStep] {
        let rules = context.house.rules
        let findings = draft.allFindings(in: context.file)
        switch outcome.kind {
        case .yes: return []
        case .no:
            return NextStepComposer(rules: rules.nextSteps, evidence: rules.evidence).compose(
                case: context.details, findings: findings.mapValues(\.finding), decidedOn: context.house.today,
                isWorkingDay: rules.holidays.isWorkingDay(_:)
            ).map(\.nextStep)
        case .deferral:
            return rules.evidence.items.compactMap { item in
                findings[item.id]?.asked.map {
                    NextStep(what: $0.what, owner: $0.from, due: max($0.by, context.house.today))
                }
            }
        }
    }
}
