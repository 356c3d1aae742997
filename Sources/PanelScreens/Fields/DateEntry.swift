import PanelModel

/// Reads a day as people type it: `28 Oct`, `28/10/2026`, `28.10.26`, `2026-10-28`, `today`, `yesterday`, `tomorrow`.
///
/// A day without a year is the nearest one to today.
public enum DateEntry {
    /// What a field says when the words are no day.
    public static let expected = "Write a day such as 28 Oct or 28/10/2026."

    /// The day; nil for words that are none.
    public static func read(_ text: String, near today: CivilDate) -> CivilDate? {
        let words = text.lowercased().split { " ,/.-".contains($0) }.map(String.init)
        switch words {
        case ["today"]: return today
        case ["yesterday"]: return today.adding(days: -1)
        case ["tomorrow"]: return today.adding(days: 1)
        default: break
        }
        let named = words.first.map(isWeekday) == true ? Array(words.dropFirst()) : words
        guard named.count == 2 || named.count == 3 else { return nil }
        if named.count == 3, named[0].count == 4, let year = Int(named[0]), let month = month(named[1]),
            let day = Int(named[2])
        {
            return CivilDate(year: year, month: month, day: day)
        }
        guard let day = Int(named[0]), let month = month(named[1]) else { return nil }
        if named.count == 3 {
            guard let year = Int(named[2]), year >= 0, named[2].count == 2 || named[2].count == 4 else { return nil }
            return CivilDate(year: year < 100 ? 2000 + year : year, month: month, day: day)
        }
        let days = (today.year - 1...today.year + 1).compactMap { CivilDate(year: $0, month: month, day: day) }
        return days.min { abs($0.days(since: today)) < abs($1.days(since: today)) }
    }

    private static func isWeekday(_ word: String) -> Bool {
        word.count >= 3 && Weekday.allCases.contains { $0.name.lowercased().hasPrefix(word) }
    }

    private static func month(_ word: String) -> Int? {
        if let number = Int(word) { return (1...12).contains(number) ? number : nil }
        guard word.count >= 3 else { return nil }
        return CivilDate.monthNames.firstIndex { $0.lowercased().hasPrefix(word) }.map { $0 + 1 }
    }
}
