import PanelModel

/// A date read from a cell, and what has to be said about how it was read.
public struct UKDateReading: Hashable, Sendable {
    /// The day that was read.
    public let date: CivilDate
    /// The year had two digits.
    public var hadTwoDigitYear = false
    /// It was a spreadsheet's count of days, such as `46300`.
    public var wasSpreadsheetNumber = false
    /// It named a day of the week that it does not fall on.
    public var weekdayDisagrees = false
}

/// Why some text is not a date.
public enum UKDateFault: Error, Hashable, Sendable {
    case empty
    case notADate
    /// `09/14/2026` or `September 14, 2026`: the month stands first, as in the United States.
    case monthFirst
    case noSuchMonth(Int)
    /// The month has fewer days than that.
    case noSuchDay(month: Int, year: Int, daysInMonth: Int)
    /// Before 1900 or after 2100.
    case implausibleYear(Int)
    /// `########`: the spreadsheet's column was too narrow when it was saved.
    case spreadsheetHashes

    /// What is wrong, for a person.
    public var message: String {
        switch self {
        case .empty: "there is no date"
        case .notADate: "this is not a date such as 14/09/2026"
        case .monthFirst: "the month stands first; write the day first, such as 14/09/2026"
        case .noSuchMonth(let month): "there is no month \(month)"
        case .noSuchDay(let month, let year, let days):
            month == 2
                ? "February \(year) has \(days) days" : "\(CivilDate.monthNames[month - 1]) has \(days) days"
        case .implausibleYear(let year): "the year \(year) cannot be right"
        case .spreadsheetHashes: "the column was too narrow in the spreadsheet: widen it and save again"
        }
    }
}

/// Reads dates as they are written in the United Kingdom: `14/09/2026`, `14-9-26`, `14.09.2026`, `14 Sept 2026`, `Mon
/// 14th September 2026`; ISO dates with or without a time; a spreadsheet's count of days.
///
/// The month never comes before the day.
public enum UKDate {
    /// What the date is of, which decides what a year of two digits means.
    public enum Use: Hashable, Sendable {
        /// Never after that day: `13` is 2013, `99` is 1999.
        case birth(today: CivilDate)
        /// This century.
        case event
    }

    /// Reads a date.
    public static func read(_ text: String, as use: Use) throws(UKDateFault) -> UKDateReading {
        let bytes = trimmed(Array(text.utf8))
        if bytes.isEmpty { throw .empty }
        if bytes.allSatisfy({ $0 == 0x23 }) { throw .spreadsheetHashes }
        if let fast = numeric(bytes) {
            return try reading(
                day: fast.day, month: fast.month, year: fast.year, yearDigits: 4, use, isYearFirst: fast.isYearFirst)
        }
        // A moment with a zone may be the day before or after in England.
        if bytes.contains(0x54), let moment = Moment(iso: String(decoding: bytes, as: UTF8.self)) {
            return UKDateReading(date: moment.civilDate)
        }
        if let serial = spreadsheetDay(bytes) { return UKDateReading(date: serial, wasSpreadsheetNumber: true) }
        guard let dateBytes = withoutTime(bytes), var tokens = tokens(dateBytes) else { throw .notADate }
        var weekday: Weekday?
        if case .word(let word)? = tokens.first, let named = weekdayNamed(word) {
            weekday = named
            tokens.removeFirst()
        }
        guard tokens.count == 3 else { throw .notADate }
        var result = try reading(tokens, use)
        if let weekday, weekday != result.date.weekday { result.weekdayDisagrees = true }
        return result
    }

    /// The day that Excel's 1900 date system counts as `serial`: day 1 is 1 January 1900; day 60, its 29 February
    /// 1900, never was and is nil.
    public static func day(ofSpreadsheetSerial serial: Int) -> CivilDate? {
        guard serial >= 1, serial != 60, let base = CivilDate(year: 1899, month: 12, day: serial < 60 ? 31 : 30) else {
            return nil
        }
        return base.adding(days: serial)
    }

    private enum Token {
        case number(Int, digits: Int)
        case word(String)
    }

    private static func reading(_ tokens: [Token], _ use: Use) throws(UKDateFault) -> UKDateReading {
        switch (tokens[0], tokens[1], tokens[2]) {
        case (.number(let year, 4), .number(let month, 1...2), .number(let day, 1...2)):
            return try reading(day: day, month: month, year: year, yearDigits: 4, use, isYearFirst: true)
        case (.number(let day, 1...2), .number(let month, 1...2), .number(let year, let digits)):
            return try reading(day: day, month: month, year: year, yearDigits: digits, use)
        case (.number(let day, 1...2), .word(let word), .number(let year, let digits)):
            guard let month = monthNamed(word) else { throw .notADate }
            return try reading(day: day, month: month, year: year, yearDigits: digits, use)
        case (.word(let word), .number(_, 1...2), .number):
            throw monthNamed(word) == nil ? .notADate : .monthFirst
        case (.number, .number, .number), (.number, .word, _), (.word, _, _), (.number, .number, .word):
            throw .notADate
        }
    }

