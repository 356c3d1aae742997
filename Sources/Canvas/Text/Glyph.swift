/// What one cell, or one pair of cells, shows: a printable scalar with at most four combining marks.
public struct Glyph: Equatable, Sendable {
    /// The scalar that takes the columns; never a control or an invisible one.
    public let base: UInt32
    /// Combining marks on it; most often none.
    public let marks: [UInt32]
    /// 1 or 2.
    public let columns: Int
    /// Whether this stands for something that must not reach a terminal, such as `␛` for an escape character.
    public let isWarning: Bool

    init(_ base: UInt32, marks: [UInt32] = [], columns: Int = 1, isWarning: Bool = false) {
        self.base = base
        self.marks = marks
        self.columns = columns
        self.isWarning = isWarning
    }

    func append(to text: inout String) {
        Glyph.append(base, to: &text)
        for mark in marks { Glyph.append(mark, to: &text) }
    }

    private static func append(_ value: UInt32, to text: inout String) {
        if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
    }
}

/// What becomes of a line end when text is shown.
public enum LineForm: Sendable {
    /// One space: for a cell of a list.
    case space
    /// The sign `↵`.
    case mark
    /// It stays a line end: for the command line's output, never for a screen.
    case kept
}
