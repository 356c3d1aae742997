/// What is known of one child or young person at one gate: the case as a caseworker keeps it.
///
/// Everything that came from outside is kept as it was written; `sourceAsWritten` and `needAsWritten` hold words that
/// were not understood, until somebody chooses. A missing value is nil, never an empty string.
public struct CaseDetails: Codable, Hashable, Sendable {
    /// The council's reference, such as `26-0141`.
    public var reference: String
    public var upn: String?
    public var forename: String
    public var surname: String
    /// The name that the child goes by, where it is not the forename.
    public var knownAs: String?
    public var dateOfBirth: CivilDate
    /// As written: M, F, or another word.
    public var sex: String?
    /// The school, nursery, college or other setting, by name.
    public var setting: String?
    /// The setting's unique reference number, six digits.
    public var settingURN: String?
    /// National curriculum year as schools write it: `R`, `N1`, `N2`, `1` … `14`.
    public var yearGroup: String?
    public var source: RequestSource?
    /// The source's words where `source` is nil or says less than was written (for example `Young person`).
    public var sourceAsWritten: String?
    /// Whether the young person asked in their own right, so that letters go to them.
    public var askedByYoungPerson: Bool
    /// The day that the authority received the request: day 0 of the clock (SEND Regulations 2014, reg 5(1)).
    public var dateReceived: CivilDate
    public var primaryNeed: NeedType?
    public var secondaryNeed: NeedType?
    /// The primary need's words where they were not understood.
    public var needAsWritten: String?
    public var gate: Gate
    public var caseOfficer: String?
    /// Parents, carers and others with parental responsibility, as their names are written.
    public var parents: [String]
    /// What the family wishes to be called, such as `Mrs Forsythe` or `Stacey`.
    public var addressedAs: String?
    public var homeLanguage: String?
    public var needsInterpreter: Bool
    /// How the family prefers to be reached: email, phone, letter, text.
    public var preferredContact: String?
    public var isLookedAfter: Bool
    /// Social care's involvement in words: none, child in need, child protection plan, looked after, closed.
    public var socialCare: String?
    /// Early Help's involvement in words: none, offered, open, declined, closed.
    public var earlyHelp: String?
    /// Possible autism or ADHD and how far its assessment has got, in words.
    public var neurodivergence: String?
    public var notes: String?
    /// Exceptions of the law that excuse lateness on one step; they stop no clock.
    ///
    /// Nil where none was recorded.
    public var exceptions: [ClockException]?
    /// The day on which the authority became responsible, for a child who moved in; the clock then runs from it, and a
    /// decision of the authority before on assessing does not come along.
    public var movedInOn: CivilDate?

    /// A case with the few facts that it cannot do without; the rest is set afterwards.
    public init(
        reference: String, forename: String, surname: String, dateOfBirth: CivilDate, dateReceived: CivilDate,
        gate: Gate = .request
    ) {
        self.reference = reference
        self.forename = forename
        self.surname = surname
        self.dateOfBirth = dateOfBirth
        self.dateReceived = dateReceived
        self.gate = gate
        self.askedByYoungPerson = false
        self.parents = []
        self.needsInterpreter = false
        self.isLookedAfter = false
    }

    /// Where the statutory clock starts.
    public var clockStart: ClockStart {
        movedInOn.map { .movedIn(responsible: $0) } ?? .request(received: dateReceived)
    }

    /// The clock of the case at its gate.
    /// - Parameter agreed: what the panel decided, where it has: at the issue gate it settles which limit governs.
    public func clock(agreed: Bool? = nil) -> StatutoryClock {
        StatutoryClock(start: clockStart, gate: gate, agreed: agreed, exceptions: exceptions ?? [])
    }

    /// The name for screens and letters: the name the child goes by, or the forename.
    ///
    /// Never empty: a question of the statute has to name somebody.
    public var calledName: String {
        [knownAs ?? "", forename, surname].first { !$0.isEmpty } ?? "the child"
    }

    /// Forename and surname; a mononym is only itself.
    public var fullName: String {
        [forename, surname].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Initials for shared screens and default exports: for Riley Forsythe, R and F with full stops.
    public var initials: String {
        [forename, surname].compactMap(\.first).map { "\($0)." }.joined()
    }

    /// Age in whole years on a day.
    public func age(on day: CivilDate) -> Int { day.wholeYears(since: dateOfBirth) }

    /// Whether the young person is over compulsory school age on that day: after the last Friday in June of the school
    /// year in which they turn 16 (Education Act 1996, s.8; Education (School Leaving Date) Order 1997).
    public func isOverCompulsorySchoolAge(on day: CivilDate) -> Bool {
        let birth = dateOfBirth.components
        let schoolYearEnds = birth.year + 16 + (birth.month >= 9 ? 1 : 0)
        guard var leaving = CivilDate(year: schoolYearEnds, month: 6, day: 30) else { return false }
        while leaving.weekday != .friday { leaving = leaving.adding(days: -1) }
        return day > leaving
    }
}
