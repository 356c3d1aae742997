import Yams

/// One map of a rule pack while it is read.
///
/// Each reading function notes a problem and answers with an empty value where the pack is wrong; `PackReader.result`
/// then hands nothing out.
struct PackMap {
    let reader: PackReader
    let node: Node
    /// The keys in the order of the file.
    let keys: [String]
    let keyNodes: [String: Node]
    let values: [String: Node]

    /// Notes every key that is not one of these, so that a typing mistake is not passed over.
    func allow(_ allowed: String...) {
        for key in keys {
            if !allowed.contains(key) { refuseKey(key, allowed: allowed) }
        }
    }

    /// Notes a key that is not one of those that may stand here.
    func refuseKey(_ key: String, allowed: [String]) {
        reader.refuse(
            keyNodes[key] ?? node, expected: "one of the keys \(allowed.joined(separator: ", "))",
            found: "the unknown key \"\(key)\"")
    }

    /// Notes a problem at a key's value, or at the map where the key is absent.
    func refuse(_ key: String? = nil, expected: String, found: String) {
        reader.refuse(key.flatMap { values[$0] } ?? node, expected: expected, found: found)
    }

    /// Whether the key is there with a value.
    func has(_ key: String) -> Bool {
        guard let value = values[key] else { return false }
        return !isNull(value)
    }

    /// Text that must be there and not be empty; line breaks of folded YAML are already spaces.
    func text(_ key: String) -> String {
        guard let node = required(key) else { return "" }
        guard let text = node.scalar?.string else {
            reader.refuse(node, expected: "text for \"\(key)\"", found: PackReader.words(for: node))
            return ""
        }
        let trimmed = trim(text)
        if trimmed.isEmpty { reader.refuse(node, expected: "text for \"\(key)\"", found: "nothing") }
        return trimmed
    }

    /// Text that may be absent.
    func optionalText(_ key: String) -> String? {
        has(key) ? text(key) : nil
    }

    /// A stable id in kebab case: small letters, digits and hyphens.
    func identifier(_ key: String = "id") -> String {
        let id = text(key)
        let isKebab = id.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
        if !id.isEmpty, !isKebab || id.hasPrefix("-") || id.hasSuffix("-") {
            refuse(key, expected: "an id of small letters, digits and hyphens", found: "\"\(id)\"")
        }
        return id
    }

    /// A whole number within a range.
    func integer(_ key: String, in range: ClosedRange<Int>) -> Int {
        guard let node = required(key) else { return range.lowerBound }
        guard let number = node.scalar.flatMap({ Int($0.string) }), range.contains(number) else {
            reader.refuse(
                node, expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
                found: PackReader.words(for: node))
            return range.lowerBound
        }
        return number
    }

    /// A number with at most two decimal places, from 0 to 100,000.
    func points(_ key: String) -> MatrixPoints {
        guard let node = required(key) else { return .zero }
        return MatrixPoints(node: node, reader: reader)
    }

    /// `true` or `false`.
    func flag(_ key: String, else absent: Bool? = nil) -> Bool {
        if let absent, !has(key) { return absent }
        guard let node = required(key) else { return false }
        switch node.scalar?.string {
        case "true": return true
        case "false": return false
        default:
            reader.refuse(node, expected: "true or false", found: PackReader.words(for: node))
            return false
        }
    }

    /// A date such as `2014-09-01`.
    func date(_ key: String) -> CivilDate {
        guard let node = required(key) else { return CivilDate(dayNumber: 0) }
        guard let date = node.scalar.flatMap({ CivilDate(iso: $0.string) }) else {
            reader.refuse(node, expected: "a date such as 2014-09-01", found: PackReader.words(for: node))
            return CivilDate(dayNumber: 0)
        }
        return date
    }

    /// One word of an enum.
    func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, else fallback: Choice) -> Choice
    where Choice.RawValue == String {
        guard let node = required(key) else { return fallback }
        return choice(node) ?? fallback
    }

    /// One word of an enum, or nil where the key is absent.
    func optionalChoice<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard has(key), let node = values[key] else { return nil }
        return choice(node)
    }

    /// A list of words of an enum, empty where the key is absent.
    func choices<Choice: RawRepresentable & CaseIterable>(_ key: String, of type: Choice.Type) -> [Choice]
    where Choice.RawValue == String {
        list(key).compactMap { choice($0) }
    }

    /// A list of texts, empty where the key is absent.
    func texts(_ key: String) -> [String] {
        list(key).compactMap { node in
            guard let text = node.scalar?.string, !trim(text).isEmpty else {
                reader.refuse(node, expected: "text", found: PackReader.words(for: node))
                return nil
            }
            return trim(text)
        }
    }

    /// The map under a key that must be there.
    func map(_ key: String) -> PackMap? {
        guard let node = required(key) else { return nil }
        return reader.map(node)
    }

    /// The list of maps under a key that must be there and hold at least one.
    func maps(_ key: String) -> [PackMap] {
        guard let node = required(key) else { return [] }
        let found = optionalMaps(key)
        if node.sequence?.isEmpty == true {
            reader.refuse(node, expected: "at least one entry under \"\(key)\"", found: "an empty list")
        }
        return found
    }

    /// The list of maps under a key, empty where it is absent.
    func optionalMaps(_ key: String) -> [PackMap] {
        list(key).compactMap { reader.map($0) }
    }

    /// The nodes of a list, empty where the key is absent.
    func list(_ key: String) -> [Node] {
        guard has(key), let node = values[key] else { return [] }
        guard let sequence = node.sequence else {
            reader.refuse(node, expected: "a list for \"\(key)\"", found: PackReader.words(for: node))
            return []
        }
        return Array(sequence)
    }

    private func required(_ key: String) -> Node? {
        guard let value = values[key], !isNull(value) else {
            reader.refuse(values[key] ?? node, expected: "a value for \"\(key)\"", found: "none")
            return nil
        }
        return value
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(_ node: Node) -> Choice?
    where Choice.RawValue == String {
        if let choice = node.scalar.flatMap({ Choice(rawValue: $0.string) }) { return choice }
        let words = Choice.allCases.map(\.rawValue).joined(separator: ", ")
        reader.refuse(node, expected: "one of \(words)", found: PackReader.words(for: node))
        return nil
    }

    private func isNull(_ node: Node) -> Bool {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return scalar.string.isEmpty || scalar.string == "~" || scalar.string == "null"
    }

    private func trim(_ text: String) -> String {
        var slice = text[...]
        while slice.first?.isWhitespace == true { slice.removeFirst() }
        while slice.last?.isWhitespace == true { slice.removeLast() }
        return String(slice)
    }
}

extension PackMap {
    /// The four keys that every rule pack begins with.
    func header() -> RulePackHeader {
        RulePackHeader(
            id: identifier(), version: text("version"), inForceFrom: date("in_force_from"), source: text("source"))
    }

    /// Notes each entry whose id stands there already.
    static func refuseDuplicates(_ ids: [(map: PackMap, id: String)], what: String) {
        var seen: Set<String> = []
        for (map, id) in ids where !id.isEmpty && !seen.insert(id).inserted {
            map.refuse("id", expected: "each \(what) id once", found: "\"\(id)\" again")
        }
    }
}
