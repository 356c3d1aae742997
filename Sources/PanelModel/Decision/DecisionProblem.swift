/// A place in a decision's form: where the cursor goes.
public enum DecisionPart: Hashable, Sendable {
    case outcome
    /// The yes or no of a limb, by its id.
    case limb(String)
    /// The words behind a limb, by its id.
    case limbWords(String)
    case reasons
    case nextSteps
    /// One field of the next step at that place, from 0.
    case nextStep(Int, NextStepField)
    case band
    case overrideReason
    /// One field of the departure from a criterion at that place, from 0.
    case departure(Int, DepartureField)
    case decidedBy
    /// Why a decision that stands is corrected.
    case correctionWhy
}

/// A field of a next step.
public enum NextStepField: String, CaseIterable, Hashable, Sendable {
    case what, owner, due
}

/// A field of a departure from a local criterion.
public enum DepartureField: String, CaseIterable, Hashable, Sendable {
    case criterion, why
}

/// Why a decision cannot be recorded as it stands, and where.
public struct DecisionProblem: Hashable, Sendable {
    /// What is wrong.
    public enum Fact: Hashable, Sendable {
        case noOutcome
        case unknownOutcome(String)
        /// The case has left the gate at which the draft was begun.
        case otherGate(draft: Gate, case: Gate)
        case limbUnanswered(citation: String)
        /// The outcome goes only with the other answer.
        case limbDisagrees(citation: String, expected: Bool, outcome: String)
        /// A "no" while every limb is answered yes.
        case noLimbFailed
        case limbWithoutWords(citation: String)
        case noReasons
        case noNextStep
        case stepWithout(NextStepField)
        /// A step is due before the day of the decision.
        case stepInThePast
        case noBand
        /// The awarded band differs from the suggested one and nobody says why.
        case overrideWithoutReason
        case departureWithout(DepartureField)
        case nobodyDecides
        /// A correction that does not say what was wrong.
        case correctionWithoutWhy
    }

    public let part: DecisionPart
    public let fact: Fact

    /// A problem at a place.
    public init(part: DecisionPart, fact: Fact) {
        self.part = part
        self.fact = fact
    }

    /// The problem in a sentence that says what to do.
    public var words: String {
        switch fact {
        case .noOutcome: "Choose an outcome."
        case .unknownOutcome(let id): "The law pack has no outcome “\(id)” at this gate."
        case .otherGate(let draft, let gate):
            "This draft answers the \(draft.title) gate; the case is now at the \(gate.title) gate. Start it anew."
        case .limbUnanswered(let citation): "Answer \(citation): yes or no."
        case .limbDisagrees(let citation, let expected, let outcome):
            "“\(outcome)” goes with \(expected ? "yes" : "no") at \(citation). Change the answer or the outcome."
        case .noLimbFailed: "A “no” has to say which limb of the test is not met."
        case .limbWithoutWords(let citation): "Say what shows it at \(citation)."
        case .noReasons: "Write the reasons."
        case .noNextStep: "Offer at least one next step."
        case .stepWithout(.what): "Say what the next step is."
        case .stepWithout(.owner): "Name who does this step."
        case .stepWithout(.due): "Give this step a date."
        case .stepInThePast: "This step is due before the decision."
        case .noBand: "Award a band."
        case .overrideWithoutReason: "Say why the band differs from the one that the matrix suggests."
        case .departureWithout(.criterion): "Say which criterion was departed from."
        case .departureWithout(.why): "Say why this criterion was departed from."
        case .nobodyDecides: "Name who decides."
        case .correctionWithoutWhy: "Say why the decision is corrected."
        }
    }
}

extension DecisionDraft {
    /// Everything that keeps this draft from being recorded, in the order of the form; empty when it can be.
    ///
    /// A "no" cannot be recorded without a finding and words on the limb that failed, reasons, and a next step with owner
    /// and date: Children and Families Act 2014, s.36(5) and s.37(1); SEND Regulations 2014, regs 5 and 10. The state of
    /// the evidence is not looked at: it decides nothing (SEND Code of Practice 2015, 9.14 and 9.16).
    /// - Parameters:
    ///   - gate: where the case now is.
    ///   - law: the tests and outcomes.
    ///   - today: the day of the decision.
    public func problems(gate: Gate, law: LawRules, on today: CivilDate) -> [DecisionProblem] {
        guard self.gate == gate else {
            return [DecisionProblem(part: .outcome, fact: .otherGate(draft: self.gate, case: gate))]
        }
        guard let rules = law.rules(at: gate), let outcome, let chosen = rules.outcome(outcome) else {
            return [DecisionProblem(part: .outcome, fact: outcome.map { .unknownOutcome($0) } ?? .noOutcome)]
        }
        var problems: [DecisionProblem] = []
        if let revises, revises.kind == .correction, revises.why.isBlank {
            problems.append(DecisionProblem(part: .correctionWhy, fact: .correctionWithoutWhy))
        }
        problems += limbProblems(rules: rules, outcome: chosen)
        if chosen.needs.contains(.reasons) && reasons.isBlank {
            problems.append(DecisionProblem(part: .reasons, fact: .noReasons))
        }
        if chosen.needs.contains(.nextStep) && nextSteps.isEmpty {
            problems.append(DecisionProblem(part: .nextSteps, fact: .noNextStep))
        }
        problems += stepProblems(on: today)
        if let band {
            if band.suggested != nil, band.suggested != band.awarded, (band.overrideReason ?? "").isBlank {
                problems.append(DecisionProblem(part: .overrideReason, fact: .overrideWithoutReason))
            }
        } else if chosen.needs.contains(.band) {
            problems.append(DecisionProblem(part: .band, fact: .noBand))
        }
        problems += departureProblems
        if decidedBy.isBlank { problems.append(DecisionProblem(part: .decidedBy, fact: .nobodyDecides)) }
        return problems
    }

