/// Everything that the record holds of one case, folded entry by entry into how the case now stands.
public struct CaseFile: Hashable, Sendable {
    /// The random subject id in the headers of the case's entries.
    public let id: String
    public private(set) var details: CaseDetails
    /// What was doubtful when the case came in.
    public private(set) var warnings: [String]
    /// The last entry of this case that was folded in; whoever records names it.
    public private(set) var lastSeq: Int
    /// Findings by evidence item id.
    public private(set) var findings: [String: EvidenceFinding]
    public private(set) var profile: ProfileBody?
    public private(set) var notes: [Recorded<NoteBody>]
    public private(set) var decisions: [StandingDecision]
    public private(set) var notices: [Recorded<NoticeSentBody>]
    public private(set) var challenges: [Recorded<OutcomeBody>]
    public private(set) var stepsDone: [Recorded<StepDoneBody>]
    /// Every entry of the case, oldest first.
    public private(set) var history: [Recorded<EntryBody>]

    /// Opens a file with the first entry of a case, or returns nil when the entry does not open one.
    public init?(id: String, opening entry: Recorded<EntryBody>) {
        guard case .caseOpened(let body) = entry.value else { return nil }
        self.id = id
        self.details = body.details
        self.warnings = body.warnings ?? []
        self.lastSeq = entry.seq
        self.findings = [:]
        self.notes = []
        self.decisions = []
        self.notices = []
        self.challenges = []
        self.stepsDone = []
        self.history = [entry]
    }

    /// Folds in the next entry of the case.
    public mutating func apply(_ entry: Recorded<EntryBody>) {
        lastSeq = max(lastSeq, entry.seq)
        history.append(entry)
        switch entry.value {
        case .caseAmended(let body):
            details = body.details
        case .evidence(let body):
            findings.merge(body.findings) { _, new in new }
            for item in body.cleared ?? [] { findings[item] = nil }
        case .profile(let body):
            profile = body
        case .note(let body):
            notes.append(entry.map(body))
        case .decision(let body):
            decisions.append(StandingDecision(original: entry.map(body)))
        case .correction(let body):
            guard let place = decisions.firstIndex(where: { $0.original.seq == body.corrects }) else { return }
            decisions[place].corrections.append(entry.map(body))
        case .noticeSent(let body):
            notices.append(entry.map(body))
        case .outcome(let body):
            challenges.append(entry.map(body))
        case .stepDone(let body):
            stepsDone.append(entry.map(body))
        case .importBatch, .caseOpened, .config, .erased, .other:
            break
        }
    }

    /// The newest decision at the gate where the case now is; nil while it waits for one.
    public var decisionAtGate: StandingDecision? {
        decisions.last { $0.standing.gate == details.gate }
    }

    /// Where the case now is on its way from queue to letter.
    public var status: CaseStatus {
        guard let decision = decisionAtGate else { return .waiting }
        guard decision.standing.outcomeKind != .deferral else { return .putOff }
        let told = notices.contains { $0.value.decision == decision.original.seq && $0.value.to == "family" }
        return told ? .told : .decided
    }
}

/// A decision as it was first recorded, and the corrections that point at it.
public struct StandingDecision: Hashable, Sendable {
    public let original: Recorded<Decision>
    /// Oldest first.
    public internal(set) var corrections: [Recorded<CorrectionBody>]

    /// A decision that nothing corrects yet.
    public init(original: Recorded<Decision>) {
        self.original = original
        self.corrections = []
    }

    /// The decision as it now stands.
    public var standing: Decision {
        corrections.last?.value.decision ?? original.value
    }
}

/// Where a case is on its way from queue to letter.
public enum CaseStatus: String, CaseIterable, Codable, Sendable {
    /// No decision at its gate yet.
    case waiting
    /// Put off by the panel; the clock runs on.
    case putOff = "put-off"
    /// Decided; the family has not been told yet.
    case decided
    /// Decided, and the letter has gone.
    case told

    /// The word on screens.
    public var title: String {
        switch self {
        case .waiting: "to decide"
        case .putOff: "put off"
        case .decided: "decided"
        case .told: "told"
        }
    }
}
