import PanelModel
import Testing

@Suite("Limits that run from something later than the request")
struct FollowUpClockTests {
    @Test(
        "each limit is counted from its event",
        arguments: [
            (FollowUpKind.advice, "2026-09-01", "2026-10-13"), (.mediationMeeting, "2026-09-01", "2026-10-01"),
            (.mediationAgreement, "2026-09-01", "2026-09-15"), (.orderToAssess, "2026-09-01", "2026-09-15"),
            (.orderNoPlan, "2026-09-01", "2026-11-10"), (.orderFinalPlan, "2026-09-01", "2026-12-08"),
            (.concededAppeal, "2026-09-01", "2026-09-29"), (.mediationCertificate, "2026-09-01", "2026-09-04"),
            // Over a weekend, and over Easter.
            (.mediationCertificate, "2026-09-03", "2026-09-08"), (.mediationCertificate, "2026-04-01", "2026-04-08"),
            (.mediationCertificate, "2026-04-04", "2026-04-09"),
        ])
    func due(kind: FollowUpKind, started: String, due: String) throws {
        let clock = FollowUpClock(
            kind, started: try ClockFixture.day(started), holidays: try ClockFixture.holidays())
        #expect(clock.due.iso == due)
        #expect(clock.daysLeft(on: clock.due) == 0)
        #expect(!clock.isLate(on: clock.due) && clock.isLate(on: clock.due.adding(days: 1)))
    }

    @Test("a council's closure days lengthen no limit")
    func closures() throws {
        let closed = try ClockFixture.holidays().closed(on: [try ClockFixture.day("2026-09-02")])
        let clock = FollowUpClock(.mediationCertificate, started: try ClockFixture.day("2026-09-01"), holidays: closed)
        #expect(clock.due.iso == "2026-09-04")
    }

    @Test("a figure that was not read in the regulation itself says so", arguments: FollowUpKind.allCases)
    func words(kind: FollowUpKind) throws {
        let clock = FollowUpClock(
            kind, started: try ClockFixture.day("2026-09-01"), holidays: try ClockFixture.holidays())
        #expect(clock.words.contains(clock.due.long) && clock.words.contains(kind.source))
        #expect(clock.words.contains("check the figure") == kind.checkBeforePrinting)
    }
}
