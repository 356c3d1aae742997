/// A decision in the making: what has been filled in so far.
///
/// Kept on disk after every change until it is recorded.
public struct DecisionDraft: Codable, Hashable, Sendable {
    public var gate: Gate
    /// Answers by limb id.
    public var limbs: [String: LimbAnswer]
    /// The outcome's id in the law pack.
    public var outcome: String?
    public var reasons: String
    public var nextSteps: [NextStep]
    /// Whether next steps were composed already, so that steps which a person removed do not come back.
    public var hasComposedSteps: Bool
    public var comments: [AgencyComment]
    public var band: BandAward?
    public var viewsHadRegardOn: CivilDate?
    /// What was said on the law's considerations, by their ids.
    ///
    /// Nil while nothing was.
    public var considerations: [String: String]?
    public var departures: [CriterionDeparture]?
    /// What the draft is for where a decision stands already; nil for the first one.
    public var revises: DecisionRevision?
    public var decidedBy: String
    public var keptFlags: [KeptFlag]

    /// The answer to one limb so far.
    public struct LimbAnswer: Codable, Hashable, Sendable {
        public var isMet: Bool?
        public var words: String

        /// An answer; nil and empty while nothing is said.
        public init(isMet: Bool? = nil, words: String = "") {
            self.isMet = isMet
            self.words = words
        }
    }

    /// An empty draft at a gate.
    public init(gate: Gate, decidedBy: String = "") {
        self.gate = gate
        self.limbs = [:]
        self.reasons = ""
        self.nextSteps = []
        self.hasComposedSteps = false
        self.comments = []
        self.decidedBy = decidedBy
        self.keptFlags = []
    }
}

extension DecisionDraft {
    /// The draft that makes this decision again, for putting it right.
    public init(_ decision: Decision) {
        self.init(gate: decision.gate, decidedBy: decision.decidedBy)
        for limb in decision.limbs { limbs[limb.limb] = LimbAnswer(isMet: limb.isMet, words: limb.words) }
        outcome = decision.outcome
        reasons = decision.reasons
        nextSteps = decision.nextSteps
        hasComposedSteps = true
        comments = decision.comments
        band = decision.band
        viewsHadRegardOn = decision.viewsHadRegardOn
        keptFlags = decision.keptFlags
        departures = decision.departures
        for answer in decision.considerations ?? [] {
            considerations = (considerations ?? [:]).merging([answer.consideration: answer.words]) { _, new in new }
        }
    }
}

/// A note in the making: its fields as they were typed.
public struct NoteDraft: Codable, Hashable, Sendable {
    public var topic: NoteBody.Topic
    /// What was typed, by the field's name: from, means, on, text.
    public var fields: [String: String]

    /// A note in the making.
    public init(topic: NoteBody.Topic, fields: [String: String]) {
        self.topic = topic
        self.fields = fields
    }
}

/// Unfinished work on one case, kept through a crash or a dropped line.
public struct CaseDraft: Codable, Hashable, Sendable {
    /// The case's subject id.
    public var id: String
    /// The last entry of the case that its writer had seen.
    public var seen: Int
    /// Findings changed and not recorded yet, by evidence item id.
    public var findings: [String: EvidenceFinding]
    /// Items whose finding is taken back.
    public var cleared: [String]
    public var profile: ProfileBody?
    public var decision: DecisionDraft?
    /// A note that was begun.
    public var note: NoteDraft?

    /// An empty draft for a case.
    public init(id: String, seen: Int) {
        self.id = id
        self.seen = seen
        self.findings = [:]
        self.cleared = []
    }

    /// Whether there is nothing in it that would be lost.
    public var isEmpty: Bool {
        findings.isEmpty && cleared.isEmpty && profile == nil && decision == nil && note == nil
    }
}
