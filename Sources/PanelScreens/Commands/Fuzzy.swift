/// Finding words by a few of their letters.
enum Fuzzy {
    /// How letters lie in a text, the best last.
    enum Fit: Int, Comparable {
        /// Somewhere, in order.
        case scattered
        /// Each at the beginning of a word or right after the one before: `tneb` in `Turn to needs and band`.
        case initials
        /// Side by side.
        case together
        /// Side by side at the beginning of a word.
        case word
        /// A whole word, or several.
        case wholeWord
        /// The text begins so.
        case beginning

        static func < (left: Fit, right: Fit) -> Bool { left.rawValue < right.rawValue }
    }

    /// How letters lie in a text; nil where they do not occur in it in this order.
    static func fit(_ query: String, in text: String) -> Fit? {
        let wanted = Array(query.lowercased())
        let letters = Array(text.lowercased())
        if letters.starts(with: wanted) { return .beginning }
        let places = letters.indices.filter { letters[$0...].starts(with: wanted) }
        let starts = places.filter { letters[$0 - 1] == " " }
        let isWhole = starts.contains { $0 + wanted.count == letters.count || letters[$0 + wanted.count] == " " }
        if isWhole { return .wholeWord }
        if !places.isEmpty { return starts.isEmpty ? .together : .word }
        let close = wanted.filter { $0 != " " }
        if isInitials(close[...], in: letters, from: 0, last: nil) { return .initials }
        var rest = letters[...]
        for letter in close {
            guard let place = rest.firstIndex(of: letter) else { return nil }
            rest = rest[(place + 1)...]
        }
        return .scattered
    }

    private static func isInitials(
        _ wanted: ArraySlice<Character>, in letters: [Character], from start: Int, last: Int?
    ) -> Bool {
        guard let letter = wanted.first else { return true }
        for place in letters.indices.dropFirst(start) where letters[place] == letter {
            let isStart = place == 0 || letters[place - 1] == " "
            guard isStart || last == place - 1, last != nil || isStart else { continue }
            if isInitials(wanted.dropFirst(), in: letters, from: place + 1, last: place) { return true }
        }
        return false
    }

    /// The values whose texts hold the letters, the best first, equals in their order.
    ///
    /// The first text counts more than the others. Letters that only lie scattered count where nothing fits better.
    static func sorted<Value>(_ values: [Value], by query: String, texts: (Value) -> [String]) -> [Value] {
        guard query.contains(where: { $0 != " " }) else { return values }
        let fits: [(value: Value, fit: Fit, score: Int)] = values.compactMap { value in
            let found = texts(value).enumerated().compactMap { number, text in
                fit(query, in: text).map { (fit: $0, score: $0.rawValue * 2 + (number == 0 ? 1 : 0)) }
            }
            return found.max { $0.score < $1.score }.map { (value, $0.fit, $0.score) }
        }
        let isAnyGood = fits.contains { $0.fit > .scattered }
        let kept = fits.filter { !isAnyGood || $0.fit > .scattered }
        return kept.enumerated().sorted { left, right in
            left.element.score != right.element.score
                ? left.element.score > right.element.score : left.offset < right.offset
        }.map(\.element.value)
    }
}
