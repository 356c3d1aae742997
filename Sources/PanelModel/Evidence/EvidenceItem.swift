/// The stable id of an evidence item, such as `attainment-now`; records keep it for good.
public typealias EvidenceItemID = String

/// One line of the graduated-response check.
public struct EvidenceItem: Hashable, Sendable, Identifiable {
    /// The longest title that fits the evidence screen, in characters.
    public static let titleLimit = 34

    /// Stable id, which records keep.
    public let id: EvidenceItemID
    /// The heading under which it stands.
    public let group: EvidenceGroup
    /// At most `titleLimit` characters.
    public let title: String
    /// What good evidence looks like, in a sentence.
    public let detail: String
    /// Ids of the factors (Code 9.14) that it informs; at least one.
    public let informs: [String]
    /// Who normally holds it.
    public let heldBy: EvidenceHolder
    /// What to ask for, and whom to ask.
    public let askFor: String
    /// Whether it is never the family's to supply, so that its absence is never the family's failing.
    public let notFamilys: Bool
    /// The gates at which it is looked at.
    public let gates: [Gate]
    /// The phases in which it is looked at.
    public let phases: [AgePhase]
    /// Days given for an answer; nil for the pack's own number.
    public let daysToAsk: Int?
    /// Where the item comes from.
    public let source: String
}

/// The groups of the check, in the order of the screen.
public enum EvidenceGroup: String, CaseIterable, Hashable, Sendable {
    case assess, plan, `do`, review, views, advice
    case healthAndCare = "health-and-care"
    case context

    /// The heading on screens.
    public var title: String {
        switch self {
        case .assess: "Assess"
        case .plan: "Plan"
        case .do: "Do"
        case .review: "Review"
        case .views: "Views"
        case .advice: "Advice"
        case .healthAndCare: "Health and care"
        case .context: "Context"
        }
    }
}

/// Who normally holds a piece of evidence.
public enum EvidenceHolder: String, CaseIterable, Hashable, Sendable {
    /// The school, nursery, college or other setting.
    case setting
    case family
    case youngPerson = "young-person"
    case health
    case socialCare = "social-care"
    case earlyHelp = "early-help"
    case educationalPsychology = "educational-psychology"
    case specialistTeachers = "specialist-teachers"
    case authority

    /// The words after "held by".
    public var title: String {
        switch self {
        case .setting: "the school or setting"
        case .family: "the family"
        case .youngPerson: "the child or young person"
        case .health: "health"
        case .socialCare: "social care"
        case .earlyHelp: "Early Help"
        case .educationalPsychology: "educational psychology"
        case .specialistTeachers: "the specialist teachers"
        case .authority: "the council"
        }
    }
}

/// A factor to weigh, not a hurdle: one of those in the SEND Code of Practice 2015, 9.14.
public struct Factor: Hashable, Sendable, Identifiable {
    /// Stable id, such as `action-taken`.
    public let id: String
    /// A few words for the screen.
    public let title: String
    /// What the factor asks about.
    public let words: String
    /// Such as `Code 9.14`.
    public let paragraph: String
    /// Where the factor comes from.
    public let source: String
}
