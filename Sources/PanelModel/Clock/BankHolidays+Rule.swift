extension BankHolidays {
    /// Easter Sunday of a year of the Gregorian calendar, by the anonymous computus (Nature, 20 April 1876; the same
    /// days as the table in the Calendar (New Style) Act 1750).
    ///
    /// Nil only for a year that `CivilDate` cannot hold.
    static func easterSunday(of year: Int) -> CivilDate? {
        let golden = year % 19
        let century = year / 100
        let yearOfCentury = year % 100
        let correction = (century - (century + 8) / 25 + 1) / 3
        let epact = (19 * golden + century - century / 4 - correction + 15) % 30
        let toSunday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7
        let late = (golden + 11 * epact + 22 * toSunday) / 451
        let count = epact + toSunday - 7 * late + 114
        return CivilDate(year: year, month: count / 31, day: count % 31 + 1)
    }

    /// The bank holidays that the rule alone gives a year, in order of date, weekdays only.
    ///
    /// Sources: Banking and Financial Dealings Act 1971, Schedule 1 (Easter Monday, last Mondays of May and August,
    /// 26 December and its substitute); common law (Good Friday, Christmas Day); yearly proclamation under s.1(3) of
    /// the Act (New Year's Day since 1974, first Monday of May since 1978, the other substitute days).
    static func holidaysByRule(in year: Int) -> [BankHoliday] {
        guard let newYear = CivilDate(year: year, month: 1, day: 1), let easter = easterSunday(of: year),
            let may = CivilDate(year: year, month: 5, day: 1), let mayEnds = CivilDate(year: year, month: 5, day: 31),
            let augustEnds = CivilDate(year: year, month: 8, day: 31),
            let christmas = CivilDate(year: year, month: 12, day: 25)
        else { return [] }
        let days = [
            substituted(newYear, called: "New Year's Day", taken: nil),
            BankHoliday(date: easter.adding(days: -2), name: "Good Friday"),
            BankHoliday(date: easter.adding(days: 1), name: "Easter Monday"),
            BankHoliday(date: may.adding(days: (7 - may.weekday.rawValue) % 7), name: "Early May bank holiday"),
            BankHoliday(date: mayEnds.adding(days: -mayEnds.weekday.rawValue), name: "Spring bank holiday"),
            BankHoliday(date: augustEnds.adding(days: -augustEnds.weekday.rawValue), name: "Summer bank holiday"),
        ]
        return (days + christmasAndBoxingDay(christmas)).sorted()
    }

    /// The bank holidays of a year after moves and additions.
    static func holidays(in year: Int, changedBy exceptions: BankHolidayExceptions) -> [BankHoliday] {
        var days = holidaysByRule(in: year)
        for move in exceptions.moved where move.insteadOf.year == year {
            days.removeAll { $0.date == move.insteadOf }
        }
        let came = exceptions.moved.map(\.holiday) + exceptions.added.map(\.holiday)
        return (days + came.filter { $0.date.year == year }).sorted()
    }

    private static func christmasAndBoxingDay(_ christmas: CivilDate) -> [BankHoliday] {
        let boxing = christmas.adding(days: 1)
        // Boxing Day keeps its Monday when Christmas falls on a Sunday, so the substitute for Christmas is the Tuesday.
        switch christmas.weekday {
        case .saturday:
            let forChristmas = substituted(christmas, called: "Christmas Day", taken: nil)
            return [forChristmas, substituted(boxing, called: "Boxing Day", taken: forChristmas.date)]
        case .sunday:
            return [
                substituted(christmas, called: "Christmas Day", taken: boxing),
                BankHoliday(date: boxing, name: "Boxing Day"),
            ]
        case .monday, .tuesday, .wednesday, .thursday, .friday:
            return [
                BankHoliday(date: christmas, name: "Christmas Day"),
                substituted(boxing, called: "Boxing Day", taken: nil),
            ]
        }
    }

    /// The day itself on a weekday; else the first weekday after it that is not already `taken`.
    private static func substituted(_ day: CivilDate, called name: String, taken: CivilDate?) -> BankHoliday {
        guard day.weekday.isWeekend else { return BankHoliday(date: day, name: name) }
        var lieu = day
        while lieu.weekday.isWeekend || lieu == taken { lieu = lieu.adding(days: 1) }
        return BankHoliday(date: lieu, name: "\(name) (substitute day)")
    }
}
