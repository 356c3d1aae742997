import Canvas
import PanelModel

/// Draws the queue.
struct QueueView {
    let state: AppState
    let layout: Layout

    private var queue: QueueState { state.queue }
    private var hasFocus: Bool { state.open == nil }

    func draw(on screen: inout Screen) {
        guard let region = layout.queue, let list = layout.queueList else { return }
        if let row = layout.queueCounts { drawCounts(on: &screen, row: row, in: region) }
        guard queue.order != nil else { return }
        guard queue.count > 0 else { return drawNothing(on: &screen, in: list) }
        let columns = QueueColumns(width: region.columns)
        if let row = layout.queueHeader {
            for column in columns.placed {
                screen.put(
                    column.kind.title, row: row, column: column.column, width: column.width, style: .quiet,
                    alignment: column.kind == .days || column.kind == .age ? .trailing : .leading)
            }
        }
        for row in 0..<list.rows where queue.top + row < queue.count {
            draw(queue.top + row, on: &screen, row: list.row + row, in: region, columns: columns)
        }
        if let detail = layout.queueDetail, let chosen = queue.chosen {
            let lines = QueueDetail.passages(of: chosen, state: state).lines(width: max(1, detail.columns - 2))
            for (number, line) in lines.prefix(detail.rows).enumerated() {
                let isLast = number == detail.rows - 1 && lines.count > detail.rows
                screen.put(
                    isLast ? line.text + " …" : line.text, row: detail.row + number, column: 1,
                    width: detail.columns - 2, style: .quiet)
            }
        }
    }

    private func draw(_ place: Int, on screen: inout Screen, row: Int, in region: Region, columns: QueueColumns) {
        let isChosen = place == queue.index
        if isChosen { screen.put("▸", row: row, column: region.column, style: .accent) }
        if let entry = queue.row(at: place) {
            let cell = QueueCell(row: entry, today: state.house.today, isPrivate: state.isPrivate)
            for column in columns.placed {
                screen.put(
                    cell.text(column.kind), row: row, column: region.column + column.column, width: column.width,
                    style: cell.style(column.kind),
                    alignment: column.kind == .days || column.kind == .age ? .trailing : .leading)
            }
        }
        guard isChosen else { return }
        let line = Region(row: row, column: region.column, rows: 1, columns: region.columns)
        if hasFocus {
            screen.emphasise(line, with: .reverse)
            if queue.filter == nil { screen.cursor = Position(row: row, column: region.column + columns.name) }
        } else {
            screen.emphasise(line, with: .bold)
        }
    }

    private func drawCounts(on screen: inout Screen, row: Int, in region: Region) {
        var words = "Queue"
        if let overview = queue.overview {
            words = overview.open == 1 ? "1 open case" : "\(overview.open) open cases"
            let more: String
            switch (overview.late, overview.toTellBeforeNextPanel) {
            case (0, 0): more = ""
            case (0, 1): more = "1 must be told before the next panel"
            case (0, let due): more = "\(due) must be told before the next panel"
            case (let late, let due): more = "\(due) must be told before the next panel, \(late) of them late"
            }
            let forFilter = queue.filter == nil && queue.query.text.isEmpty ? 0 : 24
            if !more.isEmpty, region.columns >= words.count + more.count + 5 + forFilter { words += "   \(more)" }
        }
        screen.put(" \(words)", row: row, column: region.column, width: region.columns, style: .plain)
        drawFilter(on: &screen, row: row, in: region, after: columnWidth(of: words) + 4)
    }

    /// The filter at the right end of the line, with the caret while it is typed; over the counts where there is no room.
    private func drawFilter(on screen: inout Screen, row: Int, in region: Region, after column: Int) {
        let kept = state.isPrivate && !queue.query.text.isEmpty ? "(hidden)" : queue.query.text
        let text = queue.filter?.text ?? kept
        guard queue.filter != nil || !text.isEmpty else { return }
        let label = "find: "
        let wanted = columnWidth(of: text) + 1
        let room = max(1, region.columns - label.count - 1)
        let width = min(max(wanted, 12), room)
        let start = max(0, region.columns - label.count - width - 1)
        if start < column { screen.put("", row: row, column: region.column + start, width: region.columns - start) }
        screen.put(label, row: row, column: region.column + start, width: label.count, style: .accent)
        let field = Region(row: row, column: region.column + start + label.count, rows: 1, columns: width)
        if let filter = queue.filter {
            screen.put(filter, in: field, style: .underline, hasFocus: true)
        } else {
            screen.put(text, row: row, column: field.column, width: width, style: .bold)
        }
    }

