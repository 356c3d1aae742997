import Canvas
import PanelModel

/// What can be done on the tab Decision.
enum DecisionCommands {
    static let all: [Command] = fields + choices + flags + recording + [leave] + steps + reading

    // MARK: - Fields

    private static let fields: [Command] = [
        command(
            "next-field", "Go to the next field", hint: "next", ["field", "forward"], keys: [.tab], group: .moving,
            worksWhileTyping: true, availability: needsForm
        ) { open, context in
            open.decision.move(by: 1, draft: open.draft, context: context)
        },
        command(
            "field-before", "Go to the field before", ["field", "back"], keys: [.backTab], group: .moving,
            worksWhileTyping: true, availability: needsForm
        ) { open, context in
            open.decision.move(by: -1, draft: open.draft, context: context)
        },
        command(
            "down", "Go down a field, or a line of what is read", ["move"], keys: [.down, .character("j")],
            group: .moving
        ) {
            open, context in
            open.decision.go(down: 1, draft: open.draft, context: context)
        },
        command(
            "up", "Go up a field, or a line of what is read", ["move"], keys: [.up], group: .moving
        ) {
            open, context in
            open.decision.go(down: -1, draft: open.draft, context: context)
        },
        command("page-down", "Go a page down", ["scroll"], keys: [.pageDown], group: .moving) { open, context in
            open.decision.go(down: 8, draft: open.draft, context: context)
        },
        command("page-up", "Go a page up", ["scroll"], keys: [.pageUp], group: .moving) { open, context in
            open.decision.go(down: -8, draft: open.draft, context: context)
        },
    ]

    // MARK: - Choices

    private static let choices: [Command] = [
        command(
            "press", "Choose, add, or go on writing", hint: "choose", ["select", "toggle", "write"],
            keys: [.character(" "), .enter], availability: needsForm
        ) { open, context in
            open.decision.press(draft: &open.draft, context: context)
        },
        command(
            "right", "Choose what stands at the right", ["option"], keys: [.right],
            availability: needsForm
        ) {
            open, context in
            open.decision.choose(by: 1, draft: &open.draft, context: context)
        },
        command(
            "left", "Choose what stands at the left", ["option"], keys: [.left, .character("h")],
            availability: needsForm
        ) {
            open, context in
            open.decision.choose(by: -1, draft: &open.draft, context: context)
        },
        command(
            "yes", "Answer yes and go on to the words", hint: "or n answer", ["met"], keys: [.character("y")],
            availability: onLimb
        ) {
            open, context in
            open.decision.answer(isMet: true, draft: &open.draft, context: context)
        },
        Command(
            "decision.no", "Answer no and go on to the words; away from a limb, go to the next case",
            synonyms: ["not met"],
            keys: [.character("n")], scope: .decision, group: .decision
        ) { state in
            guard onLimb(state).isYes else { return CommandTable.command(id: "case.next")?.perform(&state) ?? [] }
            return state.changeCase { open, context in
                open.decision.answer(isMet: false, draft: &open.draft, context: context)
            }
        },
    ]

    // MARK: - The reasons check

    private static let flags: [Command] = [
        command(
            "next-flag", "Go to the next passage that the reasons check flags", hint: "what is flagged",
            ["reasons check", "flag", "warning", "problem"], keys: [.control("o"), .function(2)],
            worksWhileTyping: true,
            availability: { state in
                state.open?.decision.notes.isEmpty == false
                    ? needsForm(state) : .no(because: "The reasons check has nothing to say here.")
            }
        ) { open, context in
            open.decision.goToNextFlag(draft: open.draft, context: context)
        },
        Command(
            "decision.keep", "Keep what is flagged and say why, or take that back; away from a flag, go up a field",
            hint: "keep, and why", synonyms: ["flag", "reasons check", "stays"], keys: [.character("k")],
            scope: .decision, group: .decision
        ) { state in
            var words: String?
            let effects = state.changeCase { open, context in
                words = open.decision.keepFlag(draft: &open.draft, context: context)
                if words == nil { open.decision.go(down: -1, draft: open.draft, context: context) }
            }
            if let words { state.say(words, tone: .done) }
            return effects
        },
    ]

