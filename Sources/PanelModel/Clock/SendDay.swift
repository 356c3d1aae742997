/// Chooses the day on which a notice goes out.
///
/// The letter goes on the first working day, on or after the decision and not after the deadline, that is not a Friday
/// and is not followed by a run of days off with a bank holiday in it: a family that reads a "no" must be able to ring
/// somebody the next day. (The Local Government Association's peer challenge of a council's SEND service in 2021 asked
/// for this rule.) Where no such day is left, the deadline wins: the letter goes on the last working day in time, and
/// the family is rung first.
///
/// A decision that comes after the deadline is told at once, on the first working day, be it a Friday: the duty is to
/// notify as soon as practicable (SEND Regulations 2014, regs 4(1), 5(1), 10(1)), the period is already broken, and
/// holding the letter back for kindness would add days to a breach. The family is rung first instead. The same holds
/// where the decision is in time but only days off are left until the deadline; the advice then names the way to be in
/// time after all.
public enum SendDay {
    /// Why the rule passes a day over.
    public enum Reason: Hashable, Sendable {
        case dayOff(DayOff)
        case friday
        /// A working day after which the days off that follow hold this bank holiday.
        case before(bankHoliday: String)

        /// The reason in words, such as `Friday` or `the days off that follow include Good Friday`.
        public var words: String {
            switch self {
            case .dayOff(let off): off.words
            case .friday: "Friday"
            case .before(let name): "the days off that follow include \(name)"
            }
        }
    }

    /// Why the rule passes the day over, or nil when a letter may go on it.
    ///
    /// The deadline plays no part.
    public static func reason(against day: CivilDate, holidays: BankHolidays) -> Reason? {
        if let off = holidays.dayOff(day) { return .dayOff(off) }
        if day.weekday == .friday { return .friday }
        return holidays.bankHolidayInDaysOff(after: day).map { .before(bankHoliday: $0) }
    }

    /// The day on which the letter goes.
    /// - Parameters:
    ///   - decided: the day of the decision; the letter may go on the same day.
    ///   - deadline: the last lawful day, itself in time; nil where no clock runs.
    public static func plan(decided: CivilDate, deadline: CivilDate?, holidays: BankHolidays) -> SendDayPlan {
        var passedOver: [SendDayPlan.PassedOver] = []
        if deadline.map({ decided <= $0 }) ?? true {
            var day = decided
            while deadline.map({ day <= $0 }) ?? true {
                guard let reason = reason(against: day, holidays: holidays) else {
                    return SendDayPlan(
                        day: day, deadline: deadline, collision: false, late: false, passedOver: passedOver,
                        against: nil, daysOffAfter: holidays.daysOff(after: day))
                }
                passedOver.append(SendDayPlan.PassedOver(date: day, reason: reason))
                day = day.adding(days: 1)
            }
            if let last = passedOver.lastIndex(where: { $0.reason.isWorkingDay }) {
                let chosen = passedOver.remove(at: last)
                return SendDayPlan(
                    day: chosen.date, deadline: deadline, collision: true, late: false, passedOver: passedOver,
                    against: chosen.reason, daysOffAfter: holidays.daysOff(after: chosen.date))
            }
        }
        var day = passedOver.last?.date.adding(days: 1) ?? decided
        while let off = holidays.dayOff(day) {
            passedOver.append(SendDayPlan.PassedOver(date: day, reason: .dayOff(off)))
            day = day.adding(days: 1)
        }
        return SendDayPlan(
            day: day, deadline: deadline, collision: true, late: true, passedOver: passedOver,
            against: reason(against: day, holidays: holidays), daysOffAfter: holidays.daysOff(after: day),
            decidedInTime: deadline.map { decided <= $0 } ?? true)
    }
}

extension SendDay.Reason {
    fileprivate var isWorkingDay: Bool {
        switch self {
        case .dayOff: false
        case .friday, .before: true
        }
    }
}
