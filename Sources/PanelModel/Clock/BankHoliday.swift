/// One bank holiday of England: a weekday on which offices are closed by law or proclamation.
public struct BankHoliday: Codable, Hashable, Sendable, Comparable {
    /// The day itself; for a substitute day, the day in lieu.
    public let date: CivilDate
    /// The name by which the government lists it, such as `Boxing Day (substitute day)`.
    public let name: String

    /// A bank holiday with its date and name.
    public init(date: CivilDate, name: String) {
        self.date = date
        self.name = name
    }

    /// The earlier day first.
    public static func < (left: BankHoliday, right: BankHoliday) -> Bool {
        (left.date, left.name) < (right.date, right.name)
    }
}

/// Why nobody is at work on a day.
public enum DayOff: Hashable, Sendable {
    case saturday
    case sunday
    /// A bank holiday on a weekday, by name.
    case bankHoliday(name: String)
    /// A weekday on which this council's offices are closed though it is no bank holiday.
    case councilClosure

    /// The reason in words, such as `Saturday` or `Good Friday, a bank holiday`.
    public var words: String {
        switch self {
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        case .bankHoliday(let name): "\(name), a bank holiday"
        case .councilClosure: "the council's offices are closed"
        }
    }
}
