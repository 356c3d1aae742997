import Canvas
import PanelModel

/// What can be done everywhere.
enum GlobalCommands {
    static let all: [Command] = [
        Command(
            "program.palette", "Find any action by a few letters", hint: "all actions",
            synonyms: ["palette", "menu", "commands", "search"], keys: [.character(":")], scope: .global,
            group: .program
        ) { state in
            state.overlay = .palette(PaletteState(state))
            return []
        },
        Command(
            "program.help", "Show the keys of this screen", hint: "help", synonyms: ["help", "keys", "how"],
            keys: [.character("?"), .function(1)], scope: .global, group: .program
        ) { state in
            state.overlay = .help(HelpState(state))
            return []
        },
        Command(
            "program.privacy", "Hide names and notes while others can see the screen, or show them again",
            synonyms: ["privacy", "initials", "share", "projector", "hide"], keys: [.control("p")], scope: .always,
            group: .program, worksWhileTyping: true
        ) { state in
            state.isPrivate.toggle()
            // Pages to read hold the words that they were opened with; nothing on them is lost by going back.
            if state.isPrivate, state.overlay?.holdsWrittenWords == true { state.overlay = nil }
            state.say(
                state.isPrivate
                    ? "Names are initials and notes are hidden. Ctrl-P shows them again."
                    : "Names and notes are shown.")
            return []
        },
        Command(
            "program.stop", "Stop what is under way; nothing is lost", synonyms: ["cancel", "interrupt", "abort"],
            keys: [.control("c")], scope: .always, group: .program, worksWhileTyping: true, perform: stop),
        Command(
            "program.suspend", "Go to the shell and come back with fg", synonyms: ["suspend", "shell", "background"],
            keys: [.control("z")], scope: .always, group: .program, worksWhileTyping: true
        ) { state in
            let kept = state.open.map { $0.draft.isEmpty ? [] : [Effect.keep($0.draft, isSynced: true)] } ?? []
            return kept + [.suspend]
        },
        Command(
            "program.redraw", "Paint the screen anew", synonyms: ["redraw", "refresh", "repaint"],
            keys: [.control("l")], scope: .always, group: .program, worksWhileTyping: true
        ) { _ in [.redraw] },
    ]

    private static let stop: @Sendable (inout AppState) -> [Effect] = { state in
        if let overlay = state.overlay {
            guard let leave = CommandTable.command(id: "\(overlay.scope.rawValue).leave") else { return [] }
            return leave.perform(&state)
        }
        if let open = state.open {
            state.say("Nothing is lost. Esc goes back to the queue; q there leaves the program.")
            return open.draft.isEmpty ? [] : [.keep(open.draft, isSynced: true)]
        }
        if state.queue.filter != nil { return FilterCommands.leave(&state) }
        state.say("Nothing is lost. q leaves the program.")
        return []
    }
}
