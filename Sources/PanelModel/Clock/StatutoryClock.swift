/// What set the clock going.
public enum ClockStart: Hashable, Sendable {
    /// The authority received the request on this day.
    case request(received: CivilDate)
    /// The child or young person moved in, and the authority became responsible on this day. Whatever the old authority
    /// decided on assessing does not transfer: this one decides afresh (SEND Regulations 2014, reg 5(1); SEN2 guide).
    case movedIn(responsible: CivilDate)

    /// Day 0 of the clock.
    public var day: CivilDate {
        switch self {
        case .request(let received): received
        case .movedIn(let responsible): responsible
        }
    }

    /// What happened on day 0, in words.
    public var words: String {
        switch self {
        case .request(let received): "received on \(received.long)"
        case .movedIn(let responsible):
            "moved in; this authority has been responsible since \(responsible.long) and decides afresh"
        }
    }
}

/// A case's statutory clock: it runs from receipt to the day that the family is told, not to the panel.
///
/// Exceptions never stop or move it; they are recorded beside a late step and excuse that step alone (SEND Code of
/// Practice 2015, 9.42–9.43).
public struct StatutoryClock: Hashable, Sendable {
    /// What set it going.
    public let start: ClockStart
    /// The gate that the case is at.
    public let gate: Gate
    /// The step whose period runs, or nil where the request sets none (the change gate).
    public let step: StatutoryStep?
    /// The exceptions recorded for the case, for any step.
    public let exceptions: [ClockException]

    /// A clock set going by a request.
    /// - Parameter agreed: the panel's answer at this gate, nil while it has none; see `StatutoryStep.governing`.
    public init(received: CivilDate, gate: Gate, agreed: Bool? = nil, exceptions: [ClockException] = []) {
        self.init(start: .request(received: received), gate: gate, agreed: agreed, exceptions: exceptions)
    }

    /// A clock set going by a request or by a move into the area.
    public init(start: ClockStart, gate: Gate, agreed: Bool? = nil, exceptions: [ClockException] = []) {
        self.start = start
        self.gate = gate
        self.step = StatutoryStep.governing(gate, agreed: agreed)
        self.exceptions = exceptions
    }

    /// Day 0: the day of receipt, or the day on which the authority became responsible.
    public var received: CivilDate { start.day }

    /// The last day on which telling the family is lawful; nil where no clock runs.
    public var lastLawfulDay: CivilDate? { step?.lastDay(received: received) }

    /// The day of the warning, one day before the last lawful day; nil where no clock runs.
    public var warnOn: CivilDate? { step?.warningDay(received: received) }

    /// The last day of every step, whichever governs now.
    public func lastDay(of step: StatutoryStep) -> CivilDate { step.lastDay(received: received) }

    /// Days left to tell the family: 0 on the last lawful day, negative after it; nil where no clock runs.
    public func daysLeft(on day: CivilDate) -> Int? {
        lastLawfulDay?.days(since: day)
    }

    /// Days since receipt, which is day 0: `day 38 of 42`.
    public func dayNumber(on day: CivilDate) -> Int {
        day.days(since: received)
    }

    /// Whether the family was told after the last lawful day.
    ///
    /// The day of the panel plays no part.
    public func isLate(toldOn day: CivilDate) -> Bool {
        lastLawfulDay.map { day > $0 } ?? false
    }

    /// Whether the case is late on a day: told late, or still untold after the last lawful day.
    public func isLate(on day: CivilDate, toldOn told: CivilDate? = nil) -> Bool {
        isLate(toldOn: told ?? day)
    }

    /// The recorded exceptions that can excuse the governing step; those for other steps excuse nothing here.
    public var exceptionsForStep: [ClockException] {
        exceptions.filter { $0.regulation.step == step }
    }

    /// How the case stands on a day.
    /// - Parameters:
    ///   - told: the day on which the notice was sent, nil while it was not.
    ///   - panel: the day on which the panel decided, nil while it has not; used only to say that a late letter was late
    ///     although the panel was in time.
    public func standing(on day: CivilDate, toldOn told: CivilDate? = nil, panelOn panel: CivilDate? = nil)
        -> ClockStanding
    {
        guard let step, let lastLawfulDay else { return .noStatutoryLimit }
        if let told {
            let over = told.days(since: lastLawfulDay)
            guard over > 0 else { return .toldInTime(day: dayNumber(on: told), of: step.days) }
            let panelInTime = panel.map { $0 <= lastLawfulDay } ?? false
            return .toldLate(days: over, panelInTime: panelInTime, recorded: exceptionsForStep.map(\.limbReference))
        }
        let number = dayNumber(on: day)
        let left = lastLawfulDay.days(since: day)
        if number < 0 { return .notStarted(days: -number) }
        if left < 0 { return .overdue(days: -left, recorded: exceptionsForStep.map(\.limbReference)) }
        if left == 0 { return .lastDay(of: step.days) }
        if left == 1 { return .warning(day: number, of: step.days) }
        return .running(day: number, of: step.days, left: left)
    }
}
