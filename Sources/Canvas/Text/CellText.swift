/// Text made safe to show: the one way from any data to a screen, and to the command line's output.
///
/// Stored text is never changed; this is how it looks. Everything that could act on a terminal or deceive a reader
/// becomes a visible sign: C0 controls `␛`, C1 and the invisible ones `⟨202E⟩`. What terminals disagree about gets a
/// safe form of known width: the first emoji of a joined family, `[GB]` for a flag, `[1]` for a keycap, no skin tone,
/// no variation selector. A letter keeps at most four combining marks, which is what a cell of ncurses holds.
public struct CellText: Equatable, Sendable {
    /// What the cells show, in order.
    public let glyphs: [Glyph]
    /// Columns of all glyphs together.
    public let columns: Int
    /// How many scalars were shown as signs because they must not act or hide.
    public let warnings: Int

    /// The safe form of a text.
    public init(_ text: String, lines: LineForm = .space) {
        var reader = GlyphReader(text, lines: lines)
        var glyphs: [Glyph] = []
        var columns = 0
        while let glyph = reader.next() {
            glyphs.append(glyph)
            columns += glyph.columns
        }
        self.glyphs = glyphs
        self.columns = columns
        warnings = reader.warnings
    }

    /// The glyphs as a string.
    public var text: String {
        var text = ""
        for glyph in glyphs { glyph.append(to: &text) }
        return text
    }
}

/// The safe form of a text as a string: for standard output and standard error.
///
/// See ``CellText``.
public func displayForm(_ text: String, lines: LineForm = .space) -> String {
    if isPlainASCII(text) { return text }
    return CellText(text, lines: lines).text
}

/// Columns that a text takes when shown.
public func columnWidth(of text: String) -> Int {
    if isPlainASCII(text) { return text.utf8.count }
    var reader = GlyphReader(text, lines: .space)
    var columns = 0
    while let glyph = reader.next() { columns += glyph.columns }
    return columns
}

/// The safe form of a text in at most that many columns; ends in `…` when there was more.
public func clip(_ text: String, to width: Int) -> String {
    guard width > 0 else { return "" }
    if isPlainASCII(text), text.utf8.count <= width { return text }
    var reader = GlyphReader(text, lines: .space)
    var kept: [Glyph] = []
    var used = 0
    while let glyph = reader.next() {
        guard used + glyph.columns <= width else {
            while used >= width, let last = kept.popLast() { used -= last.columns }
            kept.append(Glyph(Marks.ellipsis(unicode: true)))
            break
        }
        kept.append(glyph)
        used += glyph.columns
    }
    var result = ""
    for glyph in kept { glyph.append(to: &result) }
    return result
}

/// Whether every byte is a printable ASCII character, so that bytes are columns.
func isPlainASCII(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F }
}
