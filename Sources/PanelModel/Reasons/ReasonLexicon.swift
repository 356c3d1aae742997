/// Every concept of the reasons check and its patterns, ready to be looked for.
///
/// A concept may use those above it, so matches are found in the order of the concepts. To keep a check within a
/// keystroke, a pattern is only tried where its first word stands, and what is only asked about a passage (the frames
/// around it, what speaks for and against) waits until a passage is found.
struct ReasonLexicon {
    /// Where a concept was found, in words of the text.
    typealias Match = Range<Int>

    /// The concept that stands for the passage in a frame.
    static let passage = "@"

    private(set) var vocabulary = ReasonVocabulary()
    private var concepts: [String: Int] = [passage: 0]
    private var patterns: [[ReasonPattern]] = [[]]
    private var waiting: [[ReasonPattern]] = []

    /// Adds a concept; nil if the name is taken.
    mutating func add(concept name: String) -> Int? {
        guard concepts[name] == nil else { return nil }
        concepts[name] = patterns.count
        patterns.append([])
        return patterns.count - 1
    }

    /// Adds a pattern to a concept.
    mutating func add(pattern text: String, to concept: Int) throws(ReasonPattern.Fault) {
        let above = concepts.filter { $0.value < concept && $0.value > 0 }
        patterns[concept] += try ReasonPattern.read(text, words: &vocabulary, concepts: above)
    }

    /// Adds a group of patterns that waits until a passage is found; groups are numbered from 0.
    mutating func addWaiting() -> Int {
        waiting.append([])
        return waiting.count - 1
    }

    /// Adds a pattern to a waiting group; it may name the passage `{@}`.
    mutating func add(pattern text: String, toWaiting group: Int) throws(ReasonPattern.Fault) {
        waiting[group] += try ReasonPattern.read(text, words: &vocabulary, concepts: concepts)
    }

    /// The number of a word that weights speak of.
    mutating func id(ofStem stem: String) -> Int { vocabulary.id(ofStem: stem) }

    /// What was found in one text.
    struct Reading {
        let text: ReasonText
        /// For each word, its number in the vocabulary, or -1.
        let ids: [Int]
        /// For each word, the end of its sentence.
        let limits: [Int]
        /// For each word of the vocabulary, where it stands.
        let places: [[Int]]
        /// Where numbers stand.
        let numbers: [Int]
        /// For each word, whether it is a number, and whether an amount of money.
        let isNumber: [Bool]
        let isMoney: [Bool]
        /// For each concept, its matches by where they start.
        var matches: [[Match]]
    }

    /// Reads a text.
    func read(_ string: String) -> Reading {
        let text = ReasonText(string)
        let ids = text.words.map { vocabulary.numbers[$0.stem] ?? -1 }
        var limits = [Int](repeating: 0, count: ids.count)
        for sentence in text.sentences {
            for index in sentence { limits[index] = sentence.upperBound }
        }
        var places = [[Int]](repeating: [], count: vocabulary.count)
        var numbers: [Int] = []
        for (index, id) in ids.enumerated() {
            if id >= 0 { places[id].append(index) }
            if text.words[index].isNumber { numbers.append(index) }
        }
        var reading = Reading(
            text: text, ids: ids, limits: limits, places: places, numbers: numbers,
            isNumber: text.words.map(\.isNumber), isMoney: text.words.map(\.isMoney), matches: [[]])
        reading.matches.reserveCapacity(patterns.count)
        for concept in patterns.dropFirst() {
            var found: [Match] = []
            for pattern in concept { look(for: pattern, in: ids.indices, of: reading) { found.append($0) } }
            found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            reading.matches.append(found)
        }
        return reading
    }

    /// Where a waiting group's patterns stand in a sentence, at most two of them: enough to tell none, one and more.
    func firstMatches(ofWaiting group: Int, in sentence: Range<Int>, of reading: Reading) -> [Match] {
        var found: [Match] = []
        for pattern in waiting[group] where found.count < 2 {
            look(for: pattern, in: sentence, of: reading) { match in
                if found.count < 2, found.first?.lowerBound != match.lowerBound { found.append(match) }
            }
        }
        return found
    }

