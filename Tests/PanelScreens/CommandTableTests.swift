import Canvas
import Testing

@testable import PanelScreens

@Suite("The command table")
struct CommandTableTests {
    @Test("no two commands share an id")
    func ids() {
        let ids = CommandTable.all.map(\.id)
        #expect(Set(ids).count == ids.count)
    }

    @Test("no two commands of one scope share a key", arguments: CommandScope.allCases)
    func keys(_ scope: CommandScope) {
        var owners: [Key: String] = [:]
        for command in CommandTable.commands(in: scope) {
            for key in command.keys {
                #expect(owners[key] == nil, "\(KeyName.spoken(key)): \(owners[key] ?? "") and \(command.id)")
                owners[key] = command.id
            }
        }
    }

    @Test("a key that works everywhere is not taken by a screen")
    func alwaysKeys() {
        let always = Set(CommandTable.commands(in: .always).flatMap(\.keys))
        for command in CommandTable.all where command.scope != .always {
            #expect(always.isDisjoint(with: command.keys), "\(command.id)")
        }
    }

    @Test("every command says what it does and can be found by another word", arguments: CommandTable.all.map(\.id))
    func words(_ id: String) throws {
        let command = try #require(CommandTable.command(id: id))
        #expect(!command.title.isEmpty)
        #expect(!command.synonyms.isEmpty)
        #expect(command.title.first?.isUppercase == true)
        #expect(!command.title.hasSuffix("."))
    }

    @Test("a key that types a character never works while a text field has the focus")
    func typingKeys() {
        for command in CommandTable.all where command.worksWhileTyping {
            for key in command.keys {
                if case .character = key { Issue.record("\(command.id) takes \(KeyName.spoken(key)) from the text") }
            }
        }
    }

    @Test(
        "the keys of the design are there",
        arguments: [
            ("Up", "queue.up"), ("k", "queue.up"), ("Down", "queue.down"), ("j", "queue.down"),
            ("PgUp", "queue.page-up"),
            ("PgDn", "queue.page-down"), ("g", "queue.first"), ("G", "queue.last"), ("Enter", "queue.open"),
            ("Esc", "queue.clear"), ("/", "queue.filter"), ("s", "queue.sort"), ("f", "queue.facets"),
            ("q", "program.leave"), ("?", "program.help"), (":", "program.palette"), ("C-p", "program.privacy"),
            ("C-c", "program.stop"), ("C-z", "program.suspend"), ("C-l", "program.redraw"),
        ])
    func designKeys(_ script: String, _ id: String) throws {
        let rehearsal = try Rehearsal()
        let key = try #require(Key.parse(script: script).first)
        #expect(CommandTable.command(for: key, in: rehearsal.state)?.id == id)
    }

    @Test(
        "the keys of the design are there in a case",
        arguments: [
            ("n", "case.next"), ("p", "case.previous"), ("d", "case.decide"), ("w", "case.note"), ("Esc", "case.leave"),
            ("q", "case.leave"), ("1", "case.tab.summary"), ("2", "case.tab.evidence"), ("3", "case.tab.needs"),
            ("4", "case.tab.views"), ("5", "case.tab.decision"), ("6", "case.tab.history"), ("h", "case.tab-left"),
            ("l", "case.tab-right"), ("?", "program.help"), (":", "program.palette"),
        ])
    func designKeysInACase(_ script: String, _ id: String) throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("Enter")
        let key = try #require(Key.parse(script: script).first)
        #expect(CommandTable.command(for: key, in: rehearsal.state)?.id == id)
    }

    @Test(
        "the key line fits and is nowhere blank",
        arguments: [
            "", "/", "/ text:zzz", "f", "?", ":", "Enter", "Enter 2", "Enter 3", "Enter 4", "Enter 4 a", "Enter 5",
            "Enter 6", "Enter 6 Enter", "Enter w",
        ],
        [20, 40, 80, 120])
    func keyLine(_ script: String, _ columns: Int) throws {
        var rehearsal = try Rehearsal(columns: columns, rows: 24)
        try rehearsal.press(script)
        let line = rehearsal.screen.line(23)
        #expect(!line.isEmpty)
        #expect(!line.hasSuffix("…"))
        let items = KeyLine(rehearsal.state).items
        for (left, right) in zip(items, items.dropFirst()) {
            #expect(left.columns.upperBound < right.columns.lowerBound)
        }
    }

    @Test("help offers every key of the screen, this screen's first, and runs an entry")
    func help() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("?")
        guard case .help(let help)? = rehearsal.state.overlay else {
            Issue.record("no help")
            return
        }
        let listed = help.lines.compactMap { line -> String? in
            switch line {
            case .heading: nil
            case .entry(let entry): entry.command.id
            }
        }
        #expect(listed.first == "queue.open")
        for scope in [CommandScope.queue, .always, .global] {
            for command in CommandTable.commands(in: scope) where !command.keys.isEmpty {
                #expect(listed.contains(command.id))
            }
        }
        try rehearsal.press("Enter")
        #expect(rehearsal.state.overlay == nil)
        #expect(rehearsal.state.open != nil)
    }

    @Test("the palette finds a command by title, by synonym, by key and by the letters at the beginnings of its words")
    func palette() throws {
        for (text, id) in [
            ("show only some", "queue.facets"), ("projector", "program.privacy"), ("ctrl-l", "program.redraw"),
            ("stbnc", "queue.sort"),
        ] {
            var rehearsal = try Rehearsal()
            try rehearsal.press(": paste:\(text.replacing(" ", with: "\\s"))")
            guard case .palette(let palette)? = rehearsal.state.overlay else {
                Issue.record("no palette")
                return
            }
            #expect(palette.found.map(\.command.id).contains(id), "\(text)")
        }
    }

    @Test("the palette keeps a command that cannot be done, says why, and stays")
    func paletteReason() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press(": text:write\\sa\\snote")
        #expect(rehearsal.screen.text.contains("Open a case first"))
        try rehearsal.press("Enter")
        #expect(rehearsal.state.status.words == "Open a case first (Enter).")
        #expect(rehearsal.state.overlay != nil)
    }

    @Test("the palette's chosen row is always in sight")
    func paletteScrolls() throws {
        for rows in [3, 5, 8, 24] {
            var rehearsal = try Rehearsal(columns: 80, rows: rows)
            try rehearsal.press(": Down*40")
            #expect(rehearsal.screen.text.contains("▸"), "\(rows) rows")
        }
    }

    @Test("a key that means nothing here is answered with where it works")
    func elsewhere() throws {
        var rehearsal = try Rehearsal()
        try rehearsal.press("w")
        #expect(rehearsal.state.status.words == "w does nothing here (write a note: in a case).")
        try rehearsal.press("F9")
        #expect(rehearsal.state.status.words == "F9 does nothing here. ? shows the keys that do.")
    }
}

@Suite("The reference")
struct CommandReferenceTests {
    @Test("it holds every command once, under a heading")
    func complete() {
        let entries = CommandReference.groups.flatMap(\.entries)
        #expect(entries.count == CommandTable.all.count)
        #expect(Set(entries).count == entries.count)
    }
}
