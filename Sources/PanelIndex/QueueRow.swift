public import PanelModel

/// A case's number in one index. It has no meaning outside the index that gave it, and none after a rebuild.
public struct CaseID: Hashable, Comparable, Sendable {
    let row: Int32

    init(_ row: Int32) { self.row = row }

    public static func < (left: CaseID, right: CaseID) -> Bool { left.row < right.row }
}

/// A case as a line of a list shows it.
public struct QueueRow: Hashable, Sendable, Identifiable {
    public let id: CaseID
    /// The subject id in the headers of the case's entries.
    public let subject: String
    public let reference: String
    public let forename: String
    public let surname: String
    public let knownAs: String?
    public let dateOfBirth: CivilDate
    public let dateReceived: CivilDate
    /// The last lawful day to tell the family; nil where no clock runs.
    public let due: CivilDate?
    public let gate: Gate
    public let source: RequestSource?
    public let sourceAsWritten: String?
    public let need: NeedType?
    public let needAsWritten: String?
    public let setting: String?
    public let yearGroup: String?
    public let officer: String?
    public let isLookedAfter: Bool
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
    public let kind: OutcomeKind
    public let decidedOn: CivilDate
    /// The earliest day on which the family was told of it.
    public let toldOn: CivilDate?
}

/// What was found for the items of one group of the evidence check. It informs; nothing is computed from it.
public struct GroupCheck: Hashable, Sendable {
    public internal(set) var present = 0
    public internal(set) var partly = 0
    public internal(set) var absent = 0
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
