extension ReasonsChecker {
    /// The notes whose finding is more than a list of words; their ids are fixed, their wording is data.
    private enum ComputedNote {
        static let pastedReasons = "pasted-reasons"
        static let noEvidenceNamed = "no-evidence-named"
        static let calledMumOrDad = "called-mum-or-dad"
        static let anotherChild = "another-child"
    }

    /// From which likeness on two texts of reasons count as the same one.
    static let pastedLikeness = 0.7
    /// From how many words on reasons are expected to name their evidence.
    static let wordsThatNeedEvidence = 20

    /// The notes on the writing of a text.
    func notes(on reading: ReasonLexicon.Reading, context: ReasonsContext) -> [ReasonFlag] {
        var flags: [ReasonFlag] = []
        for (note, words) in zip(rules.notes, rules.engine.noteWords) where note.gates.contains(context.gate) {
            switch note.id {
            case ComputedNote.pastedReasons: flags += pasted(note, reading, context)
            case ComputedNote.noEvidenceNamed: flags += unevidenced(note, words.map(\.concept), reading)
            case ComputedNote.calledMumOrDad where context.sayMumOrDad: continue
            case ComputedNote.anotherChild: flags += otherChildren(note, reading.text, context)
            default: flags += found(note, words, reading)
            }
        }
        return flags
    }

    private func found(
        _ note: ReasonsRules.Rule, _ words: [(concept: Int, say: String?)], _ reading: ReasonLexicon.Reading
    ) -> [ReasonFlag] {
        var flags: [ReasonFlag] = []
        for (concept, say) in words {
            var last = -1
            for match in reading.matches[concept] where match.lowerBound >= last {
                last = match.upperBound
                let better = say.map { "“\($0)”. \(note.better)" }
                flags.append(flag(note, at: match, in: reading.text, isNote: true, better: better))
            }
        }
        return flags
    }

    private func pasted(
        _ note: ReasonsRules.Rule, _ reading: ReasonLexicon.Reading, _ context: ReasonsContext
    ) -> [ReasonFlag] {
        guard !context.priorReasons.isEmpty, !reading.text.words.isEmpty else { return [] }
        let own = ReasonsFingerprint(of: reading.text.passage(reading.text.scalars.indices))
        guard context.priorReasons.contains(where: { own.likeness(to: $0) >= ReasonsChecker.pastedLikeness }) else {
            return []
        }
        return [flag(note, at: reading.text.words.indices, in: reading.text, isNote: true)]
    }

    private func unevidenced(_ note: ReasonsRules.Rule, _ evidence: [Int], _ reading: ReasonLexicon.Reading)
        -> [ReasonFlag]
    {
        guard reading.text.words.count >= ReasonsChecker.wordsThatNeedEvidence else { return [] }
        guard evidence.allSatisfy({ reading.matches[$0].isEmpty }) else { return [] }
        return [flag(note, at: reading.text.words.indices, in: reading.text, isNote: true)]
    }

    private func otherChildren(_ note: ReasonsRules.Rule, _ text: ReasonText, _ context: ReasonsContext) -> [ReasonFlag]
    {
        references(note, text, context) + names(note, text, context)
    }

    /// Runs of letters, digits, hyphens and slashes with the shape of the case's own reference, or known as another's.
    private func references(_ note: ReasonsRules.Rule, _ text: ReasonText, _ context: ReasonsContext) -> [ReasonFlag] {
        let ownShape = context.ownReference.map { shape(of: $0.unicodeScalars) }
        var flags: [ReasonFlag] = []
        var next = 0
        while next < text.words.count {
            let first = next
            var last = first
            while last + 1 < text.words.count, isJoined(last, in: text) { last += 1 }
            let range = text.words[first].start..<text.words[last].end
            let run = text.scalars[range]
            next = last + 1
            guard run.contains(where: { (0x30...0x39).contains($0.value) }) else { continue }
            let reference = text.passage(range)
            guard reference.lowercased() != context.ownReference?.lowercased() else { continue }
            let hasOwnShape = ownShape.map { $0.count >= 5 && $0 == shape(of: run) } ?? false
            if hasOwnShape || context.others.hasReference(reference) {
                flags.append(flag(note, at: first..<next, in: text, isNote: true))
            }
        }
        return flags
    }

    private func isJoined(_ index: Int, in text: ReasonText) -> Bool {
        let end = text.words[index].end
        let next = text.words[index + 1]
        return next.start == end || (next.start == end + 1 && (text.scalars[end] == "-" || text.scalars[end] == "/"))
    }

    private func shape(of scalars: some Sequence<Unicode.Scalar>) -> String {
        String(
            scalars.map { scalar -> Character in
                if (0x30...0x39).contains(scalar.value) { return "9" }
                return scalar.properties.isAlphabetic ? "a" : Character(scalar)
            })
    }

    /// One to three capitalised words that are known as another child's name and are none of this case's.
    private func names(_ note: ReasonsRules.Rule, _ text: ReasonText, _ context: ReasonsContext) -> [ReasonFlag] {
        let own = Set(
            context.ownNames.map { plain($0) }
                + context.ownNames.flatMap { plain($0).split(separator: " ").map(String.init) })
        var flags: [ReasonFlag] = []
        var first = 0
        search: while first < text.words.count {
            guard text.words[first].isCapital else {
                first += 1
                continue
            }
            for length in [3, 2, 1] where first + length <= text.words.count {
                let words = text.words[first..<(first + length)]
                guard words.allSatisfy(\.isCapital) else { continue }
                let name = words.map { plainName($0, in: text) }.joined(separator: " ")
                if own.contains(name) {
                    first += length
                    continue search
                }
                if context.others.hasName(name) {
                    flags.append(flag(note, at: first..<(first + length), in: text, isNote: true))
                    first += length
                    continue search
                }
            }
            first += 1
        }
        return flags
    }

    /// A word as a name is known: lower-cased, without a possessive.
    private func plainName(_ word: ReasonText.Word, in text: ReasonText) -> String {
        let name = plain(text.passage(word.start..<word.end))
        return name.hasSuffix("'s") ? String(name.dropLast(2)) : name
    }

    private func plain(_ text: String) -> String {
        String(text.lowercased().map { $0 == "’" || $0 == "ʼ" ? "'" : $0 })
    }
}
