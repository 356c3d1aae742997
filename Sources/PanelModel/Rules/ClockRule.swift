/// The statutory clocks, which all run from the day that the request was received.
public enum ClockID: String, CaseIterable, Hashable, Sendable {
    /// To tell whether there will be an assessment (reg 5(1)).
    case sixWeeks = "six-weeks"
    /// To tell that there will be no plan (reg 10(1)).
    case sixteenWeeks = "sixteen-weeks"
    /// To send the final plan (reg 13(2)).
    case twentyWeeks = "twenty-weeks"
}

/// How long the law gives for one step.
public struct ClockRule: Hashable, Sendable {
    /// Which of the three clocks it is.
    public let id: ClockID
    /// What has to be done by then.
    public let title: String
    /// Calendar days after the day of receipt; the last lawful day.
    public let days: Int
    /// How many days before the last lawful day the warning falls, because some count the day of receipt as day 1.
    public let warnDaysEarlier: Int
    /// Such as `reg 5(1)`.
    public let citation: String
    /// Where the rule comes from.
    public let source: String

    /// The last lawful day.
    public func lastDay(received: CivilDate) -> CivilDate { received.adding(days: days) }

    /// The day to keep to: the last lawful day where the day of receipt is counted as day 1.
    public func warnDay(received: CivilDate) -> CivilDate { received.adding(days: days - warnDaysEarlier) }
}

/// A reason for which the law excuses lateness on one step.
///
/// It stops no clock.
public struct ExceptionRule: Hashable, Sendable {
    /// Such as `reg-5-4-a`.
    public let id: String
    /// The clock whose lateness it excuses.
    public let clock: ClockID
    /// The limb's letter, `a` to `d`.
    public let limb: String
    /// A few words for a list.
    public let title: String
    /// What the limb says.
    public let words: String
    /// Such as `reg 5(4)(a)`.
    public let citation: String
    /// Where the rule comes from.
    public let source: String
}

/// What the notice of an outcome must contain.
public struct NoticeRule: Hashable, Sendable {
    /// Such as `not-to-assess`.
    public let id: String
    /// The gate at which the notice is given.
    public let gate: Gate
    /// Ids of the outcomes that this notice tells.
    public let outcomes: [String]
    /// The checklist, in the order of the letter.
    public let items: [NoticeItem]
    /// Where the rule comes from.
    public let source: String
}

/// One line of the checklist of a notice.
public struct NoticeItem: Hashable, Sendable {
    /// Such as `right-of-appeal`.
    public let id: String
    /// What the notice must say.
    public let words: String
    /// Such as `reg 32(c)`.
    public let citation: String
    /// The contact without which the notice is not complete; nil where none is named.
    public let contact: ContactKind?
    /// Where the rule comes from.
    public let source: String
}
