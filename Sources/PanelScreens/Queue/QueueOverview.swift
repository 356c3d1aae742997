/// Counts and names over all open cases, whatever the filter.
public struct QueueOverview: Hashable, Sendable {
    /// Cases that the family has not been told about.
    public var open: Int
    /// Of these, those whose last lawful day comes before the next panel, or is past.
    public var toTellBeforeNextPanel: Int
    /// Of these, those whose last lawful day is past.
    public var late: Int
    /// Every case in the record, told or not.
    public var all: Int
    /// Case officers by name, in order.
    public var officers: [String]

    /// Counts over the open cases.
    public init(open: Int, toTellBeforeNextPanel: Int, late: Int, all: Int, officers: [String] = []) {
        self.open = open
        self.toTellBeforeNextPanel = toTellBeforeNextPanel
        self.late = late
        self.all = all
        self.officers = officers
    }
}