    private func limbProblems(rules: GateRules, outcome: OutcomeRule) -> [DecisionProblem] {
        let answers = limbs.compactMapValues(\.isMet)
        var problems: [DecisionProblem] = []
        for problem in rules.problems(outcome: outcome.id, answers: answers) {
            switch problem {
            case .unknownOutcome(let id):
                problems.append(DecisionProblem(part: .outcome, fact: .unknownOutcome(id)))
            case .limbUnanswered(let limb):
                let new = DecisionProblem(
                    part: .limb(limb), fact: .limbUnanswered(citation: rules.citation(ofLimb: limb)))
                if !problems.contains(new) { problems.append(new) }
            case .limbDisagrees(let limb, let expected):
                problems.append(
                    DecisionProblem(
                        part: .limb(limb),
                        fact: .limbDisagrees(
                            citation: rules.citation(ofLimb: limb), expected: expected, outcome: outcome.title)))
            case .noLimbFailed:
                let place = rules.limbs.last.map { DecisionPart.limb($0.id) } ?? .outcome
                if !problems.contains(where: { $0.part == place }) {
                    problems.append(DecisionProblem(part: place, fact: .noLimbFailed))
                }
            }
        }
        guard outcome.needs.contains(.failedLimb) else { return problems }
        for limb in rules.limbs {
            guard let answer = limbs[limb.id], answer.isMet == false, answer.words.isBlank else { continue }
            problems.append(
                DecisionProblem(part: .limbWords(limb.id), fact: .limbWithoutWords(citation: limb.citation)))
        }
        return problems
    }

    private var departureProblems: [DecisionProblem] {
        (departures ?? []).enumerated().compactMap { place, departure in
            guard departure.criterion.isBlank != departure.why.isBlank else { return nil }
            let field: DepartureField = departure.why.isBlank ? .why : .criterion
            return DecisionProblem(part: .departure(place, field), fact: .departureWithout(field))
        }
    }

    private func stepProblems(on today: CivilDate) -> [DecisionProblem] {
        var problems: [DecisionProblem] = []
        for (place, step) in nextSteps.enumerated() {
            func report(_ field: NextStepField, _ fact: DecisionProblem.Fact) {
                problems.append(DecisionProblem(part: .nextStep(place, field), fact: fact))
            }
            if step.what.isBlank { report(.what, .stepWithout(.what)) }
            if step.owner.isBlank { report(.owner, .stepWithout(.owner)) }
            if let due = step.due {
                if due < today { report(.due, .stepInThePast) }
            } else {
                report(.due, .stepWithout(.due))
            }
        }
        return problems
    }

    /// The decision that this draft makes, word for word as it will be recorded.
    ///
    /// Call it only where `problems` is empty.
    /// - Parameters:
    ///   - name: the child's name as the questions put it.
    ///   - law: the tests and outcomes; nil is returned when they do not know the outcome.
    ///   - notice: when the letter goes.
    ///   - day: the day of the decision.
    public func decision(
        about name: String, law: LawRules, notice: NoticePlan?, on day: CivilDate
    ) -> Decision? {
        guard let rules = law.rules(at: gate), let outcome, let chosen = rules.outcome(outcome) else { return nil }
        let found: [LimbFinding] = rules.limbs.compactMap { limb in
            guard let answer = limbs[limb.id], let isMet = answer.isMet else { return nil }
            return LimbFinding(
                limb: limb.id, question: limb.asked(of: name), citation: limb.citation, isMet: isMet,
                words: answer.words.trimmedBlanks)
        }
        let considered: [ConsiderationAnswer] = rules.considerations.compactMap { consideration in
            guard let words = considerations?[consideration.id], !words.isBlank else { return nil }
            return ConsiderationAnswer(
                consideration: consideration.id, question: consideration.asked(of: name),
                citation: consideration.citation, words: words.trimmedBlanks)
        }
        var decision = Decision(
            gate: gate, law: PackVersion(id: law.header.id, version: law.header.version), outcome: chosen.id,
            outcomeTitle: chosen.title, outcomeKind: chosen.kind, limbs: found, reasons: reasons.trimmedBlanks,
            band: band, comments: comments, nextSteps: nextSteps, notice: notice, viewsHadRegardOn: viewsHadRegardOn,
            keptFlags: keptFlags, decidedBy: decidedBy.trimmedBlanks, decidedOn: day)
        decision.considerations = considered.isEmpty ? nil : considered
        let departed = (departures ?? []).filter { !$0.criterion.isBlank }.map {
            CriterionDeparture(criterion: $0.criterion.trimmedBlanks, why: $0.why.trimmedBlanks)
        }
        decision.departures = departed.isEmpty ? nil : departed
        return decision
    }
}

extension GateRules {
    /// The statute behind a limb, such as `s.36(8)(a)`; the limb's id where the gate does not have it.
    func citation(ofLimb id: String) -> String {
        limbs.first { $0.id == id }?.citation ?? id
    }
}

extension String {
    /// Whether there is nothing in it but white space.
    var isBlank: Bool { allSatisfy(\.isWhitespace) }

    /// Without white space at both ends.
    var trimmedBlanks: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
