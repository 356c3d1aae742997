import Canvas

/// A plain table: columns as wide as their widest cell, words left, numbers right.
struct TextTable {
    private let titles: [String]
    private let numbers: Set<Int>
    private var rows: [[String]] = []

    /// - Parameter numbers: the places of columns that hold numbers, from 0.
    init(_ titles: [String], numbers: Set<Int> = []) {
        self.titles = titles
        self.numbers = numbers
    }

    mutating func append(_ row: [String]) {
        rows.append(row.map { displayForm($0) })
    }

    /// The table's lines; one cell is at most 40 columns wide, so that a hostile one cannot push the others away.
    var lines: [String] {
        let all = [titles] + rows.map { row in row.map { clip($0, to: 40) } }
        let widths = titles.indices.map { column in all.map { columnWidth(of: $0[column]) }.max() ?? 0 }
        return all.map { row in
            let cells = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: max(0, widths[column] - columnWidth(of: cell)))
                return numbers.contains(column) ? blanks + cell : cell + blanks
            }
            var line = cells.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line
        }
    }
}
