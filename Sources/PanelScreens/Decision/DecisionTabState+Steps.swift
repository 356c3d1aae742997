import Canvas
import PanelModel

extension DecisionTabState {
    /// The step whose fields have the focus, from 0; nil elsewhere.
    var chosenStep: Int? {
        if case .step(let number, _) = focus { number } else { nil }
    }

    /// The comment whose fields have the focus, from 0; nil elsewhere.
    var chosenComment: Int? {
        switch focus {
        case .commentAgency(let number), .commentWords(let number): number
        case .correctionWhy, .limb, .limbWords, .flag, .flagWhy, .consideration, .outcome, .band, .overrideReason,
            .reasons, .step, .addStep, .addComment, .departure, .addDeparture, .views, .viewsOn, .decidedBy:
            nil
        }
    }

    /// Adds an empty step after the one with the focus, or at the end, and goes to it.
    mutating func addStep(draft: inout CaseDraft, context: CaseContext) {
        let place = chosenStep.map { $0 + 1 } ?? answer(draft, context: context).nextSteps.count
        changeSteps(&draft, context: context) { $0.insert(NextStep(what: "", owner: "", due: nil), at: place) }
        go(to: .step(place, .what), draft: draft, context: context)
    }

    /// Takes the step with the focus away.
    ///
    /// Returns what was done, in words; nil where the focus is on no step.
    mutating func removeStep(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let number = chosenStep else { return nil }
        changeSteps(&draft, context: context) { $0.remove(at: number) }
        let left = answer(draft, context: context).nextSteps.count
        go(to: left == 0 ? .addStep : .step(min(number, left - 1), .what), draft: draft, context: context)
        return "The step is taken away. Ctrl-R puts it back."
    }

    /// Moves the step with the focus so many places on, the focus with it.
    mutating func moveStep(by steps: Int, draft: inout CaseDraft, context: CaseContext) {
        guard case .step(let number, let part) = focus else { return }
        let target = number + steps
        guard answer(draft, context: context).nextSteps.indices.contains(target) else { return }
        changeSteps(&draft, context: context) { $0.swapAt(number, target) }
        go(to: .step(target, part), draft: draft, context: context)
    }

    /// Puts the steps back as they were before the last one was added, moved or taken away.
    mutating func putStepsBack(draft: inout CaseDraft, context: CaseContext) {
        guard let before = stepsBefore.popLast() else { return }
        change(&draft, context: context) { $0.nextSteps = before }
        forgetPlaces()
        settleWriting(draft, context: context)
    }

    /// Composes the steps anew from the case as it now is, in place of those that nobody wrote.
    mutating func composeAnew(draft: inout CaseDraft, context: CaseContext) {
        let rules = context.house.rules.law.rules(at: context.details.gate)
        guard let outcome = answer(draft, context: context).outcome.flatMap({ rules?.outcome($0) }) else { return }
        let offered = steps(for: outcome, draft: draft, context: context)
        changeSteps(&draft, context: context) { steps in
            let own = steps.filter { $0.rule == nil && !offered.contains($0) }
            steps = offered + own
        }
        change(&draft, context: context) { $0.hasComposedSteps = true }
        settleWriting(draft, context: context)
    }

    private mutating func changeSteps(
        _ draft: inout CaseDraft, context: CaseContext, _ change: (inout [NextStep]) -> Void
    ) {
        stepsBefore.append(answer(draft, context: context).nextSteps)
        self.change(&draft, context: context) { change(&$0.nextSteps) }
        forgetPlaces()
    }

    // MARK: - Comments

    /// Adds an empty comment, from the first agency that has said nothing yet, and goes to it.
    mutating func addComment(draft: inout CaseDraft, context: CaseContext) {
        let comments = answer(draft, context: context).comments
        let silent = Agency.allCases.first { agency in !comments.contains { $0.agency == agency } }
        change(&draft, context: context) {
            $0.comments.append(AgencyComment(agency: silent ?? .other, words: "", isDissent: false))
        }
        go(to: .commentAgency(comments.count), draft: draft, context: context)
    }

    /// Takes the comment with the focus away.
    mutating func removeComment(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let number = chosenComment else { return nil }
        change(&draft, context: context) { _ = $0.comments.remove(at: number) }
        forgetPlaces()
        go(to: .addComment, draft: draft, context: context)
        return "The comment is taken away."
    }

    // MARK: - Departures from criteria

    /// The departure whose fields have the focus, from 0; nil elsewhere.
    var chosenDeparture: Int? {
        if case .departure(let number, _) = focus { number } else { nil }
    }

    /// Whether the focus is on something that can be taken away.
    var hasRemovable: Bool { chosenStep != nil || chosenComment != nil || chosenDeparture != nil }

    /// Adds an empty departure from a criterion and goes to it (SEND Code of Practice 2015, 9.16).
    mutating func addDeparture(draft: inout CaseDraft, context: CaseContext) {
        let number = answer(draft, context: context).departures?.count ?? 0
        change(&draft, context: context) {
            $0.departures = ($0.departures ?? []) + [CriterionDeparture(criterion: "", why: "")]
        }
        go(to: .departure(number, .criterion), draft: draft, context: context)
    }

    /// Takes the departure with the focus away.
    mutating func removeDeparture(draft: inout CaseDraft, context: CaseContext) -> String? {
        guard let number = chosenDeparture else { return nil }
        change(&draft, context: context) { answer in
            answer.departures?.remove(at: number)
            if answer.departures?.isEmpty == true { answer.departures = nil }
        }
        forgetPlaces()
        go(to: .addDeparture, draft: draft, context: context)
        return "The criterion is taken away."
    }
}
