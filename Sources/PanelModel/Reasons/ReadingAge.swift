/// How hard a text is to read: the age at which most readers would manage it, from the Flesch–Kincaid grade and five years.
///
/// Grade = 0.39 × words per sentence + 11.8 × syllables per word − 15.59 (Kincaid and others, 1975, US Navy Research
/// Branch Report 8-75). It measures long words and long sentences and nothing else: a plain letter reads at 11 to 13.
public struct ReadingAge: Hashable, Sendable {
    /// The reading age of the whole text in years, never under 5; nil for a text without words.
    public let years: Double?
    /// Each sentence with its own reading age, in the order of the text.
    public let sentences: [Sentence]

    /// One sentence of the text.
    public struct Sentence: Hashable, Sendable {
        /// Where it starts, in Unicode scalars from the start of the text.
        public let start: Int
        /// Where it ends (exclusive), in Unicode scalars from the start of the text.
        public let end: Int
        /// How many words it has.
        public let words: Int
        /// How many syllables its words have.
        public let syllables: Int
        /// Its own reading age in years, never under 5.
        public let years: Double
    }

    /// Measures a text.
    ///
    /// A line break ends a sentence, so headings and list items stand by themselves.
    public init(of text: String) {
        let read = ReasonText(text)
        var sentences: [Sentence] = []
        for range in read.plainSentences {
            var words = 0
            var syllables = 0
            var last = -1
            for word in read.words[range] where word.start != last {
                last = word.start
                words += 1
                syllables += Syllables.count(in: read.passage(word.start..<word.end))
            }
            let start = read.words[range.lowerBound].start
            let end = read.words[range.upperBound - 1].end
            let years = ReadingAge.years(words: words, sentences: 1, syllables: syllables)
            sentences.append(Sentence(start: start, end: end, words: words, syllables: syllables, years: years))
        }
        self.sentences = sentences
        let words = sentences.reduce(0) { $0 + $1.words }
        let syllables = sentences.reduce(0) { $0 + $1.syllables }
        years = words == 0 ? nil : ReadingAge.years(words: words, sentences: sentences.count, syllables: syllables)
    }

    /// The reading age in whole years, as a screen says it: "reads at age 12".
    public var wholeYears: Int? { years.map { Int($0.rounded()) } }

    /// The sentences that read harder than an age, hardest first.
    public func sentences(harderThan years: Double) -> [Sentence] {
        sentences.filter { $0.years > years }.sorted { $0.years > $1.years }
    }

    static func years(words: Int, sentences: Int, syllables: Int) -> Double {
        let grade = 0.39 * Double(words) / Double(sentences) + 11.8 * Double(syllables) / Double(words) - 15.59
        return max(5, grade + 5)
    }
}
