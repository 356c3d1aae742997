/// Finding words by a few of their letters, in order.
enum Fuzzy {
    /// How well letters fit a text: higher is better; nil where they do not occur in it in this order.
    ///
    /// A whole beginning fits best, then beginnings of words, then letters side by side, then any letters in order.
    static func score(_ query: [Character], in text: String) -> Int? {
        guard !query.isEmpty else { return 0 }
        let letters = Array(text.lowercased())
        if letters.count >= query.count, letters.starts(with: query) { return 1000 - letters.count }
        var score = 0
        var place = 0
        var last = -2
        for wanted in query where wanted != " " {
            guard let found = find(wanted, in: letters, from: place, after: last) else { return nil }
            if found == last + 1 { score += 8 }
            if found == 0 || letters[found - 1] == " " { score += 12 }
            last = found
            place = found + 1
        }
        return score - letters.count / 8 - (last - query.count) / 4
    }

    /// The next place of a letter: right after the last, else at the beginning of a word, else anywhere.
    private static func find(_ letter: Character, in letters: [Character], from place: Int, after last: Int) -> Int? {
        if letters.indices.contains(place), letters[place] == letter, place == last + 1 { return place }
        let rest = letters.indices.dropFirst(place).filter { letters[$0] == letter }
        return rest.first { $0 == 0 || letters[$0 - 1] == " " } ?? rest.first
    }

    /// The values whose texts hold the letters, the best first, equals in their order.
    ///
    /// The first text counts most.
    static func sorted<Value>(_ values: [Value], by query: String, texts: (Value) -> [String]) -> [Value] {
        let query = Array(query.lowercased())
        guard query.contains(where: { $0 != " " }) else { return values }
        let scored: [(value: Value, score: Int, place: Int)] = values.enumerated().compactMap { place, value in
            let scores = texts(value).enumerated().compactMap { number, text in
                score(query, in: text).map { $0 - (number == 0 ? 0 : 20) }
            }
            return scores.max().map { (value, $0, place) }
        }
        return scored.sorted { $0.score != $1.score ? $0.score > $1.score : $0.place < $1.place }.map(\.value)
    }
}
