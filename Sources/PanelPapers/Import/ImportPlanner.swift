import PanelModel

/// Works out what an import of requests would do: bytes in, a plan out.
///
/// Nothing is read from disk and nothing recorded.
public enum ImportPlanner {
    /// Plans an import.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - fileLabel: what to call the file; it is only handed on.
    ///   - today: the day against which "in the future" is judged.
    ///   - known: what the record has already.
    ///   - aliases: the titles and words that are understood.
    /// - Throws: why the file as a whole cannot be planned; a row that cannot come in is part of the plan.
    public static func plan(
        bytes: [UInt8], fileLabel: String, today: CivilDate, known: KnownCases, aliases: ImportAliases,
        limits: TableLimits = TableLimits()
    ) throws(ImportFailure) -> ImportPlan {
        let text: DecodedText
        let table: DelimitedTable
        do {
            text = try TextDecoding.decode(bytes)
            table = try DelimitedTable(utf8: text.utf8, limits: limits)
        } catch {
            throw .table(error)
        }
        let map = try ColumnMap(table, aliases: aliases)
        var plan = ImportPlan(fileLabel: fileLabel, encoding: text.encoding, delimiter: table.delimiter)
        plan.describe(map)
        if text.doubtfulCharacters > 0 { plan.fileNotes.append(.doubtfulCharacters(count: text.doubtfulCharacters)) }
        if map.isGuarded { plan.fileNotes.append(.guardsTakenAway) }
        if map.positions[.gate] == nil { plan.fileNotes.append(.everyRowTakenAsRequest) }
        var sorting = RowSorting(table: table, map: map, known: known)
        for row in (map.titleRow + 1)..<max(table.rowCount, map.titleRow + 1) where !table.isBlank(row: row) {
            plan.rowsRead += 1
            var reading = RowReading(row: row, of: table, map: map, aliases: aliases, today: today)
            if let details = reading.details() {
                sorting.sort(details, row: row, reading: reading, into: &plan)
            } else {
                let reference = reading.text(.reference)
                plan.refused.append(
                    RefusedRow(line: table.line(ofRow: row), reference: reference, notes: reading.refusals))
            }
        }
        sorting.proposeReferences(in: &plan)
        plan.warnOfDatesWithMonthFirst()
        return plan
    }
}

extension ImportPlan {
    fileprivate mutating func describe(_ map: ColumnMap) {
        columns = map.positions.map { Column(title: map.titles[$0.value], number: $0.value + 1, field: $0.key) }
            .sorted { $0.number < $1.number }
        ignoredColumns = map.ignored.map { IgnoredColumn(title: map.titles[$0], number: $0 + 1) }
    }

    /// One `09/14/2026` among the dates makes every `03/04/2026` doubtful, and nobody would see it.
    fileprivate mutating func warnOfDatesWithMonthFirst() {
        let count = refused.count { row in
            row.notes.contains { note in
                if case .dateNotUnderstood(_, .monthFirst, _) = note.code { true } else { false }
            }
        }
        if count > 0 { fileNotes.append(.datesMayBeMonthFirst(count: count)) }
    }
}
