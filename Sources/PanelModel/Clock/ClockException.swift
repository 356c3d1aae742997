/// A regulation that excuses lateness on one step.
///
/// Raw values are written as in the law.
public enum ExceptionRegulation: String, CaseIterable, Codable, Sendable {
    /// Lateness of telling whether there will be an assessment (reg 5(1)). Reg 4(1), an outright "not necessary"
    /// without considering an assessment, lists no exceptions.
    case reg5 = "5(4)"
    /// Lateness of telling that there will be no plan (reg 10(1)).
    case reg10 = "10(4)"
    /// Lateness of the final plan (reg 13(2)); its limbs are those of reg 10(4).
    case reg13 = "13(3)"

    /// The one step whose lateness it excuses.
    public var step: StatutoryStep {
        switch self {
        case .reg5: .sixWeeks
        case .reg10: .sixteenWeeks
        case .reg13: .twentyWeeks
        }
    }
}

/// A limb of reg 5(4) or 10(4): the ground on which a period need not be met.
public enum ExceptionLimb: String, CaseIterable, Codable, Sendable {
    /// Advice was asked of a head or principal around a closure of four weeks or more.
    case schoolClosed = "a"
    /// The same for a provider of early years education.
    case earlyYearsClosed = "b"
    /// Exceptional personal circumstances affect the child, parent or young person in the period.
    case personalCircumstances = "c"
    /// The child, parent or young person is away from the area for four weeks or more on end in the period.
    case absence = "d"

    /// The ground in words.
    public var ground: String {
        switch self {
        case .schoolClosed: "advice was asked of a school or college around a closure of at least four weeks"
        case .earlyYearsClosed: "advice was asked of an early years provider around a closure of at least four weeks"
        case .personalCircumstances: "exceptional personal circumstances of the child, parent or young person"
        case .absence: "the child, parent or young person was away from the area for at least four weeks on end"
        }
    }
}

/// An exception as it was recorded: which limb, when, and what is known of it.
///
/// It never stops the clock and never moves a date. It excuses lateness on the one step of its regulation; every other
/// step keeps its own period (SEND Regulations 2014, regs 5(4), 10(4), 13(3); SEND Code of Practice 2015, 9.42–9.43).
public struct ClockException: Codable, Hashable, Sendable {
    /// The regulation, and with it the one step that is excused.
    public var regulation: ExceptionRegulation
    /// The ground.
    public var limb: ExceptionLimb
    /// The first day of the closure, the circumstances or the absence; nil where it was not given.
    public var from: CivilDate?
    /// Its last day; nil while it lasts or where it was not given.
    public var to: CivilDate?
    /// For the limbs of a closure, the day on which advice was asked for.
    public var adviceAskedOn: CivilDate?
    /// What happened, in the caseworker's words.
    ///
    /// Personal data.
    public var note: String

    /// An exception under one limb.
    public init(
        regulation: ExceptionRegulation, limb: ExceptionLimb, from: CivilDate? = nil, to: CivilDate? = nil,
        adviceAskedOn: CivilDate? = nil, note: String = ""
    ) {
        self.regulation = regulation
        self.limb = limb
        self.from = from
        self.to = to
        self.adviceAskedOn = adviceAskedOn
        self.note = note
    }

    /// The limb as a record cites it, such as `reg 5(4)(c)`, or `reg 13(3), limb (a) of reg 10(4)`.
    public var limbReference: String {
        switch regulation {
        case .reg5, .reg10: "reg \(regulation.rawValue)(\(limb.rawValue))"
        case .reg13: "reg 13(3) with 10(4)(\(limb.rawValue))"
        }
    }

    /// What it excuses, in words: one step, and nothing else.
    public var excuses: String {
        "\(limbReference) excuses lateness of the \(regulation.step.title) only; it does not stop the clock, "
            + "and the other steps keep their own periods"
    }

    /// What in the record does not yet bear the limb out.
    ///
    /// A doubt is shown beside the exception; it blocks nothing. - Parameter received: day 0 of the case's clock.
    public func doubts(received: CivilDate) -> [ExceptionDoubt] {
        var doubts: [ExceptionDoubt] = []
        guard let from else { return [.datesNotGiven] }
        if let to, to < from { return [.endsBeforeItBegins] }
        let periodEnds = regulation.step.lastDay(received: received)
        switch limb {
        case .schoolClosed, .earlyYearsClosed:
            doubts += fourWeekDoubts(from: from)
            if let asked = adviceAskedOn {
                // One week before the closure until one week before the reopening, which is the day after `to`.
                let opens = from.adding(days: -7)
                let closes = to?.adding(days: 1 - 7)
                if asked < opens || closes.map({ asked > $0 }) == true { doubts.append(.adviceAskedOutsideWindow) }
            } else {
                doubts.append(.adviceDayNotGiven)
            }
        case .personalCircumstances:
            if from > periodEnds || to.map({ $0 < received }) == true { doubts.append(.outsidePeriod) }
        case .absence:
            doubts += fourWeekDoubts(from: from)
            if from > periodEnds || to.map({ $0 < received }) == true { doubts.append(.outsidePeriod) }
        }
        return doubts
    }

    private func fourWeekDoubts(from: CivilDate) -> [ExceptionDoubt] {
        guard let to else { return [] }
        let days = to.days(since: from) + 1
        return days < 28 ? [.shorterThanFourWeeks(days: days)] : []
    }
}

/// A reason to look again at a recorded exception.
public enum ExceptionDoubt: Hashable, Sendable {
    case datesNotGiven
    case endsBeforeItBegins
    /// A closure or an absence counts from four weeks on end.
    case shorterThanFourWeeks(days: Int)
    /// Nothing of it lies between receipt and the last lawful day of the step.
    case outsidePeriod
    case adviceDayNotGiven
    /// Advice was asked for before the week that precedes the closure, or within a week of the reopening.
    case adviceAskedOutsideWindow

    /// The doubt in words.
    public var words: String {
        switch self {
        case .datesNotGiven: "the days are not recorded"
        case .endsBeforeItBegins: "it ends before it begins"
        case .shorterThanFourWeeks(let days): "it lasted \(days) days; the limb asks for four weeks on end"
        case .outsidePeriod: "none of it lies within the step's period"
        case .adviceDayNotGiven: "the day on which advice was asked for is not recorded"
        case .adviceAskedOutsideWindow:
            "advice was not asked for between one week before the closure and one week before the reopening"
        }
    }
}
