public import PanelModel

/// Which cases a list shows, and in what order.
public struct QueueQuery: Hashable, Sendable {
    /// Every word is the beginning of a word of the case: reference, names, setting, need, source, officer.
    /// Case, accents and apostrophes do not matter, and no character has a meaning of its own.
    public var text: String
    public var gate: Gate?
    /// Nil for every status.
    public var statuses: Set<CaseStatus>?
    public var source: RequestSource?
    public var need: NeedType?
    /// The setting, exactly as written in the case.
    public var setting: String?
    /// The case officer, exactly as written in the case.
    public var officer: String?
    /// Only cases whose last lawful day is this day or earlier.
    public var dueOnOrBefore: CivilDate?
    public var sort: QueueSort
    /// Turns the whole order round.
    public var isDescending: Bool

    /// Every case that still needs something: to decide, put off, or decided and not told.
    public static let needingSomething: Set<CaseStatus> = [.waiting, .putOff, .decided]

    /// The queue as it opens: all that needs something, by lawful headroom.
    public init(
        text: String = "", gate: Gate? = nil, statuses: Set<CaseStatus>? = QueueQuery.needingSomething,
        source: RequestSource? = nil, need: NeedType? = nil, setting: String? = nil, officer: String? = nil,
        dueOnOrBefore: CivilDate? = nil, sort: QueueSort = .headroom, isDescending: Bool = false
    ) {
        self.text = text
        self.gate = gate
        self.statuses = statuses
        self.source = source
        self.need = need
        self.setting = setting
        self.officer = officer
        self.dueOnOrBefore = dueOnOrBefore
        self.sort = sort
        self.isDescending = isDescending
    }
}

/// The orders of the queue. Cases that are alike in an order follow each other as they came in.
public enum QueueSort: String, CaseIterable, Hashable, Sendable {
    /// Undecided cases first, then those decided and not told, then those told; in each, the earliest last lawful day
    /// first and cases without a clock last.
    case headroom
    case reference
    /// By surname, then forename.
    case name
    /// The day received, earliest first.
    case received
    /// By setting; cases without one last.
    case setting
}

/// How many cases there are, by where they stand.
public struct QueueCounts: Hashable, Sendable {
    public internal(set) var all = 0
    public internal(set) var byStatus: [CaseStatus: Int] = [:]
    /// Cases that are not told yet, by gate.
    public internal(set) var untoldByGate: [Gate: Int] = [:]
    /// Cases not told yet whose last lawful day comes before the day that was asked for.
    public internal(set) var untoldDueBefore = 0
}

/// How many of the cases that a query finds have each value; nil is the key of cases without one.
public struct QueueFacets: Hashable, Sendable {
    public internal(set) var needs: [NeedType?: Int] = [:]
    public internal(set) var sources: [RequestSource?: Int] = [:]
    /// By the setting's name.
    public internal(set) var settings: [String?: Int] = [:]
    /// By the case officer's name.
    public internal(set) var officers: [String?: Int] = [:]
}
