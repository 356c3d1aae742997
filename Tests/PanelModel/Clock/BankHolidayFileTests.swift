import PanelModel
import Testing

@Suite("The file of one-off bank holidays")
struct BankHolidayFileTests {
    private static let head = """
        id: bank-holidays-england
        version: "1"
        in_force_from: 2014-01-01
        source: "a source"

        """

    @Test("the file that ships moves two holidays and adds three, each with a source")
    func shipped() throws {
        let file = try BankHolidayExceptions(yaml: ClockFixture.shippedFile())
        #expect(file.moved.map(\.holiday.date.iso) == ["2020-05-08", "2022-06-02"])
        #expect(file.moved.map(\.insteadOf.iso) == ["2020-05-04", "2022-05-30"])
        #expect(file.added.map(\.holiday.date.iso) == ["2022-06-03", "2022-09-19", "2023-05-08"])
        #expect((file.moved.map(\.source) + file.added.map(\.source)).allSatisfy { $0.contains("1971 Act") })
    }

    @Test("a file without lists is the rule alone")
    func headOnly() throws {
        #expect(try BankHolidayExceptions(yaml: Self.head) == .none)
        #expect(try BankHolidayExceptions(yaml: Self.head + "moved:\nadded: []\n") == .none)
    }

    @Test(
        "a fault is told with its line",
        arguments: [
            (
                "added:\n  - {date: soon, name: N, source: S}",
                "line 6: expected a date such as 2026-11-26, found \"soon\""
            ),
            ("added:\n  - {date: 2026-06-13, name: N, source: S}", "line 6: expected a weekday, found Sat 13 Jun 2026"),
            (
                "added:\n  - {date: 2051-06-13, name: N, source: S}",
                "line 6: expected a day from 2014 to 2050, found Tue 13 Jun 2051"
            ),
            ("added:\n  - date: 2026-06-15\n    source: S", "line 6: expected a value for \"name\""),
            ("added:\n  - date: 2026-06-15\n    name:\n    source: S", "line 7: expected a value for \"name\""),
            ("added:\n  - {date: 2026-12-25, name: N, source: S}", "line 6: Fri 25 Dec 2026 is a bank holiday already"),
            (
                "added:\n  - {date: 2026-06-15, name: N, source: S}\n  - {date: 2026-06-15, name: N, source: S}",
                "line 7: Mon 15 Jun 2026 is a bank holiday already"
            ),
            (
                "moved:\n  - date: 2026-05-08\n    instead_of: 2026-05-05\n    name: N\n    source: S",
                "line 7: expected a bank holiday that can be moved, found Tue 5 May 2026"
            ),
            (
                "moved:\n  - {date: 2027-05-07, instead_of: 2026-05-04, name: N, source: S}",
                "line 6: expected a day in the year of the holiday, found Fri 7 May 2027"
            ),
            ("addded: []", "line 5: the key \"addded\" is not known here"),
            ("added: soon", "line 5: expected a list under \"added\""),
            ("added:\n  - soon", "line 6: expected keys and values"),
            ("id: again", "line 1: expected YAML: id more than once"),
        ])
    func faults(tail: String, words: String) {
        let problems = problems(in: Self.head + tail)
        #expect(problems.map(\.description) == [words])
    }

    @Test("every problem is told at once, in order of the lines")
    func allAtOnce() {
        let text = Self.head + "added:\n  - {date: x, name: N, source: S}\nmoved:\n  - {date: y, name: N, source: S}"
        #expect(problems(in: text).map(\.line) == [6, 8, 8])
    }

    @Test("text that is no YAML, or no map, is refused", arguments: ["a: [", "", "soon", "\u{1}"])
    func noMap(text: String) {
        #expect(problems(in: text).count == 1)
    }

    @Test("a day freed by a move can be added again under another name")
    func addedOnFreedDay() throws {
        let text =
            Self.head + "added:\n  - {date: 2026-05-04, name: Other, source: S}\n"
            + "moved:\n  - {date: 2026-05-08, instead_of: 2026-05-04, name: Moved, source: S}"
        let holidays = try BankHolidays(yaml: text)
        #expect(holidays.name(of: try ClockFixture.day("2026-05-04")) == "Other")
        #expect(holidays.name(of: try ClockFixture.day("2026-05-08")) == "Moved")
    }

    private func problems(in text: String) -> [BankHolidayFileProblem] {
        do {
            _ = try BankHolidayExceptions(yaml: text)
            return []
        } catch {
            return error.problems
        }
    }
}
