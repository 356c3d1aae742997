import PanelModel

/// Why a letter cannot be written or exported as it stands.
///
/// Facts only, without personal data.
public enum LetterProblem: Error, Hashable, Sendable {
    /// The law pack does not know the outcome at its gate, so nothing says what the letter must contain.
    case unknownOutcome(String)
    /// The decision has no reasons, and the notice must give them.
    case noReasons
    /// The settings do not say how to reach somebody whom the notice must name.
    case missingContact(ContactKind)
    /// No template of that name ships or is in the workspace.
    case templateAbsent(file: String)
    /// A template that cannot be read, and where.
    case template(file: String, line: Int, fault: LetterTemplateFault)
    /// A part that the notice must have is not in the letter, or is there without a word in it.
    case missingPart(id: String, words: String, citation: String, file: String)
    /// A part is in the letter and no longer says what it must say, such as the last day for an appeal.
    case partWithout(id: String, fact: String, file: String)

    /// The problem in a sentence that says what to do.
    public var words: String {
        switch self {
        case .unknownOutcome(let id):
            "The law pack has no outcome “\(id)” at this gate, so nothing says what its letter must contain."
        case .noReasons:
            "The decision has no reasons, and this letter must give them. Record a correction with the reasons."
        case .missingContact(let kind):
            "settings.yaml does not say how to reach the \(kind.title). Fill in contacts, \(kind.rawValue): a phone, email, "
                + "web or postal address."
        case .templateAbsent(let file): "There is no template \(file)."
        case .template(let file, let line, let fault): "\(file), line \(line): \(fault.words)"
        case .missingPart(let id, let words, let citation, let file):
            "\(file) leaves out the part “\(id)”, which this letter must have (\(citation)): \(words) "
                + "Put back {{#\(id)}}{{words}}{{/\(id)}}."
        case .partWithout(let id, let fact, let file):
            "\(file): the part “\(id)” must say {{\(fact)}}, and does not. Put it back, or use {{words}}."
        }
    }
}

/// What is wrong in the text of a template.
public enum LetterTemplateFault: Hashable, Sendable {
    /// Two opening braces without the two that close them.
    case unclosedTag
    /// A section that is opened and not closed.
    case unclosedSection(String)
    /// A section closed that is not the one last opened; nil when none is open.
    case wrongClose(found: String, open: String?)
    /// A word in braces that letters do not have.
    case unknownWord(String)
    /// A template taken in that does not exist, or from within one that is itself taken in.
    case unknownTemplate(String)
    /// A kind of tag that letters do not use, such as one that changes the braces.
    case tagNotUsed(String)
    /// Anything else that the template reader refuses.
    case unreadable

    /// The fault in words.
    public var words: String {
        switch self {
        case .unclosedTag: "expected }} to close the tag, found the end of the line or file."
        case .unclosedSection(let name): "expected {{/\(name)}} to close this section, found none."
        case .wrongClose(let found, let open):
            open.map { "expected {{/\($0)}}, found {{/\(found)}}." }
                ?? "expected no {{/\(found)}} here: no section is open."
        case .unknownWord(let name): "expected a word that letters have, found {{\(name)}}."
        case .unknownTemplate(let name): "expected the name of a template that can be taken in, found {{> \(name)}}."
        case .tagNotUsed(let tag):
            "expected a tag that letters use ({{word}}, {{#part}}, {{^part}}, {{> name}}), found \(tag)"
        case .unreadable: "expected a Mustache template, found something that cannot be read."
        }
    }
}

/// Everything that keeps a letter from being exported, so that it can be mended in one go.
public struct LetterRefused: Error, Hashable, Sendable {
    /// At least one; in the order in which to mend them.
    public let problems: [LetterProblem]

    /// A refusal for these reasons.
    public init(_ problems: [LetterProblem]) {
        self.problems = problems
    }
}
