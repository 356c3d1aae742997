/// The weights that tell a reason that fails from the same words used innocently: two small logistic scorers.
///
/// The first, *topic*, asks which of the rules a sentence is about, if any: from its words and from the ways in which each rule
/// was found. The second, *stance*, asks whether the sentence makes a reason of it or says the opposite: from what a reader
/// would point at, which signals (refusal, condition, disclaimer, progress) and words stand before and after the passage.
/// Stance weights under `*` are shared by all rules, so that a rule with few examples learns from the others.
/// `Scripts/train-reasons` makes the file.
struct ReasonScorer {
    /// Where a signal or a word stands, seen from the passage.
    enum Place: Int, CaseIterable {
        case inSentence, before, after, nextSentence, previousSentence

        /// The mark behind the feature's name in the file of weights.
        var mark: String {
            switch self {
            case .inSentence: ""
            case .before: "<"
            case .after: ">"
            case .nextSentence: "+"
            case .previousSentence: "-"
            }
        }
    }

    /// One thing that speaks for or against.
    enum Feature {
        case bias
        /// The sentence is short: minutes are written so.
        case short
        /// A signal, by its place in the lexicon's list of signals.
        case signal(Int, Place)
        /// A frame around the passage, by its place in the lexicon's list of frames.
        case frame(Int)
        /// What the rule says speaks for or against a flag.
        case hint(Hint)
        /// A word of the text, by its index; only in the sentence, before or after.
        case word(Int, Place)
        /// One of the rule's own ways to be found, by its index.
        case looksFor(Int)
    }

    /// Whether a rule's words for or against a flag were found, and whether more than once.
    enum Hint: String, CaseIterable {
        case speaksFor = "for"
        case speaksForTwice = "for+"
        case speaksAgainst = "against"
        case speaksAgainstTwice = "against+"
    }

    /// How far a word may stand from the passage to count as before or after it.
    static let reach = 6

    private struct Weights {
        var bias: Float = 0
        var short: Float = 0
        var signals: [Float]
        var frames: [Float]
        var hints = [Float](repeating: 0, count: Hint.allCases.count)
        var looksFor: [Float]
    }

    private var shared: Weights
    private var own: [Weights]
    /// Shared stance weights of words: three places for each word of the vocabulary.
    private var words: [Float] = []
    private var topicBias: [Float]
    private var topicWays: [[Float]]
    /// Topic weights of words: one for each rule, for each word of the vocabulary.
    private var topicWords: [Float] = []

