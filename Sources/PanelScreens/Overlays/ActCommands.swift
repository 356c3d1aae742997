import Canvas
import PanelModel

/// What can be done in a form that records one act.
enum ActCommands {
    static let all: [Command] = [
        Command(
            "act.record", "Record what is filled in", hint: "record", synonyms: ["save", "keep", "done"],
            keys: [.control("s")], scope: .act, group: .record, worksWhileTyping: true,
            availability: { $0.house.readOnlyReason.map { .no(because: $0) } ?? .yes }, perform: record),
        move("act.next", "Go to the next field", hint: "next", [.tab, .enter, .down], by: 1),
        move("act.previous", "Go to the field before", hint: nil, [.backTab, .up], by: -1),
        choose(
            "act.choose", "Choose what comes next", hint: "choose", [.character(" "), .right, .character("l")], by: 1),
        choose("act.choose-before", "Choose what came before", hint: nil, [.left, .character("h")], by: -1),
        Command(
            "act.leave", "Leave the form; what is filled in stays while the case is open", hint: "leave",
            synonyms: ["cancel", "close", "back"], keys: [.escape], scope: .act, group: .moving, worksWhileTyping: true
        ) { state in
            guard case .act(let form)? = state.overlay else { return [] }
            state.overlay = nil
            state.open?.unsentAct = form.isBlank ? nil : form
            if !form.isBlank {
                state.say("Not recorded. What you filled in is there when you open the form again.", tone: .notice)
            }
            return []
        },
    ]

    private static let record: @Sendable (inout AppState) -> [Effect] = { state in
        guard case .act(var form)? = state.overlay, let details = state.context?.details else { return [] }
        guard let effect = form.effect(details: details, today: state.house.today) else {
            state.overlay = .act(form)
            state.say(form.problem ?? "", tone: .notice)
            return []
        }
        state.overlay = nil
        // Kept until the record has it, so that a refusal loses no word.
        state.open?.unsentAct = form
        return [effect]
    }

    private static func move(_ id: String, _ title: String, hint: String?, _ keys: [Key], by steps: Int) -> Command {
        Command(
            id, title, hint: hint, synonyms: ["field"], keys: keys, scope: .act, group: .moving, worksWhileTyping: true
        ) { state in
            change(&state) { $0.move(by: steps) }
        }
    }

    private static func choose(_ id: String, _ title: String, hint: String?, _ keys: [Key], by steps: Int) -> Command {
        Command(
            id, title, hint: hint, synonyms: ["option", "select"], keys: keys, scope: .act, group: .moving,
            availability: { state in
                guard case .act(let form)? = state.overlay, !form.takesText else {
                    return .no(because: "There is nothing to choose in this field.")
                }
                return .yes
            }
        ) { state in
            change(&state) { $0.choose(by: steps) }
        }
    }

    private static func change(_ state: inout AppState, _ change: (inout ActForm) -> Void) -> [Effect] {
        guard case .act(var form)? = state.overlay else { return [] }
        change(&form)
        state.overlay = .act(form)
        return []
    }

    /// Opens a form, or the same one where it was begun and left.
    static func open(_ form: ActForm, in state: inout AppState) -> [Effect] {
        var form = form
        if let begun = state.open?.unsentAct, begun.kind == form.kind {
            form = begun
            form.seen = state.open?.file.lastSeq ?? form.seen
        }
        state.overlay = .act(form)
        return []
    }
}
