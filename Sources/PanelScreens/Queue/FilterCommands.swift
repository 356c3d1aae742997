import Canvas
import PanelModel

/// What can be done while the queue's filter is being typed.
enum FilterCommands {
    static let all: [Command] = [
        Command(
            "filter.keep", "Go to the cases found", hint: "to the list", synonyms: ["done", "apply"],
            keys: [.enter, .tab],
            scope: .filter, group: .filtering, worksWhileTyping: true
        ) { state in
            state.queue.filter = nil
            return []
        },
        Command(
            "filter.clear", "Clear the filter, then leave it", hint: "clear, then leave",
            synonyms: ["cancel", "reset"],
            keys: [.escape], scope: .filter, group: .filtering, worksWhileTyping: true, perform: leave),
        Command(
            "filter.down", "Go down in the cases found", hint: "next", synonyms: ["next"], keys: [.down],
            scope: .filter,
            group: .moving, worksWhileTyping: true
        ) { state in
            state.queue.move(by: 1)
            return []
        },
        Command(
            "filter.up", "Go up in the cases found", hint: "before", synonyms: ["previous"], keys: [.up],
            scope: .filter,
            group: .moving, worksWhileTyping: true
        ) { state in
            state.queue.move(by: -1)
            return []
        },
    ]

    static let leave: @Sendable (inout AppState) -> [Effect] = { state in
        guard !state.queue.query.text.isEmpty else {
            state.queue.filter = nil
            return []
        }
        state.queue.filter = TextEditor("", lines: .one, limit: 200)
        var query = state.queue.query
        query.text = ""
        return state.queue.ask(query)
    }
}
