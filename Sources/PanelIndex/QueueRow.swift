public import PanelModel

/// A case's number in one index.
///
/// It has no meaning outside the index that gave it, and none after a rebuild.
public struct CaseID: Hashable, Comparable, Sendable {
    let row: Int32

    init(_ row: Int32) { self.row = row }

    /// The order in which the cases came in.
    public static func < (left: CaseID, right: CaseID) -> Bool { left.row < right.row }
}

/// A case as a line of a list shows it.
public struct QueueRow: Hashable, Sendable, Identifiable {
    /// The case's number in this index.
    public let id: CaseID
    /// The subject id in the headers of the case's entries.
    public let subject: String
    /// The council's reference, as written.
    public let reference: String
    /// Forename, as written.
    public let forename: String
    /// Surname, as written; empty for a mononym.
    public let surname: String
    /// The name the child goes by, where it is not the forename.
    public let knownAs: String?
    /// Date of birth.
    public let dateOfBirth: CivilDate
    /// The day received: day 0 of the clock.
    public let dateReceived: CivilDate
    /// The last lawful day to tell the family; nil where no clock runs.
    public let due: CivilDate?
    /// The question that the panel has before it.
    public let gate: Gate
    /// Who asked; nil where the words were not understood.
    public let source: RequestSource?
    /// The source's words, where they say more or were not understood.
    public let sourceAsWritten: String?
    /// The primary need; nil where the words were not understood.
    public let need: NeedType?
    /// The need's words, where they were not understood.
    public let needAsWritten: String?
    /// The setting's name, as written.
    public let setting: String?
    /// National curriculum year, as schools write it.
    public let yearGroup: String?
    /// The case officer.
    public let officer: String?
    /// Whether the child is looked after by the authority.
    public let isLookedAfter: Bool
    /// Where the case is on its way from queue to letter.
    public let status: CaseStatus
    /// The newest decision at the case's gate.
    public let decision: QueueDecision?
    /// What was found so far, one for each group of the evidence check, in the order of the groups.
    public let check: [GroupCheck]
    /// The last entry of the case; whoever records names it.
    public let lastSeq: Int

    /// The name for screens: the name the child goes by, or the forename.
    public var calledName: String { knownAs ?? forename }

    /// Forename and surname; a mononym is only itself.
    public var fullName: String {
        [forename, surname].filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Findings made, over all groups.
    public var findingCount: Int { check.reduce(0) { $0 + $1.looked } }
}

/// The newest decision at a case's gate, as a list shows it.
public struct QueueDecision: Hashable, Sendable {
    /// The entry that first recorded it.
    public let seq: Int
    /// The outcome's id in the law pack.
    public let outcome: String
    /// The outcome in words at the time.
    public let title: String
    /// What sort of answer it is.
    public let kind: OutcomeKind
    /// The day of the decision.
    public let decidedOn: CivilDate
    /// The earliest day on which the family was told of it.
    public let toldOn: CivilDate?
}

/// What was found for the items of one group of the evidence check.
///
/// It informs; nothing is computed from it.
public struct GroupCheck: Hashable, Sendable {
    /// Items found to be there.
    public internal(set) var present = 0
    /// Items found to be partly there.
    public internal(set) var partly = 0
    /// Items found to be absent.
    public internal(set) var absent = 0
    /// Items that do not apply to the child.
    public internal(set) var notApplicable = 0
    /// Items in the group.
    public let items: Int

    /// A group of some items with nothing found yet.
    init(items: Int) { self.items = items }

    /// Items that have a finding.
    public var looked: Int { present + partly + absent + notApplicable }

    /// One mark for the group: nil while nobody has looked; `present` when everything that applies is there; `partly`
    /// when something is; `absent` when nothing was found where somebody looked.
    public var mark: Finding? {
        guard looked > 0 else { return nil }
        if present + partly > 0 {
            return present + notApplicable >= items && partly == 0 ? .present : .partly
        }
        return absent > 0 ? .absent : .notApplicable
    }

    mutating func count(_ finding: Finding) {
        switch finding {
        case .present: present += 1
        case .partly: partly += 1
        case .absent: absent += 1
        case .notApplicable: notApplicable += 1
        }
    }
}
