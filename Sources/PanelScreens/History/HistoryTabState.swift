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

    /// Draws the tab: when, what, by whom, and the entry's number last.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        let list = list(in: region)
        let columns = Columns(region)
        if list.row > region.row {
            put(("When", "What", "Who", "Entry"), on: &screen, row: region.row, columns: columns, words: .quiet)
        }
        let entries = Self.entries(of: context)
        for row in 0..<list.rows where scroll.top + row < entries.count {
            let entry = entries[scroll.top + row]
            let isChosen = scroll.top + row == scroll.chosen
            let line = Region(row: list.row + row, column: list.column, rows: 1, columns: list.columns)
            screen.put(isChosen ? "▸" : " ", row: line.row, column: line.column, width: 2, style: .accent)
            put(
                (
                    columns.isNarrow ? Self.day(entry) : Self.time(entry, today: context.house.today),
                    HistoryWords.line(entry, context: context), context.house.name(of: entry.by), "\(entry.seq)"
                ), on: &screen, row: line.row, columns: columns, words: HistoryWords.style(entry))
            if isChosen, context.hasFocus {
                screen.emphasise(line, with: .reverse)
                screen.cursor = Position(
                    row: line.row, column: min(columns.what, line.column + max(0, line.columns - 1)))
            }
        }
    }

    private func put(
        _ cells: (when: String, what: String, who: String, entry: String), on screen: inout Screen, row: Int,
        columns: Columns, words: Style
    ) {
        screen.put(cells.when, row: row, column: columns.when, width: columns.what - columns.when - 1, style: .quiet)
        screen.put(cells.what, row: row, column: columns.what, width: columns.whatWidth, style: words)
        guard !columns.isNarrow else { return }
        screen.put(cells.who, row: row, column: columns.who, width: Columns.whoWidth, style: .quiet)
        screen.put(
            cells.entry, row: row, column: columns.who + Columns.whoWidth + 1, width: Columns.entryWidth, style: .quiet,
            alignment: .trailing)
    }

    /// Where the parts of a line are; a narrow tab shows the day and what happened.
    private struct Columns {
        static let whoWidth = 13
        static let entryWidth = 6
        let isNarrow: Bool
        let when: Int
        let what: Int
        let whatWidth: Int
        let who: Int

        init(_ region: Region) {
            isNarrow = region.columns < 60
            when = region.column + 2
            what = region.column + (isNarrow ? 13 : 20)
            let right = isNarrow ? 1 : Columns.whoWidth + Columns.entryWidth + 3
            whatWidth = max(0, region.column + region.columns - right - what)
            who = what + whatWidth + 1
        }
    }

    /// `25 Nov 26`.
    private static func day(_ entry: Recorded<EntryBody>) -> String {
        let day = entry.at.civilDate
        return "\(day.day) \(CivilDate.monthNames[day.month - 1].prefix(3)) \(day.year % 100)"
    }

    /// `Wed 25 Nov 16:40`; of another year `25 Nov 2025 16:40`.
    private static func time(_ entry: Recorded<EntryBody>, today: CivilDate) -> String {
        let day = entry.at.civilDate
        guard day.year != today.year else { return "\(day.dayAndMonth) \(entry.at.clock)" }
        return "\(day.day) \(CivilDate.monthNames[day.month - 1].prefix(3)) \(day.year) \(entry.at.clock)"
    }
}
