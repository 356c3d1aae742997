/// Text from outside on its way into Markdown, where it must not become mark-up, a link, a picture or HTML.
enum MarkdownText {
    /// One line: line breaks become spaces.
    ///
    /// Scalar by scalar: a sign with a combining mark on it is one character, and still the sign to Markdown.
    static func inline(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var out = ""
        for (place, scalar) in scalars.enumerated() {
            switch scalar {
            case "\n" where place > 0 && scalars[place - 1] == "\r": break
            case "\n", "\r", "\t", "\u{85}", "\u{2028}", "\u{2029}": out.append(" ")
            case "\\", "`", "*", "_", "[", "]", "<", ">", "#", "|", "~", "!", "$", "^", "{", "}": out += "\\\(scalar)"
            case "&": out += "&amp;"
            case ":" where scalars[(place + 1)...].starts(with: "//".unicodeScalars): out += "\\:"
            case "." where String(String.UnicodeScalarView(scalars[..<place].suffix(3))).lowercased() == "www":
                out += "\\."
            default: append(scalar, to: &out)
            }
        }
        return out
    }

    /// A sign that acts on a terminal or turns the letters round is shown by its number.
    private static func append(_ scalar: Unicode.Scalar, to out: inout String) {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF:
            let digits = String(scalar.value, radix: 16, uppercase: true)
            out += "⟨\(String(repeating: "0", count: 4 - digits.count))\(digits)⟩"
        default: out.unicodeScalars.append(scalar)
        }
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
