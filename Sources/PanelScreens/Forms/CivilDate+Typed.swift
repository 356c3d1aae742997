import PanelModel

extension CivilDate {
    /// Which way a day without a year is meant.
    enum TypedSense: Sendable {
        /// A document's date: the last such day that is not after today.
        case past
        /// A date to do something by: the next such day that is not before today.
        case future
    }

    /// Reads a day as people in England type it, day first; nil for anything else and for days that do not exist.
    ///
    /// `10 Dec`, `10th December 2026`, `Thu 10 Dec`, `10/12`, `10.12.26`, `10/12/2026`, `2026-12-10`, `today`, `tomorrow`,
    /// `yesterday` and `+14` or `-3` in days from today. A weekday that is not that day's own is refused. A year of two
    /// digits is in this century.
    init?(typed text: String, today: CivilDate, sense: TypedSense) {
        let words = text.lowercased().split { " ,./".contains($0) || $0.isWhitespace }.map(String.init)
        if let iso = CivilDate(iso: words.count == 1 ? words[0] : "") {
            self = iso
            return
        }
        if words.count == 1, let days = CivilDate.offset(words[0]) {
            self = today.adding(days: days)
            return
        }
        var parts = words.flatMap { $0.split(separator: "-").map(String.init) }
        let weekday = parts.first.flatMap(CivilDate.weekday(typed:))
        if weekday != nil { parts.removeFirst() }
        guard parts.count == 2 || parts.count == 3, let day = CivilDate.dayOfMonth(parts[0]),
            let month = CivilDate.month(typed: parts[1])
        else { return nil }
        let found: CivilDate?
        if parts.count == 3 {
            guard let year = CivilDate.year(typed: parts[2]) else { return nil }
            found = CivilDate(year: year, month: month, day: day)
        } else {
            found = CivilDate.nearest(day: day, month: month, today: today, sense: sense)
        }
        guard let found, weekday == nil || weekday == found.weekday else { return nil }
        self = found
    }

    /// The day for a field in which it can be changed: `10 Dec 2026`.
    var typedForm: String { "\(day) \(CivilDate.monthNames[month - 1].prefix(3)) \(year)" }

    /// The day beside a document: `3 Nov`, with the year where it is not this year's.
    func brief(on today: CivilDate) -> String {
        let short = "\(day) \(CivilDate.monthNames[month - 1].prefix(3))"
        return year == today.year ? short : "\(short) \(year)"
    }

    private static func offset(_ word: String) -> Int? {
        switch word {
        case "today": 0
        case "tomorrow": 1
        case "yesterday": -1
        default:
            if let sign = word.first, sign == "+" || sign == "-", let days = Int(word), abs(days) <= 3660 {
                days
            } else {
                nil
            }
        }
    }

    private static func weekday(typed word: String) -> Weekday? {
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        return Weekday.allCases.first { $0.name.lowercased().hasPrefix(word) }
    }

    private static func dayOfMonth(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard ["", "st", "nd", "rd", "th"].contains(word.dropFirst(digits.count)), digits.count <= 2 else { return nil }
        return Int(digits)
    }

    private static func month(typed word: String) -> Int? {
        if word.count <= 2, let number = Int(word) { return (1...12).contains(number) ? number : nil }
        guard word.count >= 3, word.allSatisfy(\.isLetter) else { return nil }
        // "Sept" is how many people write it.
        let name = word == "sept" ? "september" : word
        return monthNames.firstIndex { $0.lowercased().hasPrefix(name) }.map { $0 + 1 }
    }

    private static func year(typed word: String) -> Int? {
        guard word.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int(word) else { return nil }
        switch word.count {
        case 2: return 2000 + number
        case 4: return number
        default: return nil
        }
    }

    /// The nearest year in which there is such a day: 29 February looks up to eight years away.
    private static func nearest(day: Int, month: Int, today: CivilDate, sense: TypedSense) -> CivilDate? {
        for away in 0...8 {
            switch sense {
            case .past:
                if let found = CivilDate(year: today.year - away, month: month, day: day), found <= today {
                    return found
                }
            case .future:
                if let found = CivilDate(year: today.year + away, month: month, day: day), found >= today {
                    return found
                }
            }
        }
        return nil
    }
}
