import Canvas
import PanelModel

/// The screen of a state: cells, styles and the cursor on what has the focus.
public func view(_ state: AppState) -> Screen {
    var screen = Screen(size: state.size, capabilities: state.capabilities)
    guard state.size.rows > 0, state.size.columns > 0 else { return screen }
    let layout = Layout(state)
    if let overlay = state.overlay {
        overlay.draw(on: &screen, state: state)
    } else {
        if layout.queue != nil {
            HeadLine.draw(on: &screen, state: state, frame: layout.frame)
            QueueView(state: state, layout: layout).draw(on: &screen)
        }
        if let region = layout.caseRegion {
            CaseView(state: state, layout: layout).draw(on: &screen, in: region)
        }
    }
    if let row = layout.frame.status { state.drawStatus(on: &screen, row: row) }
    if let row = layout.frame.keys { KeyLine(state).draw(on: &screen, row: row) }
    if screen.cursor.map({ $0.row >= state.size.rows || $0.column >= state.size.columns }) ?? true {
        screen.cursor = Position(row: 0, column: 0)
    }
    return screen
}

/// The line at the top: whose panel it is, and the day.
enum HeadLine {
    static func draw(on screen: inout Screen, state: AppState, frame: Frame) {
        guard let row = frame.head else { return }
        let width = screen.size.columns
        let house = state.house
        let day = house.panelDay.map { "Panel of \($0.short)" } ?? house.today.short
        let right = columnWidth(of: day) + 1
        let hasDay = width >= right + 24
        screen.put(
            " \(house.settings.panel.name) · \(house.settings.authority.name)", row: row, column: 0,
            width: max(0, width - (hasDay ? right + 1 : 0)), style: [.title, .bold])
        if hasDay { screen.put(day, row: row, column: width - right, style: .quiet) }
        if let rule = frame.rule { screen.rule(row: rule) }
    }
}

extension AppState {
    /// The status line: what just happened, or else how things stand.
    fileprivate func drawStatus(on screen: inout Screen, row: Int) {
        var line = status
        if line.words.isEmpty { line = standing }
        guard screen.size.columns > 2 else { return }
        screen.put(
            " " + line.words, row: row, column: 0, width: screen.size.columns,
            style: line.words.isEmpty ? .plain : line.tone.style)
    }

    /// What the status line says while nothing has just happened.
    private var standing: StatusLine {
        if overlay != nil { return .quiet }
        if let open {
            if let reason = house.readOnlyReason { return StatusLine(reason, tone: .notice) }
            if open.draft.decision != nil, let time = open.keptAt { return StatusLine("Draft kept \(time)") }
            if open.unsentNote != nil {
                return StatusLine("A note is not recorded yet: w goes on writing.", tone: .notice)
            }
            return .quiet
        }
        if let reason = house.readOnlyReason { return StatusLine(reason, tone: .notice) }
        guard queue.order != nil else { return .quiet }
        if queue.isFiltered {
            let of = queue.overview.map { " of \($0.open) open" } ?? ""
            let words = queue.query.text.isEmpty ? "" : isPrivate ? " what was typed" : " “\(queue.query.text)”"
            let what = queue.count == 1 ? "1 case\(of) matches" : "\(queue.count) cases\(of) match"
            return StatusLine("\(what)\(words)\(queue.facetWords.isEmpty ? "" : " · " + queue.facetWords)")
        }
        return StatusLine(queue.query.sort == .headroom ? "" : "Sorted by \(queue.query.sort.title).")
    }
}
