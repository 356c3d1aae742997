import PanelModel
import Testing

@Suite("Exceptions to the statutory periods")
struct ClockExceptionTests {
    @Test(
        "a limb excuses the one step of its regulation",
        arguments: [
            ("5(4)(a)", StatutoryStep.sixWeeks, "reg 5(4)(a)"), ("5(4)(d)", .sixWeeks, "reg 5(4)(d)"),
            ("10(4)(b)", .sixteenWeeks, "reg 10(4)(b)"), ("13(3)(c)", .twentyWeeks, "reg 13(3) with 10(4)(c)"),
        ])
    func excuses(argument: String, step: StatutoryStep, reference: String) throws {
        let exception = try ClockException(argument: argument)
        #expect(exception.regulation.step == step)
        #expect(exception.limbReference == reference)
        #expect(exception.excuses.hasPrefix("\(reference) excuses lateness of the \(step.title) only"))
    }

    @Test("an exception moves no date, stands beside the lateness, and leaves the other steps alone")
    func movesNothing() throws {
        let received = try ClockFixture.day("2026-09-01")
        let exception = try ClockException(argument: "5(4)(c):2026-09-20..2026-10-20:a stay in hospital")
        let plain = StatutoryClock(received: received, gate: .request)
        let excused = StatutoryClock(received: received, gate: .request, exceptions: [exception])
        #expect(excused.lastLawfulDay == plain.lastLawfulDay && excused.warnOn == plain.warnOn)
        let told = received.adding(days: 45)
        #expect(excused.isLate(toldOn: told))
        #expect(
            excused.standing(on: told, toldOn: told).words == "told 3 days late; recorded exception: reg 5(4)(c)")
        #expect(
            excused.standing(on: told).words
                == "3 days late: the family has not been told; recorded exception: reg 5(4)(c)")
        let issue = StatutoryClock(received: received, gate: .issue, exceptions: [exception])
        #expect(issue.exceptionsForStep == [])
        #expect(issue.lastLawfulDay?.iso == "2026-12-22")
    }

    @Test(
        "an exception is read as caseworkers write it",
        arguments: [
            "5(4)(d):2026-07-01..2026-08-15:abroad: with family",
            "reg 5(4)(d):2026-07-01..2026-08-15:abroad: with family",
            "Reg. 5(4)d:2026-07-01..2026-08-15:abroad: with family",
        ])
    func reading(argument: String) throws {
        let exception = try ClockException(argument: argument)
        #expect(
            exception
                == ClockException(
                    regulation: .reg5, limb: .absence, from: try ClockFixture.day("2026-07-01"),
                    to: try ClockFixture.day("2026-08-15"), note: "abroad: with family"))
    }

    @Test("an exception that still lasts has no last day")
    func open() throws {
        let exception = try ClockException(argument: "10(4)(c):2026-07-01..")
        #expect(exception.from?.iso == "2026-07-01" && exception.to == nil && exception.note.isEmpty)
    }

    @Test(
        "words that name no limb or no days are refused with what was expected",
        arguments: [
            ("", ExceptionArgumentError.noSuchLimb), ("5(4)", .noSuchLimb), ("5(4)(e)", .noSuchLimb),
            ("6(4)(a)", .noSuchLimb), ("54a3", .noSuchLimb), (":2026-07-01..", .noSuchLimb),
            ("5(4)(a):soon", .noSuchDays), ("5(4)(a):2026-07-01", .noSuchDays), ("5(4)(a):..", .noSuchDays),
            ("5(4)(a):2026-02-30..", .noSuchDays), ("5(4)(a):2026-07-01..soon", .noSuchDays),
            ("5(4)(a):2026.07.01", .noSuchDays), ("5(4)(a):2026-07-01.", .noSuchDays),
        ])
    func refused(argument: String, error: ExceptionArgumentError) {
        #expect(throws: error) { try ClockException(argument: argument) }
        #expect(error.words.hasPrefix("expected"))
    }

    @Test(
        "a doubt says what does not yet bear the limb out",
        arguments: [
            ("5(4)(c)", nil, [ExceptionDoubt.datesNotGiven]),
            ("5(4)(c):2026-09-10..2026-09-01", nil, [.endsBeforeItBegins]),
            ("5(4)(c):2026-09-10..2026-09-12", nil, []), ("5(4)(c):2026-10-13..", nil, []),
            ("5(4)(c):2026-10-14..", nil, [.outsidePeriod]),
            // The same days lie within the sixteen weeks.
            ("10(4)(c):2026-10-14..", nil, []), ("5(4)(c):2026-08-01..2026-08-31", nil, [.outsidePeriod]),
            ("5(4)(c):2026-08-01..2026-09-01", nil, []),
            ("5(4)(d):2026-09-02..2026-09-28", nil, [.shorterThanFourWeeks(days: 27)]),
            ("5(4)(d):2026-09-02..2026-09-29", nil, []),
            ("5(4)(d):2026-11-02..2026-11-03", nil, [.shorterThanFourWeeks(days: 2), .outsidePeriod]),
            ("5(4)(a):2026-07-22..2026-09-02", nil, [.adviceDayNotGiven]),
            // Closed 22 July to 2 September, open on the 3rd: the window is 15 July to 27 August.
            ("5(4)(a):2026-07-22..2026-09-02", "2026-07-14", [.adviceAskedOutsideWindow]),
            ("5(4)(a):2026-07-22..2026-09-02", "2026-07-15", []),
            ("5(4)(b):2026-07-22..2026-09-02", "2026-08-27", []),
            ("5(4)(b):2026-07-22..2026-09-02", "2026-08-28", [.adviceAskedOutsideWindow]),
            ("5(4)(b):2026-07-22..2026-08-01", "2026-07-22", [.shorterThanFourWeeks(days: 11)]),
        ] as [(String, String?, [ExceptionDoubt])])
    func doubts(argument: String, asked: String?, doubts: [ExceptionDoubt]) throws {
        var exception = try ClockException(argument: argument)
        exception.adviceAskedOn = try asked.map { try ClockFixture.day($0) }
        // Window tests of a closure do not depend on the day of receipt.
        #expect(exception.doubts(received: try ClockFixture.day("2026-09-01")) == doubts)
    }
}
