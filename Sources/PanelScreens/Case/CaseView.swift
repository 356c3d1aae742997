import Canvas
import PanelModel

/// Draws a case: the line that names it, the tabs and the open tab.
struct CaseView {
    let state: AppState
    let layout: Layout

    func draw(on screen: inout Screen, in region: Region) {
        guard let open = state.open, var context = state.context, let body = layout.caseBody else { return }
        context.hasFocus = state.overlay == nil
        if let row = layout.caseHead { drawHead(on: &screen, row: row, in: region, context: context) }
        if let row = layout.caseTabs {
            TabLine(region: region, open: open.tab, hasNumbers: state.numbersTurnTabs).draw(on: &screen, row: row)
        }
        if let row = layout.caseRule { screen.rule(row: row, column: region.column, width: region.columns) }
        open.draw(on: &screen, in: body, context: context)
    }

    private func drawHead(on screen: inout Screen, row: Int, in region: Region, context: CaseContext) {
        let details = context.details
        let clock = ClockWords.short(context)
        var right = "\(details.gate.title) · \(clock)"
        if region.columns < columnWidth(of: right) + 32 { right = clock }
        if region.columns < columnWidth(of: right) + 32 { right = ClockWords.shortest(context) }
        let edge = region.column + region.columns - columnWidth(of: right) - 1
        let hasRight = edge - region.column >= 16
        let room = hasRight ? edge - region.column - 1 : region.columns
        var left = " \(details.reference)  \(context.name)"
        let age = AgeWords.middle(details.dateOfBirth, on: context.house.today)
        for more in ["   \(age)", details.yearGroup.map { ", \(YearWords.of($0))" } ?? ""] {
            guard columnWidth(of: left + more) <= room else { break }
            left += more
        }
        screen.put(left, row: row, column: region.column, width: room, style: [.title, .bold])
        if hasRight { screen.put(right, row: row, column: edge, style: ClockWords.style(context)) }
    }
}

/// The tabs of a case: their numbers where these turn them, and their names as far as there is room.
struct TabLine {
    /// A tab with the columns that it takes.
    struct Item {
        let tab: CaseTab
        let words: String
        let columns: Range<Int>
    }

    let items: [Item]
    private let open: CaseTab

    init(region: Region, open: CaseTab, hasNumbers: Bool) {
        self.open = open
        func long(_ tab: CaseTab) -> String { hasNumbers ? "\(tab.number) \(tab.title)" : tab.title }
        func short(_ tab: CaseTab) -> String { tab == open ? long(tab) : hasNumbers ? "\(tab.number)" : "·" }
        let ways = [
            TabLine.items(in: region, open: open, gap: 2, words: long),
            TabLine.items(in: region, open: open, gap: 1, words: long),
        ]
        items =
            ways.first { items in
                items.last.map { $0.columns.upperBound <= region.column + region.columns } ?? true
            } ?? TabLine.items(in: region, open: open, gap: 1, words: short)
    }

    private static func items(in region: Region, open: CaseTab, gap: Int, words: (CaseTab) -> String) -> [Item] {
        var column = region.column
        return CaseTab.allCases.map { tab in
            let text = tab == open ? "[\(words(tab))]" : " \(words(tab)) "
            let width = columnWidth(of: text)
            defer { column += width + gap - 1 }
            return Item(tab: tab, words: text, columns: column..<column + width)
        }
    }

    /// The tab at a column.
    func tab(at column: Int) -> CaseTab? { items.first { $0.columns.contains(column) }?.tab }

    func draw(on screen: inout Screen, row: Int) {
        for item in items {
            screen.put(
                item.words, row: row, column: item.columns.lowerBound,
                style: item.tab == open ? [.accent, .bold] : .quiet)
        }
    }
}

extension AppState {
    /// Whether the number keys turn the tabs of the open case.
    ///
    /// On some tabs they set a level or a finding; there `[` and `]` turn the tabs.
    var numbersTurnTabs: Bool {
        guard let open else { return false }
        let numbers = CaseTab.allCases.map { Key.character(Character(String($0.number))) }
        return !CommandTable.commands(in: open.tab.scope).contains { $0.keys.contains(where: numbers.contains) }
    }
}
