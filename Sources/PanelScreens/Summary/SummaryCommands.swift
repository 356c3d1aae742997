import Canvas

/// What can be done on the tab Summary.
enum SummaryCommands {
    static let all: [Command] = [
        scroll("summary.down", "Read on in the summary", hint: "read on", [.down, .character("j")]) { _ in 1 },
        scroll("summary.up", "Read back in the summary", [.up, .character("k")]) { _ in -1 },
        scroll("summary.page-down", "Read a page of the summary on", [.pageDown, .character(" ")]) { $0.page },
        scroll("summary.page-up", "Read a page of the summary back", [.pageUp]) { -$0.page },
        scroll("summary.first", "Go to the start of the summary", [.home, .character("g")]) { _ in -1_000_000 },
        scroll("summary.last", "Go to the end of the summary", [.end, .character("G")]) { _ in 1_000_000 },
    ]

    private static func scroll(
        _ id: String, _ title: String, hint: String? = nil, _ keys: [Key], by steps: @escaping @Sendable (Scroll) -> Int
    ) -> Command {
        Command(id, title, hint: hint, synonyms: ["scroll", "move"], keys: keys, scope: .summary, group: .moving) {
            state in
            state.changeCase { open, _ in open.summary.scroll.scroll(by: steps(open.summary.scroll)) }
        }
    }
}
