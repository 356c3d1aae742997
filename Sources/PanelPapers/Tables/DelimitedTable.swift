/// Rows of cells, read from delimited text.
///
/// The cells lie unquoted, end to end, in one buffer, and a cell becomes a `String` only when asked for: a table of
/// 150,000 rows is a few arrays, not millions of strings.
public struct DelimitedTable: Sendable {
    /// What stands between two cells.
    public enum Delimiter: UInt8, Hashable, Sendable, CaseIterable {
        case comma = 0x2C
        case semicolon = 0x3B
        case tab = 0x09
        case bar = 0x7C

        /// The word for a message.
        public var title: String {
            switch self {
            case .comma: "comma"
            case .semicolon: "semicolon"
            case .tab: "tab"
            case .bar: "vertical bar"
            }
        }
    }

    struct Row: Sendable {
        /// The line of the file on which the row starts, from 1; a quoted line break counts as a line.
        let line: Int
        let firstCell: Int
        let cellCount: Int
    }

    /// The delimiter that was found, or that a `sep=` line named.
    public let delimiter: Delimiter
    var text: [UInt8] = []
    var cellEnds: [Int] = []
    var rows: [Row] = []

    init(delimiter: Delimiter) {
        self.delimiter = delimiter
    }

    /// Reads UTF-8 text without a byte order mark, as `TextDecoding` gives it.
    ///
    /// Rows may be of different lengths; a line without anything is a row with one empty cell. Lines end with LF, CR
    /// LF or CR.
    ///
    /// - Parameter delimiter: nil to find it: from a first line such as `sep=;`, else the one that cuts the first rows
    /// most evenly into more than one cell.
    public init(utf8: [UInt8], delimiter: Delimiter? = nil, limits: TableLimits = TableLimits()) throws(TableFault) {
        let named = DelimiterDetection.namedInFirstLine(utf8)
        let chosen = delimiter ?? named?.delimiter ?? DelimiterDetection.likeliest(utf8)
        self.init(delimiter: chosen)
        var reader = DelimitedReader(delimiter: chosen, limits: limits)
        try reader.read(utf8, from: named?.length ?? 0, firstLine: named == nil ? 1 : 2)
        text = reader.text
        cellEnds = reader.cellEnds
        rows = reader.rows
    }

    /// How many rows there are, the header among them.
    public var rowCount: Int { rows.count }

    /// The line of the file on which a row starts, from 1.
    public func line(ofRow row: Int) -> Int { rows[row].line }

    /// How many cells a row has.
    public func cellCount(ofRow row: Int) -> Int { rows[row].cellCount }

    /// The text of a cell, exactly as it stands in the file without its quotes; empty where the row is too short.
    public func cell(row: Int, column: Int) -> String {
        String(decoding: bytes(row: row, column: column), as: UTF8.self)
    }

    /// All cells of a row.
    public func cells(ofRow row: Int) -> [String] {
        (0..<rows[row].cellCount).map { cell(row: row, column: $0) }
    }

    /// The cell's bytes; empty where the row is too short.
    func bytes(row: Int, column: Int) -> ArraySlice<UInt8> {
        guard column < rows[row].cellCount else { return [] }
        let index = rows[row].firstCell + column
        return text[(index == 0 ? 0 : cellEnds[index - 1])..<cellEnds[index]]
    }

    /// Whether every cell of the row is empty or ASCII white space.
    public func isBlank(row: Int) -> Bool {
        let first = rows[row].firstCell
        let start = first == 0 ? 0 : cellEnds[first - 1]
        return text[start..<cellEnds[first + rows[row].cellCount - 1]].allSatisfy {
            $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D
        }
    }

    /// Whether two rows have the same cells.
    public func areEqual(row: Int, _ other: Int) -> Bool {
        rows[row].cellCount == rows[other].cellCount
            && (0..<rows[row].cellCount).allSatisfy {
                bytes(row: row, column: $0).elementsEqual(bytes(row: other, column: $0))
            }
    }
}
