import Canvas

/// The line that says what can be done here: the likeliest first, as many as fit, `? help` always.
struct KeyLine {
    /// One entry and the columns that it takes.
    struct Item {
        let command: Command
        let key: String
        let words: String
        let columns: Range<Int>
    }

    let items: [Item]

    init(_ state: AppState) {
        var seen: Set<String> = []
        var candidates: [(Command, String)] = []
        for scope in CommandTable.scopes(of: state) {
            for command in CommandTable.commands(in: scope) {
                // A key that a narrower scope has is not shown for this command.
                guard let hint = state.hint(for: command), let key = command.keys.first, !seen.contains(command.id),
                    CommandTable.command(for: key, in: state)?.id == command.id, command.availability(state).isYes
                else { continue }
                seen.insert(command.id)
                candidates.append((command, hint))
            }
        }
        items = KeyLine.fitted(candidates, width: state.size.columns)
    }

    /// Entries in order while there is room, with room kept for help.
    private static func fitted(_ candidates: [(Command, String)], width: Int) -> [Item] {
        let help = candidates.last { $0.0.id == "program.help" }
        let gap = width >= 60 ? 3 : 2
        func columns(_ candidate: (Command, String)) -> Int {
            candidate.0.keys.first.map { columnWidth(of: KeyName.spoken($0)) + 1 + columnWidth(of: candidate.1) } ?? 0
        }
        let reserve = help.map { columns($0) + gap } ?? 0
        var items: [Item] = []
        var column = 1
        func add(_ candidate: (Command, String), keeping reserve: Int) -> Bool {
            guard let key = candidate.0.keys.first else { return true }
            let width1 = columns(candidate)
            guard column + width1 + reserve <= width else { return false }
            items.append(
                Item(
                    command: candidate.0, key: KeyName.spoken(key), words: candidate.1,
                    columns: column..<column + width1))
            column += width1 + gap
            return true
        }
        for candidate in candidates where candidate.0.id != "program.help" {
            if !add(candidate, keeping: reserve) { break }
        }
        if let help { _ = add(help, keeping: 0) }
        if items.isEmpty, let first = candidates.first, let key = first.0.keys.first {
            items = [Item(command: first.0, key: KeyName.spoken(key), words: first.1, columns: 0..<max(0, width))]
        }
        return items
    }

    /// The command at a column.
    func command(at column: Int) -> Command? { items.first { $0.columns.contains(column) }?.command }

    func draw(on screen: inout Screen, row: Int) {
        for item in items {
            let end = screen.put(item.key, row: row, column: item.columns.lowerBound, style: [.accent, .bold])
            screen.put(item.words, row: row, column: item.columns.lowerBound + end + 1, style: .quiet)
        }
    }
}

extension AppState {
    /// The few letters for a command on the key line; nil leaves it off.
    func hint(for command: Command) -> String? {
        if command.id == "reader.accept", case .reader(let reader)? = overlay {
            return reader.acceptance.map { reader.scroll.isAtEnd ? $0.hint : "read on" }
        }
        if command.id == "decision.no", open?.decision.isOnLimb == false { return "next case" }
        if command.id == "decision.keep" {
            guard case .flag? = open?.decision.focus, open?.decision.isHidden == false else { return nil }
        }
        if command.id == "decision.letter", open?.decision.isHidden == false { return nil }
        // Named where the numbers on the tabs do something else.
        if command.id == "case.tab-right" || command.id == "case.tab-left", numbersTurnTabs { return nil }
        return command.hint
    }
}
