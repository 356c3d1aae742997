/// A template read tag by tag, before Mustache has it: what it names, what is wrong with it and where, and its text with
/// a mark at the beginning and the end of each part.
///
/// The marks are why a dropped part cannot slip through: they are looked for in the rendered letter, so a part that is
/// left out, written in a comment, or put into a section that does not apply is missed. They are control characters,
/// which `LetterText.clean` takes out of every value and every template.
struct LetterTemplateScan {
    /// A fault and its line, from 1.
    struct Fault: Hashable {
        let line: Int
        let fault: LetterTemplateFault
    }

    /// The text with the marks in it.
    private(set) var marked = ""
    /// Names of the sections that are opened with `#`.
    private(set) var sections: Set<String> = []
    /// Names of the templates that are taken in.
    private(set) var partials: [String] = []
    private(set) var faults: [Fault] = []

    static let partOpens: Unicode.Scalar = "\u{1}"
    static let partCloses: Unicode.Scalar = "\u{2}"
    static let nameEnds: Unicode.Scalar = "\u{3}"

    /// Reads a template.
    /// - Parameters:
    ///   - known: the words that letters have.
    ///   - partials: the templates that may be taken in.
    ///   - marking: the sections that are marked.
    init(_ text: String, known: Set<String>, partials allowed: Set<String>, marking: Set<String>) {
        var rest = Substring(LetterText.clean(text))
        var line = 1
        var open: [(name: String, line: Int)] = []
        while let braces = rest.firstRange(of: "{{") {
            marked += rest[..<braces.lowerBound]
            line += rest[..<braces.lowerBound].count(where: \.isNewline)
            rest = rest[braces.upperBound...]
            let isTriple = rest.first == "{"
            guard let end = rest.firstRange(of: isTriple ? "}}}" : "}}") else {
                faults.append(Fault(line: line, fault: .unclosedTag))
                return
            }
            let inside = rest[..<end.lowerBound]
            rest = rest[end.upperBound...]
            let whole = "{{\(inside)\(isTriple ? "}}}" : "}}")"
            let sign = inside.first.map { "#^/>!{&$<=%".contains($0) ? $0 : " " } ?? " "
            let name = LetterText.trimmed(sign == " " ? inside : inside.dropFirst())
            if sign != "!", inside.contains(where: \.isNewline) {
                faults.append(Fault(line: line, fault: .unclosedTag))
                return
            }
            func report(_ fault: LetterTemplateFault) { faults.append(Fault(line: line, fault: fault)) }
            switch sign {
            case "!": marked += whole
            case "#", "^":
                if !known.contains(name) { report(.unknownWord(name)) }
                open.append((name, line))
                marked += whole
                guard sign == "#" else { break }
                sections.insert(name)
                if marking.contains(name) { marked += LetterTemplateScan.mark(name, opens: true) }
            case "/":
                let last = open.popLast()
                if last?.name != name { report(.wrongClose(found: name, open: last?.name)) }
                if marking.contains(name) { marked += LetterTemplateScan.mark(name, opens: false) }
                marked += whole
            case ">":
                if allowed.contains(name) { partials.append(name) } else { report(.unknownTemplate(name)) }
                marked += whole
            case "{", "&", " ":
                if !known.contains(name) { report(.unknownWord(name)) }
                marked += whole
            default: report(.tagNotUsed(whole))
            }
            line += whole.count(where: \.isNewline)
        }
        marked += rest
        faults += open.map { Fault(line: $0.line, fault: .unclosedSection($0.name)) }
    }

    private static func mark(_ name: String, opens: Bool) -> String {
        "\(opens ? partOpens : partCloses)\(name)\(nameEnds)"
    }
}
