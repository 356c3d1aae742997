/// One outcome that a panel can give at a gate, and what the law asks of it.
public struct OutcomeRule: Hashable, Sendable {
    /// Such as `not-to-assess`, `issue`, `amend-band`, `put-off`.
    public let id: String
    /// The words on screens and in letters, such as `not to assess`.
    public let title: String
    /// Whether it gives what was asked for.
    public let kind: OutcomeKind
    /// The answer that each limb must have; a limb that is not named may have either.
    public let limbsExpected: [String: Bool]
    /// What must be there before the outcome can be recorded.
    public let needs: [OutcomeNeed]
    /// The code for the SEN2 return, items RequestOutcome and AssessmentOutcome; nil where none is returned.
    public let sen2Code: SEN2OutcomeCode?
    /// Whom the authority must tell.
    public let tells: [NoticeRecipient]
    /// Where the rule comes from.
    public let source: String
}

/// What an outcome cannot be recorded without.
public enum OutcomeNeed: String, CaseIterable, Hashable, Sendable {
    case reasons
    /// At least one offered action with an owner and a date.
    case nextStep = "next-step"
    /// At least one limb answered with no.
    case failedLimb = "failed-limb"
    /// A band that the panel awards.
    case band
}

/// The codes of the SEN2 items RequestOutcome and AssessmentOutcome that a decision gives.
public enum SEN2OutcomeCode: String, CaseIterable, Hashable, Sendable {
    case yes = "Y"
    case no = "N"
    case awaiting = "A"
}

/// Somebody whom the law says must be told of a decision (SEND Regulations 2014, regs 4(2), 5(2), 10(2)).
public enum NoticeRecipient: String, CaseIterable, Hashable, Sendable {
    case family
    case setting = "school"
    case health
    case socialCare = "social-care"

    /// The words on a checklist.
    public var title: String {
        switch self {
        case .family: "the family"
        case .setting: "the setting"
        case .health: "the responsible commissioning body (health)"
        case .socialCare: "social care"
        }
    }
}

/// How an outcome and the answers to a test disagree.
public enum OutcomeProblem: Hashable, Sendable {
    case unknownOutcome(String)
    case limbUnanswered(limb: String)
    /// The outcome goes only with the expected answer.
    case limbDisagrees(limb: String, expected: Bool)
    /// A refusal while every limb is met.
    case noLimbFailed
}