    // MARK: - Next steps and comments

    private static let steps: [Command] = [
        command(
            "add-step", "Add a next step", ["action", "offer"], keys: [.control("n")], worksWhileTyping: true,
            availability: needsForm
        ) { open, context in
            open.decision.addStep(draft: &open.draft, context: context)
        },
        Command(
            "decision.remove",
            "Take the next step, comment or criterion away; throw away a draft of another gate, or a correction",
            synonyms: ["delete", "discard", "throw away"], keys: [.control("t")], scope: .decision, group: .decision,
            worksWhileTyping: true, availability: removable, perform: remove),
        command(
            "step-earlier", "Move the next step one place up", ["order", "sort"], keys: [.control("b")],
            worksWhileTyping: true,
            availability: onStep
        ) { open, context in
            open.decision.moveStep(by: -1, draft: &open.draft, context: context)
        },
        command(
            "step-later", "Move the next step one place down", ["order", "sort"], keys: [.control("f")],
            worksWhileTyping: true,
            availability: onStep
        ) { open, context in
            open.decision.moveStep(by: 1, draft: &open.draft, context: context)
        },
        command(
            "put-steps-back", "Put the next steps back as they were", ["undo", "restore"], keys: [.control("r")],
            worksWhileTyping: true,
            availability: { state in
                state.open?.decision.stepsBefore.isEmpty == false
                    ? .yes : .no(because: "No step was taken away or moved.")
            }
        ) { open, context in
            open.decision.putStepsBack(draft: &open.draft, context: context)
        },
        command(
            "compose", "Compose the next steps anew from the case", ["offer", "suggest"], keys: [.control("g")],
            worksWhileTyping: true,
            availability: { state in
                state.open?.draft.decision?.outcome == nil ? .no(because: "Choose an outcome first.") : .yes
            }
        ) { open, context in
            open.decision.composeAnew(draft: &open.draft, context: context)
        },
    ]

