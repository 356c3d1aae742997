/// Text from outside on its way into Markdown, where it must not become mark-up, a link, a picture or HTML.
enum MarkdownText {
    /// One line: line breaks become spaces.
    ///
    /// Scalar by scalar: a sign with a combining mark on it is one character, and still the sign to Markdown.
    static func inline(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": out.append(" ")
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!":
                out.append("\\")
                out.append(scalar)
            case "&": out.append(contentsOf: "&amp;".unicodeScalars)
            default: out.append(scalar)
            }
        }
        return String(out)
    }

    /// A cell of a table.
    static func cell(_ text: String) -> String { inline(text) }

    /// Paragraphs: an empty line parts them, a single line break stays one.
    static func block(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { guarded(inline(String($0))) }
            .joined(separator: "\n")
    }

    /// A line that would begin a list, a heading or a rule is kept a line of words.
    private static func guarded(_ line: String) -> String {
        let trimmed = line.drop { $0 == " " || $0 == "\t" }
        guard let first = trimmed.first else { return "" }
        if first == "-" || first == "+" || first == "=" { return "\\\(trimmed)" }
        let digits = trimmed.prefix { $0.isASCII && $0.isNumber }
        if !digits.isEmpty, let next = trimmed.dropFirst(digits.count).first, next == "." || next == ")" {
            return "\(digits)\\\(trimmed.dropFirst(digits.count))"
        }
        return String(trimmed)
    }
}
