/// One case as the queue shows it.
public struct QueueRow: Hashable, Sendable, Identifiable {
    /// The row's number in the index: small, stable until the index is rebuilt.
    public let id: Int
    /// The subject id of the case in the record.
    public var subject: String
    public var reference: String
    public var forename: String
    public var surname: String
    public var knownAs: String?
    public var dateOfBirth: CivilDate
    public var yearGroup: String?
    public var setting: String?
    public var source: RequestSource?
    public var sourceAsWritten: String?
    public var primaryNeed: NeedType?
    public var needAsWritten: String?
    public var gate: Gate
    public var dateReceived: CivilDate
    /// The last lawful day to tell the family; nil where no clock of the law runs at this gate.
    public var lastDay: CivilDate?
    public var status: CaseStatus
    /// The title of the newest outcome at the gate, such as `not to assess`.
    public var outcomeTitle: String?
    public var decidedOn: CivilDate?
    public var toldOn: CivilDate?
    /// How each group of the evidence check stands, in the order of the groups; nil where nothing was found yet.
    public var check: [Finding?]
    public var caseOfficer: String?
    /// The last entry of the case.
    public var lastSeq: Int

    /// A row; the index fills in the rest.
    public init(id: Int, subject: String, details: CaseDetails) {
        self.id = id
        self.subject = subject
        self.reference = details.reference
        self.forename = details.forename
        self.surname = details.surname
        self.knownAs = details.knownAs
        self.dateOfBirth = details.dateOfBirth
        self.yearGroup = details.yearGroup
        self.setting = details.setting
        self.source = details.source
        self.sourceAsWritten = details.sourceAsWritten
        self.primaryNeed = details.primaryNeed
        self.needAsWritten = details.needAsWritten
        self.gate = details.gate
        self.dateReceived = details.dateReceived
        self.status = .waiting
        self.check = []
        self.caseOfficer = details.caseOfficer
        self.lastSeq = 0
    }

    /// The name as the family uses it: what the child is called, and the surname.
    public var name: String {
        [knownAs ?? forename, surname].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Initials, for a screen that others can see.
    public var initials: String {
        [knownAs ?? forename, surname].compactMap(\.first).map { "\($0)." }.joined()
    }
}
