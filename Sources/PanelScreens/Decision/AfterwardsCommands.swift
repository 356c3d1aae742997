import Canvas
import PanelModel

/// What can be done about a decision that stands.
enum AfterwardsCommands {
    static let all: [Command] = [
        Command(
            "decision.correct", "Correct the decision that stands", hint: "correct",
            synonyms: ["mistake", "wrong", "put right", "amend", "change"], keys: [.character("c")], scope: .decision,
            group: .decision, availability: canRecord
        ) { state in
            state.changeCase { open, context in
                DecisionTabState.beginRevision(.correction, open: &open, context: context)
            }
        },
        Command(
            "decision.again", "Decide again, because the decision was overturned", hint: "decide again",
            synonyms: ["overturned", "appeal", "anew", "tribunal"], keys: [.character("a")], scope: .decision,
            group: .decision, availability: canDecideAgain
        ) { state in
            state.changeCase { open, context in
                DecisionTabState.beginRevision(.again, open: &open, context: context)
            }
        },
    ]

    /// Whether there is a decision that stands, and the record takes entries.
    static let canRecord: @Sendable (AppState) -> Availability = { state in
        if let reason = state.house.readOnlyReason { return .no(because: reason) }
        return onRecorded(state)
    }

    /// Whether a decision that stands is shown.
    static let onRecorded: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, let open = state.open else { return .no(because: "Open a case first.") }
        return open.decision.recorded(open.draft, context: context) == nil
            ? .no(because: "There is no recorded decision here yet.") : .yes
    }

    private static let canDecideAgain: @Sendable (AppState) -> Availability = { state in
        guard let context = state.context, let standing = DecisionTabState.finalDecision(context) else {
            return .no(because: "There is no recorded decision here yet.")
        }
        guard context.file.isOverturned(standing) else {
            return .no(because: "A decision is made again only where it was overturned (o records that).")
        }
        return canRecord(state)
    }
}
