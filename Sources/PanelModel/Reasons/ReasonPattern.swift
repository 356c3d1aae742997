/// A pattern over words, as `reasons.yaml` writes it.
///
/// Elements stand side by side: `no|without diagnosis`. In an element, `|` parts alternatives; `_` joins the words of one
/// alternative (`educational_psychologist`); `{name}` is any match of a concept; `#` a number; `£` an amount of money; `*`
/// any word. `?` after an element makes it optional; `..` lets up to three words stand between, `..6` up to six. A first
/// element that begins with `!` names what must not begin among the three words before; a last one, what must not
/// begin among the two words after. Every word stands for its stem.
struct ReasonPattern {
    struct Element {
        var alternatives: [[Int]] = []
        var concepts: [Int] = []
        var takesNumber = false
        var takesMoney = false
        var takesAny = false
        var gap = 0
        var code: [Int] {
            let flags = (takesNumber ? 1 : 0) | (takesMoney ? 2 : 0) | (takesAny ? 4 : 0)
            let words = alternatives.flatMap { [$0.count] + $0 }
            return [gap, flags, alternatives.count] + words + [concepts.count] + concepts
        }
        var isEmpty: Bool { alternatives.isEmpty && concepts.isEmpty }
    }

    /// At least one element; a gap is kept in the element that follows it.
    let elements: [Element]
    /// The elements as one row of numbers, so that matching walks without touching the counts of nested arrays, which
    /// took a third of a check: for each, gap, flags, number of alternatives, each with its length and words, number of
    /// concepts, and those.
    let code: [Int]
    /// What must not begin among the three words before the match.
    let notAfter: Element
    /// What must not begin among the two words after the match.
    let notBefore: Element

    /// Why a pattern cannot be read.
    enum Fault: String, Error {
        case empty = "it has no words"
        case unknownConcept = "it names a concept that is not above it"
        case looseGap = "a gap has to stand between two elements"
        case looseAny = "it may not begin with *"
        case badGap = "a gap is .. or .. and a number up to 12"
    }

    /// Reads a pattern; optional elements make several of it.
    static func read(
        _ text: String, words: inout ReasonVocabulary, concepts: [String: Int]
    ) throws(Fault) -> [ReasonPattern] {
        var variants: [[Element]] = [[]]
        var notAfter = Element()
        var notBefore = Element()
        var gap = 0
        let parts = text.split(separator: " ")
        for (index, part) in parts.enumerated() {
            if part.hasPrefix("..") {
                let digits = part.dropFirst(2)
                guard gap == 0, index > 0 else { throw .looseGap }
                guard let width = digits.isEmpty ? 3 : Int(digits), (1...12).contains(width) else { throw .badGap }
                gap = width
                continue
            }
            if part.hasPrefix("!"), index == 0 || index == parts.count - 1 {
                let barred = try element(part.dropFirst(), words: &words, concepts: concepts)
                if index == 0 { notAfter = barred } else { notBefore = barred }
                continue
            }
            let isOptional = part.hasSuffix("?")
            var element = try element(isOptional ? part.dropLast() : part, words: &words, concepts: concepts)
            element.gap = gap
            gap = 0
            let longer = variants.map { $0 + [element] }
            variants = isOptional ? variants + longer : longer
        }
        guard gap == 0 else { throw .looseGap }
        var patterns: [ReasonPattern] = []
        for var elements in variants {
            guard !elements.isEmpty else { throw .empty }
            elements[0].gap = 0
            guard !elements[0].takesAny else { throw .looseAny }
            let code = elements.flatMap(\.code)
            patterns.append(ReasonPattern(elements: elements, code: code, notAfter: notAfter, notBefore: notBefore))
        }
        return patterns
    }

    private static func element(
        _ part: Substring, words: inout ReasonVocabulary, concepts: [String: Int]
    ) throws(Fault) -> Element {
        var element = Element()
        for alternative in part.split(separator: "|") {
            if alternative == "#" {
                element.takesNumber = true
            } else if alternative == "£" {
                element.takesMoney = true
            } else if alternative == "*" {
                element.takesAny = true
            } else if alternative.hasPrefix("{"), alternative.hasSuffix("}") {
                guard let concept = concepts[String(alternative.dropFirst().dropLast())] else { throw .unknownConcept }
                element.concepts.append(concept)
            } else {
                let ids = alternative.split(separator: "_").flatMap { words.ids(of: $0) }
                guard !ids.isEmpty else { throw .empty }
                element.alternatives.append(ids)
            }
        }
        return element
    }
}

/// The stems that patterns and weights know, each with a number.
struct ReasonVocabulary {
    private(set) var numbers: [String: Int] = [:]

    /// How many stems are known.
    var count: Int { numbers.count }

    /// The number of a stem, which is added if it is new.
    mutating func id(ofStem stem: String) -> Int {
        if let known = numbers[stem] { return known }
        numbers[stem] = numbers.count
        return numbers.count - 1
    }

    /// The numbers of the words in a piece of a pattern, cut and stemmed as a text is.
    mutating func ids(of piece: Substring) -> [Int] {
        ReasonText(String(piece)).words.map { id(ofStem: $0.stem) }
    }
}
