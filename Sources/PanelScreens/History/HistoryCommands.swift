import Canvas

/// What can be done on the tab History.
enum HistoryCommands {
    static let all: [Command] = [
        Command(
            "history.read", "Read the whole entry", hint: "read", synonyms: ["open", "show", "entry"], keys: [.enter],
            scope: .history, group: .record
        ) { state in
            guard let context = state.context, let entry = state.open?.history.chosen(in: context) else { return [] }
            state.overlay = .reader(EntryPassages.reader(entry, context: context))
            return []
        },
        move("history.down", "Go to the entry before in time", [.down, .character("j")]) { _ in 1 },
        move("history.up", "Go to the entry after in time", [.up, .character("k")]) { _ in -1 },
        move("history.page-down", "Go a page of entries down", [.pageDown, .character(" ")]) { $0.page },
        move("history.page-up", "Go a page of entries up", [.pageUp]) { -$0.page },
        move("history.first", "Go to the newest entry", [.home, .character("g")]) { _ in -1_000_000 },
        move("history.last", "Go to the oldest entry", [.end, .character("G")]) { _ in 1_000_000 },
    ]

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (Scroll) -> Int
    ) -> Command {
        Command(id, title, synonyms: ["scroll", "move"], keys: keys, scope: .history, group: .moving) { state in
            state.changeCase { open, _ in open.history.scroll.move(by: steps(open.history.scroll)) }
        }
    }
}