    private static func reading(
        day: Int, month: Int, year written: Int, yearDigits: Int, _ use: Use, isYearFirst: Bool = false
    ) throws(UKDateFault) -> UKDateReading {
        guard yearDigits == 2 || yearDigits == 4 else { throw .notADate }
        var year = written
        if yearDigits == 2 {
            year += 2000
            if case .birth(let today) = use, (year, month, day) > today.components { year -= 100 }
        }
        if !isYearFirst, month > 12, month <= 31, (1...12).contains(day) { throw .monthFirst }
        guard (1...12).contains(month) else { throw .noSuchMonth(month) }
        guard (1900...2100).contains(year) else { throw .implausibleYear(year) }
        guard let date = CivilDate(year: year, month: month, day: day) else {
            throw .noSuchDay(month: month, year: year, daysInMonth: CivilDate.daysIn(month: month, ofYear: year))
        }
        return UKDateReading(date: date, hadTwoDigitYear: yearDigits == 2)
    }

    /// The commonest forms, `14/09/2026` and `2026-09-14`, without any string.
    private static func numeric(_ bytes: [UInt8]) -> (day: Int, month: Int, year: Int, isYearFirst: Bool)? {
        guard bytes.count == 10 else { return nil }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for byte in bytes[range] {
                guard (0x30...0x39).contains(byte) else { return nil }
                value = value * 10 + Int(byte - 0x30)
            }
            return value
        }
        if bytes[2] == 0x2F, bytes[5] == 0x2F, let day = number(0..<2), let month = number(3..<5),
            let year = number(6..<10)
        {
            return (day, month, year, false)
        }
        if bytes[4] == 0x2D, bytes[7] == 0x2D, let year = number(0..<4), let month = number(5..<7),
            let day = number(8..<10)
        {
            return (day, month, year, true)
        }
        return nil
    }

    /// A count of days between 1 January 1900 and 2100 as five digits, with or without a fraction for the time.
    ///
    /// Shorter numbers are days before June 1927, which no case of ours can have.
    private static func spreadsheetDay(_ bytes: [UInt8]) -> CivilDate? {
        let whole = bytes.prefix { $0 != 0x2E }
        guard whole.count == 5, whole.allSatisfy(isDigit), bytes.dropFirst(6).allSatisfy(isDigit) else { return nil }
        let serial = whole.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        guard (10_000...73_415).contains(serial) else { return nil }
        return day(ofSpreadsheetSerial: serial)
    }

    /// Cuts off a time of day; nil when what follows the date is something else.
    private static func withoutTime(_ bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard let colon = bytes.firstIndex(of: 0x3A) else { return bytes[...] }
        var start = colon
        while start > 0, isDigit(bytes[start - 1]) { start -= 1 }
        guard start > 0, start < colon, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x54 else { return nil }
        let time = String(decoding: bytes[start...], as: UTF8.self).uppercased()
        guard time.utf8.count <= 20, time.allSatisfy({ "0123456789:. AMPZ+-".contains($0) }) else { return nil }
        return bytes[..<(start - 1)]
    }

    /// Digits and words between separators, without ordinal endings; nil where anything else stands.
    private static func tokens(_ bytes: ArraySlice<UInt8>) -> [Token]? {
        var tokens: [Token] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let start = index
            if isDigit(bytes[index]) {
                while index < bytes.endIndex, isDigit(bytes[index]) { index += 1 }
                guard index - start <= 4 else { return nil }
                let value = bytes[start..<index].reduce(0) { $0 * 10 + Int($1 - 0x30) }
                tokens.append(.number(value, digits: index - start))
            } else if isLetter(bytes[index]) {
                while index < bytes.endIndex, isLetter(bytes[index]) { index += 1 }
                let word = String(decoding: bytes[start..<index], as: UTF8.self).lowercased()
                let isOrdinal = start > bytes.startIndex && isDigit(bytes[start - 1])
                if !(isOrdinal && ["st", "nd", "rd", "th"].contains(word)), word != "of" { tokens.append(.word(word)) }
            } else {
                guard [0x20, 0x2F, 0x2D, 0x2E, 0x2C].contains(bytes[index]) else { return nil }
                index += 1
            }
        }
        return tokens
    }

    private static func monthNamed(_ word: String) -> Int? {
        guard word.count >= 3 else { return nil }
        let index = CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }
        return index.map { $0 + 1 }
    }

    private static func weekdayNamed(_ word: String) -> Weekday? {
        guard word.count >= 3 else { return nil }
        return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
    }

    private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
        // A no-break space, which web pages put into tables, counts as a space.
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        for byte in bytes {
            if byte == 0xA0, plain.last == 0xC2 {
                plain[plain.count - 1] = 0x20
            } else {
                plain.append(byte)
            }
        }
        let start = plain.firstIndex { $0 > 0x20 } ?? plain.endIndex
        let end = plain.lastIndex { $0 > 0x20 } ?? plain.startIndex
        return start <= end && start < plain.endIndex ? Array(plain[start...end]) : []
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
