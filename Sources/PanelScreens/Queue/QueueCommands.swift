import Canvas
import PanelModel

/// What can be done in the queue.
enum QueueCommands {
    static let all: [Command] =
        [open, filter, sort, facets] + moving + [clear, officer] + narrowing + [leave]

    private static let open = Command(
        "queue.open", "Open the case", hint: "open", synonyms: ["show", "view", "read", "details", "child"],
        keys: [.enter, .right, .character("l")], scope: .queue, group: .cases, availability: hasCase
    ) { state in state.queue.openChosen(on: .summary) }

    private static let filter = Command(
        "queue.filter", "Find cases by a few letters", hint: "find",
        synonyms: ["filter", "search", "name", "reference", "school"], keys: [.character("/")], scope: .queue,
        group: .filtering
    ) { state in
        state.queue.filter = TextEditor(state.queue.query.text, lines: .one, limit: 200)
        return []
    }

    private static let sort = Command(
        "queue.sort", "Sort by the next column", hint: "sort",
        synonyms: ["order", "days left", "surname", "reference", "received", "setting"], keys: [.character("s")],
        scope: .queue, group: .filtering
    ) { state in
        let all = QueueSort.allCases
        let place = all.firstIndex(of: state.queue.query.sort) ?? 0
        var query = state.queue.query
        query.sort = all[(place + 1) % all.count]
        state.say("Sorted by \(query.sort.title).")
        return state.queue.ask(query)
    }

    private static let facets = Command(
        "queue.facets", "Show only some cases", hint: "show only",
        synonyms: ["facet", "filter", "gate", "source", "need", "officer", "status", "narrow"], keys: [.character("f")],
        scope: .queue, group: .filtering
    ) { state in
        state.overlay = .choice(FacetChoice.kinds(of: state))
        return []
    }

    private static let moving: [Command] = [
        move("queue.down", "Go to the next case", ["down", "forward"], [.down, .character("j")]) { _ in 1 },
        move("queue.up", "Go to the case before", ["up", "back", "previous"], [.up, .character("k")]) { _ in -1 },
        move("queue.page-down", "Go a page down", ["scroll", "forward"], [.pageDown]) { $0.queue.page },
        move("queue.page-up", "Go a page up", ["scroll", "back"], [.pageUp]) { -$0.queue.page },
        move("queue.first", "Go to the first case", ["top", "start", "home"], [.character("g"), .home]) {
            -$0.queue.count
        },
        move("queue.last", "Go to the last case", ["bottom", "end"], [.character("G"), .end]) { $0.queue.count },
    ]

    private static let clear = Command(
        "queue.clear", "Show all open cases again", synonyms: ["clear", "reset", "remove filter", "everything"],
        keys: [.escape], scope: .queue, group: .filtering
    ) { state in
        var query = state.queue.query
        if !query.text.isEmpty {
            query.text = ""
        } else if state.queue.hasFacets {
            query = QueueQuery(sort: query.sort)
        } else {
            state.say("All open cases are shown. q leaves the program.")
        }
        return state.queue.ask(query)
    }

    private static let officer = Command(
        "queue.officer", "Show only one officer's cases", synonyms: ["caseworker", "officer", "mine", "filter"],
        keys: [], scope: .queue, group: .filtering,
        availability: { state in
            state.queue.overview?.officers.isEmpty == false ? .yes : .no(because: "No case names an officer.")
        }
    ) { state in
        state.overlay = .choice(FacetChoice.officers(of: state))
        return []
    }

    private static let narrowing: [Command] =
        Gate.allCases.map { gate in
            only("queue.gate.\(gate.rawValue)", "the \(gate.title) gate", ["gate", gate.question]) { $0.gate = gate }
        }
        + CaseStatus.allCases.map { status in
            only("queue.status.\(status.rawValue)", "cases \(status.phrase)", ["status", status.title]) {
                $0.statuses = [status]
            }
        }
        + RequestSource.allCases.map { source in
            only("queue.source.\(source.rawValue)", "requests from \(source.title)", ["source", source.meaning]) {
                $0.source = source
            }
        }
        + NeedType.allCases.map { need in
            only("queue.need.\(need.code)", "need \(need.code)", ["need", need.title]) { $0.need = need }
        }

    private static let leave = Command(
        "program.leave", "Leave the program", synonyms: ["quit", "exit", "close", "stop"], keys: [.character("q")],
        scope: .queue, group: .program
    ) { _ in [.quit] }

    private static func move(
        _ id: String, _ title: String, _ synonyms: [String], _ keys: [Key],
        by steps: @escaping @Sendable (AppState) -> Int
    ) -> Command {
        Command(id, title, synonyms: synonyms, keys: keys, scope: .queue, group: .moving, availability: hasCase) {
            state in
            let steps = steps(state)
            if !state.queue.move(by: steps) {
                state.say(steps > 0 ? "This is the last case." : "This is the first case.")
            }
            return []
        }
    }

    private static func only(
        _ id: String, _ what: String, _ synonyms: [String], _ change: @escaping @Sendable (inout QueueQuery) -> Void
    ) -> Command {
        Command(
            id, "Show only \(what)", synonyms: synonyms + ["filter"], keys: [], scope: .queue, group: .filtering
        ) { state in
            var query = state.queue.query
            change(&query)
            return state.queue.ask(query)
        }
    }

    private static let hasCase: @Sendable (AppState) -> Availability = { state in
        state.queue.count > 0 ? .yes : .no(because: "There is no case in this list.")
    }
}

extension CaseStatus {
    /// After "cases": `to decide`, `that are put off`.
    var phrase: String {
        switch self {
        case .waiting: "to decide"
        case .putOff: "that are put off"
        case .decided: "decided, the family not told yet"
        case .told: "whose family was told"
        }
    }
}
