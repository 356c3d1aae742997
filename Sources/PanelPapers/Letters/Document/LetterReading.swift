/// How hard a letter is to read: the Flesch–Kincaid grade with five years added, which makes an age.
///
/// The measure counts words in a sentence and syllables in a word. It knows nothing of sense: a hard sentence is shown to
/// a person, and nothing is refused for it.
public struct LetterReading: Hashable, Sendable {
    /// A sentence and the age at which it reads.
    public struct Sentence: Hashable, Sendable {
        /// The sentence.
        public let words: String
        /// In years.
        public let years: Double
    }

    /// The age, in years, at which a letter still counts as plain.
    public static let plainUpTo = 12.0
    /// The age, in years, from which a sentence is named.
    public static let hardFrom = 15.0
    /// The fewest words for which a sentence is named: a name or an address is no sentence.
    public static let wordsAtLeast = 8

    /// The age at which the letter as a whole reads, in years.
    public let years: Double
    /// The sentences that read at `hardFrom` or above, the hardest first; headings are not among them.
    public let hardest: [Sentence]

    /// Measures a letter.
    public init(_ document: LetterDocument) {
        let lines = document.blocks.flatMap { block -> [String] in
            switch block {
            case .heading: []
            case .paragraph, .list: block.lines
            }
        }
        let sentences = lines.flatMap(LetterReading.sentences)
        years = LetterReading.years(of: sentences)
        hardest =
            sentences.map { Sentence(words: $0, years: LetterReading.years(of: [$0])) }
            .filter { sentence in
                sentence.years >= LetterReading.hardFrom
                    && sentence.words.split(separator: " ").count >= LetterReading.wordsAtLeast
            }.sorted { $0.years > $1.years }
    }

    /// An age as people say it: whole years.
    public static func shown(_ years: Double) -> String { String(Int(years.rounded())) }

    /// The sentences of one paragraph, item or heading.
    static func sentences(_ line: String) -> [String] {
        var sentences: [String] = []
        var words: [Substring] = []
        for word in line.split(separator: " ") {
            words.append(word)
            guard let end = word.last(where: { !"”\"’')".contains($0) }), ".?!:".contains(end) else { continue }
            sentences.append(words.joined(separator: " "))
            words = []
        }
        if !words.isEmpty { sentences.append(words.joined(separator: " ")) }
        return sentences.filter { $0.contains(where: \.isLetter) }
    }

    private static func years(of sentences: [String]) -> Double {
        let words = sentences.flatMap { $0.split { !$0.isLetter && !"’'-".contains($0) } }
            .filter { $0.contains(where: \.isLetter) }
        guard !sentences.isEmpty, !words.isEmpty else { return 0 }
        let syllables = words.reduce(0) { $0 + self.syllables(in: $1) }
        return 0.39 * Double(words.count) / Double(sentences.count)
            + 11.8 * Double(syllables) / Double(words.count) - 15.59 + 5
    }

    private static func syllables(in word: Substring) -> Int {
        let letters = word.lowercased()
        var count = 0
        var wasVowel = false
        for letter in letters {
            let isVowel = "aeiouy".contains(letter)
            if isVowel, !wasVowel { count += 1 }
            wasVowel = isVowel
        }
        if letters.hasSuffix("e"), !letters.hasSuffix("le"), count > 1 { count -= 1 }
        return max(count, 1)
    }
}
