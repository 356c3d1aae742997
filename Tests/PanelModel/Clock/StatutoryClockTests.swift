import PanelModel
import Testing

@Suite("The statutory clock")
struct StatutoryClockTests {
    @Test(
        "the last lawful day is receipt and 42, 112 or 140 days, and the warning falls one day earlier",
        arguments: [
            (StatutoryStep.sixWeeks, 42, "2026-10-13", "2026-10-12"),
            (.sixteenWeeks, 112, "2026-12-22", "2026-12-21"), (.twentyWeeks, 140, "2027-01-19", "2027-01-18"),
        ])
    func steps(step: StatutoryStep, days: Int, lastDay: String, warning: String) throws {
        let received = try ClockFixture.day("2026-09-01")
        #expect(step.days == days)
        #expect(step.lastDay(received: received).iso == lastDay)
        #expect(step.warningDay(received: received).iso == warning)
        #expect(step.lastDay(received: received).weekday == received.weekday)
    }

    @Test(
        "each gate has its own step",
        arguments: [
            (Gate.request, nil, StatutoryStep.sixWeeks), (.request, true, .sixWeeks), (.request, false, .sixWeeks),
            (.issue, nil, .sixteenWeeks), (.issue, false, .sixteenWeeks), (.issue, true, .twentyWeeks),
            (.change, nil, nil), (.change, true, nil), (.change, false, nil),
        ] as [(Gate, Bool?, StatutoryStep?)])
    func governing(gate: Gate, agreed: Bool?, step: StatutoryStep?) {
        #expect(StatutoryStep.governing(gate, agreed: agreed) == step)
    }

    @Test(
        "the standing counts to the letter",
        arguments: [
            ("2026-08-30", "the clock starts in 2 days"), ("2026-09-01", "day 0 of 42, 42 days left"),
            ("2026-10-09", "day 38 of 42, 4 days left"), ("2026-10-11", "day 40 of 42, 2 days left"),
            ("2026-10-12", "day 41 of 42: the family must be told by tomorrow"),
            ("2026-10-13", "day 42 of 42: the family must be told today"),
            ("2026-10-14", "1 day late: the family has not been told"),
            ("2026-10-23", "10 days late: the family has not been told"),
        ])
    func untold(on iso: String, words: String) throws {
        let clock = StatutoryClock(received: try ClockFixture.day("2026-09-01"), gate: .request)
        let day = try ClockFixture.day(iso)
        let standing = clock.standing(on: day)
        #expect(standing.words == words)
        #expect(standing.isLate == (clock.daysLeft(on: day).map { $0 < 0 }))
        #expect(standing.isLate == clock.isLate(on: day))
        #expect(standing.isPressing == ["2026-10-12", "2026-10-13"].contains(iso))
    }

    @Test("a panel on day 40 with a letter on day 44 is late, and it is said that the panel was in time")
    func lateLetter() throws {
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: .request)
        let told = received.adding(days: 44)
        let standing = clock.standing(on: told, toldOn: told, panelOn: received.adding(days: 40))
        #expect(standing == .toldLate(days: 2, panelInTime: true, recorded: []))
        #expect(standing.words == "told 2 days late, although the panel was in time")
        #expect(standing.isLate && clock.isLate(toldOn: told))
    }

    @Test("a letter one day after the last lawful day is late", arguments: [(Gate.request, 43), (.issue, 113)])
    func oneDayLate(gate: Gate, days: Int) throws {
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: gate)
        let told = received.adding(days: days)
        #expect(clock.isLate(toldOn: told))
        #expect(clock.standing(on: told, toldOn: told).words == "told 1 day late")
    }

    @Test("a letter after a late panel is late without that excuse")
    func latePanel() throws {
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: .request)
        let told = received.adding(days: 44)
        #expect(
            clock.standing(on: told, toldOn: told, panelOn: received.adding(days: 43)).words == "told 2 days late")
        #expect(clock.standing(on: told, toldOn: told).words == "told 2 days late")
    }

    @Test("a letter on the last lawful day is in time, however late one looks back", arguments: [0, 41, 42])
    func inTime(after days: Int) throws {
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: .request)
        let told = received.adding(days: days)
        let standing = clock.standing(on: received.adding(days: 300), toldOn: told, panelOn: told)
        #expect(standing == .toldInTime(day: days, of: 42))
        #expect(!standing.isLate && !clock.isLate(on: received.adding(days: 300), toldOn: told))
    }

    @Test("at the change gate nothing is counted from the request, and it is said")
    func change() throws {
        let received = try ClockFixture.day("2026-09-01")
        let clock = StatutoryClock(received: received, gate: .change)
        #expect(clock.lastLawfulDay == nil && clock.warnOn == nil && clock.daysLeft(on: received) == nil)
        #expect(!clock.isLate(on: received.adding(days: 1_000)))
        #expect(clock.standing(on: received).words == "no limit is counted from the request at this gate")
    }

    @Test("a child who moved in starts the clock on the day that the authority became responsible")
    func movedIn() throws {
        let start = ClockStart.movedIn(responsible: try ClockFixture.day("2026-09-01"))
        let clock = StatutoryClock(start: start, gate: .request)
        #expect(clock.lastLawfulDay?.iso == "2026-10-13")
        #expect(clock.start.words.contains("decides afresh"))
    }

    @Test("the count runs through leap days, the change of the year and the change of the clocks")
    func longCounts() throws {
        let leap = StatutoryClock(received: try ClockFixture.day("2028-01-18"), gate: .request)
        #expect(leap.lastLawfulDay?.iso == "2028-02-29")
        let autumn = StatutoryClock(received: try ClockFixture.day("2026-09-14"), gate: .request)
        #expect(autumn.lastLawfulDay?.iso == "2026-10-26")
        let issue = StatutoryClock(received: try ClockFixture.day("2026-10-01"), gate: .issue, agreed: true)
        #expect(issue.lastLawfulDay?.iso == "2027-02-18")
    }
}
