/// The reasons check: finds in a text the reasons that fail in law, and notes on the writing.
///
/// It never blocks.
///
/// Two steps. Patterns find the passages where a reason of each kind may stand; a scorer weighs the sentence around the
/// passage and tells "until a diagnosis is confirmed" from "no diagnosis is needed". Both are data. A text of
/// 5,000 characters takes three to four milliseconds in a release build on a slow core.
public struct ReasonsChecker: Sendable {
    /// The rules that are looked for.
    public let rules: ReasonsRules

    /// A checker for these rules.
    public init(rules: ReasonsRules) {
        self.rules = rules
    }

    /// The flags of a text, in the order in which they stand in it.
    ///
    /// Quick enough for every keystroke.
    public func check(_ text: String, context: ReasonsContext) -> [ReasonFlag] {
        var reading = rules.engine.lexicon.read(text)
        var flags: [ReasonFlag] = []
        for sentence in reading.text.sentences.indices {
            for (rule, found) in passages(of: sentence, in: &reading, gate: context.gate) where found.isFlagged {
                flags.append(flag(rules.rules[rule], at: found.passage, in: reading.text, isNote: false))
            }
        }
        flags += notes(on: reading, context: context)
        return flags.sorted { ($0.start, $0.end, $0.rule) < ($1.start, $1.end, $1.rule) }
    }

    /// Why each passage was flagged or let pass: for each rule that looked at a sentence, what spoke for and against.
    public func explain(_ text: String, gate: Gate) -> [ReasonExplanation] {
        var reading = rules.engine.lexicon.read(text)
        var explanations: [ReasonExplanation] = []
        for sentence in reading.text.sentences.indices {
            for (rule, found) in passages(of: sentence, in: &reading, gate: gate, topicFloor: 0) {
                let scored = features(of: found, rule: rule, in: &reading).map { feature in
                    ReasonExplanation.Part(
                        name: rules.engine.name(of: feature, rule: rule, in: reading.text),
                        weight: Double(rules.engine.scorer.weight(of: feature, rule: rule, ids: reading.ids)))
                }
                let passage = reading.text.passage(scalars(of: found.passage, in: reading.text))
                explanations.append(
                    ReasonExplanation(
                        rule: rules.rules[rule].id, text: passage, isFlagged: found.isFlagged,
                        topic: Double(found.topic),
                        parts: scored))
            }
        }
        return explanations
    }

    /// The stems of a text's words, as the trainer weighs them.
    func words(of text: String) -> [String] { ReasonText(text).words.map(\.stem) }

    /// A place where a rule has found what it looks for, in one sentence.
    struct Candidate {
        let sentence: Int
        /// The words from the first to the last match.
        let passage: Range<Int>
        /// Which of the rule's ways to be found matched.
        let looksFor: [Int]
        /// Every match, by where it starts.
        let matches: [Range<Int>]
        /// The chance that the sentence is about this rule, and the log odds that it makes a reason of it.
        var topic: Float
        var stance: Float = 0
        /// Whether it is flagged: the firmer the stance, the less sure the topic has to be.
        var isFlagged: Bool {
            let needed = ReasonsChecker.plainTopic * ReasonScorer.power(-stance / ReasonsChecker.stanceForTopic)
            return stance > 0 && topic >= max(needed, ReasonsChecker.leastTopic)
        }
    }

    /// The chance of the topic that is enough for any stance.
    static let plainTopic: Float = 0.3
    /// The chance of the topic below which no stance is enough, and none is weighed.
    static let leastTopic: Float = 0.15
    /// How much firmer the stance has to be, in log odds, for each e-fold by which the topic is less sure.
    static let stanceForTopic: Float = 5

    private func passages(
        of sentence: Int, in reading: inout ReasonLexicon.Reading, gate: Gate,
        topicFloor: Float = ReasonsChecker.leastTopic
    ) -> [(Int, Candidate)] {
        let words = reading.text.sentences[sentence]
        let scorer = rules.engine.scorer
        var topics = scorer.topics(of: words, ids: reading.ids)
        var found: [(Int, Candidate)] = []
        for index in rules.rules.indices {
            var first = Int.max
            var last = 0
            var looksFor: [Int] = []
            var matches: [Range<Int>] = []
            for (way, concept) in rules.engine.looksFor[index].enumerated() {
                let all = reading.matches[concept]
                var next = ReasonLexicon.firstIndex(in: all, from: words.lowerBound)
                let isHere = next < all.count && all[next].lowerBound < words.upperBound
                while next < all.count, all[next].lowerBound < words.upperBound {
                    first = min(first, all[next].lowerBound)
                    last = max(last, all[next].upperBound)
                    matches.append(all[next])
                    next += 1
                }
                if isHere {
                    looksFor.append(way)
                    topics[index] += scorer.topicWeight(ofWay: way, rule: index)
                }
            }
            if looksFor.isEmpty { continue }
            let candidate = Candidate(
                sentence: sentence, passage: first..<last, looksFor: looksFor,
                matches: matches.sorted { $0.lowerBound < $1.lowerBound },
                topic: topics[index])
            found.append((index, candidate))
        }
        let most = max(0, found.map { $0.1.topic }.max() ?? 0)
        let sum = found.reduce(ReasonScorer.power(-most)) { $0 + ReasonScorer.power($1.1.topic - most) }
        for place in found.indices {
            found[place].1.topic = ReasonScorer.power(found[place].1.topic - most) / sum
        }
        found.removeAll { !rules.rules[$0.0].gates.contains(gate) || $0.1.topic < topicFloor }
        for place in found.indices {
            let (rule, candidate) = found[place]
            var stance: Float = 0
            for feature in features(of: candidate, rule: rule, in: &reading) {
                stance += scorer.weight(of: feature, rule: rule, ids: reading.ids)
            }
            found[place].1.stance = stance
        }
        return found
    }

