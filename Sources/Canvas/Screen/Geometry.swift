/// How many columns and rows a screen has.
public struct Size: Equatable, Hashable, Sendable {
    /// Columns, each as wide as one Latin letter.
    public var columns: Int
    /// Rows.
    public var rows: Int

    /// A size; a negative number counts as nothing.
    public init(columns: Int, rows: Int) {
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }
}

/// A cell's place on a screen, counted from 0 at the top left.
public struct Position: Equatable, Hashable, Sendable {
    /// The row, from 0 at the top.
    public var row: Int
    /// The column, from 0 at the left.
    public var column: Int

    /// A place; nothing checks that it lies on a screen.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// A rectangle of cells.
public struct Region: Equatable, Hashable, Sendable {
    /// The first row.
    public var row: Int
    /// The first column.
    public var column: Int
    /// How many rows.
    public var rows: Int
    /// How many columns.
    public var columns: Int

    /// A rectangle; nothing checks that it lies on a screen.
    public init(row: Int, column: Int, rows: Int, columns: Int) {
        self.row = row
        self.column = column
        self.rows = rows
        self.columns = columns
    }

    /// The part of the rectangle that lies on a screen of that size; empty when none does.
    public func clamped(to size: Size) -> Region {
        let top = min(max(0, row), size.rows)
        let left = min(max(0, column), size.columns)
        let bottom = max(top, min(size.rows, row.saturatingSum(rows)))
        let right = max(left, min(size.columns, column.saturatingSum(columns)))
        return Region(row: top, column: left, rows: bottom - top, columns: right - left)
    }

    /// Whether a place lies inside.
    public func contains(_ position: Position) -> Bool {
        position.row >= row && position.column >= column && position.row - row < rows
            && position.column - column < columns
    }
}

extension Int {
    /// A sum that stops at the ends of the range, for widths such as `Int.max` that mean "as far as it goes".
    func saturatingSum(_ other: Int) -> Int {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? (other > 0 ? .max : .min) : sum
    }
}
