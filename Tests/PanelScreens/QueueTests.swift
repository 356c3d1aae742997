import Canvas
import PanelModel
import Testing

@testable import PanelScreens

@Suite("The queue")
struct QueueTests {
    @Test("it asks only for the rows in sight, and each once")
    func virtual() throws {
        var rehearsal = try Rehearsal(columns: 80, rows: 10)
        let seen = rehearsal.state.queue.rows.count
        #expect(seen > 0 && seen < Sample.details.count)
        try rehearsal.press("Down*20 Up*20")
        let asked = rehearsal.effects.flatMap { effect -> [Int] in
            if case .loadRows(let ids) = effect { ids } else { [] }
        }
        #expect(Set(asked).count == asked.count)
        #expect(asked.count == Sample.details.count)
    }

    @Test("moving stops at both ends and says so")
    func ends() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Up")
        #expect(rehearsal.state.status.words == "This is the first case.")
        try rehearsal.press("G Down")
        #expect(rehearsal.state.status.words == "This is the last case.")
        #expect(rehearsal.chosen == "25-0107")
        try rehearsal.press("g")
        #expect(rehearsal.chosen == "26-0008")
        try rehearsal.press("PgDn PgDn PgUp")
        #expect(rehearsal.state.queue.index >= 0)
    }

    @Test("the chosen case stays chosen when the order changes")
    func sort() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Down Down")
        #expect(rehearsal.chosen == "26-0021")
        for _ in QueueSort.allCases {
            try rehearsal.press("s")
            #expect(rehearsal.chosen == "26-0021")
        }
        #expect(rehearsal.state.queue.query.sort == .headroom)
    }

    @Test("a filter finds as it is typed, and the case chosen before comes back when it goes")
    func filter() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Down Down / text:lod")
        #expect(rehearsal.state.queue.count == 2)
        #expect(rehearsal.chosen == "26-0033")
        try rehearsal.press("Esc")
        #expect(rehearsal.state.queue.filter != nil)
        #expect(rehearsal.state.queue.query.text.isEmpty)
        #expect(rehearsal.chosen == "26-0021")
        try rehearsal.press("Esc")
        #expect(rehearsal.state.queue.filter == nil)
    }

    @Test("letters are text while the filter has the focus, and commands after it")
    func typing() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("/ q s f ?")
        #expect(rehearsal.state.queue.query.text == "qsf?")
        #expect(!rehearsal.effects.contains(.quit))
        try rehearsal.press("C-u text:lode Enter Enter")
        #expect(rehearsal.state.open?.file.details.reference == "26-0033")
    }

    @Test("arrows move in the list while the filter is typed")
    func filterArrows() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("/ text:lode Down")
        #expect(rehearsal.chosen == "26-0041")
        #expect(rehearsal.state.queue.filter != nil)
    }

    @Test("an answer to an older question is passed over")
    func staleAnswer() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("/ text:lode")
        rehearsal.take(.answer(.order(QueueQuery(), [1, 2, 3])))
        #expect(rehearsal.state.queue.count == 2)
    }

    @Test("the list is narrowed by what a person chooses, and Esc widens it again")
    func facets() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("f Enter Down*3 Enter")
        #expect(rehearsal.state.queue.query.gate == .change)
        #expect(rehearsal.state.queue.count == 1)
        #expect(rehearsal.screen.text.contains("1 case of 12 open matches · change"))
        try rehearsal.press("Esc")
        #expect(rehearsal.state.queue.count == 12)
    }

    @Test("every need, source, status and gate can be asked for from the list of actions")
    func narrowing() {
        let ids = Set(CommandTable.all.map(\.id))
        for need in NeedType.allCases { #expect(ids.contains("queue.need.\(need.code)")) }
        for source in RequestSource.allCases { #expect(ids.contains("queue.source.\(source.rawValue)")) }
        for status in CaseStatus.allCases { #expect(ids.contains("queue.status.\(status.rawValue)")) }
        for gate in Gate.allCases { #expect(ids.contains("queue.gate.\(gate.rawValue)")) }
    }

    @Test("every command that narrows the list asks for other cases")
    func narrowingCommands() throws {
        for command in CommandTable.commands(in: .queue) where command.id.split(separator: ".").count == 3 {
            var state = try Rehearsal().state
            let effects = command.perform(&state)
            #expect(state.queue.query != QueueQuery(), "\(command.id)")
            #expect(effects == [.loadOrder(state.queue.query)], "\(command.id)")
        }
    }

    @Test("the officer's cases can be asked for")
    func officer() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press(": text:officer's Enter Down Enter")
        #expect(rehearsal.state.queue.query.caseOfficer == "A. Begum")
        #expect(rehearsal.state.queue.count == 1)
    }

    @Test("q leaves from the queue; Ctrl-C never does")
    func leaving() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("C-c")
        #expect(!rehearsal.effects.contains(.quit))
        #expect(rehearsal.state.status.words == "Nothing is lost. q leaves the program.")
        try rehearsal.press("q")
        #expect(rehearsal.effects.contains(.quit))
    }

    @Test("a click chooses a case, a second one opens it, and the wheel moves")
    func mouse() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("click:8,20")
        #expect(rehearsal.chosen == "26-0033")
        #expect(rehearsal.state.open == nil)
        try rehearsal.press("click:8,20")
        #expect(rehearsal.state.open?.file.details.reference == "26-0033")
        try rehearsal.press("click:1,13")
        #expect(rehearsal.state.open?.tab == .evidence)
        try rehearsal.press("Esc wheel-up:8,20")
        #expect(rehearsal.chosen == "26-0008")
    }

    @Test("a click on the key line does what the key does")
    func mouseOnKeyLine() throws {
        var rehearsal = try Rehearsal()
        let help = try #require(KeyLine(rehearsal.state).items.first { $0.command.id == "program.help" })
        try rehearsal.press("click:23,\(help.columns.lowerBound)")
        guard case .help? = rehearsal.state.overlay else {
            Issue.record("no help")
            return
        }
    }

    @Test("days left are told in words where a number would mislead")
    func days() {
        var row = Sample.row(1)
        func shown(_ row: QueueRow) -> String { QueueCell(row: row, today: Sample.today, isPrivate: false).text(.days) }
        #expect(shown(row) == "4")
        row.lastDay = Sample.today
        #expect(shown(row) == "0")
        row.lastDay = Sample.today.adding(days: -1)
        #expect(shown(row) == "late")
        row.toldOn = Sample.today
        #expect(shown(row) == "told")
        row.toldOn = nil
        row.lastDay = nil
        #expect(shown(row) == "–")
    }

    @Test("columns never run into each other or over the edge", arguments: 1...200)
    func columns(_ width: Int) {
        let placed = QueueColumns(width: width).placed
        #expect(placed.contains { $0.kind == .name })
        for (left, right) in zip(placed, placed.dropFirst()) { #expect(left.column + left.width < right.column) }
        if let last = placed.last { #expect(last.column + last.width <= max(width, 2)) }
    }
}
