/// Which cases the queue shows, and in what order.
public struct QueueQuery: Hashable, Sendable {
    /// Words that must all be found, each as the beginning of a word of the case.
    public var text: String
    public var gate: Gate?
    /// The statuses shown; empty for every case that the family has not been told about.
    public var statuses: Set<CaseStatus>
    public var source: RequestSource?
    public var need: NeedType?
    public var setting: String?
    public var caseOfficer: String?
    /// Only cases whose last lawful day is this day or earlier.
    public var dueOnOrBefore: CivilDate?
    public var sort: QueueSort
    /// Whether the whole order is turned round.
    public var isDescending: Bool

    /// The statuses of cases whose family has not been told.
    public static let open: Set<CaseStatus> = [.waiting, .putOff, .decided]

    /// Every open case, by lawful headroom.
    public init(text: String = "", sort: QueueSort = .headroom) {
        self.text = text
        self.statuses = []
        self.sort = sort
        self.isDescending = false
    }
}

/// The order of the queue.
///
/// Cases that are equal in it stand in the order of their references.
public enum QueueSort: String, CaseIterable, Codable, Sendable {
    /// The least time left to tell the family first; cases without a clock last.
    case headroom
    case reference
    case surname
    case received
    case setting

    /// The word on screens: "sorted by days left".
    public var title: String {
        switch self {
        case .headroom: "days left"
        case .reference: "reference"
        case .surname: "surname"
        case .received: "received"
        case .setting: "setting"
        }
    }
}
