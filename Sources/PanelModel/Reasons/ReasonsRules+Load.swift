extension ReasonsRules {
    /// Reads the rules from the text of `reasons.yaml` and the weights from the text of `reasons-model.tsv`.
    ///
    /// A workspace's own file replaces either; the weights must name only rules, signals and ways that the rules have.
    /// Takes some milliseconds: read them once, when they are first wanted.
    public init(yaml: String, model: String) throws(ReasonsRulesError) {
        let root = try RulesNode.root(of: yaml)
        let fields = try root.fields([
            "id", "version", "in_force_from", "concepts", "signals", "frames", "rules", "notes",
        ])
        var reader = Reader()
        for (name, value) in try fields.needed("concepts", in: root).entries() {
            _ = try reader.concept(name, patterns: value)
        }
        var signals: [(name: String, concept: Int)] = []
        for (name, value) in try fields.needed("signals", in: root).entries() {
            signals.append((name, try reader.concept(name, patterns: value)))
        }
        var frames: [String] = []
        var frameGroups: [Int] = []
        for (name, value) in try fields.needed("frames", in: root).entries() {
            frameGroups.append(try reader.waiting(value))
            frames.append(name)
        }
        var looksFor: [[(name: String, concept: Int)]] = []
        var speaksFor: [Int] = []
        var speaksAgainst: [Int] = []
        var rules: [Rule] = []
        for item in try fields.needed("rules", in: root).items() {
            let parts = try item.fields(Reader.shared.union(["looks_for", "for", "against"]))
            let rule = try reader.rule(parts, in: item)
            looksFor.append(try reader.ways(try parts.needed("looks_for", in: item), of: rule.id))
            speaksFor.append(try reader.waiting(try parts.needed("for", in: item)))
            speaksAgainst.append(try reader.waiting(try parts.needed("against", in: item)))
            rules.append(rule)
        }
        var noteWords: [[(concept: Int, say: String?)]] = []
        var notes: [Rule] = []
        for item in try fields.needed("notes", in: root).items() {
            let parts = try item.fields(Reader.shared.union(["looks_for", "instead"]))
            let note = try reader.rule(parts, in: item)
            var words: [(concept: Int, say: String?)] = []
            if let ways = parts["looks_for"] {
                words += try reader.ways(ways, of: note.id).map { ($0.concept, nil) }
            }
            if let instead = parts["instead"] {
                for (number, pair) in try instead.items().enumerated() {
                    let parts = try pair.fields(["say", "find"])
                    let find = try parts.needed("find", in: pair)
                    let say = try parts.needed("say", in: pair).text()
                    words.append((try reader.concept("\(note.id) \(number)", patterns: find), say))
                }
            }
            noteWords.append(words)
            notes.append(note)
        }
        let names = zip(rules, looksFor).map { (id: $0.id, looksFor: $1.map(\.name)) }
        let scorer = try ReasonScorer(
            model: model, signals: signals.map(\.name), frames: frames, rules: names, lexicon: &reader.lexicon)
        engine = ReasonsEngine(
            lexicon: reader.lexicon, signals: signals.map(\.concept), signalNames: signals.map(\.name),
            frames: frameGroups, frameNames: frames,
            looksFor: looksFor.map { $0.map(\.concept) }, looksForNames: looksFor.map { $0.map(\.name) },
            speaksFor: speaksFor, speaksAgainst: speaksAgainst, noteWords: noteWords, scorer: scorer)
        id = try fields.needed("id", in: root).text()
        version = try fields.needed("version", in: root).text()
        let day = try fields.needed("in_force_from", in: root)
        guard let inForceFrom = CivilDate(iso: try day.text()) else {
            throw .wrongValue(line: day.line, key: day.key, expected: "a day such as 2015-01-01")
        }
        self.inForceFrom = inForceFrom
        self.rules = rules
        self.notes = notes
    }

    /// What is gathered while the file is read.
    private struct Reader {
        static let shared: Set<String> = ["id", "title", "gates", "why", "source", "better"]

        var lexicon = ReasonLexicon()
        var ids: Set<String> = []

        mutating func concept(_ name: String, patterns: RulesNode) throws(ReasonsRulesError) -> Int {
            guard let concept = lexicon.add(concept: name) else { throw .repeated(line: patterns.line, id: name) }
            for (pattern, line) in try patterns.lines() {
                do {
                    try lexicon.add(pattern: pattern, to: concept)
                } catch {
                    throw .badPattern(line: line, pattern: pattern, problem: error.rawValue)
                }
            }
            return concept
        }

        mutating func waiting(_ node: RulesNode) throws(ReasonsRulesError) -> Int {
            let group = lexicon.addWaiting()
            for (pattern, line) in try node.lines() {
                do {
                    try lexicon.add(pattern: pattern, toWaiting: group)
                } catch {
                    throw .badPattern(line: line, pattern: pattern, problem: error.rawValue)
                }
            }
            return group
        }

        mutating func ways(_ node: RulesNode, of id: String) throws(ReasonsRulesError) -> [(name: String, concept: Int)]
        {
            var ways: [(name: String, concept: Int)] = []
            for (name, value) in try node.entries() {
                ways.append((name, try concept("\(id) \(name)", patterns: value)))
            }
            return ways
        }

        mutating func rule(_ parts: [String: RulesNode], in item: RulesNode) throws(ReasonsRulesError) -> Rule {
            let id = try parts.needed("id", in: item).text()
            guard ids.insert(id).inserted else { throw .repeated(line: item.line, id: id) }
            var gates = Set<Gate>()
            for name in try parts.needed("gates", in: item).items() {
                guard let gate = Gate(rawValue: try name.text()) else {
                    throw .wrongValue(line: name.line, key: "gates", expected: "request, issue or change")
                }
                gates.insert(gate)
            }
            return Rule(
                id: id, title: try parts.needed("title", in: item).text(), gates: gates,
                why: try parts.needed("why", in: item).text(), source: try parts.needed("source", in: item).text(),
                better: try parts.needed("better", in: item).text())
        }
    }
}
