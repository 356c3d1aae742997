import Mustache
import PanelModel

/// The templates of letters: those that ship, and those that a council changed in its workspace.
///
/// A template is Mustache over Markdown. Every part that the law asks of a letter is a section named as in the law pack's
/// checklist, such as `{{#right-of-appeal}}{{words}}{{/right-of-appeal}}`: `{{words}}` are the program's own, and a
/// council may put its own in their place with the facts that the part must hold.
public struct LetterTemplates: Hashable, Sendable {
    private let shipped: [String: String]
    private let workspace: [String: String]

    /// Templates by name, without folder and ending: `not-to-assess`, `rights`.
    /// - Parameters:
    ///   - shipped: the text of each template that ships.
    ///   - workspace: the text of those that the workspace has in its `letters/` folder; they go first.
    public init(shipped: [String: String], workspace: [String: String] = [:]) {
        self.shipped = shipped
        self.workspace = workspace
    }

    /// The names of all templates, such as `not-to-assess` and `rights`.
    public static var names: [String] { LetterKind.allCases.map(\.rawValue) + partials }

    /// Every word that a template may hold in its braces, in order; the checklist of a council's own law pack may add parts.
    public static var words: [String] { LetterWords.known.union(LetterWords.ownParts).sorted() }

    /// The path below `Assets/` and in a workspace, such as `letters/rights.mustache`.
    public static func file(_ name: String) -> String { "letters/\(name).mustache" }

    /// Templates that the letters take in.
    static let partials = ["opening", "answers", "rights", "closing"]

    /// What is wrong in the templates as they stand, letter by letter, without a case: tags that cannot be read, words that
    /// letters do not have, and required parts that a template drops.
    public func problems(law: LawRules) -> [LetterProblem] {
        var problems: [LetterProblem] = []
        for kind in LetterKind.allCases {
            let parts = LetterChecklist.parts(of: kind, law: law)
            let found: [LetterProblem]
            switch scans(of: kind, law: law) {
            case .failure(let refused): found = refused.problems
            case .success(let scans):
                let named = Set(scans.values.flatMap(\.sections))
                found = parts.filter { !named.contains($0.id) }.map { missing($0, in: kind) }
            }
            for problem in found where !problems.contains(problem) { problems.append(problem) }
        }
        return problems
    }

    /// The letter with the marks of its parts still in it.
    func marked(_ kind: LetterKind, words: LetterWords, law: LawRules) throws(LetterRefused) -> String {
        let scans = try scans(of: kind, law: law).get()
        var library = MustacheLibrary()
        var problems: [LetterProblem] = []
        for (name, scan) in scans.sorted(by: { $0.key < $1.key }) {
            do {
                // Values are made safe for Markdown before they come here; the line break keeps the tag off the text.
                try library.register("{{% CONTENT_TYPE:TEXT}}\n" + scan.marked, named: name)
            } catch {
                let line = (error as? MustacheTemplate.ParserError)?.context.lineNumber ?? 2
                problems.append(
                    .template(file: LetterTemplates.file(name), line: max(1, line - 1), fault: .unreadable))
            }
        }
        guard problems.isEmpty else { throw LetterRefused(problems) }
        guard let text = library.render(words.mustache, withTemplate: kind.rawValue) else {
            throw LetterRefused([.templateAbsent(file: LetterTemplates.file(kind.rawValue))])
        }
        return text
    }

    /// A part that is not there, with the file to mend: the one whose shipped text has the part.
    func missing(_ part: LetterPart, in kind: LetterKind) -> LetterProblem {
        .missingPart(id: part.id, words: part.words, citation: part.citation, file: home(of: part.id, in: kind))
    }

    /// The file in which a part of a letter has its place.
    func home(of part: String, in kind: LetterKind) -> String {
        let own = kind.rawValue
        let name =
            ([own] + LetterTemplates.partials).first { shipped[$0]?.contains("{{#\(part)}}") == true } ?? own
        return LetterTemplates.file(name)
    }

    /// The template of a letter and those that it takes in, each read tag by tag.
    private func scans(of kind: LetterKind, law: LawRules) -> Result<[String: LetterTemplateScan], LetterRefused> {
        let parts = LetterWords.ownParts.union(law.notices.flatMap(\.items).map(\.id))
        let names = LetterWords.known.union(parts)
        var scans: [String: LetterTemplateScan] = [:]
        var problems: [LetterProblem] = []
        var open = [kind.rawValue]
        while let name = open.popLast() {
            guard scans[name] == nil else { continue }
            let file = LetterTemplates.file(name)
            guard let text = workspace[name] ?? shipped[name] else {
                problems.append(.templateAbsent(file: file))
                continue
            }
            // One that is taken in takes in no other, so that none can take in itself.
            let partials = name == kind.rawValue ? Set(LetterTemplates.partials) : []
            let scan = LetterTemplateScan(text, known: names, partials: partials, marking: parts)
            problems += scan.faults.map { .template(file: file, line: $0.line, fault: $0.fault) }
            scans[name] = scan
            open += scan.partials
        }
        return problems.isEmpty ? .success(scans) : .failure(LetterRefused(problems))
    }
}

/// The letters there are.
public enum LetterKind: String, CaseIterable, Hashable, Sendable {
    case assess
    case notToAssess = "not-to-assess"
    case issue
    case notToIssue = "not-to-issue"
    /// Band, placement, provision or personal budget.
    case change
    case noChange = "no-change"
    case cease
    case putOff = "put-off"
    /// For the setting, health and social care: the same reasons, and nothing of the family's own.
    case copy

    /// The letter of an outcome; an outcome that a council's own law pack adds has that of its gate and kind.
    public init(outcome: String, kind: OutcomeKind, gate: Gate, to: NoticeRecipient) {
        guard to == .family else {
            self = .copy
            return
        }
        switch (kind, gate) {
        case (.deferral, _): self = .putOff
        case (.yes, .request): self = .assess
        case (.no, .request): self = .notToAssess
        case (.yes, .issue): self = .issue
        case (.no, .issue): self = .notToIssue
        case (.yes, .change): self = .change
        case (.no, .change): self = outcome == "cease" ? .cease : .noChange
        }
    }
}
