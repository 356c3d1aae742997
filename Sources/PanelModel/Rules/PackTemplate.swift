/// Fills the small templates of rule packs: `{name}` and the like.
enum PackTemplate {
    /// The text with each `{key}` replaced; an unknown key stays as it is, which the pack readers refuse beforehand.
    static func fill(_ text: String, _ values: [String: String]) -> String {
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let key = String(rest[rest.index(after: open)..<close])
            result += rest[..<open]
            result += values[key] ?? "{\(key)}"
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The keys in a text, in order.
    static func keys(in text: String) -> [String] {
        var keys: [String] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            let close = rest[open...].firstIndex(of: "}") ?? rest.endIndex
            keys.append(String(rest[rest.index(after: open)..<close]))
            rest = close < rest.endIndex ? rest[rest.index(after: close)...] : rest[close...]
        }
        return keys
    }
}
