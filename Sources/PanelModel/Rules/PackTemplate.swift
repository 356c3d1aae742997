/// Fills the small templates of rule packs: `{name}` and the like.
enum PackTemplate {
    /// The text with each `{key}` replaced; an unknown key stays as it is, which the pack readers refuse beforehand.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let (open, close) = braces(in: rest) {
            let key = String(rest[rest.utf8.index(after: open)..<close])
            result += rest[..<open]
            result += values[key] ?? "{\(key)}"
            rest = rest[rest.utf8.index(after: close)...]
        }
        return result + rest
    }

    /// The keys in a text, in order; a brace that is not closed has all that follows for its key.
    static func keys(in text: String) -> [String] {
        var keys: [String] = []
        var rest = text[...]
        while let (open, close) = braces(in: rest) {
            keys.append(String(rest[rest.utf8.index(after: open)..<close]))
            rest = rest[rest.utf8.index(after: close)...]
        }
        if let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")) {
            keys.append(String(rest[rest.utf8.index(after: open)...]))
        }
        return keys
    }

    private static func braces(in text: Substring) -> (open: Substring.Index, close: Substring.Index)? {
        guard let open = text.utf8.firstIndex(of: UInt8(ascii: "{")),
            let close = text.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return nil }
        return (open, close)
    }
}
