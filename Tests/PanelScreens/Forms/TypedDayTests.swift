import PanelModel
import Testing

@testable import PanelScreens

@Suite("A day as people type it")
struct TypedDayTests {
    @Test(
        "a day is read day first",
        arguments: [
            ("10 Dec", "2026-12-10"), ("10 december 2026", "2026-12-10"), ("10th Dec", "2026-12-10"),
            ("Thu 10 Dec", "2026-12-10"), ("Thursday 10 December 2026", "2026-12-10"), ("10/12", "2026-12-10"),
            ("10/12/2026", "2026-12-10"), ("10.12.26", "2026-12-10"), ("10-12-2026", "2026-12-10"),
            ("2026-12-10", "2026-12-10"), ("+14", "2026-12-10"), ("today", "2026-11-26"), ("tomorrow", "2026-11-27"),
            ("3 Nov", "2027-11-03"), ("1 Sept", "2027-09-01"), ("29 Feb", "2028-02-29"), ("  5 Jan ", "2027-01-05"),
        ])
    func future(_ typed: String, _ expected: String) {
        #expect(CivilDate(typed: typed, today: Sample.today, sense: .future) == CivilDate(iso: expected))
    }

    @Test(
        "a document's day is the last such day, not one to come",
        arguments: [
            ("3 Nov", "2026-11-03"), ("26 Nov", "2026-11-26"), ("27 Nov", "2025-11-27"), ("3/11", "2026-11-03"),
            ("yesterday", "2026-11-25"), ("-3", "2026-11-23"), ("29 Feb", "2024-02-29"), ("3 Nov 2024", "2024-11-03"),
        ])
    func past(_ typed: String, _ expected: String) {
        #expect(CivilDate(typed: typed, today: Sample.today, sense: .past) == CivilDate(iso: expected))
    }

    @Test(
        "what is no day is refused, also a weekday that is not the day's own",
        arguments: [
            "", "soon", "31 Feb", "32 Dec", "12/25/2026", "Fri 10 Dec", "10", "Dec", "10 Dec 126", "+", "+99999",
            "١٠ Dec",
        ])
    func refused(_ typed: String) {
        #expect(CivilDate(typed: typed, today: Sample.today, sense: .future) == nil)
    }

    @Test("the form in which a day is changed is read back as the same day")
    func roundTrip() {
        for ahead in stride(from: 0, to: 4000, by: 37) {
            let day = Sample.today.adding(days: ahead)
            #expect(CivilDate(typed: day.typedForm, today: Sample.today, sense: .future) == day)
            #expect(CivilDate(typed: day.short, today: Sample.today, sense: .future) == day)
        }
    }
}
