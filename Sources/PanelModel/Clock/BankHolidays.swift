/// The bank holidays of England, and from them which days are working days.
///
/// The yearly days come by rule (Banking and Financial Dealings Act 1971, s.1 and Schedule 1, with the days that are
/// proclaimed every year); days that were moved or added once come as data. The rule is kept for 2014 to 2050; outside
/// those years it still answers, without promise. A council may add days on which its offices are closed: they are
/// days off, never bank holidays.
public struct BankHolidays: Hashable, Sendable {
    /// The years for which the rule and its data are checked.
    public static let coveredYears = 2014...2050

    /// Days moved or added once, as they were given.
    public let exceptions: BankHolidayExceptions
    /// Weekdays on which this council's offices are closed.
    public let closureDays: Set<CivilDate>

    /// Names by day number, for the covered years and one on either side: a run of days off may cross New Year.
    private let names: [Int: String]
    private let tabled: ClosedRange<Int>

    /// The holidays by rule, changed by `exceptions`, with this council's own closure days.
    public init(exceptions: BankHolidayExceptions = .none, closureDays: Set<CivilDate> = []) {
        self.exceptions = exceptions
        self.closureDays = closureDays
        let years = BankHolidays.coveredYears.lowerBound - 1...BankHolidays.coveredYears.upperBound + 1
        var names: [Int: String] = [:]
        for year in years {
            for holiday in BankHolidays.holidays(in: year, changedBy: exceptions) {
                names[holiday.date.dayNumber] = holiday.name
            }
        }
        self.names = names
        self.tabled = years
    }

    /// The same holidays for a council whose offices are also closed on these days.
    public func closed(on days: some Sequence<CivilDate>) -> BankHolidays {
        BankHolidays(exceptions: exceptions, closureDays: closureDays.union(days))
    }

    /// The bank holidays of a year in order of date, all of them weekdays: a holiday that falls on a weekend is listed
    /// by its substitute day.
    public func holidays(in year: Int) -> [BankHoliday] {
        BankHolidays.holidays(in: year, changedBy: exceptions)
    }

    /// The bank holiday's name, or nil when the day is none.
    public func name(of day: CivilDate) -> String? {
        if let name = names[day.dayNumber] { return name }
        let year = day.year
        guard !tabled.contains(year) else { return nil }
        return holidays(in: year).first { $0.date == day }?.name
    }

    /// Whether the day is a bank holiday; a council's closure day is not.
    public func isBankHoliday(_ day: CivilDate) -> Bool {
        name(of: day) != nil
    }

    /// Why the day is a day off, or nil when it is a working day.
    ///
    /// A weekend day is called by its own name.
    public func dayOff(_ day: CivilDate) -> DayOff? {
        switch day.weekday {
        case .saturday: return .saturday
        case .sunday: return .sunday
        case .monday, .tuesday, .wednesday, .thursday, .friday: break
        }
        if let name = name(of: day) { return .bankHoliday(name: name) }
        return closureDays.contains(day) ? .councilClosure : nil
    }

    /// Whether the council's offices are open: no weekend, no bank holiday, no closure day.
    public func isWorkingDay(_ day: CivilDate) -> Bool {
        dayOff(day) == nil
    }

    /// The first working day that is this day or later.
    public func workingDay(onOrAfter day: CivilDate) -> CivilDate {
        var next = day
        while !isWorkingDay(next) { next = next.adding(days: 1) }
        return next
    }

    /// The unbroken run of days off that begins on the next day; empty when the next day is a working day.
    public func daysOff(after day: CivilDate) -> [CivilDate] {
        var run: [CivilDate] = []
        var next = day.adding(days: 1)
        while !isWorkingDay(next) {
            run.append(next)
            next = next.adding(days: 1)
        }
        return run
    }

    /// The first bank holiday in the run of days off that begins on the next day, by name; nil when it holds none.
    public func bankHolidayInDaysOff(after day: CivilDate) -> String? {
        var next = day.adding(days: 1)
        while let off = dayOff(next) {
            if case .bankHoliday(let name) = off { return name }
            next = next.adding(days: 1)
        }
        return nil
    }
}

extension BankHolidays {
    /// The holidays by rule, changed by the one-off days of a file such as `Assets/reference/bank-holidays.yaml`.
    /// - Throws: `BankHolidayFileError` with every problem and its line.
    public init(yaml: String, closureDays: Set<CivilDate> = []) throws(BankHolidayFileError) {
        self.init(exceptions: try BankHolidayExceptions(yaml: yaml), closureDays: closureDays)
    }
}
