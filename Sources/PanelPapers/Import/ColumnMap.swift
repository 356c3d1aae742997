/// Which column of a table holds which fact: the titles' row matched by meaning.
struct ColumnMap {
    /// The row of the table in which the titles stand.
    let titleRow: Int
    let titles: [String]
    /// The column, from 0, of each fact.
    let positions: [ImportField: Int]
    /// The same by the field's place in the list of fields, because every cell asks; -1 for no column.
    private let places: [Int]
    /// The titles as messages show them.
    let shownTitles: [String]
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
        var columns: [ImportField: [Int]] = [:]
        for (column, title) in titles.enumerated() {
            if let field = aliases.columns[FoldedText.fold(GuardedCSV.unguarded(title))] {
                columns[field, default: []].append(column)
            } else if !(isGuarded && column == titles.count - 1) {
                ignored.append(column)
            }
        }
        // A name in one cell is only asked for where forename and surname have no columns of their own.
        if columns[.forename] != nil, columns[.surname] != nil, let names = columns.removeValue(forKey: .fullName) {
            ignored = (ignored + names).sorted()
        }
        var single: [ImportField: Int] = [:]
        for field in ImportField.allCases {
            guard let holding = columns[field] else { continue }
            if holding.count > 1 { throw .columnsClash(field, columnNumbers: holding.map { $0 + 1 }) }
            single[field] = holding.first
        }
        var needed: [ImportField] = single[.fullName] == nil ? [.forename, .surname] : []
        needed += [.dateOfBirth, .dateReceived]
        let missing = needed.filter { [found = single] in found[$0] == nil }
        if !missing.isEmpty { throw .columnsMissing(missing) }
        positions = single
        places = ImportField.allCases.map { [found = single] in found[$0] ?? -1 }
        shownTitles = titles.map { ShortText($0).description }
    }

    /// The column, from 0, that holds the fact.
    func column(of field: ImportField) -> Int? {
        let place = places[field.place]
        return place < 0 ? nil : place
    }
}
