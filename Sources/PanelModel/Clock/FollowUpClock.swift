/// A limit that does not run from the request but from something that happened later.
public enum FollowUpKind: String, CaseIterable, Codable, Sendable {
    /// Bodies reply to a request for advice (SEND Regulations 2014, reg 8(1)).
    case advice
    /// The adviser issues a certificate after hearing that the family will not pursue mediation (reg 34).
    case mediationCertificate = "mediation-certificate"
    /// The authority takes part in mediation after hearing that the family wishes it (reg 36).
    case mediationMeeting = "mediation-meeting"
    /// The authority does what was agreed in mediation, where nothing else was agreed (reg 42).
    case mediationAgreement = "mediation-agreement"
    /// After the tribunal's order to assess: tell the family that it will (reg 44(2)).
    case orderToAssess = "order-to-assess"
    /// After the same order, and an assessment that leads to no plan: tell the family (reg 44(2)).
    case orderNoPlan = "order-no-plan"
    /// After the same order: send the final plan (reg 44(2)).
    case orderFinalPlan = "order-final-plan"
    /// The authority gave way before its response to an appeal was due: tell the family that it will assess (reg 45(3)).
    case concededAppeal = "conceded-appeal"

    /// The event that starts the count.
    public var startsWith: String {
        switch self {
        case .advice: "the authority's request for advice"
        case .mediationCertificate: "the adviser hears that mediation is not pursued"
        case .mediationMeeting: "the authority hears that the family wishes mediation"
        case .mediationAgreement: "the mediation agreement"
        case .orderToAssess, .orderNoPlan, .orderFinalPlan: "the tribunal's order to assess"
        case .concededAppeal: "the authority tells the tribunal that it will not oppose the appeal"
        }
    }

    /// What is due at its end.
    public var duty: String {
        switch self {
        case .advice: "advice is due"
        case .mediationCertificate: "the mediation certificate is due"
        case .mediationMeeting: "mediation is to be arranged"
        case .mediationAgreement: "what was agreed in mediation is to be done, unless another day was agreed"
        case .orderToAssess: "tell the family that the assessment will be made"
        case .orderNoPlan: "tell the family if there will be no plan"
        case .orderFinalPlan: "send the final plan"
        case .concededAppeal: "tell the family that the assessment will be made"
        }
    }

    /// The length of the limit.
    public var length: FollowUpLength {
        switch self {
        case .advice: .weeks(6)
        case .mediationCertificate: .workingDays(3)
        case .mediationMeeting: .days(30)
        case .mediationAgreement, .orderToAssess: .weeks(2)
        case .orderNoPlan: .weeks(10)
        case .orderFinalPlan: .weeks(14)
        case .concededAppeal: .weeks(4)
        }
    }

    /// The regulation that sets the limit.
    public var source: String {
        switch self {
        case .advice: "SEND Regulations 2014, reg 8(1)"
        case .mediationCertificate: "SEND Regulations 2014, reg 34"
        case .mediationMeeting: "SEND Regulations 2014, reg 36"
        case .mediationAgreement: "SEND Regulations 2014, reg 42"
        case .orderToAssess, .orderNoPlan, .orderFinalPlan: "SEND Regulations 2014, reg 44(2)"
        case .concededAppeal: "SEND Regulations 2014, reg 45(3)"
        }
    }

    /// Whether the figure is to be checked against the regulation before a letter relies on it: the number is widely
    /// given, but the regulation's own text was not at hand when this was written.
    public var checkBeforePrinting: Bool {
        switch self {
        case .advice, .mediationCertificate, .concededAppeal: false
        case .mediationMeeting, .mediationAgreement, .orderToAssess, .orderNoPlan, .orderFinalPlan: true
        }
    }
}

/// How long a follow-up limit is.
public enum FollowUpLength: Hashable, Sendable {
    /// Calendar weeks; the day of the event is left out.
    case weeks(Int)
    /// Calendar days; the day of the event is left out.
    case days(Int)
    /// Days that are no weekend and no bank holiday; the day of the event is left out.
    case workingDays(Int)

    /// The length in words, such as `6 weeks`.
    public var words: String {
        switch self {
        case .weeks(let count): "\(count) weeks"
        case .days(let count): "\(count) days"
        case .workingDays(let count): "\(count) working days"
        }
    }
}

/// A running follow-up limit, from the day of its event to the day on which it is due.
public struct FollowUpClock: Hashable, Sendable {
    /// What the limit is for.
    public let kind: FollowUpKind
    /// The day of the event.
    public let started: CivilDate
    /// The last day in time.
    public let due: CivilDate

    /// A limit that started on a day.
    ///
    /// A council's own closure days do not lengthen it.
    public init(_ kind: FollowUpKind, started: CivilDate, holidays: BankHolidays) {
        self.kind = kind
        self.started = started
        switch kind.length {
        case .weeks(let weeks): due = started.adding(days: weeks * 7)
        case .days(let days): due = started.adding(days: days)
        case .workingDays(let count):
            var day = started
            var left = count
            while left > 0 {
                day = day.adding(days: 1)
                if !day.weekday.isWeekend, !holidays.isBankHoliday(day) { left -= 1 }
            }
            due = day
        }
    }

    /// Days left: 0 on the day that it is due, negative after it.
    public func daysLeft(on day: CivilDate) -> Int { due.days(since: day) }

    /// Whether the day lies after the last day in time.
    public func isLate(on day: CivilDate) -> Bool { day > due }

    /// The limit in words, such as `advice is due by 13 October 2026 (6 weeks from …)`.
    public var words: String {
        let check = kind.checkBeforePrinting ? "; check the figure there before relying on it" : ""
        return "\(kind.duty) by \(due.long) (\(kind.length.words) from \(started.long), \(kind.startsWith); "
            + "\(kind.source)\(check))"
    }
}
