import PanelModel
import PanelRecord
import Testing

@testable import PanelDesk

@Suite("The sample week")
struct SampleWeekTests {
    @Test(
        "begun on any day it looks as it would at a panel of that week",
        arguments: [
            "2026-11-23", "2026-11-26", "2026-11-29", "2026-12-31", "2027-01-01", "2027-01-04", "2028-02-29",
            "2026-03-29",
            "2026-10-25", "2025-06-02", "2031-07-15",
        ])
    func anyDay(day: String) throws {
        let fixture = try DeskFixture(now: day + "T09:30", begins: false)
        try Desk.beginDemo(fixture.workspace, environment: fixture.environment)
        let desk = try fixture.desk()
        let rows = try desk.queueRows(try desk.queue(QueueQuery()))
        #expect(rows.count == 20)
        let week = SampleWeek(today: desk.today)
        #expect(week.moved(week.original).weekday == .thursday)
        #expect(abs(week.moved(week.original).days(since: desk.today)) < 7)
        for row in rows {
            #expect(row.dateReceived <= desk.today, "\(row.reference) was received in the future")
            #expect(row.dateOfBirth < row.dateReceived)
            let file = try desk.caseFile(reference: row.reference)
            for finding in file.findings.values {
                #expect(
                    finding.documentDate.map { $0 <= desk.today } != false, "\(row.reference) has a paper of the future"
                )
            }
        }
        #expect(rows.contains { $0.check.contains { $0 != nil } }, "some evidence has been looked at")
        #expect(try Desk.verify(fixture.workspace, mark: nil).isSound)
        #expect(RuleLibrary.problems(in: fixture.workspace).isEmpty)
        #expect(desk.settings.contacts.missing.isEmpty, "every contact that a notice needs is there")
    }

    @Test(
        "a week is moved by whole weeks, so that weekdays stay", arguments: ["2026-11-23", "2027-01-01", "2020-02-29"])
    func wholeWeeks(day: String) throws {
        let week = SampleWeek(today: try #require(CivilDate(iso: day)))
        let monday = try #require(CivilDate(iso: "2026-11-23"))
        #expect(week.moved(monday).weekday == .monday)
    }

    @Test("a sample is not begun over a workspace")
    func notOver() throws {
        let fixture = try DeskFixture()
        #expect(
            refusal { try Desk.beginDemo(fixture.workspace, environment: fixture.environment) }?.exitStatus
                == .cannotCreate)
        #expect(try fixture.desk().head.count == 1)
    }
}
