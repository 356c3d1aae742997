import Canvas

/// What can be done in help.
enum HelpCommands {
    static let all: [Command] = [
        Command(
            "help.run", "Do what this line says", hint: "do it", synonyms: ["run"], keys: [.enter], scope: .help,
            group: .program
        ) { state in
            guard case .help(let help)? = state.overlay, let chosen = help.chosen else { return [] }
            return state.run(chosen)
        },
        Command(
            "help.leave", "Leave help", hint: "back", synonyms: ["close"],
            keys: [.escape, .character("q"), .character("?")], scope: .help, group: .program
        ) { state in
            state.overlay = nil
            return []
        },
        Command(
            "help.palette", "Find any action by a few letters", hint: "all actions", synonyms: ["palette", "search"],
            keys: [.character(":"), .character("/")], scope: .help, group: .program
        ) { state in
            state.overlay = .palette(PaletteState(state))
            return []
        },
        move("help.down", "Go a line of help down", [.down, .character("j")]) { _ in 1 },
        move("help.up", "Go a line of help up", [.up, .character("k")]) { _ in -1 },
        move("help.page-down", "Go a page of help down", [.pageDown, .character(" ")]) { $0.scroll.page },
        move("help.page-up", "Go a page of help up", [.pageUp]) { -$0.scroll.page },
        move("help.first", "Go to the first line of help", [.home, .character("g")]) { -$0.lines.count },
        move("help.last", "Go to the last line of help", [.end, .character("G")]) { $0.lines.count },
    ]

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (HelpState) -> Int
    ) -> Command {
        Command(id, title, synonyms: ["scroll"], keys: keys, scope: .help, group: .moving) { state in
            guard case .help(var help)? = state.overlay else { return [] }
            help.move(by: steps(help))
            state.overlay = .help(help)
            return []
        }
    }
}

/// What can be done in the list of all actions.
enum PaletteCommands {
    static let all: [Command] = [
        Command(
            "palette.run", "Do the chosen action", hint: "do it", synonyms: ["run"], keys: [.enter], scope: .palette,
            group: .program, worksWhileTyping: true
        ) { state in
            guard case .palette(let palette)? = state.overlay, let chosen = palette.chosen else { return [] }
            return state.run(chosen)
        },
        Command(
            "palette.leave", "Leave the list of actions", hint: "back", synonyms: ["close", "cancel"], keys: [.escape],
            scope: .palette, group: .program, worksWhileTyping: true
        ) { state in
            state.overlay = nil
            return []
        },
        move("palette.down", "Go to the next action", hint: "next", [.down, .tab]) { _ in 1 },
        move("palette.up", "Go to the action before", hint: "before", [.up, .backTab]) { _ in -1 },
        move("palette.page-down", "Go a page of actions down", [.pageDown]) { $0.scroll.page },
        move("palette.page-up", "Go a page of actions up", [.pageUp]) { -$0.scroll.page },
    ]

    private static func move(
        _ id: String, _ title: String, hint: String? = nil, _ keys: [Key],
        by steps: @escaping @Sendable (PaletteState) -> Int
    ) -> Command {
        Command(
            id, title, hint: hint, synonyms: ["scroll"], keys: keys, scope: .palette, group: .moving,
            worksWhileTyping: true
        ) { state in
            guard case .palette(var palette)? = state.overlay else { return [] }
            palette.scroll.move(by: steps(palette))
            state.overlay = .palette(palette)
            return []
        }
    }
}
