import PanelModel

/// A case whole, as JSON.
///
/// Keys are documented here and stable; those of `details`, `findings`, `profile` and of what was decided are the
/// record's own.
public struct CaseAnswer: Encodable, Sendable {
    public let reference: String
    public let status: CaseStatus
    /// Days from today to the last lawful day; negative when it has passed, null where no clock runs.
    public let daysLeft: Int?
    public let lastDay: CivilDate?
    public let details: CaseDetails
    public let warnings: [String]
    public let findings: [String: EvidenceFinding]
    public let profile: ProfileBody?
    public let notes: [NoteAnswer]
    public let decisions: [DecisionAnswer]
    public let notices: [NoticeSentBody]
    public let challenges: [OutcomeBody]
    public let history: [HistoryAnswer]
    public let lastEntry: Int

    /// The answer about a case on a day.
    public init(_ file: CaseFile, rules: RuleBook, people: [String: String], on day: CivilDate) {
        let clock = rules.clock(of: file.details)
        func name(_ id: String) -> String { people[id] ?? id }
        reference = file.details.reference
        status = file.status
        daysLeft = clock.daysLeft(on: day)
        lastDay = clock.lastLawfulDay
        details = file.details
        warnings = file.warnings
        findings = file.findings
        profile = file.profile
        notes = file.notes.map { NoteAnswer(entry: $0.seq, at: $0.at, by: name($0.by), note: $0.value) }
        decisions = file.decisions.map { decision in
            DecisionAnswer(
                entry: decision.original.seq, at: decision.original.at, by: name(decision.original.by),
                standing: decision.standing,
                original: decision.corrections.isEmpty ? nil : decision.original.value,
                corrections: decision.corrections.map {
                    CorrectionAnswer(entry: $0.seq, at: $0.at, by: name($0.by), why: $0.value.why)
                })
        }
        notices = file.notices.map(\.value)
        challenges = file.challenges.map(\.value)
        history = file.history.map {
            HistoryAnswer(entry: $0.seq, at: $0.at, by: name($0.by), what: HistoryWords.line($0.value))
        }
        lastEntry = file.lastSeq
    }

    /// A note and its place in the record.
    public struct NoteAnswer: Encodable, Sendable {
        public let entry: Int
        public let at: Moment
        public let by: String
        public let note: NoteBody
    }

    /// A decision as it stands, and as it was where it was corrected.
    public struct DecisionAnswer: Encodable, Sendable {
        public let entry: Int
        public let at: Moment
        public let by: String
        public let standing: Decision
        public let original: Decision?
        public let corrections: [CorrectionAnswer]
    }

    /// A correction and its place in the record.
    public struct CorrectionAnswer: Encodable, Sendable {
        public let entry: Int
        public let at: Moment
        public let by: String
        public let why: String
    }

    /// An entry in a few words.
    public struct HistoryAnswer: Encodable, Sendable {
        public let entry: Int
        public let at: Moment
        public let by: String
        public let what: String
    }

    /// Writes every key; one without a value is null, so that whoever reads finds the same keys in every answer.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(reference, forKey: .reference)
        try values.encode(status, forKey: .status)
        try values.encode(daysLeft, forKey: .daysLeft)
        try values.encode(lastDay, forKey: .lastDay)
        try values.encode(details, forKey: .details)
        try values.encode(warnings, forKey: .warnings)
        try values.encode(findings, forKey: .findings)
        try values.encode(profile, forKey: .profile)
        try values.encode(notes, forKey: .notes)
        try values.encode(decisions, forKey: .decisions)
        try values.encode(notices, forKey: .notices)
        try values.encode(challenges, forKey: .challenges)
        try values.encode(history, forKey: .history)
        try values.encode(lastEntry, forKey: .lastEntry)
    }

    enum CodingKeys: String, CodingKey {
        case reference, status
        case daysLeft = "days_left"
        case lastDay = "last_day"
        case details, warnings, findings, profile, notes, decisions, notices, challenges, history
        case lastEntry = "last_entry"
    }
}
