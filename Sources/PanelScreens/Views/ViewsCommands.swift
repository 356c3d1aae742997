import Canvas
import PanelModel

/// What can be done on the tab Views.
enum ViewsCommands {
    static let all: [Command] = [
        Command(
            "views.add", "Add what the family or the child said", hint: "add views",
            synonyms: ["views", "wishes", "feelings", "voice", "parent"], keys: [.character("a")], scope: .views,
            group: .views, availability: FormCommands.canRecord, perform: FormCommands.open(.views)),
        Command(
            "views.consult", "Record that the family was consulted", hint: "consulted",
            synonyms: ["consultation", "asked", "rang", "phone"], keys: [.character("c")], scope: .views, group: .views,
            availability: FormCommands.canRecord, perform: FormCommands.open(.consultation)),
        Command(
            "views.read", "Read the whole of it", hint: "read", synonyms: ["open", "show"], keys: [.enter],
            scope: .views,
            group: .views, availability: hasNotes
        ) { state in
            guard let context = state.context, let note = state.open?.views.chosen(in: context) else { return [] }
            state.overlay = .reader(
                Reader(
                    title: NoteWords.heading(note, context: context),
                    passages: [
                        Passage(context.written(note.value.text)), .gap,
                        Passage(HistoryWords.stamp(note.seq, note.at, note.by, context: context), style: .quiet),
                    ]))
            return []
        },
        move("views.down", "Go to the next views", [.down, .character("j")]) { _ in 1 },
        move("views.up", "Go to the views before", [.up, .character("k")]) { _ in -1 },
        move("views.page-down", "Go a page of views down", [.pageDown, .character(" ")]) { $0.page },
        move("views.page-up", "Go a page of views up", [.pageUp]) { -$0.page },
        move("views.first", "Go to the first views", [.home, .character("g")]) { _ in -1_000_000 },
        move("views.last", "Go to the last views", [.end, .character("G")]) { _ in 1_000_000 },
    ]

    private static let hasNotes: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, !ViewsTabState.notes(of: context).isEmpty else {
            return .no(because: "No views are recorded yet. a adds them.")
        }
        return .yes
    }

    private static func move(
        _ id: String, _ title: String, _ keys: [Key], by steps: @escaping @Sendable (Scroll) -> Int
    ) -> Command {
        Command(
            id, title, synonyms: ["scroll", "move"], keys: keys, scope: .views, group: .moving, availability: hasNotes
        ) { state in
            state.changeCase { open, _ in open.views.scroll.move(by: steps(open.views.scroll)) }
        }
    }
}
