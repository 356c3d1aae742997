import Canvas
import PanelModel

/// The tab History: every entry of the case, the newest first.
public struct HistoryTabState: Sendable {
    var scroll = Scroll()

    /// The tab at its start.
    public init() {}

    /// The entries, newest first.
    static func entries(of context: CaseContext) -> [Recorded<EntryBody>] { context.file.history.reversed() }

    /// The chosen entry.
    func chosen(in context: CaseContext) -> Recorded<EntryBody>? {
        let entries = Self.entries(of: context)
        return entries.indices.contains(scroll.chosen) ? entries[scroll.chosen] : nil
    }

    /// Rows below the column names; a low region has no names.
    private func list(in region: Region) -> Region { region.dropping(top: region.rows >= 4 ? 1 : 0) }

    mutating func settle(region: Region, context: CaseContext) {
        scroll.settle(count: context.file.history.count, rows: list(in: region).rows)
    }

    mutating func point(_ mouse: Mouse, region: Region, context: CaseContext) {
        switch mouse.action {
        case .wheelUp: scroll.move(by: -3)
        case .wheelDown: scroll.move(by: 3)
        case .click: scroll.choose(scroll.top + mouse.position.row - list(in: region).row)
        case .secondaryClick: break
        }
    }

    /// Draws the tab: what was recorded, when, by whom, and the entry's number last.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        let list = list(in: region)
        let isNarrow = region.columns < 60
        let words = max(0, region.columns - (isNarrow ? 14 : 46))
        if list.row > region.row {
            screen.put("When", row: region.row, column: region.column + 2, width: 12, style: .quiet)
            screen.put(
                "What", row: region.row, column: region.column + (isNarrow ? 14 : 20), width: words, style: .quiet)
            if !isNarrow {
                screen.put("Who", row: region.row, column: region.column + 21 + words, width: 16, style: .quiet)
                screen.put(
                    "Entry", row: region.row, column: region.column + region.columns - 8, width: 7, style: .quiet,
                    alignment: .trailing)
            }
        }
        let entries = Self.entries(of: context)
        for row in 0..<list.rows where scroll.top + row < entries.count {
            let entry = entries[scroll.top + row]
            let isChosen = scroll.top + row == scroll.chosen
            let line = Region(row: list.row + row, column: list.column, rows: 1, columns: list.columns)
            screen.put(isChosen ? "▸" : " ", row: line.row, column: line.column, width: 2, style: .accent)
            let day = entry.at.civilDate
            let when =
                isNarrow
                ? "\(day.day) \(CivilDate.monthNames[day.month - 1].prefix(3)) \(day.year % 100)"
                : "\(day.dayAndMonth) \(entry.at.clock)"
            screen.put(when, row: line.row, column: line.column + 2, width: isNarrow ? 11 : 17, style: .quiet)
            screen.put(
                HistoryWords.line(entry, context: context), row: line.row,
                column: line.column + (isNarrow ? 14 : 20), width: words, style: HistoryWords.style(entry))
            if !isNarrow {
                screen.put(
                    context.house.name(of: entry.by), row: line.row, column: line.column + 21 + words, width: 16,
                    style: .quiet)
                screen.put(
                    "\(entry.seq)", row: line.row, column: line.column + line.columns - 8, width: 7, style: .quiet,
                    alignment: .trailing)
            }
            if isChosen, context.hasFocus {
                screen.emphasise(line, with: .reverse)
                screen.cursor = Position(row: line.row, column: line.column + (isNarrow ? 14 : 20))
            }
        }
    }
}
