/// Words of single cells that have a short form of their own.
enum CaseWords {
    /// `M` or `F` for the common words; anything else as written.
    static func sex(_ text: String) -> String {
        switch FoldedText.fold(text) {
        case "m", "male", "boy", "man": "M"
        case "f", "female", "girl", "woman": "F"
        default: text
        }
    }

    /// `R`, `N1`, `N2`, `E1`, `E2` or `1` to `20` for the common ways to write a year group; anything else as written.
    ///
    /// Where it is a number, reception is 0, and the nursery years are −1 and −2 (national curriculum year actual).
    static func yearGroup(_ text: String) -> String {
        switch text {
        case "0", "00": return "R"
        case "-1": return "N2"
        case "-2": return "N1"
        default: break
        }
        var word = FoldedText.fold(text)
        for prefix in ["ncyear", "ncy", "yeargroup", "year", "yr", "y"] where word.hasPrefix(prefix) {
            word = String(word.dropFirst(prefix.count))
            break
        }
        switch word {
        case "r", "rec", "reception", "0": return "R"
        case "n1", "nursery1": return "N1"
        case "n2", "nursery2": return "N2"
        case "e1", "e2": return word.uppercased()
        default: break
        }
        guard word.utf8.count <= 2, let number = Int(word), (1...20).contains(number) else { return text }
        return String(number)
    }

    /// The number without the `.0` that a spreadsheet may add; anything else as written.
    static func urn(_ text: String) -> String {
        text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
