/// Why some bytes cannot be read as a table of text.
///
/// Holds facts of the file, never what a cell says.
public enum TableFault: Error, Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It is another kind of file.
    case notATable(FileKind)
    /// A quotation mark that opens a cell on this line is never closed.
    case unterminatedQuote(line: Int)
    /// More rows than `TableLimits.rows`.
    case tooManyRows(limit: Int)
    /// More columns than `TableLimits.columns`.
    case tooManyColumns(line: Int, limit: Int)
    /// A cell longer than `TableLimits.cellBytes`.
    case cellTooLong(line: Int, columnNumber: Int, limit: Int)

    /// What a file is that is not delimited text.
    public enum FileKind: String, Hashable, Sendable, CaseIterable {
        /// A ZIP archive, as Excel's `.xlsx` and Word's `.docx` are.
        case zip
        /// An Excel or Word file of the kind before 2007.
        case oldOffice
        case pdf
        case richText
        /// A web page or XML, sometimes saved as `.csv` or `.xls`.
        case markup
        case gzip
        /// It has bytes that no text has.
        case binary
    }

    /// What is wrong, and what to do, for a person.
    public var message: String {
        switch self {
        case .empty: "The file is empty."
        case .notATable(let kind):
            switch kind {
            case .zip: "This is a workbook or a ZIP file, not a CSV file. In Excel, save it as CSV UTF-8."
            case .oldOffice: "This is an old Office file, not a CSV file. In Excel, save it as CSV UTF-8."
            case .pdf: "This is a PDF, not a CSV file."
            case .richText: "This is a word-processor file, not a CSV file."
            case .markup: "This is a web page or XML, not a CSV file. Open it in Excel and save it as CSV UTF-8."
            case .gzip: "This is a compressed file, not a CSV file."
            case .binary: "This is not a text file."
            }
        case .unterminatedQuote(let line): "A quotation mark opened on line \(line) is never closed."
        case .tooManyRows(let limit): "The file has more than \(limit) rows."
        case .tooManyColumns(let line, let limit): "Line \(line) has more than \(limit) columns."
        case .cellTooLong(let line, let column, let limit):
            "Line \(line), column \(column): the cell is longer than \(limit) bytes."
        }
    }
}

/// How large a table may be, so that a wrong file is named and not read into all memory.
public struct TableLimits: Hashable, Sendable {
    /// Rows, the titles among them.
    public var rows: Int
    /// Cells in a row.
    public var columns: Int
    /// Bytes of UTF-8 in one cell.
    public var cellBytes: Int

    /// A million rows, 1,000 columns, 100,000 bytes in a cell (a spreadsheet's own cell holds 32,767 characters).
    public init(rows: Int = 1_000_000, columns: Int = 1_000, cellBytes: Int = 100_000) {
        self.rows = rows
        self.columns = columns
        self.cellBytes = cellBytes
    }
}
