import PanelModel

/// Writes tables as CSV that a spreadsheet opens without running what a cell says.
///
/// Quoting is RFC 4180's. A text cell that starts with `=`, `+`, `-`, `@`, a tab, CR, LF, NUL or the full-width form of
/// one of those signs gets an apostrophe in front (OWASP, CSV Injection), and so does one that starts with an
/// apostrophe, so that taking one away gives every text back. The header ends with a column whose title says so, and
/// our own import then takes the apostrophes away again. Dates are written as `2026-11-26`; lines end with CR LF.
public struct GuardedCSV: Sendable {
    /// One cell.
    public enum Cell: Hashable, Sendable {
        case text(String)
        case date(CivilDate)
        /// A number that is ours: written bare, so that a spreadsheet can add it up.
        case number(Int)
        case empty
    }

    /// The title of the last column of every guarded file; the column is otherwise empty.
    public static let marker = "Guarded by ehcpanel (a leading apostrophe is not part of the text)"

    /// The file so far, as UTF-8.
    public private(set) var utf8: [UInt8]
    private let columns: Int

    /// Starts a file with its column titles.
    ///
    /// - Parameter byteOrderMark: whether to begin with the mark by which Excel knows UTF-8.
    public init(titles: [String], byteOrderMark: Bool = true) {
        utf8 = byteOrderMark ? [0xEF, 0xBB, 0xBF] : []
        columns = titles.count
        append(cells: titles.map(Cell.text) + [.text(GuardedCSV.marker)])
    }

    /// Adds a row; a row shorter than the titles is filled up with empty cells, cells beyond them are left out.
    public mutating func append(_ row: [Cell]) {
        let missing = max(0, columns - row.count)
        append(cells: Array(row.prefix(columns)) + Array(repeating: .empty, count: missing + 1))
    }

    private mutating func append(cells: [Cell]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { utf8.append(0x2C) }
            switch cell {
            case .text(let text): append(quoted: GuardedCSV.guarded(text))
            case .date(let date): utf8.append(contentsOf: date.iso.utf8)
            case .number(let number): utf8.append(contentsOf: String(number).utf8)
            case .empty: break
            }
        }
        utf8.append(0x0D)
        utf8.append(0x0A)
    }

    private mutating func append(quoted text: String) {
        let bytes = text.utf8
        let needsQuotes =
            bytes.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x3B || $0 < 0x20 } || bytes.first == 0x20
            || bytes.last == 0x20
        guard needsQuotes else {
            utf8.append(contentsOf: bytes)
            return
        }
        utf8.append(0x22)
        for byte in bytes {
            if byte == 0x22 { utf8.append(0x22) }
            utf8.append(byte)
        }
        utf8.append(0x22)
    }

    /// The text with an apostrophe in front where a spreadsheet might take it for a formula.
    public static func guarded(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, triggers.contains(first) else { return text }
        return "'" + text
    }

    /// The text that `guarded` was given.
    public static func unguarded(_ text: String) -> String {
        text.unicodeScalars.first == "'" ? String(text.unicodeScalars.dropFirst()) : text
    }

    /// Whether the last title is the marker, so that `unguarded` has to be applied to every cell.
    public static func isMarker(_ title: String) -> Bool {
        title.hasPrefix("Guarded by ehcpanel")
    }

    private static let triggers: Set<Unicode.Scalar> = [
        "=", "+", "-", "@", "\t", "\r", "\n", "\0", "'", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
    ]
}
