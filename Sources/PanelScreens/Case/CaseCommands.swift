import Canvas
import PanelModel

/// What can be done on every tab of a case.
enum CaseCommands {
    static let all: [Command] =
        CaseTab.allCases.map(turn) + [
            Command(
                "case.note", "Write a note", hint: "note", synonyms: ["comment", "remark", "minute"],
                keys: [.character("w")],
                scope: .case, group: .record, availability: FormCommands.canRecord,
                perform: FormCommands.open(.general)),
            Command(
                "case.decide", "Decide: turn to the decision", hint: "decide",
                synonyms: ["decision", "outcome", "refuse", "agree", "assess"], keys: [.character("d")], scope: .case,
                group: .cases
            ) { state in
                state.open?.decision.restsOnPutOff = false
                return state.turn(to: .decision)
            },
            Command(
                "case.next", "Go to the next case", hint: "next case", synonyms: ["following"], keys: [.character("n")],
                scope: .case, group: .cases
            ) { state in state.turnCase(by: 1) },
            Command(
                "case.previous", "Go to the case before", hint: "before", synonyms: ["back", "previous"],
                keys: [.character("p")], scope: .case, group: .cases
            ) { state in state.turnCase(by: -1) },
            Command(
                "case.leave", "Go back to the queue", hint: "back", synonyms: ["close", "leave", "list", "quit"],
                keys: [.escape, .character("q")], scope: .case, group: .cases
            ) { state in
                state.leaveCase { state in
                    state.open = nil
                    return state.queue.release()
                }
            },
            Command(
                "case.tab-right", "Turn to the tab at the right", hint: "next tab", synonyms: ["next tab"],
                keys: [.character("]"), .right, .character("l")], scope: .case, group: .moving
            ) { state in state.turnTab(by: 1) },
            Command(
                "case.tab-left", "Turn to the tab at the left", synonyms: ["previous tab"],
                keys: [.character("["), .left, .character("h")], scope: .case, group: .moving
            ) { state in state.turnTab(by: -1) },
        ]

    private static func turn(to tab: CaseTab) -> Command {
        Command(
            "case.tab.\(tab)", "Turn to \(tab.title)", synonyms: ["tab"],
            keys: [.character(Character(String(tab.number)))], scope: .case, group: .cases
        ) { state in state.turn(to: tab) }
    }
}

extension AppState {
    /// Turns to a tab; what the tab before has to record is recorded.
    mutating func turn(to tab: CaseTab) -> [Effect] {
        guard let open, open.tab != tab else { return [] }
        self.open?.tab = tab
        return open.effectsOnLeaving
    }

    /// Turns to the tab so many places on.
    mutating func turnTab(by steps: Int) -> [Effect] {
        guard let open else { return [] }
        guard let tab = CaseTab(rawValue: open.tab.rawValue + steps) else {
            say(steps > 0 ? "This is the last tab." : "This is the first tab. Esc goes back to the queue.")
            return []
        }
        return turn(to: tab)
    }

    /// Opens the case so many places on in the queue, on the same tab.
    mutating func turnCase(by steps: Int) -> [Effect] {
        guard let tab = open?.tab else { return [] }
        return leaveCase { state in
            guard state.queue.move(by: steps) else {
                state.say(steps > 0 ? "This is the last case of the list." : "This is the first case of the list.")
                return []
            }
            return state.queue.openChosen(on: tab)
        }
    }

    /// Records or keeps what the case holds, and goes on.
    ///
    /// A note that was begun is asked about first.
    mutating func leaveCase(_ goOn: @escaping @Sendable (inout AppState) -> [Effect]) -> [Effect] {
        guard let open else { return goOn(&self) }
        guard let note = open.unsentNote else { return open.effectsOnLeaving + goOn(&self) }
        overlay = .choice(
            ChoiceList(
                title: "\(note.title) on \(note.heading(isPrivate: isPrivate))",
                detail: ["You began to write and have not recorded it.", isPrivate ? CaseContext.hidden : note.text],
                options: [
                    ChoiceOption("Go on writing") { state in
                        state.overlay = .form(note)
                        return []
                    },
                    ChoiceOption("Throw it away and leave the case") { state in
                        state.open?.unsentNote = nil
                        let kept = state.changeCase { open, _ in open.draft.note = nil }
                        return kept + state.leaveCase(goOn)
                    },
                ]))
        return []
    }
}
