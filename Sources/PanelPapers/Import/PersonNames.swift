/// Names of people as tables write them in one cell.
enum PersonNames {
    /// A child's name in two parts; a name of one word is a forename only.
    struct Split: Hashable {
        let forename: String
        let surname: String
        /// Where the surname begins is a guess.
        var isGuess = false
    }

    /// `Surname, Forename`, or `Forename Surname` where capitals (`Jude KINGSNORTH`) or a particle (`van der Poel`) may
    /// say where the surname begins; else the last word is the surname.
    static func split(_ name: String) -> Split {
        if let comma = name.firstIndex(of: ",") {
            let surname = FoldedText.kept(String(name[..<comma])) ?? ""
            let forename = FoldedText.kept(String(name[name.index(after: comma)...])) ?? ""
            return forename.isEmpty
                ? Split(forename: surname, surname: "") : Split(forename: forename, surname: surname)
        }
        let words = name.split(whereSeparator: \.isWhitespace).map(String.init)
        guard words.count > 1 else { return Split(forename: name, surname: "") }
        let isShouted = { (word: String) in word.count > 1 && word == word.uppercased() && word != word.lowercased() }
        let start: Int
        let isCertain: Bool
        if let shouted = words.firstIndex(where: isShouted), shouted > 0, words[shouted...].allSatisfy(isShouted) {
            start = shouted
            isCertain = true
        } else if let particle = words.firstIndex(where: { particles.contains($0.lowercased()) }), particle > 0,
            particle < words.count - 1
        {
            start = particle
            isCertain = false
        } else {
            start = words.count - 1
            isCertain = words.count == 2
        }
        return Split(
            forename: words[..<start].joined(separator: " "), surname: words[start...].joined(separator: " "),
            isGuess: !isCertain)
    }

    /// The people that a cell of parents and carers names: cut at `;` and line breaks, and at `&` or `and` only where
    /// a title and a name stand on both sides.
    ///
    /// "Mr and Mrs Smith" stays whole.
    static func people(_ text: String) -> [String] {
        // Cut by scalars: whether a `Character` is a line break takes ten times as long to ask.
        text.unicodeScalars.split { $0 == ";" || lineBreaks.contains($0) }.flatMap { part in
            cutBetweenTitles(String(part)).compactMap(FoldedText.kept)
        }
    }

    private static func cutBetweenTitles(_ text: String) -> [String] {
        guard mayJoinPeople(text) else { return [text] }
        let words = text.split(separator: " ")
        var people: [[Substring]] = [[]]
        for (index, word) in words.enumerated() {
            let isJoin = word == "&" || word.lowercased() == "and"
            let current = people.count - 1
            if isJoin, startsWithTitle(people[current][...]), startsWithTitle(words[(index + 1)...]) {
                people.append([])
            } else {
                people[current].append(word)
            }
        }
        // Uncut text keeps its inner spaces as they were written.
        return people.count == 1 ? [text] : people.map { $0.joined(separator: " ") }
    }

    /// Whether an `&`, or a word that ends as `and` does, stands in the text: a quick no for most cells.
    private static func mayJoinPeople(_ text: String) -> Bool {
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == 0x26 || byte == 0x20 && previous | 0x20 == 0x64 { return true }
            previous = byte
        }
        return false
    }

    /// A title and at least one more word before any `and`.
    private static func startsWithTitle(_ words: ArraySlice<Substring>) -> Bool {
        guard words.count > 1, let first = words.first else { return false }
        let second = words[words.startIndex + 1].lowercased()
        return titles.contains(FoldedText.fold(String(first))) && second != "and" && second != "&"
    }

    private static let lineBreaks: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]

    private static let titles: Set<String> = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "rev", "revd", "sir", "lady", "lord", "dame",
        "cllr",
    ]

    private static let particles: Set<String> = [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "el", "al", "bin",
        "bint",
        "ibn", "ap", "ab", "ter", "ten", "zu", "st", "ó", "ní", "mac",
    ]
}
