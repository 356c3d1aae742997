import Testing

@testable import PanelModel

@Suite("age phases")
struct AgePhaseTests {
    private func child(born: String, year: String? = nil, setting: String? = nil) throws -> CaseDetails {
        let received = try #require(CivilDate(iso: "2026-11-02"))
        var details = CaseDetails(
            reference: "26-0001", forename: "Łukasz", surname: "", dateOfBirth: try #require(CivilDate(iso: born)),
            dateReceived: received)
        details.yearGroup = year
        details.setting = setting
        return details
    }

    @Test(
        "the phase follows the year group, or the date of birth where none is known",
        arguments: [
            ("2022-09-01", nil, -1, AgePhase.earlyYears), ("2022-08-31", nil, 0, .earlyYears),
            ("2021-08-31", nil, 1, .primary), ("2015-09-01", nil, 6, .primary), ("2015-08-31", nil, 7, .secondary),
            ("2010-09-01", nil, 11, .secondary), ("2010-08-31", nil, 12, .post16), ("2008-11-27", nil, 13, .post16),
            ("2008-11-26", nil, 14, .over18), ("2002-01-01", nil, 20, .over18), ("2015-08-31", "6", 6, .primary),
            ("2015-08-31", "Year 5", 5, .primary), ("2021-01-01", "R", 0, .earlyYears),
            ("2022-10-01", "N2", -1, .earlyYears),
            ("2015-08-31", "X", 7, .secondary), ("2008-01-01", "11", 11, .over18),
        ])
    func phase(born: String, year: String?, number: Int, phase: AgePhase) throws {
        let day = try #require(CivilDate(iso: "2026-11-26"))
        let details = try child(born: born, year: year)
        #expect(details.agePhase(on: day) == phase)
        if phase != .over18 { #expect(details.curriculumYear(on: day) == number) }
    }

    @Test(
        "a move ahead is seen in the years before it",
        arguments: [
            ("N1", "Nursery", nil), ("N2", "Nursery", PhaseTransfer.intoReception), ("R", "Infants", nil),
            ("2", "Old Pier Infant School", .infantsToJuniors), ("2", "Old Pier Primary", nil), ("4", "Primary", nil),
            ("5", "Primary", .primaryToSecondary), ("6", "Primary", .primaryToSecondary), ("7", "Academy", nil),
            ("9", "Academy", nil), ("10", "Academy", .secondaryToPost16), ("11", "Academy", .secondaryToPost16),
            ("12", "College", nil),
        ])
    func transfer(year: String, setting: String, expected: PhaseTransfer?) throws {
        let day = try #require(CivilDate(iso: "2026-11-26"))
        #expect(try child(born: "2016-01-01", year: year, setting: setting).phaseTransferAhead(on: day) == expected)
    }
}
