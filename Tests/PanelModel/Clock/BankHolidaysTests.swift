import PanelModel
import Testing

@Suite("Bank holidays of England")
struct BankHolidaysTests {
    @Test("every day from 2014 to 2050 is a working day exactly when an independent calendar says so")
    func everyDayAgrees() throws {
        let holidays = try ClockFixture.holidays()
        let oracle = ClockOracle()
        #expect(oracle.count == 13_514)
        var disagreements: [String] = []
        for index in 0..<oracle.count {
            let day = CivilDate(dayNumber: ClockOracle.firstDayNumber + index)
            let agrees =
                day.iso == oracle.dates[index] && day.weekday.isWeekend == oracle.weekend[index]
                && holidays.isBankHoliday(day) == oracle.holiday[index]
                && holidays.isWorkingDay(day) == oracle.works(index)
            if !agrees { disagreements.append(day.iso) }
        }
        #expect(disagreements == [])
    }

    @Test("the list of a year holds exactly the days that are named, in order", arguments: BankHolidays.coveredYears)
    func listAgreesWithNames(year: Int) throws {
        let holidays = try ClockFixture.holidays()
        let first = try ClockFixture.day("\(year)-01-01")
        let named = (0..<366).map { first.adding(days: $0) }.filter { $0.year == year && holidays.isBankHoliday($0) }
        #expect(holidays.holidays(in: year).map(\.date) == named)
        #expect(holidays.holidays(in: year).map(\.name) == named.compactMap { holidays.name(of: $0) })
    }

    @Test(
        "a holiday bears the name by which the government lists it",
        arguments: [
            ("2020-05-08", "Early May bank holiday (VE day)"), ("2021-12-27", "Christmas Day (substitute day)"),
            ("2021-12-28", "Boxing Day (substitute day)"), ("2022-01-03", "New Year's Day (substitute day)"),
            ("2022-06-02", "Spring bank holiday"), ("2022-06-03", "Platinum Jubilee bank holiday"),
            ("2022-09-19", "Bank Holiday for the State Funeral of Queen Elizabeth II"), ("2022-12-26", "Boxing Day"),
            ("2022-12-27", "Christmas Day (substitute day)"),
            ("2023-05-08", "Bank holiday for the coronation of King Charles III"), ("2026-04-03", "Good Friday"),
            ("2026-04-06", "Easter Monday"), ("2026-05-04", "Early May bank holiday"),
            ("2026-05-25", "Spring bank holiday"), ("2026-08-31", "Summer bank holiday"),
            ("2026-12-28", "Boxing Day (substitute day)"), ("2038-04-26", "Easter Monday"),
        ])
    func names(iso: String, name: String) throws {
        #expect(try ClockFixture.holidays().name(of: ClockFixture.day(iso)) == name)
    }

    @Test("a day from which a holiday was moved is a working day", arguments: ["2020-05-04", "2022-05-30"])
    func movedAway(iso: String) throws {
        let day = try ClockFixture.day(iso)
        #expect(try ClockFixture.holidays().isWorkingDay(day))
        #expect(!BankHolidays().isWorkingDay(day))
    }

    @Test("a council's closure day is a day off and no bank holiday")
    func closureDays() throws {
        let day = try ClockFixture.day("2026-12-29")
        let holidays = try ClockFixture.holidays().closed(on: [day])
        #expect(holidays.dayOff(day) == .councilClosure)
        #expect(!holidays.isBankHoliday(day))
        #expect(holidays.name(of: day) == nil)
        #expect(try ClockFixture.holidays().isWorkingDay(day))
    }

    @Test("years outside those covered still answer by rule", arguments: ["1999-12-27", "2010-04-02", "2060-12-27"])
    func outsideYears(iso: String) throws {
        #expect(BankHolidays().isBankHoliday(try ClockFixture.day(iso)))
    }

    @Test("the run of days off reaches over New Year into a year of its own")
    func runOverNewYear() throws {
        let holidays = try ClockFixture.holidays()
        let run = holidays.daysOff(after: try ClockFixture.day("2027-12-31"))
        #expect(run.map(\.iso) == ["2028-01-01", "2028-01-02", "2028-01-03"])
        #expect(holidays.daysOff(after: try ClockFixture.day("2026-11-25")) == [])
    }
}
