/// An instant, to the millisecond, counted from 1 January 1970 UTC.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    public let milliseconds: Int64

    /// The instant this many milliseconds after 1970-01-01T00:00:00Z.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Reads `2026-11-26T10:22:31.004Z`, with or without seconds and milliseconds, in UTC (`Z`) or with an
    /// offset such as `+01:00`; without either it is taken as the local time of England.
    public init?(iso text: some StringProtocol) {
        let whole = String(text)
        guard whole.utf8.count >= 16, let date = CivilDate(iso: whole.prefix(10)) else { return nil }
        let separator = whole[whole.index(whole.startIndex, offsetBy: 10)]
        guard separator == "T" || separator == " " else { return nil }
        var clock = String(whole.dropFirst(11))
        var offsetMinutes: Int?
        if clock.hasSuffix("Z") {
            clock.removeLast()
            offsetMinutes = 0
        } else if let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) {
            let parts = clock[clock.index(after: sign)...].split(separator: ":")
            guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), hours <= 14, minutes < 60
            else { return nil }
            offsetMinutes = (hours * 60 + minutes) * (clock[sign] == "-" ? -1 : 1)
            clock = String(clock[..<sign])
        }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2 || parts.count == 3, let hour = Int(parts[0]), (0...23).contains(hour),
            let minute = Int(parts[1]), (0...59).contains(minute)
        else { return nil }
        var millisecondsOfMinute: Int64 = 0
        if parts.count == 3 {
            let seconds = parts[2].split(separator: ".", omittingEmptySubsequences: false)
            guard let second = Int64(seconds[0]), (0...59).contains(second), seconds.count <= 2 else { return nil }
            millisecondsOfMinute = second * 1000
            if seconds.count == 2 {
                guard (1...9).contains(seconds[1].count), seconds[1].allSatisfy({ $0.isASCII && $0.isNumber }),
                    let fraction = Int64((seconds[1] + "00").prefix(3))
                else { return nil }
                millisecondsOfMinute += fraction
            }
        }
        let local = (Int64(date.dayNumber) * 1440 + Int64(hour * 60 + minute)) * 60_000 + millisecondsOfMinute
        if let offsetMinutes {
            self.init(milliseconds: local - Int64(offsetMinutes) * 60_000)
        } else {
            let asWinter = Moment(milliseconds: local)
            let summer = Moment(milliseconds: local - 3_600_000)
            self = summer.isBritishSummerTime ? summer : asWinter
        }
    }

    /// `2026-11-26T10:22:31.004Z`: UTC, always with milliseconds.
    public var iso: String {
        let (day, rest) = split(milliseconds)
        return "\(day.iso)T\(Moment.clock(rest, seconds: true)).\(CivilDate.padded(Int(rest % 1000), 3))Z"
    }

    /// The day in England at this instant.
    public var civilDate: CivilDate { split(localMilliseconds).day }

    /// The clock in England at this instant, such as `09:48`.
    public var clock: String { Moment.clock(split(localMilliseconds).rest, seconds: false) }

    /// This instant some milliseconds later.
    public func adding(milliseconds more: Int64) -> Moment {
        Moment(milliseconds: milliseconds + more)
    }

    /// Whether England keeps summer time at this instant: from 01:00 UTC on the last Sunday of March until 01:00 UTC
    /// on the last Sunday of October (Summer Time Act 1972, as amended by the Summer Time Order 2002).
    public var isBritishSummerTime: Bool {
        let year = split(milliseconds).day.year
        guard let starts = Moment.change(month: 3, year: year), let ends = Moment.change(month: 10, year: year) else {
            return false
        }
        return milliseconds >= starts && milliseconds < ends
    }

    public static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    private var localMilliseconds: Int64 { milliseconds + (isBritishSummerTime ? 3_600_000 : 0) }

    private static func change(month: Int, year: Int) -> Int64? {
        guard var day = CivilDate(year: year, month: month, day: 31) else { return nil }
        while day.weekday != .sunday { day = day.adding(days: -1) }
        return Int64(day.dayNumber) * 86_400_000 + 3_600_000
    }

    private func split(_ milliseconds: Int64) -> (day: CivilDate, rest: Int64) {
        let perDay: Int64 = 86_400_000
        var rest = milliseconds % perDay
        if rest < 0 { rest += perDay }
        return (CivilDate(dayNumber: Int((milliseconds - rest) / perDay)), rest)
    }

    private static func clock(_ rest: Int64, seconds: Bool) -> String {
        let minutes = "\(CivilDate.padded(Int(rest / 3_600_000), 2)):\(CivilDate.padded(Int(rest / 60_000 % 60), 2))"
        return seconds ? "\(minutes):\(CivilDate.padded(Int(rest / 1000 % 60), 2))" : minutes
    }
}

extension Moment: Codable {
    /// Reads an ISO date-time string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "not an instant such as 2026-11-26T10:22:31.004Z")
        }
        self = moment
    }

    /// Writes an ISO date-time string in UTC.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}