    /// Reads the file of weights: sections headed `[rule]` or `[*]`, lines of a feature and a number; `#` begins a
    /// comment.
    ///
    /// A feature that begins with `?` belongs to the topic, any other to the stance.
    init(
        model: String, signals: [String], frames: [String], rules: [(id: String, looksFor: [String])],
        lexicon: inout ReasonLexicon
    ) throws(ReasonsRulesError) {
        let places = Place.allCases.count
        let noSignals = [Float](repeating: 0, count: signals.count * places)
        let noFrames = [Float](repeating: 0, count: frames.count)
        shared = Weights(signals: noSignals, frames: noFrames, looksFor: [])
        own = rules.map {
            Weights(signals: noSignals, frames: noFrames, looksFor: [Float](repeating: 0, count: $0.looksFor.count))
        }
        topicBias = [Float](repeating: 0, count: rules.count)
        topicWays = rules.map { [Float](repeating: 0, count: $0.looksFor.count) }
        var numbers: [String: Int] = [:]
        for (number, rule) in rules.enumerated() { numbers[rule.id] = number }
        var signalPlaces: [String: Int] = [:]
        for (number, signal) in signals.enumerated() {
            for place in Place.allCases { signalPlaces[signal + place.mark] = number * places + place.rawValue }
        }
        var wordWeights: [(word: Int, place: Int, weight: Float)] = []
        var topicWordWeights: [(word: Int, rule: Int, weight: Float)] = []
        var rule: Int?
        var isInSection = false
        for (number, line) in model.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("#") { continue }
            let fault = ReasonsRulesError.badWeight(line: number + 1)
            if line.hasPrefix("["), line.hasSuffix("]") {
                let id = line.dropFirst().dropLast()
                rule = numbers[String(id)]
                guard rule != nil || id == "*" else { throw fault }
                isInSection = true
                continue
            }
            let cells = line.split(separator: "\t")
            guard isInSection, cells.count == 2, let weight = Float(cells[1]) else { throw fault }
            if cells[0].hasPrefix("?") {
                guard let rule else { throw fault }
                let feature = cells[0].dropFirst()
                if feature == "bias" {
                    topicBias[rule] = weight
                } else if feature.hasPrefix("'") {
                    topicWordWeights.append((lexicon.id(ofStem: String(feature.dropFirst())), rule, weight))
                } else {
                    guard let way = rules[rule].looksFor.firstIndex(of: String(feature.dropFirst())) else {
                        throw fault
                    }
                    topicWays[rule][way] = weight
                }
            } else if cells[0].hasPrefix("'") {
                guard rule == nil else { throw fault }
                var word = cells[0].dropFirst()
                var place = Place.inSentence
                for other in [Place.before, .after] where word.hasSuffix(other.mark) {
                    place = other
                    word.removeLast()
                }
                wordWeights.append((lexicon.id(ofStem: String(word)), place.rawValue, weight))
            } else if cells[0].hasPrefix("=") {
                guard let rule, let way = rules[rule].looksFor.firstIndex(of: String(cells[0].dropFirst())) else {
                    throw fault
                }
                own[rule].looksFor[way] = weight
            } else {
                var weights = rule.map { own[$0] } ?? shared
                if cells[0] == "bias" {
                    weights.bias = weight
                } else if cells[0] == "short" {
                    weights.short = weight
                } else if let hint = Hint.allCases.firstIndex(where: { $0.rawValue == cells[0] }) {
                    weights.hints[hint] = weight
                } else if cells[0].hasPrefix("@"), let frame = frames.firstIndex(of: String(cells[0].dropFirst())) {
                    weights.frames[frame] = weight
                } else if let signal = signalPlaces[String(cells[0])] {
                    weights.signals[signal] = weight
                } else {
                    throw fault
                }
                if let rule { own[rule] = weights } else { shared = weights }
            }
        }
        words = [Float](repeating: 0, count: lexicon.vocabulary.count * 3)
        for (word, place, weight) in wordWeights { words[word * 3 + place] = weight }
        topicWords = [Float](repeating: 0, count: lexicon.vocabulary.count * rules.count)
        for (word, rule, weight) in topicWordWeights { topicWords[word * rules.count + rule] = weight }
    }

    /// The stance's weight of a feature for a rule, shared and own together.
    ///
    /// `ids` are the text's words in the vocabulary.
    func weight(of feature: Feature, rule: Int, ids: [Int]) -> Float {
        switch feature {
        case .bias: return shared.bias + own[rule].bias
        case .short: return shared.short + own[rule].short
        case .signal(let signal, let place):
            let index = signal * Place.allCases.count + place.rawValue
            return shared.signals[index] + own[rule].signals[index]
        case .frame(let frame): return shared.frames[frame] + own[rule].frames[frame]
        case .hint(let hint):
            guard let index = Hint.allCases.firstIndex(of: hint) else { return 0 }
            return shared.hints[index] + own[rule].hints[index]
        case .looksFor(let way): return own[rule].looksFor[way]
        case .word(let index, let place): return ids[index] < 0 ? 0 : words[ids[index] * 3 + place.rawValue]
        }
    }

    /// How much a sentence is about each rule, in log odds against being about none.
    func topics(of sentence: Range<Int>, ids: [Int]) -> [Float] {
        var scores = topicBias
        for index in sentence where ids[index] >= 0 {
            let first = ids[index] * scores.count
            for rule in scores.indices { scores[rule] += topicWords[first + rule] }
        }
        return scores
    }

    /// What one of a rule's ways adds to its topic.
    func topicWeight(ofWay way: Int, rule: Int) -> Float { topicWays[rule][way] }

    /// e to the power of a number of at most 0, as near as a chance needs; below -16 it is 0.
    ///
    /// The model imports no C library, so the power is squared up from a short series.
    static func power(_ exponent: Float) -> Float {
        guard exponent > -16 else { return 0 }
        let part = exponent / 64
        var result: Float = 1 + part * (1 + part / 2 * (1 + part / 3))
        for _ in 0..<6 { result *= result }
        return result
    }
}
