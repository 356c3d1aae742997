/// Which column of a table holds which fact: the titles' row matched by meaning.
struct ColumnMap {
    /// The row of the table in which the titles stand.
    let titleRow: Int
    let titles: [String]
    /// The column, from 0, of each fact.
    private(set) var positions: [ImportField: Int] = [:]
    private(set) var ignored: [Int] = []
    /// Whether the last column is the marker of a guarded file.
    let isGuarded: Bool

    /// Finds the titles among the first rows, below a heading such as a report's name: the row with the most titles
    /// that are known, and at least two.
    init(_ table: DelimitedTable, aliases: ImportAliases) throws(ImportFailure) {
        var best = (row: -1, known: 1)
        for row in 0..<min(table.rowCount, 15) {
            let known = Set(table.cells(ofRow: row).compactMap { aliases.columns[FoldedText.fold($0)] }).count
            if known > best.known { best = (row, known) }
        }
        guard best.row >= 0 else { throw .noTitles }
        titleRow = best.row
        titles = table.cells(ofRow: best.row)
        isGuarded = titles.last.map(GuardedCSV.isMarker) ?? false
        var found: [ImportField: [Int]] = [:]
        for (column, title) in titles.enumerated() {
            if let field = aliases.columns[FoldedText.fold(GuardedCSV.unguarded(title))] {
                found[field, default: []].append(column)
            } else if !(isGuarded && column == titles.count - 1) {
                ignored.append(column)
            }
        }
        // A name in one cell is only asked for where forename and surname have no columns of their own.
        if found[.forename] != nil, found[.surname] != nil, let names = found.removeValue(forKey: .fullName) {
            ignored = (ignored + names).sorted()
        }
        for field in ImportField.allCases {
            guard let columns = found[field] else { continue }
            if columns.count > 1 { throw .columnsClash(field, columnNumbers: columns.map { $0 + 1 }) }
            positions[field] = columns.first
        }
        var missing: [ImportField] = []
        if positions[.fullName] == nil {
            missing += [ImportField.forename, .surname].filter { positions[$0] == nil }
        }
        missing += [ImportField.dateOfBirth, .dateReceived].filter { positions[$0] == nil }
        if !missing.isEmpty { throw .columnsMissing(missing) }
    }
}
