extension Screen {
    /// Which end of its rectangle a text keeps to.
    public enum Alignment: Sendable {
        /// Words: at the left.
        case leading
        /// Numbers: at the right.
        case trailing
    }

    /// Writes a text into a rectangle of one row, clipped with `…` and padded with blanks in the same style.
    ///
    /// Without a width it goes as far as the screen's edge and does not pad. Line ends show as blanks, hostile
    /// characters as signs in the warning colour. Returns the columns that the text took, without the padding.
    @discardableResult
    public mutating func put(
        _ text: String, row: Int, column: Int, width: Int? = nil, style: Style = .plain, alignment: Alignment = .leading
    ) -> Int {
        guard row >= 0, row < size.rows, column < size.columns else { return 0 }
        let limit = min(size.columns, column.saturatingSum(width ?? .max))
        guard limit > max(0, column) else { return 0 }
        var start = column
        if alignment == .trailing, width != nil {
            let needed = columnWidth(of: text)
            if needed < limit - column {
                start = limit - needed
                blank(row: row, from: max(0, column), to: start, style: style)
            }
        }
        let end = write(text, row: row, from: start, to: limit, style: style)
        if width != nil { blank(row: row, from: end, to: limit, style: style) }
        return max(0, end - start)
    }

    /// Fills a rectangle with one sign, blank unless another is named.
    ///
    /// Only a sign of one column fills; another counts as a blank.
    public mutating func fill(_ region: Region, with sign: Unicode.Scalar = " ", style: Style = .plain) {
        let region = region.clamped(to: size)
        guard region.columns > 0 else { return }
        let glyph = CellText(String(Character(sign))).glyphs
        let code = glyph.count == 1 && glyph[0].columns == 1 && glyph[0].marks.isEmpty ? shown(glyph[0].base) : 0x20
        let cell = Cell(code: code, style: style, columns: 1)
        for row in region.row..<region.row + region.rows {
            let first = row * size.columns + region.column
            mend(at: first, row: row)
            mend(at: first + region.columns, row: row)
            for index in first..<first + region.columns { cells[index] = cell }
        }
    }

    /// Draws a thin line across: the whole row, or the columns named.
    public mutating func rule(row: Int, column: Int = 0, width: Int? = nil, style: Style = .quiet) {
        fill(Region(row: row, column: column, rows: 1, columns: width ?? size.columns), with: "─", style: style)
    }

    /// Gives every cell of a rectangle this style in place of its own.
    public mutating func restyle(_ region: Region, as style: Style) {
        change(region) { _ in style }
    }

    /// Adds to the style of every cell of a rectangle: `.reverse` for the row that has the focus.
    public mutating func emphasise(_ region: Region, with style: Style) {
        change(region) { $0.with(style) }
    }

    /// Copies another screen onto this one, with its top left corner there.
    ///
    /// Its cursor is not taken.
    public mutating func place(_ other: Screen, row: Int, column: Int) {
        for sourceRow in 0..<other.size.rows where row + sourceRow >= 0 && row + sourceRow < size.rows {
            for sourceColumn in 0..<other.size.columns {
                let cell = other.cells[sourceRow * other.size.columns + sourceColumn]
                let target = column + sourceColumn
                guard cell.columns > 0, target >= 0 else { continue }
                let marks = other.cluster(of: cell)
                _ = set(
                    base: marks?.first ?? cell.code, marks: marks.map { Array($0.dropFirst()) } ?? [],
                    columns: Int(cell.columns), row: row + sourceRow, column: target, limit: size.columns,
                    style: cell.style)
            }
        }
    }

    // MARK: - Cells

    private mutating func change(_ region: Region, _ change: (Style) -> Style) {
        let region = region.clamped(to: size)
        for row in region.row..<region.row + region.rows {
            let first = row * size.columns + region.column
            for index in first..<first + region.columns { cells[index].style = change(cells[index].style) }
        }
    }

    /// Writes glyphs from a column on; returns the column after the last.
    private mutating func write(_ text: String, row: Int, from start: Int, to limit: Int, style: Style) -> Int {
        if start >= 0, isPlainASCII(text) {
            return write(ascii: text.utf8, row: row, from: start, to: limit, style: style)
        }
        var reader = GlyphReader(text, lines: .space)
        var column = start
        while let glyph = reader.next() {
            let look = glyph.isWarning ? style.with(.warning) : style
            guard column + glyph.columns <= limit else {
                writeEllipsis(row: row, column: limit - 1, from: column, style: style)
                return limit
            }
            // What lies left of the screen is passed over.
            if column >= 0 {
                _ = set(
                    base: glyph.base, marks: glyph.marks, columns: glyph.columns, row: row, column: column,
                    limit: limit,
                    style: look)
            }
            column += glyph.columns
        }
        return max(column, 0)
    }

    private mutating func write(
        ascii bytes: String.UTF8View, row: Int, from start: Int, to limit: Int, style: Style
    ) -> Int {
        let first = row * size.columns
        let count = min(bytes.count, limit - start)
        mend(at: first + start, row: row)
        mend(at: first + start + count, row: row)
        var index = first + start
        for byte in bytes.prefix(count) {
            cells[index] = Cell(code: UInt32(byte), style: style, columns: 1)
            index += 1
        }
        if bytes.count > count { writeEllipsis(row: row, column: limit - 1, from: limit, style: style) }
        return start + count
    }

    private mutating func writeEllipsis(row: Int, column: Int, from: Int, style: Style) {
        blank(row: row, from: max(0, from), to: column, style: style)
        _ = set(
            base: Marks.ellipsis(unicode: capabilities.unicode), marks: [], columns: 1, row: row, column: column,
            limit: column + 1, style: style)
    }

    private mutating func blank(row: Int, from start: Int, to end: Int, style: Style) {
        guard end > start else { return }
        let first = row * size.columns
        mend(at: first + start, row: row)
        mend(at: first + end, row: row)
        for index in first + start..<first + end { cells[index] = Cell(code: 0x20, style: style, columns: 1) }
    }

    /// Writes one glyph if it ends before the limit.
    private mutating func set(
        base: UInt32, marks: [UInt32], columns: Int, row: Int, column: Int, limit: Int, style: Style
    ) -> Bool {
        guard column + columns <= limit else { return false }
        let index = row * size.columns + column
        mend(at: index, row: row)
        mend(at: index + columns, row: row)
        var code = shown(base)
        if !marks.isEmpty {
            code = Cell.clusterBase + UInt32(clusters.count)
            clusters.append([shown(base)] + marks)
        }
        cells[index] = Cell(code: code, style: style, columns: UInt8(columns))
        if columns == 2 { cells[index + 1] = Cell(code: 0, style: style, columns: 0) }
        return true
    }

    /// Makes an edge at a cell: a wide letter that would be cut in two becomes two blanks.
    private mutating func mend(at index: Int, row: Int) {
        guard index > row * size.columns, index < (row + 1) * size.columns, cells[index].columns == 0 else { return }
        cells[index] = Cell(code: 0x20, style: cells[index].style, columns: 1)
        cells[index - 1] = Cell(code: 0x20, style: cells[index - 1].style, columns: 1)
    }

    private func shown(_ scalar: UInt32) -> UInt32 {
        capabilities.unicode ? scalar : Marks.ascii(scalar)
    }
}
