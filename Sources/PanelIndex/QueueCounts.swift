public import PanelModel

/// How many cases there are, by where they stand.
public struct QueueCounts: Hashable, Sendable {
    /// Cases in the record.
    public internal(set) var all = 0
    /// Cases by where they stand.
    public internal(set) var byStatus: [CaseStatus: Int] = [:]
    /// Cases that are not told yet, by gate.
    public internal(set) var untoldByGate: [Gate: Int] = [:]
    /// Cases not told yet whose last lawful day comes before the day that was asked for.
    public internal(set) var untoldDueBefore = 0
}

/// How many of the cases that a query finds have each value; nil is the key of cases without one.
public struct QueueFacets: Hashable, Sendable {
    /// By primary need.
    public internal(set) var needs: [NeedType?: Int] = [:]
    /// By who asked.
    public internal(set) var sources: [RequestSource?: Int] = [:]
    /// By the setting's name.
    public internal(set) var settings: [String?: Int] = [:]
    /// By the case officer's name.
    public internal(set) var officers: [String?: Int] = [:]
}
