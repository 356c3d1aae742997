import PanelModel
import Yams

/// Why a file of aliases cannot be used.
///
/// Lines count from 1.
public enum ImportAliasesFault: Error, Hashable, Sendable {
    /// It is not YAML.
    case notYAML(line: Int?)
    /// It is not a mapping with `id: import-columns`, or a part of it has another shape than it must have.
    case expected(String, line: Int?)
    /// A field, source, gate, need or answer of that name does not exist.
    case unknownName(String, in: String, line: Int?)
    /// A title or word stands under two names.
    case aliasTwice(String, first: String, second: String, line: Int?)

    /// What is wrong, for a person.
    public var message: String {
        switch self {
        case .notYAML(let line): Self.at(line) + "this is not YAML"
        case .expected(let what, let line): Self.at(line) + "expected \(what)"
        case .unknownName(let name, let group, let line): Self.at(line) + "\(group) has no \(ShortText(name))"
        case .aliasTwice(let alias, let first, let second, let line):
            Self.at(line) + "\(ShortText(alias)) stands under both \(first) and \(second)"
        }
    }

    private static func at(_ line: Int?) -> String { line.map { "line \($0): " } ?? "" }
}

extension ImportAliases {
    /// Reads a file of aliases.
    public init(yaml: String) throws(ImportAliasesFault) {
        let root: Node?
        do {
            root = try Yams.compose(yaml: yaml)
        } catch {
            throw .notYAML(line: Self.line(of: error))
        }
        guard let root, let top = root.mapping else { throw .expected("a mapping", line: root?.mark?.line ?? 1) }
        self.init()
        guard top["id"]?.scalar?.string == "import-columns" else {
            throw .expected("id: import-columns", line: top["id"]?.mark?.line ?? 1)
        }
        guard let number = top["version"]?.int else {
            throw .expected("version: a number", line: top["version"]?.mark?.line ?? 1)
        }
        version = number
        for (key, value) in top {
            switch key.scalar?.string {
            case "id", "version", "in_force_from", "source": continue
            case "columns": columns = try Self.table(value, group: "columns") { ImportField(rawValue: $0) }
            case "words": try readWords(value)
            case .some(let name): throw .unknownName(name, in: "the file", line: key.mark?.line)
            case nil: throw .expected("a name", line: key.mark?.line)
            }
        }
    }

    private mutating func readWords(_ node: Node) throws(ImportAliasesFault) {
        guard let groups = node.mapping else { throw .expected("a mapping of words", line: node.mark?.line) }
        for (key, value) in groups {
            switch key.scalar?.string {
            case "source": sources = try Self.table(value, group: "source") { SourceWord(rawValue: $0) }
            case "gate": gates = try Self.table(value, group: "gate") { Gate(rawValue: $0) }
            case "need": needs = try Self.table(value, group: "need") { NeedType(rawValue: $0) }
            case "answer":
                answers = try Self.table(value, group: "answer") { $0 == "yes" ? true : $0 == "no" ? false : nil }
            case .some(let name): throw .unknownName(name, in: "words", line: key.mark?.line)
            case nil: throw .expected("a name", line: key.mark?.line)
            }
        }
    }

    /// `name: [alias, …]` turned round: folded alias to what the name stands for.
    private static func table<Meaning: Hashable>(
        _ node: Node, group: String, meaning: (String) -> Meaning?
    ) throws(ImportAliasesFault) -> [String: Meaning] {
        guard let names = node.mapping else { throw .expected("a mapping of \(group)", line: node.mark?.line) }
        var table: [String: Meaning] = [:]
        var owners: [String: String] = [:]
        for (key, value) in names {
            guard let name = key.scalar?.string else { throw .expected("a name", line: key.mark?.line) }
            guard let meant = meaning(name) else { throw .unknownName(name, in: group, line: key.mark?.line) }
            guard let aliases = value.sequence else {
                throw .expected("a list such as [DOB, Date of birth]", line: value.mark?.line)
            }
            for alias in aliases {
                guard let text = alias.scalar?.string else {
                    throw .expected("a title or word", line: alias.mark?.line)
                }
                let folded = FoldedText.fold(text)
                guard !folded.isEmpty else { throw .expected("a title or word with letters", line: alias.mark?.line) }
                if let owner = owners[folded], owner != name {
                    throw .aliasTwice(text, first: owner, second: name, line: alias.mark?.line)
                }
                owners[folded] = name
                table[folded] = meant
            }
        }
        return table
    }

    private static func line(of error: any Error) -> Int? {
        guard let error = error as? YamlError else { return nil }
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        case .no, .memory, .reader, .writer, .emitter, .representer, .dataCouldNotBeDecoded, .duplicatedKeysInMapping:
            return nil
        }
    }
}
