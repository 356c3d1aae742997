/// Body of an `import` entry: closes a batch.
public struct ImportBody: Codable, Hashable, Sendable {
    /// Sequence numbers of the first and last entry of the batch; the record writes them.
    public var first: Int?
    public var last: Int?
    /// How many rows of the table were refused, and how many were already in the record.
    public var refused: Int
    public var alreadyHere: Int
    /// SHA-256 of the file's bytes, in hex.
    ///
    /// The file's name is not kept: names of files may hold names of children.
    public var fileHash: String

    /// Describes a batch that is about to be recorded.
    public init(refused: Int, alreadyHere: Int, fileHash: String) {
        self.refused = refused
        self.alreadyHere = alreadyHere
        self.fileHash = fileHash
    }
}

/// Body of `case.opened` and, with the details as they now stand, of `case.amended`.
public struct CaseBody: Codable, Hashable, Sendable {
    public var details: CaseDetails
    /// Why the case was amended; nil in `case.opened`.
    public var why: String?
    /// What was doubtful when the case came in, in words without personal data.
    public var warnings: [String]?

    /// The details of a case.
    public init(details: CaseDetails, why: String? = nil, warnings: [String]? = nil) {
        self.details = details
        self.why = why
        self.warnings = warnings
    }
}

/// What was found for one item of the graduated-response check.
public struct EvidenceFinding: Codable, Hashable, Sendable {
    public var finding: Finding
    /// The document that shows it, such as `school report`.
    public var document: String?
    public var documentDate: CivilDate?
    public var note: String?
    /// The request made for it, where it is absent or partly there.
    public var asked: EvidenceRequest?

    /// A finding.
    public init(
        finding: Finding, document: String? = nil, documentDate: CivilDate? = nil, note: String? = nil,
        asked: EvidenceRequest? = nil
    ) {
        self.finding = finding
        self.document = document
        self.documentDate = documentDate
        self.note = note
        self.asked = asked
    }
}

/// An absent item asked for: from whom and by when.
public struct EvidenceRequest: Codable, Hashable, Sendable {
    public var from: String
    public var what: String
    public var by: CivilDate

    /// A request for evidence.
    public init(from: String, what: String, by: CivilDate) {
        self.from = from
        self.what = what
        self.by = by
    }
}

/// Body of an `evidence` entry: the findings that changed; nil clears one.
public struct EvidenceBody: Codable, Hashable, Sendable {
    public var pack: PackVersion
    /// By evidence item id.
    public var findings: [String: EvidenceFinding]
    /// Items whose finding was taken back.
    public var cleared: [String]?

    /// Findings that changed.
    public init(pack: PackVersion, findings: [String: EvidenceFinding], cleared: [String]? = nil) {
        self.pack = pack
        self.findings = findings
        self.cleared = cleared
    }
}

/// Body of a `profile` entry: the levels as they now stand.
public struct ProfileBody: Codable, Hashable, Sendable {
    public var matrix: PackVersion
    /// Level agreed by the panel, by sub-area id.
    public var agreed: [String: Int]
    /// Level scored by each agency before agreement, by agency and sub-area id.
    public var scores: [Agency: [String: Int]]?
    /// Kind of setting that the band is read for, where the matrix asks for it.
    public var setting: String?
    public var band: BandAward?
    public var note: String?

    /// A needs profile.
    public init(
        matrix: PackVersion, agreed: [String: Int], scores: [Agency: [String: Int]]? = nil, setting: String? = nil,
        band: BandAward? = nil, note: String? = nil
    ) {
        self.matrix = matrix
        self.agreed = agreed
        self.scores = scores
        self.setting = setting
        self.band = band
        self.note = note
    }
}

/// Body of a `note` entry.
public struct NoteBody: Codable, Hashable, Sendable {
    /// What a note is about.
    public enum Topic: String, CaseIterable, Codable, Sendable {
        /// Said or noticed at the meeting or between meetings.
        case general
        /// Views of the child, young person, parent or carer.
        case views
        /// The family was consulted (Children and Families Act 2014, s.36(4)) or invited to give views (s.36(7)).
        case consultation
    }

    public var topic: Topic
    /// Whose words they are, in the words of the panel room: `Mrs Forsythe`, `Riley`, `the SENCO`.
    public var from: String?
    /// How they came: letter, phone, in person, form.
    public var means: String?
    public var on: CivilDate?
    public var text: String

    /// A note.
    public init(topic: Topic, from: String? = nil, means: String? = nil, on: CivilDate? = nil, text: String) {
        self.topic = topic
        self.from = from
        self.means = means
        self.on = on
        self.text = text
    }
}

/// Body of a `correction` entry: what stands instead, and why.
///
/// The entry that it corrects is not touched.
public struct CorrectionBody: Codable, Hashable, Sendable {
    /// Sequence number of the decision that is corrected.
    public var corrects: Int
    public var why: String
    public var decision: Decision

    /// A correction.
    public init(corrects: Int, why: String, decision: Decision) {
        self.corrects = corrects
        self.why = why
        self.decision = decision
    }
}

/// Body of a `notice.sent` entry.
public struct NoticeSentBody: Codable, Hashable, Sendable {
    /// Sequence number of the decision that the notice tells of.
    public var decision: Int
    /// Who was told: `family`, `school`, and the others of the law pack.
    public var to: String
    public var on: CivilDate
    /// First-class post, e-mail, by hand, portal.
    public var channel: String

    /// A notice that was sent.
    public init(decision: Int, to: String, on: CivilDate, channel: String) {
        self.decision = decision
        self.to = to
        self.on = on
        self.channel = channel
    }
}

/// Body of an `outcome` entry: what became of a decision afterwards.
public struct OutcomeBody: Codable, Hashable, Sendable {
    /// The kind of challenge.
    public enum Challenge: String, CaseIterable, Codable, Sendable {
        case mediation, appeal, complaint
    }

    /// Sequence number of the decision that was challenged.
    public var decision: Int
    public var challenge: Challenge
    public var result: String
    public var isOverturned: Bool
    public var on: CivilDate
    /// Which reason failed, in the decision's own words.
    public var failedReason: String?

    /// What became of a decision.
    public init(
        decision: Int, challenge: Challenge, result: String, isOverturned: Bool, on: CivilDate,
        failedReason: String? = nil
    ) {
        self.decision = decision
        self.challenge = challenge
        self.result = result
        self.isOverturned = isOverturned
        self.on = on
        self.failedReason = failedReason
    }
}

/// Body of a `step.done` entry.
public struct StepDoneBody: Codable, Hashable, Sendable {
    /// Sequence number of the entry that holds the step, and its place there, from 0.
    public var entry: Int
    public var step: Int
    public var on: CivilDate
    public var note: String?

    /// A step that was done.
    public init(entry: Int, step: Int, on: CivilDate, note: String? = nil) {
        self.entry = entry
        self.step = step
        self.on = on
        self.note = note
    }
}

/// Body of a `config` entry: facts about the workspace and the people who record in it.
public struct ConfigBody: Codable, Hashable, Sendable {
    /// The workspace's id; in the first entry.
    public var workspace: String?
    public var authority: String?
    /// The person behind a staff id; written before that person's first entry.
    public var person: Person?

    /// Somebody who records.
    public struct Person: Codable, Hashable, Sendable {
        public var id: String
        public var name: String

        /// A person who records.
        public init(id: String, name: String) {
            self.id = id
            self.name = name
        }
    }

    /// Facts about the workspace.
    public init(workspace: String? = nil, authority: String? = nil, person: Person? = nil) {
        self.workspace = workspace
        self.authority = authority
        self.person = person
    }
}
