/// Reads a text glyph by glyph, in safe form.
///
/// Two speeds, because a screen is thousands of cells and nearly all are simple: an ASCII byte, or a letter or sign
/// from a few well-known blocks, is a glyph if what follows is such too and so cannot join it; the rest is taken by
/// whole characters (grapheme clusters), which costs about four times as much.
struct GlyphReader {
    private let text: String.UTF8View
    private let whole: String
    private var index: String.Index
    private let end: String.Index
    private let lines: LineForm
    /// Glyphs of a character that gave several, last first.
    private var waiting: [Glyph] = []
    /// How many scalars became warning signs so far.
    private(set) var warnings = 0

    init(_ text: String, lines: LineForm) {
        whole = text
        self.text = text.utf8
        index = text.utf8.startIndex
        end = text.utf8.endIndex
        self.lines = lines
    }

    mutating func next() -> Glyph? {
        if let glyph = waiting.popLast() { return glyph }
        // A character may show as nothing at all, such as a joiner between letters that join.
        while index < end {
            let byte = text[index]
            let after = text.index(after: index)
            if byte >= 0x20, byte < 0x7F, after == end || isSimple(at: after) {
                index = after
                return Glyph(UInt32(byte))
            }
            if byte >= 0xC2, let (value, next) = simpleScalar(at: index), next == end || isSimple(at: next) {
                index = next
                return Glyph(value)
            }
            let character = whole[index]
            whole.formIndex(after: &index)
            if let glyph = take(character) { return glyph }
        }
        return nil
    }

    /// Shows one character; keeps what follows its first glyph waiting.
    private mutating func take(_ character: Character) -> Glyph? {
        var cluster = ClusterForm(lines: lines)
        cluster.show(character)
        warnings += cluster.warnings
        guard cluster.glyphs.count > 1 else { return cluster.glyphs.first }
        waiting = cluster.glyphs.reversed()
        return waiting.popLast()
    }

    /// Whether what starts here can neither join the character before nor be hostile.
    private func isSimple(at index: String.Index) -> Bool {
        text[index] < 0x80 || simpleScalar(at: index) != nil
    }

    /// The two- or three-byte scalar here, if it is one column wide, never joins others and is no emoji.
    private func simpleScalar(at start: String.Index) -> (UInt32, String.Index)? {
        let first = text[start]
        guard first >= 0xC2, first < 0xF0 else { return nil }
        let second = text.index(after: start)
        guard second < end else { return nil }
        if first < 0xE0 {
            let value = UInt32(first & 0x1F) << 6 | UInt32(text[second] & 0x3F)
            // Latin with accents, Greek, Cyrillic: without ©, ® (emoji to some), the soft hyphen and combining marks.
            let simple =
                (value >= 0xA1 && value < 0x2B0 && value != 0xA9 && value != 0xAD && value != 0xAE)
                || (value >= 0x391 && value <= 0x3C9 && value != 0x3A2) || (value >= 0x400 && value <= 0x482)
            return simple ? (value, text.index(after: second)) : nil
        }
        let third = text.index(after: second)
        guard third < end else { return nil }
        let value = UInt32(first & 0x0F) << 12 | UInt32(text[second] & 0x3F) << 6 | UInt32(text[third] & 0x3F)
        // Welsh and Vietnamese letters; dashes, quotes, bullet, ellipsis; the pound and euro; lines, blocks, and our
        // dots.
        let simple =
            (value >= 0x1E00 && value <= 0x1EFF) || (value >= 0x2010 && value <= 0x2026) || value == 0x20AC
            || (value >= 0x2500 && value <= 0x259F) || value == 0x25B8 || value == 0x25CB || value == 0x25CF
            || value == 0x25D0 || value == 0x2713
        return simple ? (value, text.index(after: third)) : nil
    }
}
