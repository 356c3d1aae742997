/// A rendered letter with the marks of its parts taken out, and what stood between the marks.
///
/// This is where it is proved that a part is in the letter: not from the template, but from what came out of it.
struct LetterMarks {
    /// The letter's Markdown without marks.
    let text: String
    /// The words of each part as they stand in the letter; where a part stands more than once, all of them.
    let parts: [String: String]

    /// Reads a rendered letter.
    init(_ marked: String) {
        var plain = String.UnicodeScalarView()
        var within: [String: String.UnicodeScalarView] = [:]
        var open: [String] = []
        for line in marked.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
            var rest = line
            var hadMark = false
            var words = String.UnicodeScalarView()
            while let scalar = rest.popFirst() {
                guard scalar == LetterTemplateScan.partOpens || scalar == LetterTemplateScan.partCloses else {
                    words.append(scalar)
                    for name in open { within[name, default: String.UnicodeScalarView()].append(scalar) }
                    continue
                }
                hadMark = true
                let name = String(rest.prefix { $0 != LetterTemplateScan.nameEnds })
                rest = rest.drop { $0 != LetterTemplateScan.nameEnds }.dropFirst()
                if scalar == LetterTemplateScan.partOpens {
                    open.append(name)
                } else if let place = open.lastIndex(of: name) {
                    open.remove(at: place)
                }
            }
            // A line of marks alone is no line of the letter: it must not part a list in two.
            if hadMark, words.allSatisfy(\.properties.isWhitespace) { continue }
            plain.append(contentsOf: words)
            plain.append("\n")
            for name in open { within[name, default: String.UnicodeScalarView()].append("\n") }
        }
        text = String(plain)
        parts = within.mapValues { String($0) }
    }

    /// What is wrong with the parts of the letter, in the order of the checklist.
    func problems(
        parts required: [LetterPart], kind: LetterKind, words: LetterWords, templates: LetterTemplates
    ) -> [LetterProblem] {
        required.compactMap { part in
            // A heading alone tells nobody anything.
            let lines = LetterDocument(markdown: parts[part.id] ?? "").blocks.flatMap { block -> [String] in
                switch block {
                case .heading: []
                case .paragraph, .list: block.lines
                }
            }
            let there = LetterText.flat(lines.joined(separator: " ")).lowercased()
            guard there.contains(where: \.isLetter) else { return templates.missing(part, in: kind) }
            for fact in LetterChecklist.facts(of: part.id, kind: kind) {
                for held in words.held(fact) where !there.contains(held.lowercased()) {
                    return .partWithout(id: part.id, fact: fact, file: templates.home(of: part.id, in: kind))
                }
            }
            return nil
        }
    }
}
