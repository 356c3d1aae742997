import Yams

/// Reads one rule pack and gathers every problem with its place.
///
/// Reading goes on after a problem, with an empty value in its place, so that all problems are found in one go; a pack
/// with a problem is never handed out (`result`). A class, because the maps and lists made from it add to one list.
final class PackReader {
    let file: String
    private(set) var problems: [RulePackError] = []
    /// The pack's outermost map; nil where the text is not a YAML map.
    private(set) var root: PackMap?

    init(_ text: String, file: String) {
        self.file = file
        do {
            // The basic resolver leaves every scalar as text: the other matches seven regular expressions on each, which
            // took half of the reading time, and the words are read by what a key expects.
            guard let node = try Yams.compose(yaml: text, .basic) else {
                refuse(line: 1, column: 1, expected: "a YAML map of keys and values", found: "an empty file")
                return
            }
            root = map(node)
        } catch {
            refuseYAML(error)
        }
    }

    /// The value with the problems in the order of their lines; no value when there is a problem.
    func result<Value>(_ value: Value?) -> (value: Value?, problems: [RulePackError]) {
        let ordered = problems.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset) < ($1.element.line, $1.element.column, $1.offset)
        }.map(\.element)
        // A list that stands in two places by a YAML alias is read twice and told once.
        var seen: Set<RulePackError> = []
        let once = ordered.filter { seen.insert($0).inserted }
        return (once.isEmpty ? value : nil, once)
    }

    /// Notes a problem at a place.
    func refuse(line: Int, column: Int, expected: String, found: String) {
        problems.append(RulePackError(pack: file, line: line, column: column, expected: expected, found: found))
    }

    /// Notes a problem at a node.
    func refuse(_ node: Node, expected: String, found: String) {
        refuse(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1, expected: expected, found: found)
    }

    /// The node as a map, or nil with a problem noted.
    func map(_ node: Node) -> PackMap? {
        guard let mapping = node.mapping else {
            refuse(node, expected: "a map of keys and values", found: PackReader.words(for: node))
            return nil
        }
        var values: [String: Node] = [:]
        var keyNodes: [String: Node] = [:]
        var keys: [String] = []
        for (key, value) in mapping {
            guard let name = key.scalar?.string else {
                refuse(key, expected: "a plain key", found: PackReader.words(for: key))
                continue
            }
            values[name] = value
            keys.append(name)
            keyNodes[name] = key
        }
        return PackMap(reader: self, node: node, keys: keys, keyNodes: keyNodes, values: values)
    }

    /// What a node is, for the words of a problem.
    static func words(for node: Node) -> String {
        switch node {
        case .scalar(let scalar): scalar.string.isEmpty ? "nothing" : "\"\(scalar.string.prefix(60))\""
        case .mapping: "a map"
        case .sequence: "a list"
        case .alias: "an alias"
        }
    }

    private func refuseYAML(_ error: any Error) {
        let expected = "YAML"
        guard let error = error as? YamlError else {
            refuse(line: 1, column: 1, expected: expected, found: "unreadable text")
            return
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            refuse(line: mark.line, column: mark.column, expected: expected, found: problem)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let names = duplicates.map { "\"\($0)\"" }.joined(separator: ", ")
            refuse(
                line: context.mark.line, column: context.mark.column, expected: "each key once",
                found: "\(names) more than once")
        case .reader(let problem, _, _, _):
            refuse(line: 1, column: 1, expected: expected, found: problem)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            refuse(line: 1, column: 1, expected: expected, found: "unreadable text")
        }
    }
}
