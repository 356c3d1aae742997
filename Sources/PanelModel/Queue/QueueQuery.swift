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
    public var sort: QueueSort

    /// Every open case, by lawful headroom.
    public init(text: String = "", sort: QueueSort = .headroom) {
        self.text = text
        self.statuses = []
        self.sort = sort
    }
}

/// The order of the queue. Cases that are equal in it stand in the order of their references.
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
