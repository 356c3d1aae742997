/// The part of an edited text that is shown, and where the cursor is in it.
public struct EditorLayout: Equatable, Sendable {
    /// The lines shown, from the top.
    public let lines: [WrappedLine]
    /// The cursor's cell, counted from the top left of the part shown.
    public let cursor: Position
    /// How many lines lie above the part shown; of a single line, how many characters lie left of it.
    public let hidden: Int
    /// How many lines there are in all.
    public let total: Int
}

extension TextEditor {
    /// The lines to show in so many cells, with the cursor among them.
    ///
    /// Scrolls from where the last ``resize(to:)`` or edit left off, by as little as brings the cursor in.
    public func layout(width: Int, height: Int) -> EditorLayout {
        let size = Size(columns: max(1, width), rows: max(1, height))
        let first = scrolled(to: size)
        switch lines {
        case .one: return singleLayout(from: first, width: size.columns)
        case .many:
            let shown = shownLines(width: size.columns)
            let line = lineOfCursor(in: shown)
            let column = columns(from: shown[line].source.lowerBound, to: cursor)
            return EditorLayout(
                lines: Array(shown[first..<min(shown.count, first + size.rows)]),
                cursor: Position(row: line - first, column: min(column, size.columns - 1)), hidden: first,
                total: shown.count)
        }
    }

    private func singleLayout(from first: Int, width: Int) -> EditorLayout {
        var end = first
        var used = 0
        while end < characters.count, used + columnWidth(of: characters[end]) <= width {
            used += columnWidth(of: characters[end])
            end += 1
        }
        let line = WrappedLine(
            text: String(characters[first..<end]), source: first..<end, columns: used,
            endsParagraph: end == characters.count)
        let column = min(columns(from: first, to: cursor), width - 1)
        return EditorLayout(lines: [line], cursor: Position(row: 0, column: column), hidden: first, total: 1)
    }

    /// The first line (or character) to show so that the cursor is in sight.
    func scrolled(to size: Size) -> Int {
        switch lines {
        case .one:
            var first = min(scroll, cursor)
            while first < cursor, columns(from: first, to: cursor) >= size.columns { first += 1 }
            return first
        case .many:
            let shown = shownLines(width: size.columns)
            let line = lineOfCursor(in: shown)
            // Not further than needed to show the last line at the bottom.
            let first = min(scroll, max(0, shown.count - size.rows))
            return min(max(first, line - size.rows + 1), line)
        }
    }
}

extension Screen {
    /// Draws an editor in a rectangle; with the focus, the cursor goes where its text is edited.
    public mutating func put(_ editor: TextEditor, in region: Region, style: Style = .plain, hasFocus: Bool) {
        guard region.rows > 0, region.columns > 0 else { return }
        let layout = editor.layout(width: region.columns, height: region.rows)
        for row in 0..<region.rows {
            let text = row < layout.lines.count ? layout.lines[row].text : ""
            put(text, row: region.row + row, column: region.column, width: region.columns, style: style)
        }
        if hasFocus {
            cursor = Position(row: region.row + layout.cursor.row, column: region.column + layout.cursor.column)
        }
    }
}