    private func look(
        for pattern: ReasonPattern, in words: Range<Int>, of reading: Reading, found: (Match) -> Void
    ) {
        let first = pattern.elements[0]
        func attempt(at start: Int) {
            if begins(pattern.notAfter, in: max(0, start - 3)..<start, besides: start, of: reading) { return }
            guard let end = end(of: pattern.code, 0, from: start, in: reading) else { return }
            let after = end..<min(end + 2, reading.ids.count)
            if begins(pattern.notBefore, in: after, besides: start, of: reading) { return }
            found(start..<end)
        }
        for alternative in first.alternatives {
            for start in reading.places[alternative[0]] where words.contains(start) { attempt(at: start) }
        }
        if first.takesNumber || first.takesMoney {
            for start in reading.numbers where words.contains(start) { attempt(at: start) }
        }
        for concept in first.concepts {
            let matches = reading.matches[concept]
            var last = -1
            var index = ReasonLexicon.firstIndex(in: matches, from: words.lowerBound)
            while index < matches.count, matches[index].lowerBound < words.upperBound {
                if matches[index].lowerBound != last { attempt(at: matches[index].lowerBound) }
                last = matches[index].lowerBound
                index += 1
            }
        }
    }

    /// Whether one of an element's alternatives begins among these words, in the sentence of another word.
    private func begins(
        _ element: ReasonPattern.Element, in words: Range<Int>, besides word: Int, of reading: Reading
    ) -> Bool {
        guard !element.isEmpty else { return false }
        for place in words where reading.limits[place] == reading.limits[word] {
            if element.alternatives.contains(where: { $0[0] == reading.ids[place] }) { return true }
            for concept in element.concepts {
                let index = ReasonLexicon.firstIndex(in: reading.matches[concept], from: place)
                if index < reading.matches[concept].count, reading.matches[concept][index].lowerBound == place {
                    return true
                }
            }
        }
        return false
    }

    /// Where the elements from one on end if they match from a place, the first way that is found.
    ///
    /// A gap never leaves the sentence: the word before it knows where the sentence ends.
    private func end(of code: [Int], _ element: Int, from start: Int, in reading: Reading) -> Int? {
        guard element < code.count else { return start }
        let bound = element > 0 ? reading.limits[start - 1] : reading.limits[start]
        let last = min(start + code[element], bound - 1)
        let flags = code[element + 1]
        let words = element + 3
        var concepts = words
        for _ in 0..<code[element + 2] { concepts += 1 + code[concepts] }
        let rest = concepts + 1 + code[concepts]
        var place = start
        while place <= last {
            var alternative = words
            while alternative < concepts {
                let length = code[alternative]
                if isHere(code, alternative + 1, length, at: place, before: bound, in: reading),
                    let whole = end(of: code, rest, from: place + length, in: reading)
                {
                    return whole
                }
                alternative += 1 + length
            }
            if flags != 0, isTaken(flags, at: place, in: reading),
                let whole = end(of: code, rest, from: place + 1, in: reading)
            {
                return whole
            }
            var concept = concepts + 1
            while concept < rest {
                let number = code[concept]
                var at = ReasonLexicon.firstIndex(in: reading.matches[number], from: place)
                while at < reading.matches[number].count, reading.matches[number][at].lowerBound == place {
                    let next = reading.matches[number][at].upperBound
                    if let whole = end(of: code, rest, from: next, in: reading) { return whole }
                    at += 1
                }
                concept += 1
            }
            place += 1
        }
        return nil
    }

    /// Whether the words of an alternative stand at a place.
    private func isHere(
        _ code: [Int], _ words: Int, _ length: Int, at place: Int, before bound: Int, in reading: Reading
    ) -> Bool {
        guard code[words] == reading.ids[place], place + length <= bound else { return false }
        var offset = 1
        while offset < length {
            if code[words + offset] != reading.ids[place + offset] { return false }
            offset += 1
        }
        return true
    }

    /// Whether a word is a number, an amount or any word, where an element takes those.
    private func isTaken(_ flags: Int, at place: Int, in reading: Reading) -> Bool {
        flags & 4 != 0 || (flags & 1 != 0 && reading.isNumber[place]) || (flags & 2 != 0 && reading.isMoney[place])
    }

    /// The first match that starts at a place or after it, by halving.
    static func firstIndex(in matches: [Match], from place: Int) -> Int {
        var low = 0
        var high = matches.count
        while low < high {
            let middle = (low + high) / 2
            if matches[middle].lowerBound < place { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
