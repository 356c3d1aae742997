/// One line of a wrapped text.
public struct WrappedLine: Equatable, Sendable {
    /// The words as they are stored, without the line end and without the blanks at which the line was broken.
    public let text: String
    /// The characters that the line takes from the text, counted from 0, with the line end or the blanks that end it.
    ///
    /// The lines' ranges follow one another without a gap, so every place in the text has its line.
    public let source: Range<Int>
    /// Columns that the words take.
    public let columns: Int
    /// Whether the line ends because the text has a line end there, or is over, rather than for want of room.
    public let endsParagraph: Bool
}

/// Breaks a text into lines of at most that many columns, at blanks where it can, inside a word where it must.
///
/// There is always at least one line; a text that ends in a line end has an empty line after it. A character wider than
/// the width has a line to itself. Line ends are `\n` and `\r\n`.
public func wrap(_ text: String, width: Int) -> [WrappedLine] {
    wrap(Array(text), width: width)
}

/// Columns that one character takes when shown; a line end takes none.
func columnWidth(of character: Character) -> Int {
    let bytes = character.utf8
    if bytes.count == 1, let byte = bytes.first { return byte == 0x0A ? 0 : 1 }
    if isLineEnd(character) { return 0 }
    var cluster = ClusterForm(lines: .space)
    cluster.show(character)
    return cluster.glyphs.reduce(0) { $0 + $1.columns }
}

/// Whether a character ends a line.
func isLineEnd(_ character: Character) -> Bool { character == "\n" || character == "\r\n" }

/// As the public function, over characters: for the editor, which holds its text so.
func wrap(_ characters: [Character], width: Int) -> [WrappedLine] {
    let width = max(1, width)
    var lines: [WrappedLine] = []
    var start = 0
    var used = 0
    // The place after the last blank of the line so far, and the columns up to it.
    var breakAt: (place: Int, used: Int)?

    func emit(to end: Int, endsParagraph: Bool) {
        var last = end
        if endsParagraph {
            if last > start, isLineEnd(characters[last - 1]) { last -= 1 }
        } else {
            while last > start, characters[last - 1] == " " { last -= 1 }
        }
        let words = characters[start..<last]
        let columns = words.reduce(0) { $0 + columnWidth(of: $1) }
        lines.append(
            WrappedLine(text: String(words), source: start..<end, columns: columns, endsParagraph: endsParagraph))
        start = end
    }

    for place in characters.indices {
        let character = characters[place]
        if isLineEnd(character) {
            emit(to: place + 1, endsParagraph: true)
            used = 0
            breakAt = nil
            continue
        }
        let columns = columnWidth(of: character)
        if character == " " {
            // Blanks hang over the edge: they are where the line breaks.
            used += columns
            breakAt = (place + 1, used)
            continue
        }
        if used + columns > width, let found = breakAt, found.place > start {
            emit(to: found.place, endsParagraph: false)
            used -= found.used
            breakAt = nil
        }
        if used + columns > width, place > start {
            emit(to: place, endsParagraph: false)
            used = 0
        }
        used += columns
    }
    emit(to: characters.count, endsParagraph: true)
    return lines
}
