import Canvas
import PanelModel

/// The tab Summary: every fact of the case in reading order.
public struct SummaryTabState: Sendable {
    var scroll = Scroll()

    /// The tab at its start.
    public init() {}

    mutating func settle(region: Region, context: CaseContext) {
        scroll.fit(count: SummaryPassages.of(context).lines(width: max(1, region.columns - 2)).count, rows: region.rows)
    }

    mutating func point(_ mouse: Mouse) {
        switch mouse.action {
        case .wheelUp: scroll.scroll(by: -3)
        case .wheelDown: scroll.scroll(by: 3)
        case .click, .secondaryClick: break
        }
    }

    /// Draws the tab; the cursor is at the first line in sight.
    func draw(on screen: inout Screen, in region: Region, context: CaseContext) {
        let inner = region.dropping(left: 1)
        let lines = SummaryPassages.of(context).lines(width: max(1, region.columns - 2))
        screen.put(lines, from: scroll.top, in: inner)
        if context.hasFocus { screen.cursor = Position(row: inner.row, column: inner.column) }
    }
}
