/// Every concept of the reasons check and its patterns, ready to be looked for in one pass.
///
/// A concept may use those above it, so matches are found in the order of the concepts. To keep a check within a
/// keystroke, a pattern is only tried where its first word stands.
struct ReasonLexicon {
    /// Where a concept was found, in words of the text.
    typealias Match = Range<Int>

    private(set) var vocabulary = ReasonVocabulary()
    private(set) var concepts: [String: Int] = [:]
    private var patterns: [[ReasonPattern]] = []
    /// Patterns around a passage, which they name `{@}`; they are looked for once a passage is found.
    private var frames: [[ReasonPattern]] = []

    /// The concept that stands for the passage in a frame.
    static let passage = "@"

    init() {
        concepts[ReasonLexicon.passage] = 0
        patterns.append([])
    }

    /// Adds a concept; nil if the name is taken.
    mutating func add(concept name: String) -> Int? {
        guard concepts[name] == nil else { return nil }
        concepts[name] = patterns.count
        patterns.append([])
        return patterns.count - 1
    }

    /// Adds a pattern to a concept.
    mutating func add(pattern text: String, to concept: Int) throws(ReasonPattern.Fault) {
        var above = concepts
        above = above.filter { $0.value < concept }
        patterns[concept] += try ReasonPattern.read(text, words: &vocabulary, concepts: above)
    }

    /// Adds a pattern to a frame, and the frame if it is new; frames are numbered from 0.
    mutating func add(pattern text: String, toFrame frame: Int) throws(ReasonPattern.Fault) {
        while frames.count <= frame { frames.append([]) }
        frames[frame] += try ReasonPattern.read(text, words: &vocabulary, concepts: concepts)
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
        /// For each concept, its matches by where they start; at one start, the shortest first.
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
        var reading = Reading(text: text, ids: ids, limits: limits, matches: [])
        reading.matches.reserveCapacity(patterns.count)
        for concept in patterns {
            var found: [Match] = []
            for pattern in concept {
                let first = pattern.elements[0]
                for alternative in first.alternatives {
                    for start in places[alternative[0]] { look(pattern, at: start, in: reading, into: &found) }
                }
                if first.takesNumber || first.takesMoney {
                    for start in numbers { look(pattern, at: start, in: reading, into: &found) }
                }
                for other in first.concepts {
                    var last = -1
                    for match in reading.matches[other] where match.lowerBound != last {
                        last = match.lowerBound
                        look(pattern, at: last, in: reading, into: &found)
                    }
                }
            }
            found.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
            reading.matches.append(found)
        }
        return reading
    }

    /// The frames that stand around passages in a sentence. The reading comes back with those passages in it.
    func frames(around passages: [Match], in sentence: Range<Int>, of reading: inout Reading) -> [Int] {
        reading.matches[0] = passages
        return frames.indices.filter { frame in
            frames[frame].contains { isPresent($0, around: passages, in: sentence, of: reading) }
        }
    }

    private func isPresent(
        _ pattern: ReasonPattern, around passages: [Match], in sentence: Range<Int>, of reading: Reading
    ) -> Bool {
        let first = pattern.elements[0]
        if first.concepts.contains(0) {
            var last = -1
            for match in passages where match.lowerBound != last {
                last = match.lowerBound
                if end(of: pattern.elements[...], from: last, in: reading) != nil { return true }
            }
        }
        for index in sentence where first.starters.contains(reading.ids[index]) || first.concepts.count > 0 || first.takesNumber {
            if end(of: pattern.elements[...], from: index, in: reading) != nil { return true }
        }
        return false
    }

    private func look(_ pattern: ReasonPattern, at start: Int, in reading: Reading, into found: inout [Match]) {
        if !pattern.notAfter.isEmpty {
            for before in max(0, start - 3)..<start where reading.limits[before] == reading.limits[start] {
                if pattern.notAfter.contains(reading.ids[before]) { return }
            }
        }
        if let end = end(of: pattern.elements[...], from: start, in: reading) { found.append(start..<end) }
    }

    /// Where the elements end if they match from a place, the first way that is found.
    private func end(of elements: ArraySlice<ReasonPattern.Element>, from start: Int, in reading: Reading) -> Int? {
        guard let element = elements.first else { return start }
        let limit = start < reading.limits.count ? reading.limits[start] : start
        // A gap never leaves the sentence: the word before it knows where the sentence ends.
        let bound = start > 0 && element.gap > 0 ? reading.limits[start - 1] : limit
        for place in start...(start + element.gap) where place < bound {
            for end in ends(of: element, at: place, in: reading) {
                if elements.count == 1 { return end }
                guard end < reading.ids.count, reading.limits[end] == reading.limits[place] else { continue }
                if let whole = self.end(of: elements.dropFirst(), from: end, in: reading) { return whole }
            }
        }
        return nil
    }

    private func ends(of element: ReasonPattern.Element, at place: Int, in reading: Reading) -> [Int] {
        var ends: [Int] = []
        let word = reading.text.words[place]
        for alternative in element.alternatives where alternative[0] == reading.ids[place] {
            let end = place + alternative.count
            guard end <= reading.limits[place] else { continue }
            if alternative.count == 1 || reading.ids[place..<end].elementsEqual(alternative) { ends.append(end) }
        }
        if element.takesAny || (element.takesNumber && word.isNumber) || (element.takesMoney && word.isMoney) {
            ends.append(place + 1)
        }
        for concept in element.concepts {
            for match in reading.matches[concept] {
                if match.lowerBound > place { break }
                if match.lowerBound == place { ends.append(match.upperBound) }
            }
        }
        return ends
    }
}
