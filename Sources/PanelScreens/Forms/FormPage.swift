import Canvas

/// A form or a list as rows from top to bottom, often more than there is room for; the part with the focus is shown.
///
/// A value made anew for each paint and each change of the focus, so that drawing, scrolling and clicks agree on where
/// everything is.
struct FormPage<Place: Hashable & Sendable>: Sendable {
    /// Words at a column of a row.
    struct Span: Sendable {
        var column: Int
        var text: String
        var style: Style = .plain
        /// Columns that it takes, filled with blanks; nil for as many as the words need.
        var width: Int?
        var alignment: Screen.Alignment = .leading
        /// What a click on the words means where it is something else than for the rest of the row.
        var place: Place?
    }

    /// One row.
    struct Row: Sendable {
        var spans: [Span]
        /// What a click on the row means, and whose row it is.
        var place: Place?
        /// The column of the cursor when this row has the focus.
        var cursor: Int?

        func isRow(of place: Place) -> Bool { self.place == place || spans.contains { $0.place == place } }
    }

    /// Columns that there are.
    let width: Int
    private(set) var rows: [Row] = []

    /// An empty page of that many columns.
    init(width: Int) {
        self.width = max(1, width)
    }

    /// Adds a row.
    mutating func add(_ spans: [Span], place: Place? = nil, cursor: Int? = nil) {
        rows.append(Row(spans: spans, place: place, cursor: cursor))
    }

    /// Adds an empty row, unless the last one is empty already or there is none.
    mutating func gap() {
        if let last = rows.last, !last.spans.isEmpty { rows.append(Row(spans: [])) }
    }

    /// Adds a text, wrapped; `first` stands before its first row.
    mutating func paragraph(
        _ text: String, indent: Int, style: Style = .plain, place: Place? = nil, first: [Span] = [],
        keeping right: Int = 0,
        cursor: Int? = nil
    ) {
        let lines = wrap(text, width: max(8, width - indent - right))
        for (number, line) in lines.enumerated() {
            let span = Span(column: indent, text: line.text, style: style, width: max(1, width - indent - right))
            add((number == 0 ? first : []) + [span], place: place, cursor: number == 0 ? cursor : nil)
        }
    }

    /// Adds words to the last row.
    mutating func append(_ span: Span) {
        guard !rows.isEmpty else { return add([span]) }
        rows[rows.count - 1].spans.append(span)
    }

    /// The rows of a place, from its first to its last.
    func rows(of place: Place) -> Range<Int>? {
        guard let first = rows.firstIndex(where: { $0.isRow(of: place) }),
            let last = rows.lastIndex(where: { $0.isRow(of: place) })
        else { return nil }
        return first..<last + 1
    }

    /// The first row to show, so that the place with the focus is in sight: as near to `top` as can be.
    func top(from top: Int, height: Int, focus: Place?) -> Int {
        let height = max(1, height)
        var top = min(max(0, top), max(0, rows.count - height))
        guard let focus, let all = rows(of: focus) else { return top }
        let cursor = rows[all].firstIndex { $0.cursor != nil } ?? all.lowerBound
        // What stands together is shown together where it fits: the words above a field tell what it is.
        var above = all.lowerBound
        while above > 0, !rows[above - 1].spans.isEmpty { above -= 1 }
        var below = all.upperBound
        while below < rows.count, !rows[below].spans.isEmpty { below += 1 }
        // What is too long is read from its start.
        let start = cursor == all.lowerBound ? cursor..<cursor + height : cursor..<cursor + 1
        let choices = [above..<below, above..<all.upperBound, all]
        let wanted = choices.first { $0.count <= height } ?? start
        if wanted.lowerBound < top { top = wanted.lowerBound }
        if wanted.upperBound > top + height { top = wanted.upperBound - height }
        return top
    }

    /// Draws the rows from `top` on; with the focus, the cursor too.
    ///
    /// At the right edge it says that there is more.
    func draw(on screen: inout Screen, in region: Region, from top: Int, hasFocus: Bool) {
        for line in 0..<max(0, region.rows) where top + line < rows.count {
            let row = rows[top + line]
            for span in row.spans where span.column < region.columns {
                let room = region.columns - span.column
                screen.put(
                    span.text, row: region.row + line, column: region.column + span.column,
                    width: min(span.width ?? min(room, columnWidth(of: span.text)), room), style: span.style,
                    alignment: span.alignment)
            }
            if hasFocus, let cursor = row.cursor {
                screen.cursor = Position(
                    row: region.row + line, column: region.column + min(cursor, max(0, region.columns - 1)))
            }
        }
        guard region.rows > 2 else { return }
        if top > 0 { sayMore("▴", on: &screen, in: region, line: 0, of: top) }
        if top + region.rows < rows.count {
            sayMore("▾", on: &screen, in: region, line: region.rows - 1, of: top + region.rows - 1)
        }
    }

    /// Says at the right edge that there is more: with the word where nothing stands there.
    private func sayMore(_ mark: String, on screen: inout Screen, in region: Region, line: Int, of row: Int) {
        let words = " more \(mark)"
        let right = region.columns - words.count
        let end = rows[row].spans.map { $0.column + columnWidth(of: $0.text) }.max() ?? 0
        if right > 0, end <= right {
            screen.put(words, row: region.row + line, column: region.column + right, width: words.count, style: .quiet)
        } else {
            screen.put(
                mark, row: region.row + line, column: region.column + region.columns - 1, width: 1, style: .quiet)
        }
    }

    /// What a click on a cell means.
    func place(at position: Position, in region: Region, from top: Int) -> Place? {
        guard region.contains(position) else { return nil }
        let row = top + position.row - region.row
        guard rows.indices.contains(row) else { return nil }
        let column = position.column - region.column
        let hit = rows[row].spans.last { $0.column <= column && $0.place != nil }
        return hit?.place ?? rows[row].place
    }
}