    private func drawNothing(on screen: inout Screen, in list: Region) {
        let passages: [Passage]
        if queue.isFiltered {
            passages = [
                Passage("No case matches."), .gap,
                Passage("Esc clears what was asked for and shows all open cases again.", style: .quiet),
            ]
        } else if queue.overview?.all == 0 {
            passages = [
                Passage("There are no cases here yet."), .gap,
                Passage("Leave with q, then bring them in from the council’s case list:", style: .quiet),
                Passage("ehcpanel import FILE.csv", style: .bold, indent: 2),
                Passage("A first look without recording anything: add --dry-run.", style: .quiet),
            ]
        } else {
            passages = [
                Passage("No case waits: every family has been told."), .gap,
                Passage("f shows other cases, such as those whose family was told.", style: .quiet),
            ]
        }
        let inner = list.dropping(left: 1)
        screen.put(passages.lines(width: max(1, inner.columns - 1)), from: 0, in: inner)
        if hasFocus, queue.filter == nil { screen.cursor = Position(row: inner.row, column: inner.column) }
    }
}

/// The lines about the chosen case.
enum QueueDetail {
    static func passages(of row: QueueRow, state: AppState) -> [Passage] {
        [Passage(words(of: row, state: state))] + check(row).map { Passage($0) }
    }

    /// The check's marks in words: `Check: present in Assess, Views; partly in Plan`.
    private static func check(_ row: QueueRow) -> [String] {
        let groups = Array(zip(EvidenceGroup.allCases, row.check))
        let parts = Finding.allCases.compactMap { finding -> String? in
            let titles = groups.filter { $0.1 == finding }.map(\.0.title)
            return titles.isEmpty ? nil : "\(finding.title) in \(titles.joined(separator: ", "))"
        }
        return parts.isEmpty ? [] : ["Check: \(parts.joined(separator: "; "))"]
    }

    private static func words(of row: QueueRow, state: AppState) -> String {
        let today = state.house.today
        var parts = ["\(row.reference) \(state.isPrivate ? row.initials : row.name)"]
        parts.append("\(row.gate.title): \(row.gate.question)")
        if let told = row.toldOn {
            parts.append("\(row.outcomeTitle ?? "decided"), the family told on \(told.dayAndMonth)")
        } else if let outcome = row.outcomeTitle {
            parts.append(
                "\(outcome)\(row.decidedOn.map { ", decided on \($0.dayAndMonth)" } ?? ""), the family not told yet")
        }
        if row.toldOn == nil, let last = row.lastDay {
            let day = today.days(since: row.dateReceived)
            let of = last.days(since: row.dateReceived)
            parts.append(
                last < today
                    ? "the family should have been told by \(last.dayAndMonth)"
                    : "day \(day) of \(of), the family to be told by \(last.dayAndMonth)")
        }
        if !state.isPrivate, let written = row.needAsWritten, row.primaryNeed == nil {
            parts.append("need written as “\(written)”")
        }
        if !state.isPrivate, let written = row.sourceAsWritten, row.source == nil {
            parts.append("asked by “\(written)”")
        }
        if let officer = row.caseOfficer { parts.append("officer \(officer)") }
        return parts.joined(separator: " · ")
    }
}

extension QueueState {
    /// What narrows the list besides words: `request · parent · SLCN`.
    var facetWords: String {
        var parts: [String] = []
        if let gate = query.gate { parts.append(gate.title) }
        parts += CaseStatus.allCases.filter { query.statuses.contains($0) }.map(\.title)
        if let source = query.source { parts.append("from \(source.title)") }
        if let need = query.need { parts.append(need.code) }
        if let setting = query.setting { parts.append(setting) }
        if let officer = query.caseOfficer { parts.append(officer) }
        return parts.joined(separator: " · ")
    }
}
