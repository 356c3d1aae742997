/// What the panel decided for one case at one gate, as it stands in the record.
public struct Decision: Codable, Hashable, Sendable {
    public var gate: Gate
    /// The law pack that supplied the test.
    public var law: PackVersion
    /// The outcome's id in the law pack, such as `not-to-assess`.
    public var outcome: String
    /// The outcome in words at the time, so that the record reads on its own.
    public var outcomeTitle: String
    public var outcomeKind: OutcomeKind
    /// What was found on each limb of the test, in the law pack's order.
    public var limbs: [LimbFinding]
    /// The reasons, in full, as the family will read them.
    public var reasons: String
    public var band: BandAward?
    /// What agencies said, and any dissent or concern.
    public var comments: [AgencyComment]
    public var nextSteps: [NextStep]
    public var notice: NoticePlan?
    /// The day on which the panel had regard to the family's views and evidence (s.36(8), "after having regard to").
    public var viewsHadRegardOn: CivilDate?
    /// Reasons that the reasons check flagged and the panel kept.
    public var keptFlags: [KeptFlag]
    /// Questions that the law has considered and that decide nothing by themselves, such as additional time for a young
    /// person over 18 (s.36(10)), with what the panel said.
    ///
    /// Nil where none was put.
    public var considerations: [ConsiderationAnswer]?
    /// Local criteria that were considered and departed from, with why (SEND Code of Practice 2015, 9.16).
    ///
    /// Nil where none.
    public var departures: [CriterionDeparture]?
    /// Who made the decision: the chair or the designated officer.
    public var decidedBy: String
    public var decidedOn: CivilDate

    /// A decision with all its parts.
    public init(
        gate: Gate, law: PackVersion, outcome: String, outcomeTitle: String, outcomeKind: OutcomeKind,
        limbs: [LimbFinding], reasons: String, band: BandAward? = nil, comments: [AgencyComment] = [],
        nextSteps: [NextStep] = [], notice: NoticePlan? = nil,
        viewsHadRegardOn: CivilDate? = nil, keptFlags: [KeptFlag] = [], decidedBy: String, decidedOn: CivilDate
    ) {
        self.gate = gate
        self.law = law
        self.outcome = outcome
        self.outcomeTitle = outcomeTitle
        self.outcomeKind = outcomeKind
        self.limbs = limbs
        self.reasons = reasons
        self.band = band
        self.comments = comments
        self.nextSteps = nextSteps
        self.notice = notice
        self.viewsHadRegardOn = viewsHadRegardOn
        self.keptFlags = keptFlags
        self.decidedBy = decidedBy
        self.decidedOn = decidedOn
    }
}

/// What was found on one limb of the statutory test, and the words behind it.
public struct LimbFinding: Codable, Hashable, Sendable {
    /// The limb's id in the law pack.
    public var limb: String
    /// The question as it was put, so that the record reads on its own.
    public var question: String
    /// The statute that asks it, such as `s.36(8)(a)`.
    public var citation: String
    public var isMet: Bool
    /// The evidence and judgment behind the finding.
    public var words: String

    /// A finding on a limb.
    public init(limb: String, question: String, citation: String, isMet: Bool, words: String) {
        self.limb = limb
        self.question = question
        self.citation = citation
        self.isMet = isMet
        self.words = words
    }
}

/// What the panel said on a question that the law has considered.
public struct ConsiderationAnswer: Codable, Hashable, Sendable {
    /// The consideration's id in the law pack.
    public var consideration: String
    public var question: String
    public var citation: String
    public var words: String

    /// An answer to a consideration.
    public init(consideration: String, question: String, citation: String, words: String) {
        self.consideration = consideration
        self.question = question
        self.citation = citation
        self.words = words
    }
}

/// A local criterion that was considered and departed from.
public struct CriterionDeparture: Codable, Hashable, Sendable {
    public var criterion: String
    public var why: String

    /// A departure from a criterion.
    public init(criterion: String, why: String) {
        self.criterion = criterion
        self.why = why
    }
}

/// An offered action: what, who does it, by when.
public struct NextStep: Codable, Hashable, Sendable {
    public var what: String
    public var owner: String
    public var due: CivilDate?
    /// The rule in the next-steps pack that proposed it; nil when a person wrote it.
    public var rule: String?

    /// An offered action.
    public init(what: String, owner: String, due: CivilDate?, rule: String? = nil) {
        self.what = what
        self.owner = owner
        self.due = due
        self.rule = rule
    }
}

/// When the letter goes, and until when it lawfully can.
public struct NoticePlan: Codable, Hashable, Sendable {
    public var sendOn: CivilDate
    /// The last lawful day to tell the family; nil where no clock of the law runs.
    public var lastDay: CivilDate?
    /// Whether the day is a Friday or the eve of days off because the deadline leaves no other.
    public var isCollision: Bool
    /// Whether the last lawful day had passed when the decision was made.
    public var isLate: Bool
    /// What to do when the day is a bad one for a family to get such a letter.
    public var advice: String?

    /// A plan for the letter.
    public init(sendOn: CivilDate, lastDay: CivilDate?, isCollision: Bool, isLate: Bool, advice: String? = nil) {
        self.sendOn = sendOn
        self.lastDay = lastDay
        self.isCollision = isCollision
        self.isLate = isLate
        self.advice = advice
    }
}

/// The band that the matrix suggested and the one that the panel awarded.
public struct BandAward: Codable, Hashable, Sendable {
    public var matrix: PackVersion
    public var suggested: String?
    public var awarded: String
    /// Why the panel departed from the matrix; never empty when the two differ.
    public var overrideReason: String?

    /// An award.
    public init(matrix: PackVersion, suggested: String?, awarded: String, overrideReason: String? = nil) {
        self.matrix = matrix
        self.suggested = suggested
        self.awarded = awarded
        self.overrideReason = overrideReason
    }
}

/// What one agency said of a case; a dissent or concern is marked as such (panels do not vote).
public struct AgencyComment: Codable, Hashable, Sendable {
    public var agency: Agency
    public var words: String
    public var isDissent: Bool

    /// A comment.
    public init(agency: Agency, words: String, isDissent: Bool) {
        self.agency = agency
        self.words = words
        self.isDissent = isDissent
    }
}

/// A phrase that the reasons check flagged and that the panel kept, with why.
public struct KeptFlag: Codable, Hashable, Sendable {
    /// The rule's id in the reasons pack.
    public var rule: String
    public var text: String
    /// The panel's reason for keeping it; empty when none was given.
    public var why: String

    /// A kept flag.
    public init(rule: String, text: String, why: String) {
        self.rule = rule
        self.text = text
        self.why = why
    }
}
