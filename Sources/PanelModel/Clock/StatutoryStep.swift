/// A step that an authority must have taken within so many weeks of the request.
///
/// The raw value is the JSON key.
public enum StatutoryStep: String, CaseIterable, Codable, Sendable, Comparable {
    /// Tell whether there will be an assessment (SEND Regulations 2014, reg 5(1); reg 4(1) for "not necessary").
    case sixWeeks = "six_weeks"
    /// After an assessment, tell that there will be no plan (reg 10(1)).
    case sixteenWeeks = "sixteen_weeks"
    /// Send the final plan (reg 13(2)).
    case twentyWeeks = "twenty_weeks"

    /// Days from the day of receipt to the last lawful day: 42, 112 or 140.
    ///
    /// "Within six weeks of receiving" leaves out the day of receipt, so the last day is the same weekday six weeks on.
    /// Weeks are calendar weeks and run through school holidays.
    public var days: Int { weeks * 7 }

    /// Calendar weeks from receipt: 6, 16 or 20.
    public var weeks: Int {
        switch self {
        case .sixWeeks: 6
        case .sixteenWeeks: 16
        case .twentyWeeks: 20
        }
    }

    /// The step's name on screens, such as `six weeks`.
    public var title: String {
        switch self {
        case .sixWeeks: "six weeks"
        case .sixteenWeeks: "sixteen weeks"
        case .twentyWeeks: "twenty weeks"
        }
    }

    /// What the family must have been told or sent by then.
    public var duty: String {
        switch self {
        case .sixWeeks: "tell the family whether there will be an assessment"
        case .sixteenWeeks: "tell the family if there will be no plan"
        case .twentyWeeks: "send the final plan"
        }
    }

    /// The regulation that sets the period.
    public var source: String {
        switch self {
        case .sixWeeks: "SEND Regulations 2014, reg 5(1)"
        case .sixteenWeeks: "SEND Regulations 2014, reg 10(1)"
        case .twentyWeeks: "SEND Regulations 2014, reg 13(2)"
        }
    }

    /// The step that governs a case before the panel, or nil where the request sets no limit.
    ///
    /// Request: six weeks, whatever the answer. Issue: sixteen weeks until the panel has agreed to a plan, since a "no"
    /// would have to be told by then; twenty weeks, for the final plan, once it has. Change: none. The clock of a review
    /// starts at its meeting, not at a request, and is not kept here.
    /// - Parameter agreed: the panel's answer, nil while it has none.
    public static func governing(_ gate: Gate, agreed: Bool? = nil) -> StatutoryStep? {
        switch gate {
        case .request: .sixWeeks
        case .issue: agreed == true ? .twentyWeeks : .sixteenWeeks
        case .change: nil
        }
    }

    /// The last lawful day, counted from the day of receipt.
    public func lastDay(received: CivilDate) -> CivilDate { received.adding(days: days) }

    /// The day of the warning: one day before the last lawful day.
    ///
    /// It is also the last day for those who count the day of receipt as day 1, so a letter told by then is in time
    /// on either reading.
    public func warningDay(received: CivilDate) -> CivilDate { received.adding(days: days - 1) }

    /// The shorter period first.
    public static func < (left: StatutoryStep, right: StatutoryStep) -> Bool { left.weeks < right.weeks }
}