    private func hints(
        _ group: Int, _ once: ReasonScorer.Hint, _ twice: ReasonScorer.Hint, _ words: Range<Int>,
        _ reading: ReasonLexicon.Reading
    ) -> [ReasonScorer.Feature] {
        switch rules.engine.lexicon.firstMatches(ofWaiting: group, in: words, of: reading).count {
        case 0: []
        case 1: [.hint(once)]
        default: [.hint(once), .hint(twice)]
        }
    }

    private func features(of found: Candidate, rule: Int, in reading: inout ReasonLexicon.Reading) -> [ReasonScorer
        .Feature]
    {
        let words = reading.text.sentences[found.sentence]
        var features: [ReasonScorer.Feature] = [.bias]
        if words.count <= 7 { features.append(.short) }
        features += found.looksFor.map { .looksFor($0) }
        features += hints(rules.engine.speaksFor[rule], .speaksFor, .speaksForTwice, words, reading)
        features += hints(rules.engine.speaksAgainst[rule], .speaksAgainst, .speaksAgainstTwice, words, reading)
        let before = max(words.lowerBound, found.passage.lowerBound - ReasonScorer.reach)..<found.passage.lowerBound
        let after = found.passage.upperBound..<min(words.upperBound, found.passage.upperBound + ReasonScorer.reach)
        let next = neighbour(found.sentence + 1, in: reading, longest: 10)
        let previous = neighbour(found.sentence - 1, in: reading, longest: 5)
        for (signal, concept) in rules.engine.signals.enumerated() {
            var places = [false, false, false, false, false]
            let matches = reading.matches[concept]
            var index = ReasonLexicon.firstIndex(
                in: matches, from: previous.isEmpty ? words.lowerBound : previous.lowerBound)
            let end = next.isEmpty ? words.upperBound : next.upperBound
            while index < matches.count, matches[index].lowerBound < end {
                let start = matches[index].lowerBound
                index += 1
                if words.contains(start) {
                    places[0] = true
                    if before.contains(start) { places[1] = true }
                    if after.contains(start) { places[2] = true }
                } else if next.contains(start) {
                    places[3] = true
                } else {
                    places[4] = true
                }
            }
            for place in ReasonScorer.Place.allCases where places[place.rawValue] {
                features.append(.signal(signal, place))
            }
        }
        reading.matches[0] = found.matches
        for (frame, group) in rules.engine.frames.enumerated()
        where !rules.engine.lexicon.firstMatches(ofWaiting: group, in: words, of: reading).isEmpty {
            features.append(.frame(frame))
        }
        for index in words where !found.matches.contains(where: { $0.contains(index) }) {
            features.append(.word(index, .inSentence))
            if before.contains(index) { features.append(.word(index, .before)) }
            if after.contains(index) { features.append(.word(index, .after)) }
        }
        return features
    }

    /// A sentence beside this one, if it is short enough to lean on it: "No EP report. Not agreed."
    private func neighbour(_ index: Int, in reading: ReasonLexicon.Reading, longest: Int) -> Range<Int> {
        guard reading.text.sentences.indices.contains(index) else { return 0..<0 }
        let words = reading.text.sentences[index]
        return words.count <= longest ? words : 0..<0
    }

    func flag(
        _ rule: ReasonsRules.Rule, at words: Range<Int>, in text: ReasonText, isNote: Bool, better: String? = nil
    ) -> ReasonFlag {
        let range = scalars(of: words, in: text)
        return ReasonFlag(
            rule: rule.id, start: range.lowerBound, end: range.upperBound, text: text.passage(range), why: rule.why,
            source: rule.source, better: better ?? rule.better, isNote: isNote)
    }

    private func scalars(of words: Range<Int>, in text: ReasonText) -> Range<Int> {
        text.words[words.lowerBound].start..<text.words[words.upperBound - 1].end
    }
}
