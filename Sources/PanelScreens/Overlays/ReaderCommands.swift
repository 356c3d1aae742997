import Canvas

/// What can be done on a page to read.
enum ReaderCommands {
    static let all: [Command] = [
        Command(
            "reader.accept", "Read on, and at the end of the page agree to it", hint: "agree",
            synonyms: ["record", "confirm", "yes"], keys: [.enter, .control("s")], scope: .reader, group: .record
        ) { state in
            guard case .reader(var reader)? = state.overlay else { return [] }
            guard reader.acceptance == nil || reader.scroll.isAtEnd else {
                // Nobody agrees to what was not in sight.
                reader.scroll.scroll(by: reader.scroll.page)
                state.overlay = .reader(reader)
                return []
            }
            state.overlay = nil
            return reader.acceptance?.perform(&state) ?? []
        },
        Command(
            "reader.leave", "Go back", hint: "back", synonyms: ["close", "cancel", "no"],
            keys: [.escape, .character("q")], scope: .reader, group: .moving
        ) { state in
            state.overlay = nil
            return []
        },
        move("reader.down", "Read on", hint: "read on", [.down, .character("j")]) { _ in 1 },
        move("reader.up", "Read back", [.up, .character("k")]) { _ in -1 },
        move("reader.page-down", "Read a page on", [.pageDown, .character(" ")]) { $0.scroll.page },
        move("reader.page-up", "Read a page back", [.pageUp]) { -$0.scroll.page },
        move("reader.first", "Go to the start of the page", [.home, .character("g")]) { _ in -1_000_000 },
        move("reader.last", "Go to the end of the page", [.end, .character("G")]) { _ in 1_000_000 },
    ]

    private static func move(
        _ id: String, _ title: String, hint: String? = nil, _ keys: [Key], by steps: @escaping @Sendable (Reader) -> Int
    ) -> Command {
        Command(id, title, hint: hint, synonyms: ["scroll"], keys: keys, scope: .reader, group: .moving) { state in
            guard case .reader(var reader)? = state.overlay else { return [] }
            reader.scroll.scroll(by: steps(reader))
            state.overlay = .reader(reader)
            return []
        }
    }
}
