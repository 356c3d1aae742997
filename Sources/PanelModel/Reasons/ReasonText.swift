/// A text of reasons cut into words and sentences, each word with its stem and its place.
///
/// Contractions are undone ("hasn't" is "has", "not"), amounts are written one way ("£6k" and "6,000" are `6000`), and
/// hyphens part words. Places are offsets in Unicode scalars.
struct ReasonText {
    /// One word, or one part of a contraction.
    struct Word {
        /// The stem, or the digits of a number.
        let stem: String
        let start: Int
        let end: Int
        /// Whether it is a number in digits or in words.
        let isNumber: Bool
        /// Whether a pound sign stands before it.
        let isMoney: Bool
        /// Whether it begins with a capital.
        let isCapital: Bool
    }

    let scalars: [Unicode.Scalar]
    private(set) var words: [Word] = []
    /// The sentences as they are written, each a range of `words`; none is empty.
    private(set) var plainSentences: [Range<Int>] = []
    /// The sentences as they are weighed: a short verdict is read with the sentence beside it.
    private(set) var sentences: [Range<Int>] = []

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        words.reserveCapacity(scalars.count / 5)
        var position = 0
        var sentenceStart = 0
        var hasPound = false
        while position < scalars.count {
            let scalar = scalars[position]
            if ReasonText.isPartOfWord(scalar) {
                let end = endOfWord(from: position)
                addWord(position..<end, isMoney: hasPound)
                hasPound = false
                position = end
                continue
            }
            if scalar == "£" { hasPound = true }
            if endsSentence(at: position), words.count > sentenceStart {
                sentences.append(sentenceStart..<words.count)
                sentenceStart = words.count
            }
            position += 1
        }
        if words.count > sentenceStart { sentences.append(sentenceStart..<words.count) }
        plainSentences = sentences
        joinVerdicts()
    }

    /// Joins a verdict in a sentence of its own (a last "Refuse", as minutes have it) to the sentence before,
    /// or at the start of the text with the one after.
    private mutating func joinVerdicts() {
        var joined: [Range<Int>] = []
        for sentence in sentences {
            guard let last = joined.last, sentence.count <= 3 || (joined.count == 1 && last.count <= 3) else {
                joined.append(sentence)
                continue
            }
            joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
        }
        sentences = joined
    }

    /// The text between two places, as it was written.
    func passage(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            let value = scalar.value
            return (0x30...0x39).contains(value) || (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value)
        }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
            || scalar.properties.generalCategory == .nonspacingMark
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

    private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "'" || scalar == "’" || scalar == "ʼ"
    }

    private func endOfWord(from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            let scalar = scalars[end]
            if ReasonText.isPartOfWord(scalar) {
                end += 1
                continue
            }
            let next = end + 1 < scalars.count ? scalars[end + 1] : " "
            let joinsNumber =
                (scalar == "," || scalar == ".") && ReasonText.isDigit(scalars[end - 1]) && ReasonText.isDigit(next)
            let joinsWord = ReasonText.isApostrophe(scalar) && ReasonText.isPartOfWord(next)
            guard joinsNumber || joinsWord else { break }
            end += 2
        }
        return end
    }

    private mutating func addWord(_ range: Range<Int>, isMoney: Bool) {
        var lower = String.UnicodeScalarView()
        var firstApostrophe: String.UnicodeScalarView?
        for scalar in scalars[range] {
            if ReasonText.isApostrophe(scalar) {
                if firstApostrophe == nil { firstApostrophe = lower }
                lower.append("'")
            } else if scalar.isASCII {
                let isUpper = (0x41...0x5a).contains(scalar.value)
                lower.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar)
            } else {
                lower.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        let word = String(lower)
        let isCapital = scalars[range.lowerBound].properties.isUppercase
        func add(_ stem: String, isNumber: Bool = false) {
            words.append(
                Word(
                    stem: stem, start: range.lowerBound, end: range.upperBound, isNumber: isNumber, isMoney: isMoney,
                    isCapital: isCapital))
        }
        if ReasonText.isDigit(scalars[range.lowerBound]) {
            add(ReasonText.number(word), isNumber: true)
        } else if let head = ReasonText.negations[word] {
            add(head)
            add("not")
        } else if let head = firstApostrophe.map(String.init) {
            let tail = word.dropFirst(head.count + 1)
            for part in ReasonText.parts(head: head, tail: String(tail)) { add(ReasonStem.of(part)) }
        } else {
            add(ReasonStem.of(word), isNumber: ReasonText.numberWords.contains(word))
        }
    }

    /// The words behind a contraction; a possessive is its noun alone.
    private static func parts(head: String, tail: String) -> [String] {
        switch tail {
        case "t":
            switch head {
            case "can": ["can", "not"]
            case "won": ["will", "not"]
            case "shan": ["shall", "not"]
            default: [head.hasSuffix("n") ? String(head.dropLast()) : head, "not"]
            }
        case "ve": [head, "have"]
        case "re": [head, "are"]
        case "ll": [head, "will"]
        case "d": [head, "would"]
        case "m": [head, "am"]
        case "s" where pronouns.contains(head): [head, "is"]
        default: [head]
        }
    }

    /// Negations that are written as one word, with or without leave: the word that stands before "not".
    private static let negations: [String: String] = [
        "cannot": "can", "cant": "can", "dont": "do", "doesnt": "do", "didnt": "do", "isnt": "be", "arent": "be",
        "wasnt": "be", "werent": "be", "hasnt": "have", "havent": "have", "hadnt": "have", "wont": "will",
        "wouldnt": "would", "couldnt": "could", "shouldnt": "should",
    ]

    private static let pronouns: Set<String> = ["it", "he", "she", "that", "there", "what", "who", "here"]

    /// A number without its commas; `6k` is `6000`; an ordinal is its digits.
    private static func number(_ word: String) -> String {
        let digits = word.filter { $0 != "," }
        if digits.hasSuffix("k"), digits.dropLast().allSatisfy({ $0.isASCII && $0.isNumber }) {
            return digits.dropLast() + "000"
        }
        if digits.hasSuffix(".00") { return String(digits.dropLast(3)) }
        return digits
    }

    private static let numberWords: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "hundred",
        "half", "couple", "several", "single", "first", "second", "third", "fourth", "fifth", "ninth", "tenth",
    ]

    /// Whether a sentence ends at this mark: not after "Dr", "e.g." or an initial, and not within a number.
    private func endsSentence(at position: Int) -> Bool {
        switch scalars[position] {
        case "!", "?", "\n", "•": return true
        case ".":
            let next = position + 1 < scalars.count ? scalars[position + 1] : "\n"
            guard next == " " || next == "\n" || next == "\"" || next == "”" || next == ")" || next == "’" else {
                return false
            }
            guard let last = words.last, last.end == position else { return true }
            if last.end - last.start == 1, !last.isNumber { return last.stem == "n" || last.stem == "k" }
            return !ReasonText.abbreviations.contains(last.stem)
        default: return false
        }
    }

    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "st", "approx", "vs", "eg", "ie", "etc", "prof",
    ]
}
