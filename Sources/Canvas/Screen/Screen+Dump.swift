extension Screen {
    /// The rows as plain lines.
    ///
    /// Blanks at the end of a line are left out unless asked for; every line ends in a newline.
    public func text(keepingTrailingBlanks: Bool = false) -> String {
        var text = ""
        for row in 0..<size.rows {
            text += line(row, keepingTrailingBlanks: keepingTrailingBlanks)
            text += "\n"
        }
        return text
    }

    /// The rows as plain lines, without blanks at their ends.
    public var text: String { text() }

    /// One row as plain text; empty off the screen.
    public func line(_ row: Int, keepingTrailingBlanks: Bool = false) -> String {
        guard row >= 0, row < size.rows else { return "" }
        var line = ""
        var end = line.endIndex
        for column in 0..<size.columns {
            let cell = cells[row * size.columns + column]
            guard cell.columns > 0 else { continue }
            for value in cluster(of: cell) ?? [cell.code] {
                if let scalar = Unicode.Scalar(value) { line.unicodeScalars.append(scalar) }
            }
            if cell.code != 0x20 { end = line.endIndex }
        }
        return keepingTrailingBlanks ? line : String(line[..<end])
    }

    /// Text, then the runs of cells that are not plain, then the cursor: for golden files.
    ///
    /// A run reads `@12,3-20 reverse bold accent`: row, first and last column, all from 0. The last line is `cursor
    /// 12,3` or `cursor none`.
    public func dump() -> String {
        var dump = text()
        for row in 0..<size.rows {
            var column = 0
            while column < size.columns {
                let style = cells[row * size.columns + column].style
                var end = column + 1
                while end < size.columns, cells[row * size.columns + end].style == style { end += 1 }
                if style != .plain { dump += "@\(row),\(column)-\(end - 1) \(style.words)\n" }
                column = end
            }
        }
        if let cursor { dump += "cursor \(cursor.row),\(cursor.column)\n" } else { dump += "cursor none\n" }
        return dump
    }
}
