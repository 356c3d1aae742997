/// How a case stands against its statutory clock on a day.
///
/// `recorded` names the exceptions recorded for the step, such as `reg 5(4)(c)`: they excuse lateness, they do not undo it.
public enum ClockStanding: Hashable, Sendable {
    /// The gate has no limit that is counted from the request.
    case noStatutoryLimit
    /// The day lies before the day of receipt.
    case notStarted(days: Int)
    /// Time is left after tomorrow.
    case running(day: Int, of: Int, left: Int)
    /// The day before the last lawful day.
    case warning(day: Int, of: Int)
    /// The last lawful day.
    case lastDay(of: Int)
    /// The family has not been told and the last lawful day has passed.
    case overdue(days: Int, recorded: [String])
    /// The family was told in time.
    case toldInTime(day: Int, of: Int)
    /// The family was told after the last lawful day, though the panel may have been in time.
    case toldLate(days: Int, panelInTime: Bool, recorded: [String])

    /// Whether the last lawful day was missed, excused or not.
    public var isLate: Bool {
        switch self {
        case .overdue, .toldLate: true
        case .noStatutoryLimit, .notStarted, .running, .warning, .lastDay, .toldInTime: false
        }
    }

    /// Whether the letter must go today or tomorrow.
    public var isPressing: Bool {
        switch self {
        case .warning, .lastDay: true
        case .noStatutoryLimit, .notStarted, .running, .overdue, .toldInTime, .toldLate: false
        }
    }

    /// The standing in words, such as `day 38 of 42, 4 days left`.
    public var words: String {
        switch self {
        case .noStatutoryLimit: "no limit is counted from the request at this gate"
        case .notStarted(let days): "the clock starts in \(Self.days(days))"
        case .running(let day, let of, let left): "day \(day) of \(of), \(Self.days(left)) left"
        case .warning(let day, let of): "day \(day) of \(of): the family must be told by tomorrow"
        case .lastDay(let of): "day \(of) of \(of): the family must be told today"
        case .overdue(let days, let recorded):
            "\(Self.days(days)) late: the family has not been told\(Self.exceptions(recorded))"
        case .toldInTime(let day, let of): "told on day \(day) of \(of), in time"
        case .toldLate(let days, let panelInTime, let recorded):
            "told \(Self.days(days)) late\(panelInTime ? ", although the panel was in time" : "")"
                + Self.exceptions(recorded)
        }
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }

    private static func exceptions(_ recorded: [String]) -> String {
        recorded.isEmpty ? "" : "; recorded exception: \(recorded.joined(separator: ", "))"
    }
}
