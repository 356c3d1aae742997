/// The offered actions from which next steps are composed.
///
/// Each is something that somebody does for the child; none sends the family from door to door.
public struct NextStepRules: Hashable, Sendable {
    /// The pack’s id, version and date.
    public let header: RulePackHeader
    /// In the order in which they are considered.
    public let steps: [NextStepRule]
    /// The most steps that are offered at once.
    public let atMost: Int

    /// The rule with this id; nil for an id of another pack.
    public func step(_ id: String) -> NextStepRule? {
        steps.first { $0.id == id }
    }

    /// Evidence items that steps name and the check does not have: steps that wait for them would never be offered.
    public func itemsUnknown(to evidence: EvidenceRules) -> [EvidenceItemID] {
        var unknown: [EvidenceItemID] = []
        for item in steps.flatMap(\.when.missing) where evidence.item(item) == nil && !unknown.contains(item) {
            unknown.append(item)
        }
        return unknown
    }

    /// Loads a pack; throws its first problem.
    ///
    /// `file` is the label that the problem names.
    public init(yaml text: String, file: String) throws(RulePackError) {
        let (value, problems) = NextStepRules.read(text, file: file)
        guard let value else { throw problems.first ?? .unreadable(file) }
        self = value
    }

    init(header: RulePackHeader, steps: [NextStepRule], atMost: Int) {
        self.header = header
        self.steps = steps
        self.atMost = atMost
    }
}

/// One offered action.
public struct NextStepRule: Hashable, Sendable, Identifiable {
    /// Stable id, which records keep.
    public let id: String
    /// Steps on one topic exclude each other: the first that fits is offered.
    public let topic: String
    /// What is done.
    ///
    /// `{name}`, `{family}`, `{setting}` and `{transfer}` stand for the case's own words.
    public let what: String
    /// Who does it.
    public let owner: StepOwner
    /// Calendar days from the decision.
    public let daysUntilDue: Int
    /// Why it is offered, in words that the family can read.
    public let because: String
    /// The cases that it fits.
    public let when: StepCondition
    /// Whether the step is kept before all others: the way-forward meeting and the support that goes on.
    public let isAlways: Bool
    /// Where the step comes from.
    public let source: String

    /// Whether it speaks of a setting or of somebody who works there, and so is for nobody who attends none.
    var speaksOfSetting: Bool {
        owner == .senco || [what, because].contains { $0.contains("{setting}") || $0.contains("staff") }
    }
}

/// When a step fits a case.
///
/// Every part that is named must hold; an empty list holds for everybody.
public struct StepCondition: Hashable, Sendable {
    /// The gates at which it is offered.
    public let gates: [Gate]
    /// Areas of the primary or secondary need.
    public let areas: [AreaOfNeed]
    /// Primary or secondary needs.
    public let needs: [NeedType]
    /// Phases of education.
    public let phases: [AgePhase]
    /// Who asked.
    public let sources: [RequestSource]
    /// Holds when at least one of these items is absent or partly there.
    public let missing: [EvidenceItemID]
    /// How far Early Help is involved.
    public let earlyHelp: [Involvement]
    /// How far social care is involved.
    public let socialCare: [Involvement]
    /// How far an assessment for autism or ADHD has got.
    public let neurodivergence: [NeurodivergenceStatus]
    /// The move ahead.
    public let transfers: [PhaseTransfer]
    /// Whether the child is looked after; nil for either.
    public let lookedAfter: Bool?
    /// Whether the child attends a setting; nil for either.
    public let hasSetting: Bool?
}

/// Who does an offered action.
public enum StepOwner: String, CaseIterable, Hashable, Sendable {
    case caseOfficer = "case-officer"
    case senco
    case educationalPsychologist = "educational-psychologist"
    case specialistTeacher = "specialist-teacher"
    case earlyYearsAdviser = "early-years-adviser"
    case health
    case earlyHelp = "early-help"
    case socialWorker = "social-worker"
    case virtualSchool = "virtual-school"
    case careersAdviser = "careers-adviser"

    /// The words where no name is known.
    public var title: String {
        switch self {
        case .caseOfficer: "EHC case officer"
        case .senco: "SENCO"
        case .educationalPsychologist: "educational psychologist"
        case .specialistTeacher: "specialist teacher"
        case .earlyYearsAdviser: "early years SEND adviser"
        case .health: "designated clinical officer (health)"
        case .earlyHelp: "Early Help lead"
        case .socialWorker: "social worker"
        case .virtualSchool: "Virtual School"
        case .careersAdviser: "careers adviser"
        }
    }
}

/// An offered action, ready to be edited and recorded.
public struct ProposedStep: Hashable, Sendable {
    /// The rule that proposed it.
    public let ruleID: String
    /// What is done, with the case’s own words.
    public let what: String
    /// Who does it, by name where one is known.
    public let owner: String
    /// The working day by which it is done.
    public let due: CivilDate
    /// Why it is offered.
    public let because: String

    /// The step as a decision holds it.
    public var nextStep: NextStep { NextStep(what: what, owner: owner, due: due, rule: ruleID) }
}
