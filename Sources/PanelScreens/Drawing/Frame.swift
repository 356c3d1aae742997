import Canvas

/// The rows of a screen from top to bottom: head, rule, body, status line, key line.
///
/// A low screen gives up the rule first, then the key line, the head and the status line; the body is always there.
struct Frame {
    let size: Size
    let head: Int?
    let rule: Int?
    let body: Region
    let status: Int?
    let keys: Int?

    init(_ size: Size, hasRule: Bool = true) {
        self.size = size
        head = size.rows >= 4 ? 0 : nil
        rule = size.rows >= 8 && hasRule ? 1 : nil
        keys = size.rows >= 5 ? size.rows - 1 : nil
        status = size.rows >= 3 ? size.rows - (size.rows >= 5 ? 2 : 1) : nil
        let top = (head == nil ? 0 : 1) + (rule == nil ? 0 : 1)
        let bottom = size.rows - (keys == nil ? 0 : 1) - (status == nil ? 0 : 1)
        body = Region(row: top, column: 0, rows: max(0, bottom - top), columns: size.columns)
    }
}

extension Region {
    /// Without so many rows at the top.
    func dropping(top rows: Int) -> Region {
        let rows = min(max(0, rows), self.rows)
        return Region(row: row + rows, column: column, rows: self.rows - rows, columns: columns)
    }

    /// Without so many rows at the bottom.
    func dropping(bottom rows: Int) -> Region {
        Region(row: row, column: column, rows: max(0, self.rows - max(0, rows)), columns: columns)
    }

    /// Without so many columns at the left.
    func dropping(left columns: Int) -> Region {
        let columns = min(max(0, columns), self.columns)
        return Region(row: row, column: column + columns, rows: rows, columns: self.columns - columns)
    }
}
