import Yams

/// A node of a rule file that knows its line and refuses what it does not expect.
struct RulesNode {
    let node: Node
    let key: String

    var line: Int { node.mark?.line ?? 1 }

    /// The root of a file.
    static func root(of yaml: String) throws(ReasonsRulesError) -> RulesNode {
        do {
            guard let node = try compose(yaml: yaml) else { throw ReasonsRulesError.missing(line: 1, key: "id") }
            return RulesNode(node: node, key: "the file")
        } catch let fault as ReasonsRulesError {
            throw fault
        } catch YamlError.scanner(_, let problem, let mark, _), YamlError.parser(_, let problem, let mark, _),
            YamlError.composer(_, let problem, let mark, _)
        {
            throw .unreadable(line: mark.line, problem: problem)
        } catch YamlError.duplicatedKeysInMapping(_, let context) {
            throw .unreadable(line: context.mark.line, problem: "the same key twice")
        } catch {
            throw .unreadable(line: 1, problem: "not YAML")
        }
    }

    /// The entries of a mapping, in the order of the file.
    func entries() throws(ReasonsRulesError) -> [(key: String, value: RulesNode)] {
        guard let mapping = node.mapping else { throw .wrongValue(line: line, key: key, expected: "names with values") }
        var entries: [(key: String, value: RulesNode)] = []
        for (name, value) in mapping {
            guard let name = name.string else { throw .wrongValue(line: line, key: key, expected: "names with values") }
            entries.append((name, RulesNode(node: value, key: name)))
        }
        return entries
    }

    /// The values of a mapping under the keys that may be there.
    func fields(_ known: Set<String>) throws(ReasonsRulesError) -> [String: RulesNode] {
        var fields: [String: RulesNode] = [:]
        for (name, value) in try entries() {
            guard known.contains(name) else { throw .unknownKey(line: value.line, key: name) }
            fields[name] = value
        }
        return fields
    }

    /// The items of a list.
    func items() throws(ReasonsRulesError) -> [RulesNode] {
        guard let sequence = node.sequence else { throw .wrongValue(line: line, key: key, expected: "a list") }
        return sequence.map { RulesNode(node: $0, key: key) }
    }

    /// A text that is not empty.
    func text() throws(ReasonsRulesError) -> String {
        guard let text = node.scalar?.string, !text.isEmpty else {
            throw .wrongValue(line: line, key: key, expected: "a text")
        }
        return text
    }

    /// The lines of a block of text, each with its line in the file; empty lines are left out.
    func lines() throws(ReasonsRulesError) -> [(text: String, line: Int)] {
        let text = try text()
        let first = node.scalar?.style == .literal ? line + 1 : line
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap { offset, part in
            part.isEmpty ? nil : (String(part), first + offset)
        }
    }
}

extension [String: RulesNode] {
    /// The value under a key that has to be there.
    func needed(_ key: String, in parent: RulesNode) throws(ReasonsRulesError) -> RulesNode {
        guard let value = self[key] else { throw .missing(line: parent.line, key: key) }
        return value
    }
}
