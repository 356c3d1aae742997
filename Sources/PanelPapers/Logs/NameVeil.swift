import PanelModel

/// Puts initials in place of a child's names, and "the family" in place of parents' names, wherever a text has them.
///
/// For papers that go out without names. Whole words only, whatever their case. Other people's names stand as written: no
/// list can know them, and whoever sends the paper has to look.
struct NameVeil {
    private let replacements: [(words: [Character], replacement: String)]

    /// The veil over the names that a case knows.
    init(_ details: CaseDetails) {
        var pairs: [(String, String)] = []
        func veil(_ name: String?, by replacement: String) {
            guard let name, name.count > 1 else { return }
            pairs.append((name, replacement))
        }
        veil(details.addressedAs, by: "the family")
        for parent in details.parents {
            veil(parent, by: "the family")
            let words = parent.split(separator: " ").map(String.init)
            guard words.count > 1, let title = words.first, let last = words.last else { continue }
            veil("\(title) \(last)", by: "the family")
            for name in words.dropFirst().dropLast() { veil(name, by: "the family") }
        }
        let child = details.initials
        for name in [details.fullName, "\(details.calledName) \(details.surname)", details.knownAs, details.forename] {
            veil(name, by: child)
        }
        for name in details.forename.split(whereSeparator: { $0 == " " }) { veil(String(name), by: child) }
        veil(details.surname, by: child)
        // The longest first, so that a whole name goes before its parts.
        replacements = pairs.sorted { $0.0.count > $1.0.count }.map { (Array($0.0.lowercased()), $0.1) }
    }

    /// The text with the names taken out.
    func over(_ text: String) -> String {
        let characters = Array(text)
        let lowered = characters.map { Character($0.lowercased().count == 1 ? $0.lowercased() : String($0)) }
        var out = ""
        var place = 0
        while place < characters.count {
            guard place == 0 || !isWordPart(characters[place - 1]), let found = replacement(at: place, in: lowered)
            else {
                out.append(characters[place])
                place += 1
                continue
            }
            out += found.replacement
            place += found.length
        }
        return out
    }

    private func replacement(at place: Int, in text: [Character]) -> (replacement: String, length: Int)? {
        for (words, replacement) in replacements where place + words.count <= text.count {
            let end = place + words.count
            guard text[place..<end].elementsEqual(words), end == text.count || !isWordPart(text[end]) else { continue }
            return (replacement, words.count)
        }
        return nil
    }

    private func isWordPart(_ character: Character) -> Bool { character.isLetter || character.isNumber }
}
