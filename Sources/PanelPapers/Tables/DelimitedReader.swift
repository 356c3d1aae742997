/// Cuts UTF-8 text into rows and cells: RFC 4180 with the liberties that spreadsheets take.
///
/// A quotation mark opens a quoted cell only where the cell starts; two of them inside are one; text after the
/// closing one still belongs to the cell. CR, LF and CR LF end a line.
struct DelimitedReader {
    let delimiter: DelimitedTable.Delimiter
    let limits: TableLimits
    /// Where to stop when only the first rows are wanted.
    var wantedRows = Int.max
    private(set) var text: [UInt8] = []
    private(set) var cellEnds: [Int] = []
    private(set) var rows: [DelimitedTable.Row] = []

    init(delimiter: DelimitedTable.Delimiter, limits: TableLimits) {
        self.delimiter = delimiter
        self.limits = limits
    }

    mutating func read(_ source: [UInt8], from start: Int, firstLine: Int) throws(TableFault) {
        text.reserveCapacity(source.count - start)
        let cut = delimiter.rawValue
        let end = source.count
        var index = start
        var line = firstLine
        var rowLine = firstLine
        var rowFirstCell = 0
        while index < end {
            if source[index] == 0x22 {
                try readQuoted(source, &index, &line)
            }
            let plainStart = index
            while index < end, source[index] != cut, source[index] != 0x0A, source[index] != 0x0D { index += 1 }
            text.append(contentsOf: source[plainStart..<index])
            try endCell(rowFirstCell, line: rowLine)
            if index < end, source[index] == cut {
                index += 1
                // A delimiter at the very end of the file still opens one more cell.
                if index == end { try endCell(rowFirstCell, line: rowLine) }
                if index < end { continue }
            }
            if index < end {
                index += source[index] == 0x0D && index + 1 < end && source[index + 1] == 0x0A ? 2 : 1
            }
            line += 1
            if rows.count == limits.rows { throw .tooManyRows(limit: limits.rows) }
            rows.append(.init(line: rowLine, firstCell: rowFirstCell, cellCount: cellEnds.count - rowFirstCell))
            if rows.count == wantedRows { return }
            rowLine = line
            rowFirstCell = cellEnds.count
        }
    }

    /// Reads from an opening quotation mark to past the closing one.
    private mutating func readQuoted(
        _ source: [UInt8], _ index: inout Int, _ line: inout Int
    ) throws(TableFault) {
        let openedOn = line
        index += 1
        var runStart = index
        while index < source.count {
            let byte = source[index]
            if byte == 0x22 {
                text.append(contentsOf: source[runStart..<index])
                index += 1
                guard index < source.count, source[index] == 0x22 else { return }
                text.append(0x22)
                index += 1
                runStart = index
                continue
            }
            if byte == 0x0A || byte == 0x0D && !(index + 1 < source.count && source[index + 1] == 0x0A) { line += 1 }
            index += 1
        }
        throw .unterminatedQuote(line: openedOn)
    }

    private mutating func endCell(_ rowFirstCell: Int, line: Int) throws(TableFault) {
        let start = cellEnds.last ?? 0
        let columnNumber = cellEnds.count - rowFirstCell + 1
        if text.count - start > limits.cellBytes {
            throw .cellTooLong(line: line, columnNumber: columnNumber, limit: limits.cellBytes)
        }
        if columnNumber > limits.columns { throw .tooManyColumns(line: line, limit: limits.columns) }
        cellEnds.append(text.count)
    }
}
