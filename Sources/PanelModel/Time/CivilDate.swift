/// A calendar day of the civil (Gregorian) calendar, without time or zone.
///
/// Statutory dates are civil dates: "received on 14 September" is a day, not an instant.
/// Stored as the count of days since 1 January 1970, so that adding days is addition.
public struct CivilDate: Hashable, Comparable, Sendable {
    /// Days since 1 January 1970; negative before it.
    public let dayNumber: Int

    /// The day that lies `dayNumber` days after 1 January 1970.
    public init(dayNumber: Int) {
        self.dayNumber = dayNumber
    }

    /// The day with this year, month (1–12) and day of the month, or nil when the calendar has no such day.
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
            day <= CivilDate.daysIn(month: month, ofYear: year)
        else { return nil }
        self.dayNumber = CivilDate.dayNumber(year: year, month: month, day: day)
    }

    /// Reads `2026-11-26` exactly; nil for anything else, and for days that do not exist.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard byte >= 0x30, byte <= 0x39 else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
        self.init(year: year, month: month, day: day)
    }

    /// Year, month (1–12) and day of the month.
    public var components: (year: Int, month: Int, day: Int) {
        // Counting years from March puts the leap day last, so each month has a fixed offset in the year.
        let shifted = dayNumber + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, day)
    }

    /// The year, such as 2026.
    public var year: Int { components.year }

    /// The month, 1 to 12.
    public var month: Int { components.month }

    /// The day of the month, 1 to 31.
    public var day: Int { components.day }

    /// The day of the week.
    public var weekday: Weekday {
        // 1 January 1970 was a Thursday, the fourth day counted from Monday.
        let index = (dayNumber + 3) % 7
        return Weekday.allCases[index >= 0 ? index : index + 7]
    }

    /// The day that lies this many days later (earlier when negative).
    public func adding(days: Int) -> CivilDate {
        CivilDate(dayNumber: dayNumber + days)
    }

    /// The same day of the month some months later, or that month's last day where it has no such day.
    public func adding(months: Int) -> CivilDate {
        let (year, month, day) = components
        let count = year * 12 + (month - 1) + months
        let newYear = count >= 0 ? count / 12 : (count - 11) / 12
        let newMonth = count - newYear * 12 + 1
        let last = CivilDate.daysIn(month: newMonth, ofYear: newYear)
        return CivilDate(
            dayNumber: CivilDate.dayNumber(year: newYear, month: newMonth, day: min(day, last)))
    }

    /// Days from `other` to this day; negative when this day is the earlier.
    public func days(since other: CivilDate) -> Int {
        dayNumber - other.dayNumber
    }

    /// Whole years from `birth` to this day: an age.
    public func wholeYears(since birth: CivilDate) -> Int {
        let now = components
        let then = birth.components
        let before = (now.month, now.day) < (then.month, then.day)
        return now.year - then.year - (before ? 1 : 0)
    }

    /// Whole months from `birth` to this day.
    public func wholeMonths(since birth: CivilDate) -> Int {
        let now = components
        let then = birth.components
        return (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day ? 1 : 0)
    }

    /// `2026-11-26`.
    public var iso: String {
        let (year, month, day) = components
        return "\(CivilDate.padded(year, 4))-\(CivilDate.padded(month, 2))-\(CivilDate.padded(day, 2))"
    }

    /// `26 November 2026`, as a letter says it.
    public var long: String {
        let (year, month, day) = components
        return "\(day) \(CivilDate.monthNames[month - 1]) \(year)"
    }

    /// `Thu 26 Nov 2026`, as a screen says it.
    public var short: String {
        "\(dayAndMonth) \(year)"
    }

    /// `Thu 26 Nov`, where the year is plain from its surroundings.
    public var dayAndMonth: String {
        let (_, month, day) = components
        return "\(weekday.name.prefix(3)) \(day) \(CivilDate.monthNames[month - 1].prefix(3))"
    }

    /// `Thursday 26 November 2026`.
    public var full: String {
        "\(weekday.name) \(long)"
    }

    public static func < (left: CivilDate, right: CivilDate) -> Bool {
        left.dayNumber < right.dayNumber
    }

    /// How many days the month (1–12) has in that year.
    public static func daysIn(month: Int, ofYear year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: isLeap(year) ? 29 : 28
        default: 31
        }
    }

    /// English month names, January first.
    public static let monthNames = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    private static func isLeap(_ year: Int) -> Bool {
        year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    }

    private static func dayNumber(year: Int, month: Int, day: Int) -> Int {
        let shiftedYear = month <= 2 ? year - 1 : year
        let era = (shiftedYear >= 0 ? shiftedYear : shiftedYear - 399) / 400
        let yearOfEra = shiftedYear - era * 400
        let shiftedMonth = month > 2 ? month - 3 : month + 9
        let dayOfYear = (153 * shiftedMonth + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

extension CivilDate: Codable {
    /// Reads an ISO date string; anything else is data corrupted.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let date = CivilDate(iso: text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date such as 2026-11-26")
        }
        self = date
    }

    /// Writes an ISO date string.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

/// A day of the week, Monday first.
public enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    /// The English name, such as `Thursday`.
    public var name: String {
        switch self {
        case .monday: "Monday"
        case .tuesday: "Tuesday"
        case .wednesday: "Wednesday"
        case .thursday: "Thursday"
        case .friday: "Friday"
        case .saturday: "Saturday"
        case .sunday: "Sunday"
        }
    }

    /// Saturday or Sunday.
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}
