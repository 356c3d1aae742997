import PanelModel
import Testing

@Suite("The day on which a letter goes")
struct SendDayTests {
    @Test(
        "a letter goes on the first working day in time that is no Friday and does not come before a bank holiday",
        arguments: [
            // A Thursday; the Friday after it is a working day.
            ("2026-11-26", "2026-12-08", "2026-11-26", []),
            ("2026-11-27", "2026-12-08", "2026-11-30", ["Friday", "Saturday", "Sunday"]),
            // Maundy Thursday.
            (
                "2026-04-02", "2026-04-20", "2026-04-07",
                [
                    "the days off that follow include Good Friday", "Good Friday, a bank holiday", "Saturday", "Sunday",
                    "Easter Monday, a bank holiday",
                ]
            ),
            // A Friday before a bank-holiday Monday is passed over as a Friday.
            (
                "2026-05-01", "2026-05-20", "2026-05-05",
                ["Friday", "Saturday", "Sunday", "Early May bank holiday, a bank holiday"]
            ),
            // Tuesday 29 December lies between the two holidays and is followed by a working day.
            (
                "2026-12-24", "2026-12-31", "2026-12-29",
                [
                    "the days off that follow include Christmas Day", "Christmas Day, a bank holiday", "Saturday",
                    "Sunday",
                    "Boxing Day (substitute day), a bank holiday",
                ]
            ),
            // Friday, then a Monday that is Christmas Eve.
            (
                "2018-12-21", "2018-12-27", "2018-12-27",
                [
                    "Friday", "Saturday", "Sunday", "the days off that follow include Christmas Day",
                    "Christmas Day, a bank holiday", "Boxing Day, a bank holiday",
                ]
            ),
            // A holiday by proclamation: Friday 3 June 2022 and the Thursday before it.
            (
                "2022-06-01", "2022-06-30", "2022-06-06",
                [
                    "the days off that follow include Spring bank holiday", "Spring bank holiday, a bank holiday",
                    "Platinum Jubilee bank holiday, a bank holiday", "Saturday", "Sunday",
                ]
            ),
            // Decided and due on one suitable day.
            ("2026-11-25", "2026-11-25", "2026-11-25", []),
        ])
    func suitable(decided: String, deadline: String, day: String, why: [String]) throws {
        let plan = try plan(decided, deadline)
        #expect(plan.day.iso == day)
        #expect(!plan.collision && !plan.late && !plan.ringFirst)
        #expect(plan.passedOver.map(\.why) == why)
        #expect(plan.advice == nil)
    }

    @Test(
        "where no such day is left the last working day in time is taken, and it is said",
        arguments: [
            ("2026-04-02", "2026-04-03", "2026-04-02", ["2026-04-03"]),
            ("2026-11-27", "2026-11-29", "2026-11-27", ["2026-11-28", "2026-11-29"]),
            ("2026-11-27", "2026-11-27", "2026-11-27", []),
            ("2026-12-31", "2027-01-03", "2026-12-31", ["2027-01-01", "2027-01-02", "2027-01-03"]),
            // Of a Friday and a Christmas Eve in time the later is taken.
            (
                "2018-12-21", "2018-12-26", "2018-12-24",
                ["2018-12-21", "2018-12-22", "2018-12-23", "2018-12-25", "2018-12-26"]
            ),
        ])
    func collision(decided: String, deadline: String, day: String, passedOver: [String]) throws {
        let plan = try plan(decided, deadline)
        #expect(plan.day.iso == day)
        #expect(plan.collision && !plan.late && plan.ringFirst)
        #expect(plan.passedOver.map(\.date.iso) == passedOver)
    }

    @Test("in a collision the family is rung first and given a number that is answered on the days off")
    func collisionAdvice() throws {
        let plan = try plan("2026-04-02", "2026-04-05")
        #expect(
            plan.advice
                == "No day up to the deadline, Sun 5 Apr 2026, is free of a Friday, a bank holiday or days off that hold "
                + "one, so the deadline wins and the letter goes on Thu 2 Apr 2026. Against that day: the days off that "
                + "follow include Good Friday. Ring the family before the letter goes, and give a number that is "
                + "answered on Fri 3 Apr, Sat 4 Apr, Sun 5 Apr and Mon 6 Apr.")
    }

    @Test(
        "a decision after the deadline is told on the first working day, even a Friday",
        arguments: [
            ("2026-11-25", "2026-11-24", "2026-11-25", false), ("2026-11-27", "2026-11-20", "2026-11-27", true),
            ("2026-11-28", "2026-11-27", "2026-11-30", false), ("2026-04-02", "2026-04-01", "2026-04-02", true),
            ("2026-04-03", "2026-04-02", "2026-04-07", false),
        ])
    func late(decided: String, deadline: String, day: String, ringFirst: Bool) throws {
        let plan = try plan(decided, deadline)
        #expect(plan.day.iso == day)
        #expect(plan.late && plan.collision && !plan.decidedInTime)
        #expect(plan.ringFirst == ringFirst)
        let advice = try #require(plan.advice)
        #expect(advice.contains("The letter is late and goes at once"))
        #expect(advice.contains("Ring the family") == ringFirst)
    }

    @Test("where only days off are left, the letter is late by post and the advice names the way to be in time")
    func onlyDaysOff() throws {
        let plan = try plan("2026-11-28", "2026-11-29")
        #expect(plan.day.iso == "2026-11-30")
        #expect(plan.late && plan.collision && plan.decidedInTime)
        #expect(plan.passedOver.map(\.why) == ["Saturday", "Sunday"])
        #expect(try #require(plan.advice).contains("by email or by hand by the deadline"))
    }

    @Test("without a deadline the first suitable day is taken and nothing collides")
    func noDeadline() throws {
        let plan = SendDay.plan(
            decided: try ClockFixture.day("2026-04-02"), deadline: nil, holidays: try ClockFixture.holidays())
        #expect(plan.day.iso == "2026-04-07")
        #expect(!plan.collision && !plan.late)
    }

    @Test("a council's closure days are days off, but a run of them alone keeps no letter back")
    func closures() throws {
        let tuesday = try ClockFixture.day("2026-11-24")
        let holidays = try ClockFixture.holidays().closed(on: [tuesday])
        let monday = SendDay.plan(
            decided: try ClockFixture.day("2026-11-23"), deadline: tuesday.adding(days: 9), holidays: holidays)
        #expect(monday.day.iso == "2026-11-23")
        let same = SendDay.plan(decided: tuesday, deadline: tuesday.adding(days: 9), holidays: holidays)
        #expect(same.day.iso == "2026-11-25")
        #expect(same.passedOver.map(\.why) == ["the council's offices are closed"])
    }

    @Test("closure days between Christmas and New Year leave Christmas Eve as the last day in time")
    func closedBetweenTheYears() throws {
        let closed = try ["2026-12-29", "2026-12-30", "2026-12-31"].map { try ClockFixture.day($0) }
        let holidays = try ClockFixture.holidays().closed(on: closed)
        let plan = SendDay.plan(
            decided: try ClockFixture.day("2026-12-24"), deadline: try ClockFixture.day("2026-12-31"),
            holidays: holidays)
        #expect(plan.day.iso == "2026-12-24")
        #expect(plan.collision)
        #expect(plan.daysOffAfter.last?.iso == "2027-01-03")
    }

    private func plan(_ decided: String, _ deadline: String) throws -> SendDayPlan {
        SendDay.plan(
            decided: try ClockFixture.day(decided), deadline: try ClockFixture.day(deadline),
            holidays: try ClockFixture.holidays())
    }
}
