import Canvas

extension Overlay {
    /// Draws the page over the whole screen but the status and key lines.
    func draw(on screen: inout Screen, state: AppState) {
        let frame = Frame(state.size)
        switch self {
        case .help(let help): help.draw(on: &screen, frame: frame)
        case .palette(let palette): palette.draw(on: &screen, frame: frame)
        case .choice(let choice): choice.draw(on: &screen, frame: frame)
        case .reader(let reader):
            head(reader.title, on: &screen, frame: frame)
            let inner = frame.body.dropping(left: 1)
            screen.put(reader.lines(width: frame.body.columns), from: reader.scroll.top, in: inner)
            screen.cursor = Position(row: inner.row, column: min(inner.column, max(0, screen.size.columns - 1)))
        case .form(let form): form.draw(on: &screen, frame: frame, isPrivate: state.isPrivate)
        case .act(let form): form.draw(on: &screen, frame: frame, isPrivate: state.isPrivate)
        }
    }
}

/// The head of a page that lies over the screen.
func head(_ title: String, on screen: inout Screen, frame: Frame) {
    if let row = frame.head {
        screen.put(" \(title)", row: row, column: 0, width: screen.size.columns, style: [.title, .bold])
    }
    if let row = frame.rule { screen.rule(row: row) }
}

extension Screen {
    /// Draws one line of a list to choose from: the mark, a key, the words, and a note at the right of them.
    fileprivate mutating func choice(
        _ words: String, key: String?, note: String, isChosen: Bool, isPossible: Bool, row: Int, keyWidth: Int
    ) {
        let width = size.columns
        let style: Style = isPossible ? .plain : .quiet
        put(isChosen ? "▸" : " ", row: row, column: 0, width: 2, style: .accent)
        var column = 2
        if let key, width >= keyWidth + 24 {
            put(key, row: row, column: 2, width: keyWidth, style: isPossible ? .accent : .quiet)
            column = 2 + keyWidth + 1
        }
        let used = put(words, row: row, column: column, style: style)
        if !note.isEmpty { put("   \(note)", row: row, column: column + used, style: .quiet) }
        guard isChosen else { return }
        emphasise(Region(row: row, column: 0, rows: 1, columns: width), with: .reverse)
        cursor = Position(row: row, column: min(column, max(0, width - 1)))
    }
}

extension ChoiceList {
    fileprivate func draw(on screen: inout Screen, frame: Frame) {
        head(title, on: &screen, frame: frame)
        let above = detailRows(in: frame.body)
        if above > 0 {
            screen.put(
                Array(detailLines(width: frame.body.columns).prefix(above)), from: 0,
                in: Region(row: frame.body.row, column: 1, rows: above, columns: max(0, frame.body.columns - 2)))
        }
        let list = frame.body.dropping(top: above)
        for row in 0..<list.rows where scroll.top + row < options.count {
            let place = scroll.top + row
            screen.choice(
                options[place].title, key: place < 9 ? "\(place + 1)" : " ", note: options[place].note,
                isChosen: place == chosen, isPossible: true, row: list.row + row, keyWidth: 1)
        }
    }
}

extension HelpState {
    fileprivate func draw(on screen: inout Screen, frame: Frame) {
        head("The keys of this screen", on: &screen, frame: frame)
        for row in 0..<frame.body.rows where scroll.top + row < lines.count {
            let place = scroll.top + row
            switch lines[place] {
            case .heading(let words):
                screen.put(words, row: frame.body.row + row, column: 2, style: [.title, .bold])
            case .entry(let listed):
                screen.choice(
                    listed.command.title, key: KeyName.spoken(listed.command.keys), note: listed.why,
                    isChosen: place == scroll.chosen, isPossible: listed.standing.isYes, row: frame.body.row + row,
                    keyWidth: 20)
            }
        }
    }
}

extension PaletteState {
    fileprivate func draw(on screen: inout Screen, frame: Frame) {
        head("All actions", on: &screen, frame: frame)
        let body = frame.body
        guard body.rows > 0 else { return }
        let label = body.columns >= 24 ? "Which? " : ""
        screen.put(" \(label)", row: body.row, column: 0, style: .accent)
        screen.put(
            editor,
            in: Region(
                row: body.row, column: label.count + 1, rows: 1, columns: max(1, body.columns - label.count - 2)),
            style: .underline, hasFocus: true)
        let caret = screen.cursor
        let list = body.dropping(top: body.rows > 4 ? 2 : 1)
        if found.isEmpty {
            screen.put(
                " Nothing is called so. Fewer letters find more.", row: list.row, column: 0,
                width: body.columns, style: .quiet)
        }
        for row in 0..<list.rows where scroll.top + row < found.count {
            let place = scroll.top + row
            let listed = found[place]
            screen.choice(
                listed.command.title, key: listed.command.keys.first.map { KeyName.spoken($0) } ?? "", note: listed.why,
                isChosen: place == scroll.chosen, isPossible: listed.standing.isYes, row: list.row + row, keyWidth: 9)
        }
        screen.cursor = caret
    }
}

extension ListedCommand {
    /// Why it cannot be done; empty where it can.
    fileprivate var why: String {
        switch standing {
        case .yes: ""
        case .no(let reason): reason
        }
    }
}

extension NoteForm {
    fileprivate func draw(on screen: inout Screen, frame: Frame, isPrivate: Bool) {
        head("\(title) · \(heading(isPrivate: isPrivate))", on: &screen, frame: frame)
        let rows = FormRows(self, in: frame.body)
        for (place, field) in fields.enumerated() {
            let region = rows.fields[place]
            guard region.rows > 0 else { continue }
            let isFocused = place == focus
            if rows.labels[place] >= 0, rows.labels[place] < region.row || region.column >= 12 {
                screen.put(
                    field.label, row: rows.labels[place], column: 1, width: max(0, min(10, screen.size.columns - 1)),
                    style: isFocused ? [.accent, .bold] : .quiet)
            }
            if field.editor.isEmpty {
                screen.put(field.example, row: region.row, column: region.column, width: region.columns, style: .quiet)
                if isFocused { screen.cursor = Position(row: region.row, column: region.column) }
            } else {
                screen.put(
                    field.editor, in: region, style: isFocused && field.editor.lines == .one ? .underline : .plain,
                    hasFocus: isFocused)
            }
        }
    }
}
