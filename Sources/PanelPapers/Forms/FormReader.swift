import PanelModel
import Yams

/// One mapping of a YAML form, read field by field with the lines at hand.
///
/// An empty field is a missing one.
struct FormReader {
    private let fields: [(key: String, line: Int, node: Node)]
    /// Where the mapping begins: the place to name for a field that is not there.
    private let start: Int?

    init(_ node: Node?, line: Int?) throws(FormFault) {
        guard let mapping = node?.mapping else {
            throw FormFault(line: node?.mark?.line ?? line, expected: "fields with a name, a colon and a value")
        }
        start = node?.mark?.line ?? line
        var fields: [(key: String, line: Int, node: Node)] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                throw FormFault(line: key.mark?.line, expected: "the name of a field")
            }
            fields.append((name, key.mark?.line ?? line ?? 1, value))
        }
        self.fields = fields
    }

    /// The fields in the order of the file.
    var entries: [(String, Node)] { fields.map { ($0.key, $0.node) } }

    /// The line of a field.
    func line(of key: String) -> Int? { fields.first { $0.key == key }?.line }

    /// Refuses a field that the form does not have: a slip of the pen must not pass silently.
    func allow(_ names: [String]) throws(FormFault) {
        for field in fields where !names.contains(field.key) {
            throw FormFault(line: field.line, expected: "one of the fields " + names.joined(separator: ", "))
        }
    }

    func fault(_ key: String, _ expected: String) -> FormFault {
        FormFault(line: line(of: key) ?? start, expected: "\(key): \(expected)")
    }

    /// The text of a field; nil where it is missing or empty.
    ///
    /// Fields or a list where words are due are refused: they must not be lost without a word.
    func text(_ key: String) throws(FormFault) -> String? {
        guard let node = node(key), !isEmpty(node) else { return nil }
        guard let text = node.scalar?.string else { throw fault(key, "words, in quotation marks or below a |") }
        return text.contains { !$0.isWhitespace } ? text : nil
    }

    func required(_ key: String, _ expected: String) throws(FormFault) -> String {
        guard let text = try text(key) else { throw fault(key, expected) }
        return text
    }

    func yesOrNo(_ key: String) throws(FormFault) -> Bool? {
        guard let text = try text(key) else { return nil }
        switch text.lowercased() {
        case "yes", "y", "true": return true
        case "no", "n", "false": return false
        default: throw fault(key, "yes or no")
        }
    }

    func date(_ key: String) throws(FormFault) -> CivilDate? {
        guard let text = try text(key) else { return nil }
        guard let date = CivilDate(iso: text) else { throw fault(key, "a date such as 2026-12-10") }
        return date
    }

    /// A field that holds fields; nil where it is missing or empty.
    func map(_ key: String) throws(FormFault) -> FormReader? {
        guard let node = node(key), !isEmpty(node) else { return nil }
        return try FormReader(node, line: line(of: key))
    }

    /// A field that holds a list; empty where it is missing or empty.
    func list(_ key: String) throws(FormFault) -> [Node] {
        guard let node = node(key), !isEmpty(node) else { return [] }
        guard let sequence = node.sequence else { throw fault(key, "a list, each line beginning with -") }
        return Array(sequence)
    }

    /// The line that a YAML error names.
    static func line(of error: any Error) -> Int? {
        guard let error = error as? YamlError else { return nil }
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _): return mark.line
        case .duplicatedKeysInMapping(_, let context): return context.mark.line
        case .reader(_, let offset, _, let yaml): return offset.map { yaml.prefix($0).count { $0.isNewline } + 1 }
        default: return nil
        }
    }

    private func node(_ key: String) -> Node? { fields.first { $0.key == key }?.node }

    private func isEmpty(_ node: Node) -> Bool {
        guard let scalar = node.scalar else { return false }
        return scalar.string.isEmpty || (scalar.style == .plain && (scalar.string == "~" || scalar.string == "null"))
    }
}
