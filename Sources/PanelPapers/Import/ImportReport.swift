import PanelModel

/// An import's plan in lines.
public enum ImportReport {
    /// Counts, then every refused row, then those with something to look at, in the order of the file.
    public static func lines(of plan: ImportPlan) -> [String] {
        var lines = ["\(plan.rowsRead) rows: \(counts(plan))."]
        lines += plan.fileNotes.map(\.message)
        if !plan.ignoredColumns.isEmpty {
            lines.append("Columns not brought in: " + plan.ignoredColumns.map(\.title).joined(separator: ", ") + ".")
        }
        section("Refused", plan.refused.map { row in row.notes.map(\.message) }, &lines)
        section("Taken, with something to look at", plan.warned.map { row in row.warnings.map(\.message) }, &lines)
        section(
            "Said twice in the file, taken once",
            plan.repeated.map { ["line \($0.line): says line \($0.firstLine) again"] }, &lines)
        section(
            "Already in the record with other details; not changed",
            plan.changed.map { row in
                ["line \(row.line): \(row.reference): \(row.fields.map(\.title).joined(separator: ", "))"]
            }, &lines)
        return lines
    }

    private static func section(_ title: String, _ rows: [[String]], _ lines: inout [String]) {
        guard !rows.isEmpty else { return }
        lines += ["", title]
        for row in rows { lines += row.map { "  \($0)" } }
    }

    private static func counts(_ plan: ImportPlan) -> String {
        var parts = ["\(plan.accepted.count) to bring in"]
        if !plan.warned.isEmpty { parts.append("\(plan.warned.count) of them with something to look at") }
        parts.append("\(plan.refused.count) refused")
        if !plan.repeated.isEmpty { parts.append("\(plan.repeated.count) said twice") }
        if !plan.alreadyHere.isEmpty { parts.append("\(plan.alreadyHere.count) already in the record") }
        if !plan.changed.isEmpty { parts.append("\(plan.changed.count) in the record with other details") }
        return parts.joined(separator: ", ")
    }
}
