import PanelModel
import Testing

@Suite("The limits for mediation and appeal")
struct AppealLimitsTests {
    @Test(
        "an appeal has two months from the letter, as the tribunal's rules leave them",
        arguments: [
            ("2026-09-14", "2026-11-14", "2026-11-16", AppealLimits.Extension.notAWorkingDay),
            ("2026-09-15", "2026-11-15", "2026-11-16", .notAWorkingDay),
            ("2026-09-16", "2026-11-16", "2026-11-16", nil),
            // The month's last day where it has no such day: 28 February 2027 is a Sunday.
            ("2026-12-31", "2027-02-28", "2027-03-01", .notAWorkingDay),
            ("2027-12-31", "2028-02-29", "2028-02-29", nil),
            ("2027-12-30", "2028-02-29", "2028-02-29", nil),
            // 25 December to 1 January: the first working day after 1 January.
            ("2026-10-24", "2026-12-24", "2026-12-24", nil), ("2026-10-25", "2026-12-25", "2027-01-04", .christmas),
            ("2026-10-29", "2026-12-29", "2027-01-04", .christmas),
            ("2026-10-31", "2026-12-31", "2027-01-04", .christmas),
            ("2026-11-01", "2027-01-01", "2027-01-04", .christmas),
            ("2026-11-02", "2027-01-02", "2027-01-04", .notAWorkingDay),
            // Monday 3 January 2022 was the substitute for New Year's Day.
            ("2021-11-01", "2022-01-01", "2022-01-04", .christmas),
            ("2025-11-01", "2026-01-01", "2026-01-02", .christmas),
            // August: the first working day of September.
            ("2026-05-31", "2026-07-31", "2026-07-31", nil), ("2026-06-01", "2026-08-01", "2026-09-01", .august),
            ("2026-06-30", "2026-08-30", "2026-09-01", .august), ("2026-07-01", "2026-09-01", "2026-09-01", nil),
            ("2029-06-11", "2029-08-11", "2029-09-03", .august),
            // Easter.
            ("2026-02-03", "2026-04-03", "2026-04-07", .notAWorkingDay),
        ] as [(String, String, String, AppealLimits.Extension?)])
    func fromLetter(letter: String, counted: String, lastDay: String, extendedBy: AppealLimits.Extension?) throws {
        let limits = AppealLimits(letter: try ClockFixture.day(letter), holidays: try ClockFixture.holidays())
        #expect(limits.appeal.counted.iso == counted)
        #expect(limits.appealBy.iso == lastDay)
        #expect(limits.appeal.extendedBy == extendedBy)
        // The tribunal's rules say nothing of mediation.
        #expect(limits.contactMediationBy.iso == counted)
    }

    @Test(
        "the later of two months from the letter and one month from the certificate counts",
        arguments: [
            ("2026-09-01", "2026-09-20", "2026-11-02"), ("2026-09-01", "2026-10-20", "2026-11-20"),
            ("2026-09-01", "2026-10-01", "2026-11-02"), ("2026-06-01", "2026-07-20", "2026-09-01"),
            ("2026-10-01", "2026-11-30", "2027-01-04"), ("2026-12-01", "2027-01-31", "2027-03-01"),
        ])
    func withCertificate(letter: String, certificate: String, appealBy: String) throws {
        let limits = AppealLimits(
            letter: try ClockFixture.day(letter), certificate: try ClockFixture.day(certificate),
            holidays: try ClockFixture.holidays())
        #expect(limits.appealBy.iso == appealBy)
    }

    @Test("a council's closure days do not move the tribunal's limit")
    func closures() throws {
        let closed = try ClockFixture.holidays().closed(on: [try ClockFixture.day("2027-01-04")])
        let limits = AppealLimits(letter: try ClockFixture.day("2026-11-01"), holidays: closed)
        #expect(limits.appealBy.iso == "2027-01-04")
    }
}
