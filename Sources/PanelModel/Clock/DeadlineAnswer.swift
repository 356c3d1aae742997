/// What `deadlines` answers, with stable JSON keys: `received`, `warn_on`, `six_weeks`, `sixteen_weeks`, `twenty_weeks`.
///
/// At the change gate, where nothing is counted from a request, all but `received` are null. `exceptions` is there only
/// where exceptions were given; no date changes for them.
public struct DeadlineAnswer: Encodable, Hashable, Sendable {
    /// An exception and the one step that it excuses.
    public struct Excuse: Encodable, Hashable, Sendable {
        /// Such as `reg 5(4)(c)`.
        public let limb: String
        /// The step's key in this answer.
        public let excuses: StatutoryStep
        /// The first day of what is excused; nil where it was not given.
        public let from: CivilDate?
        /// Its last day; nil while it lasts or where it was not given.
        public let to: CivilDate?
        /// What happened, in the caseworker's words.
        public let note: String
        /// What in the record does not yet bear the limb out, in words.
        public let doubts: [String]
    }

    /// Day 0 of the clock.
    public let received: CivilDate
    /// One day before the last lawful day of the step that governs the gate.
    public let warnOn: CivilDate?
    /// The last lawful day to tell whether there will be an assessment.
    public let sixWeeks: CivilDate?
    /// The last lawful day to tell that there will be no plan.
    public let sixteenWeeks: CivilDate?
    /// The last lawful day to send the final plan.
    public let twentyWeeks: CivilDate?
    /// The exceptions that were given, in their order.
    public let exceptions: [Excuse]

    /// The deadlines of a clock.
    public init(_ clock: StatutoryClock) {
        let runs = clock.step != nil
        received = clock.received
        warnOn = clock.warnOn
        sixWeeks = runs ? clock.lastDay(of: .sixWeeks) : nil
        sixteenWeeks = runs ? clock.lastDay(of: .sixteenWeeks) : nil
        twentyWeeks = runs ? clock.lastDay(of: .twentyWeeks) : nil
        exceptions = clock.exceptions.map { exception in
            Excuse(
                limb: exception.limbReference, excuses: exception.regulation.step, from: exception.from,
                to: exception.to,
                note: exception.note, doubts: exception.doubts(received: clock.received).map(\.words))
        }
    }

    private enum CodingKeys: String, CodingKey {
        case received
        case warnOn = "warn_on"
        case sixWeeks = "six_weeks"
        case sixteenWeeks = "sixteen_weeks"
        case twentyWeeks = "twenty_weeks"
        case exceptions
    }

    /// Writes every key, null where there is no date.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(received, forKey: .received)
        try container.encode(warnOn, forKey: .warnOn)
        try container.encode(sixWeeks, forKey: .sixWeeks)
        try container.encode(sixteenWeeks, forKey: .sixteenWeeks)
        try container.encode(twentyWeeks, forKey: .twentyWeeks)
        if !exceptions.isEmpty { try container.encode(exceptions, forKey: .exceptions) }
    }
}
