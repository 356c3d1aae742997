/// What the law asks at one gate, and the outcomes that a panel can give there.
public struct GateRules: Hashable, Sendable {
    /// The gate that these rules are for.
    public let gate: Gate
    /// The test in a line, for the head of the decision screen.
    public let test: String
    /// Each part of the test that the panel answers with yes or no.
    public let limbs: [Limb]
    /// Questions that must be considered and cannot fail, such as additional time for those over 18.
    public let considerations: [Consideration]
    /// The outcomes, in the order of the screen.
    public let outcomes: [OutcomeRule]
    /// What is said when the case is put off: the clock runs on.
    public let deferralWords: String
    /// Where the rules come from.
    public let source: String

    /// The outcome with this id.
    public func outcome(_ id: String) -> OutcomeRule? {
        outcomes.first { $0.id == id }
    }

    /// The questions that must be considered for a person of this age in whole years.
    public func considerations(age: Int) -> [Consideration] {
        considerations.filter { $0.onlyWhen?.applies(age: age) ?? true }
    }

    /// How an outcome and the answers to the limbs disagree; empty when they agree.
    ///
    /// `answers` has a limb's id and its answer; a limb without one is unanswered.
    public func problems(outcome id: String, answers: [String: Bool]) -> [OutcomeProblem] {
        guard let outcome = outcome(id) else { return [.unknownOutcome(id)] }
        var problems: [OutcomeProblem] = []
        for limb in limbs {
            guard let expected = outcome.limbsExpected[limb.id] else { continue }
            if let answer = answers[limb.id] {
                if answer != expected { problems.append(.limbDisagrees(limb: limb.id, expected: expected)) }
            } else {
                problems.append(.limbUnanswered(limb: limb.id))
            }
        }
        guard outcome.needs.contains(.failedLimb) else { return problems }
        // A refusal that expects nothing of a limb answers all of them, so that the family reads what was found on each.
        if outcome.limbsExpected.isEmpty {
            for limb in limbs where answers[limb.id] == nil { problems.append(.limbUnanswered(limb: limb.id)) }
        }
        if !limbs.contains(where: { answers[$0.id] == false }) { problems.append(.noLimbFailed) }
        return problems
    }
}

/// One part of a statutory test, which the panel answers with yes or no.
public struct Limb: Hashable, Sendable {
    /// Stable id, such as `has-or-may-have-sen`.
    public let id: String
    /// The statute's own words put as a question; `{name}` stands for the child's name.
    public let question: String
    /// The statute's words exactly.
    public let statute: String
    /// Such as `s.36(8)(a)`.
    public let citation: String
    /// Where the limb comes from, with the case that explains it.
    public let source: String

    /// The question with the name in it.
    public func asked(of name: String) -> String {
        PackTemplate.fill(question, ["name": name])
    }
}

/// A question that the law says must be considered, which decides nothing by itself.
public struct Consideration: Hashable, Sendable {
    /// Stable id, such as `additional-time`.
    public let id: String
    /// `{name}` stands for the child's or young person's name.
    public let question: String
    /// The statute’s words exactly.
    public let statute: String
    /// Such as `s.36(10)`.
    public let citation: String
    /// For whom the question is asked; nil for everybody.
    public let onlyWhen: AgeCondition?
    /// Where the question comes from.
    public let source: String

    /// The question with the name in it.
    public func asked(of name: String) -> String {
        PackTemplate.fill(question, ["name": name])
    }
}

/// A condition on age that the law makes.
public enum AgeCondition: String, CaseIterable, Hashable, Sendable {
    /// A young person who has had their eighteenth birthday. The Act says "over 18", which its explanatory note 246 reads
    /// as 19 or over; the question is asked from 18, so that nobody is left out by the reading.
    case overEighteen = "over-18"

    /// Whether it holds at an age in whole years.
    public func applies(age: Int) -> Bool {
        switch self {
        case .overEighteen: age >= 18
        }
    }
}
