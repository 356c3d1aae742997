/// Text on its way into a letter, where it must be words and nothing else.
enum LetterText {
    /// Without what cannot be printed and could act or mislead.
    ///
    /// These are control characters (the marks of
    /// `LetterTemplateScan` are among these), signs that turn the direction of reading, and noncharacters. Line breaks become
    /// `\n`.
    static func clean(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var wasReturn = false
        for scalar in text.unicodeScalars {
            defer { wasReturn = scalar == "\r" }
            switch scalar.value {
            case 0x0A: if !wasReturn { out.append("\n") }
            case 0x0D, 0x85, 0x2028, 0x2029, 0x0B, 0x0C: out.append("\n")
            case 0x09: out.append(" ")
            case 0...0x1F, 0x7F...0x9F, 0x202A...0x202E, 0x2066...0x2069, 0xFDD0...0xFDEF, 0xFEFF: break
            case let value where value & 0xFFFE == 0xFFFE: break
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// One line of Markdown in which nothing acts, wherever in a line it stands.
    ///
    /// Scalar by scalar: to Markdown a sign that is followed by a combining mark is still that sign.
    static func inline(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in clean(text).unicodeScalars {
            switch scalar {
            case "\n": out.append(" ")
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "$", "^", "{", "}", "&":
                out.append("\\")
                out.append(scalar)
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// A line of Markdown that begins a block: words that would make it a list, a heading or a rule stay words.
    static func line(_ text: String) -> String {
        let words = trimmed(inline(text))
        guard let first = words.unicodeScalars.first else { return "" }
        if first == "-" || first == "+" || first == "=" { return "\\\(words)" }
        let digits = words.unicodeScalars.prefix { ("0"..."9").contains($0) }
        let rest = words.unicodeScalars.dropFirst(digits.count)
        guard !digits.isEmpty, let next = rest.first, next == "." || next == ")" else { return words }
        return "\(String(digits))\\\(String(rest))"
    }

    /// Paragraphs of Markdown in which nothing acts.
    ///
    /// A line that begins with a bullet or a dash is an item of a list;
    /// other lines that follow one another stay lines.
    static func block(_ paragraphs: [String]) -> String {
        var out = ""
        var wasItem = false
        for paragraph in paragraphs {
            var isStart = true
            for part in clean(paragraph).split(separator: "\n", omittingEmptySubsequences: false) {
                let words = trimmed(part)
                guard !words.isEmpty else {
                    isStart = true
                    continue
                }
                let item = words.first.map { "•-–*".contains($0) } == true && words.dropFirst().first == " "
                if !out.isEmpty { out += item && wasItem ? "\n" : item || wasItem || isStart ? "\n\n" : "\\\n" }
                out += item ? "- " + line(String(words.dropFirst())) : line(words)
                isStart = false
                wasItem = item
            }
        }
        return out
    }

    /// The paragraphs and items that `block` makes of these, as plain words, for looking them up in a rendered letter.
    static func plainLines(_ paragraphs: [String]) -> [String] {
        LetterDocument(markdown: block(paragraphs)).blocks.flatMap(\.lines).filter { !$0.isEmpty }
    }

    /// Each run of white space as one space, so that words can be compared however lines break.
    static func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Without white space at both ends.
    static func trimmed(_ text: some StringProtocol) -> String {
        guard let first = text.firstIndex(where: { !$0.isWhitespace }),
            let last = text.lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(text[first...last])
    }
}
