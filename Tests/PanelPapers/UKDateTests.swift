import PanelModel
import Testing

@testable import PanelPapers

@Suite("Dates as they are written in the United Kingdom")
struct UKDateTests {
    @Test(
        "the day comes first, however the date is written",
        arguments: [
            ("14/09/2026", "2026-09-14"), ("14/9/2026", "2026-09-14"), ("14-09-2026", "2026-09-14"),
            ("14.9.2026", "2026-09-14"), (" 14 / 09 / 2026 ", "2026-09-14"), ("14 Sep 2026", "2026-09-14"),
            ("14-Sep-2026", "2026-09-14"), ("14 sept 2026", "2026-09-14"), ("14th September 2026", "2026-09-14"),
            ("Mon 14 Sept 2026", "2026-09-14"), ("Monday, 14 September 2026", "2026-09-14"),
            ("the", nil), ("1st of May 2026", "2026-05-01"), ("2026-09-14", "2026-09-14"),
            ("2026/09/14", "2026-09-14"), ("2026-09-14 00:00:00", "2026-09-14"), ("2026-09-14T00:00:00", "2026-09-14"),
            ("14/09/2026 00:00", "2026-09-14"), ("14/09/2026 12:00:00 AM", "2026-09-14"),
            // Midnight in summer time is the evening before in UTC.
            ("2026-09-13T23:00:00Z", "2026-09-14"), ("2026-09-14T00:00:00+01:00", "2026-09-14"),
            ("03/04/2014", "2014-04-03"), ("46300", "2026-10-05"), ("46300.5", "2026-10-05"),
            ("29/02/2024", "2024-02-29"),
            ("\u{A0}14/09/2026", "2026-09-14"),
        ] as [(String, String?)])
    func reads(written: String, iso: String?) {
        let reading = try? UKDate.read(written, as: .event)
        #expect(reading?.date.iso == iso)
    }

    @Test(
        "what is no date says why",
        arguments: [
            ("", UKDateFault.empty), ("   ", .empty), ("########", .spreadsheetHashes), ("soon", .notADate),
            ("09/14/2026", .monthFirst), ("September 14, 2026", .monthFirst), ("9/14/26", .monthFirst),
            ("31/09/2026", .noSuchDay(month: 9, year: 2026, daysInMonth: 30)),
            ("29/02/2026", .noSuchDay(month: 2, year: 2026, daysInMonth: 28)),
            ("2026-02-30", .noSuchDay(month: 2, year: 2026, daysInMonth: 28)),
            ("00/09/2026", .noSuchDay(month: 9, year: 2026, daysInMonth: 30)),
            ("2026-14-09", .noSuchMonth(14)), ("2026/14/9", .noSuchMonth(14)), ("14/00/2026", .noSuchMonth(0)),
            ("14/13/2026", .noSuchMonth(13)), ("13/14/2026", .noSuchMonth(14)),
            ("14/09/0206", .implausibleYear(206)), ("14/09/226", .notADate), ("14/09", .notADate),
            ("2026", .notADate), ("123456", .notADate), ("20260914", .notADate), ("14 Smarch 2026", .notADate),
            ("14/09/2026 or so", .notADate), ("１４/09/2026", .notADate), ("99999", .notADate), ("9999", .notADate),
            ("14:30", .notADate), ("14/09/2026\u{202E}", .notADate),
        ])
    func refuses(written: String, fault: UKDateFault) {
        #expect(throws: fault) { try UKDate.read(written, as: .event) }
    }

    @Test(
        "a birth year of two digits is never in the future",
        arguments: [
            ("06/11/13", "2013-11-06"), ("21/11/26", "2026-11-21"), ("22/11/26", "1926-11-22"),
            ("01/01/99", "1999-01-01"),
        ])
    func twoDigits(written: String, iso: String) throws {
        let reading = try UKDate.read(written, as: .birth(today: ImportFixture.day("2026-11-21")))
        #expect(reading.date.iso == iso)
        #expect(reading.hadTwoDigitYear)
    }

    @Test("a day received is always in this century")
    func twoDigitsReceived() throws {
        #expect(try UKDate.read("14/09/99", as: .event).date.iso == "2099-09-14")
    }

    @Test("a weekday that the date does not fall on is told")
    func weekday() throws {
        #expect(try UKDate.read("Tue 14 Sept 2026", as: .event).weekdayDisagrees)
        #expect(try !UKDate.read("Mon 14 Sept 2026", as: .event).weekdayDisagrees)
    }

    @Test(
        "a spreadsheet counts days from 1900, with a leap day that never was",
        arguments: [
            (1, "1900-01-01"), (59, "1900-02-28"), (60, nil), (61, "1900-03-01"), (36526, "2000-01-01"),
            (46300, "2026-10-05"), (0, nil),
        ] as [(Int, String?)])
    func serials(serial: Int, iso: String?) {
        #expect(UKDate.day(ofSpreadsheetSerial: serial)?.iso == iso)
    }

    @Test("every day of 12 years reads back from each way to write it")
    func everyDay() throws {
        let first = try ImportFixture.day("2000-01-01")
        for offset in 0..<(12 * 366) {
            let date = first.adding(days: offset)
            let (year, month, day) = date.components
            for written in ["\(day)/\(month)/\(year)", date.iso, date.long, date.short, date.full] {
                let reading = try UKDate.read(written, as: .event)
                #expect(reading.date == date && !reading.weekdayDisagrees)
            }
        }
    }
}