    private static let removable: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, let open = state.open else { return .no(because: "Open a case first.") }
        if case .otherGate = open.decision.shown(open.draft, context: context) { return .yes }
        if open.decision.hasRemovable { return .yes }
        if open.draft.decision != nil, DecisionTabState.finalDecision(context) != nil { return .yes }
        return .no(because: "Go to a next step or a comment first; then it can be taken away.")
    }

    private static let remove: @Sendable (inout AppState) -> [Effect] = { state in
        var words: String?
        let effects = state.changeCase { open, context in
            let isOther = if case .otherGate = open.decision.shown(open.draft, context: context) { true } else { false }
            if isOther || (DecisionTabState.finalDecision(context) != nil && !open.decision.hasRemovable) {
                open.draft.decision = nil
                var fresh = context
                fresh.draft = open.draft
                open.decision = DecisionTabState(context: fresh)
                words = "The draft is thrown away."
            } else if open.decision.chosenDeparture != nil {
                words = open.decision.removeDeparture(draft: &open.draft, context: context)
            } else if open.decision.chosenStep != nil {
                words = open.decision.removeStep(draft: &open.draft, context: context)
            } else {
                words = open.decision.removeComment(draft: &open.draft, context: context)
            }
        }
        if let words { state.say(words, tone: .done) }
        return effects
    }

    // MARK: - Recording

    private static let recording: [Command] = [
        Command(
            "decision.record", "Read the decision back and record it", hint: "read back",
            synonyms: ["save", "finish", "done", "submit"], keys: [.control("s")], scope: .decision, group: .decision,
            worksWhileTyping: true, availability: canRecord, perform: { state in state.readDecisionBack() }),
        Command(
            "decision.editor", "Write the reasons in your own editor", hint: "editor",
            synonyms: ["vi", "nano", "EDITOR"],
            keys: [.control("e"), .control("x")], scope: .decision, group: .decision, worksWhileTyping: true,
            availability: { state in
                if state.isPrivate { return .no(because: "Words are hidden (Ctrl-P shows them).") }
                return needsForm(state)
            }
        ) { state in
            guard let context = state.context, let open = state.open else { return [] }
            let text = open.decision.answer(open.draft, context: context).reasons
            return [.editText(text, for: .field(.decision, DecisionTabState.reasonsName))]
        },
    ]

    private static let canRecord: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, let open = state.open else { return .no(because: "Open a case first.") }
        if let standing = DecisionTabState.finalDecision(context),
            open.draft.decision?.revises?.decision != standing.original.seq
        {
            return .no(
                because: "The decision stands: \(standing.standing.outcomeTitle), entry \(standing.original.seq).")
        }
        if case .otherGate = open.decision.shown(open.draft, context: context) {
            return .no(because: "This draft is of another gate. Ctrl-T throws it away.")
        }
        if state.isPrivate {
            return .no(because: "Words are hidden. Ctrl-P shows them: what is recorded is read first.")
        }
        return state.house.readOnlyReason.map { .no(because: $0) } ?? .yes
    }

    private static let leave = Command(
        "decision.leave", "Leave a text, then the decision; the draft is kept", hint: "leave",
        synonyms: ["back", "close", "cancel"], keys: [.escape], scope: .decision, group: .decision,
        worksWhileTyping: true
    ) { state in
        guard state.open?.decision.takesText == true else {
            return CommandTable.command(id: "case.leave")?.perform(&state) ?? []
        }
        let effects = state.changeCase { open, context in open.decision.rest(draft: open.draft, context: context) }
        state.say("Enter goes on writing. Esc goes back to the queue, the draft is kept.")
        return effects
    }

    // MARK: - Reading the decision that stands

    private static let reading: [Command] = [
        command(
            "first", "Go to the first field, or the start of the page", ["top"], keys: [.home, .character("g")],
            group: .moving
        ) {
            open, context in
            open.decision.go(down: -1_000, draft: open.draft, context: context)
        },
        command(
            "last", "Go to the last field, or the end of the page", ["end"], keys: [.end, .character("G")],
            group: .moving
        ) {
            open, context in
            open.decision.go(down: 1_000, draft: open.draft, context: context)
        },
    ]

    // MARK: - When

    static let needsForm: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, let open = state.open else { return .no(because: "Open a case first.") }
        switch open.decision.shown(open.draft, context: context) {
        case .form: return .yes
        case .recorded(let standing): return .no(because: "The decision stands, entry \(standing.original.seq).")
        case .otherGate: return .no(because: "This draft is of another gate. Ctrl-T throws it away.")
        }
    }

    private static let onLimb: @Sendable (AppState) -> Availability = { state in
        guard case .limb? = state.open?.decision.focus else {
            return .no(because: "y and n answer a limb of the test: go to one with Tab.")
        }
        return needsForm(state)
    }

    private static let onStep: @Sendable (AppState) -> Availability = { state in
        state.open?.decision.chosenStep == nil ? .no(because: "Go to a next step first.") : .yes
    }

    private static func command(
        _ id: String, _ title: String, hint: String? = nil, _ synonyms: [String], keys: [Key],
        group: CommandGroup = .decision,
        worksWhileTyping: Bool = false, availability: @escaping @Sendable (AppState) -> Availability = { _ in .yes },
        change: @escaping @Sendable (inout CaseState, CaseContext) -> Void
    ) -> Command {
        Command(
            "decision.\(id)", title, hint: hint, synonyms: synonyms, keys: keys, scope: .decision, group: group,
            worksWhileTyping: worksWhileTyping, availability: availability
        ) { state in
            state.changeCase(change)
        }
    }
}
