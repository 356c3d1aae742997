import PanelModel
import PanelPapers

/// The fictional council's week that ships with the program, moved by whole weeks to the present.
struct SampleWeek {
    /// The Thursday for which the sample was written.
    let original = CivilDate(dayNumber: 20_783)
    private let weeks: Int

    init(today: CivilDate) {
        let monday = today.adding(days: -today.weekday.rawValue)
        let originalMonday = original.adding(days: -original.weekday.rawValue)
        weeks = monday.days(since: originalMonday) / 7
    }

    /// A day of the sample, in the present week.
    func moved(_ day: CivilDate) -> CivilDate { day.adding(days: weeks * 7) }

    /// The findings of the sample by reference, in the order of the file.
    func findings(
        in table: [UInt8], rules: EvidenceRules
    ) throws(DeskError) -> [(String, [(EvidenceItem, EvidenceFinding, isAsked: Bool)])] {
        let rows: DelimitedTable
        do {
            rows = try DelimitedTable(utf8: table)
        } catch {
            throw DeskError.notATable(error.message)
        }
        var found: [(String, [(EvidenceItem, EvidenceFinding, isAsked: Bool)])] = []
        for row in 1..<rows.rowCount where !rows.isBlank(row: row) {
            let cells = (0..<7).map { rows.cell(row: row, column: $0) }
            guard let item = rules.item(cells[1]), let finding = Finding(rawValue: cells[2]) else {
                throw DeskError.unknownEvidenceItem(cells[1])
            }
            let value = EvidenceFinding(
                finding: finding, document: cells[3].isEmpty ? nil : cells[3],
                documentDate: CivilDate(iso: cells[4]).map(moved), note: cells[5].isEmpty ? nil : cells[5])
            let entry = (item, value, isAsked: cells[6] == "yes")
            if found.last?.0 == cells[0] {
                found[found.count - 1].1.append(entry)
            } else {
                found.append((cells[0], [entry]))
            }
        }
        return found
    }
}
