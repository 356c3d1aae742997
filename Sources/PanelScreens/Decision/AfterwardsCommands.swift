import Canvas
import PanelModel

/// What can be done about a decision that stands.
enum AfterwardsCommands {
    static let all: [Command] = [
        Command(
            "decision.letter", "Write the letter; in the form, choose what stands at the right", hint: "letter",
            synonyms: ["notice", "write", "family", "school", "docx", "html", "option"], keys: [.character("l")],
            scope: .decision, group: .decision, availability: canWrite, perform: chooseRecipient),
        Command(
            "decision.sent", "Record that a letter was sent", hint: "sent",
            synonyms: ["told", "posted", "notice", "e-mailed"], keys: [.character("x")], scope: .decision,
            group: .decision, availability: canRecord
        ) { state in
            guard let context = state.context, let standing = DecisionTabState.finalDecision(context) else { return [] }
            return ActCommands.open(ActForms.noticeSent(standing.standing, context: context), in: &state)
        },
        Command(
            "decision.outcome", "Record what became of the decision: mediation, appeal, complaint", hint: "appeal",
            synonyms: ["overturned", "tribunal", "mediation", "complaint", "conceded"], keys: [.character("o")],
            scope: .decision, group: .decision, availability: canRecord
        ) { state in
            guard let context = state.context, let standing = DecisionTabState.finalDecision(context) else { return [] }
            return ActCommands.open(ActForms.outcome(standing, context: context), in: &state)
        },
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

    // MARK: - The letter

    private static let canWrite: @Sendable (AppState) -> Availability = { state in
        guard onRecorded(state).isYes else { return DecisionCommands.needsForm(state) }
        return state.isPrivate ? .no(because: "Words are hidden (Ctrl-P shows them).") : .yes
    }

    /// Asks who has the letter, then how it is written; in the form, the key chooses.
    private static let chooseRecipient: @Sendable (inout AppState) -> [Effect] = { state in
        guard onRecorded(state).isYes, let details = state.context?.details else {
            return CommandTable.command(id: "decision.right")?.perform(&state) ?? []
        }
        state.overlay = .choice(
            ChoiceList(
                title: "Who has the letter?",
                options: NoticeRecipient.allCases.map { recipient in
                    ChoiceOption(recipient.title) { state in
                        chooseKind(of: details.reference, to: recipient, in: &state)
                    }
                }))
        return []
    }

    private static func chooseKind(
        of reference: String, to recipient: NoticeRecipient, in state: inout AppState
    ) -> [Effect] {
        state.overlay = .choice(
            ChoiceList(
                title: "The letter to \(recipient.title)",
                options: LetterKind.allCases.map { kind in
                    ChoiceOption(kind.title) { _ in
                        [.writeLetter(reference: reference, to: recipient, format: kind)]
                    }
                }, chosen: 1))
        return []
    }

    // MARK: - When

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
