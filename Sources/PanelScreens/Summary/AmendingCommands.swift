import Canvas
import PanelModel

/// What can be changed of a case's details.
///
/// Nothing is overwritten: the case as it was stays in its history.
enum AmendingCommands {
    static let all: [Command] =
        [
            Command(
                "summary.amend", "Change the case: details, gate, exceptions, moved in", hint: "change",
                synonyms: ["edit", "amend", "correct", "update"], keys: [.character("e")], scope: .summary,
                group: .record, availability: canRecord
            ) { state in
                state.overlay = .choice(
                    ChoiceList(title: "What is to be changed?", options: parts.map(option)))
                return []
            }
        ] + parts

    private static let parts: [Command] = [
        part(
            "details", "Put details right: need, who asked, officer, names, Early Help", ["need", "source", "officer"]
        ) {
            ActForms.details($0)
        },
        part(
            "next-gate", "Move the case to the next gate", ["issue", "change", "assessed", "plan"],
            availability: { state in
                guard let context = state.context else { return .no(because: "Open a case first.") }
                return ActForms.gateAfter(context) == nil
                    ? .no(because: "A case moves on after a decision “to assess” or “to issue a plan”.") : .yes
            }
        ) { context in
            ActForms.gateAfter(context).map { ActForms.nextGate($0, context: context) }
        },
        part(
            "exception", "Record an exception of the clock", ["late", "5(4)", "10(4)", "13(3)", "excuse", "holiday"],
            availability: { state in
                guard let context = state.context else { return .no(because: "Open a case first.") }
                return ExceptionRegulation.of(context.details.gate).isEmpty
                    ? .no(because: "At this gate no clock of a request runs.") : .yes
            }
        ) {
            ActForms.exception($0)
        },
        part("moved-in", "Record that the child moved in from another authority", ["transfer", "move", "area"]) {
            ActForms.movedIn($0)
        },
    ]

    private static func option(_ command: Command) -> ChoiceOption {
        ChoiceOption(command.title) { state in
            switch command.availability(state) {
            case .yes: return command.perform(&state)
            case .no(let reason):
                state.say(reason, tone: .notice)
                return []
            }
        }
    }

    private static func part(
        _ id: String, _ title: String, _ synonyms: [String],
        availability: @escaping @Sendable (AppState) -> Availability = { _ in .yes },
        form: @escaping @Sendable (CaseContext) -> ActForm?
    ) -> Command {
        Command(
            "summary.\(id)", title, synonyms: synonyms, keys: [], scope: .summary, group: .record,
            availability: { state in
                let can = canRecord(state)
                return can.isYes ? availability(state) : can
            }
        ) { state in
            guard let form = state.context.flatMap(form) else { return [] }
            return ActCommands.open(form, in: &state)
        }
    }

    private static let canRecord: @Sendable (AppState) -> Availability = { state in
        if let reason = state.house.readOnlyReason { return .no(because: reason) }
        return state.isPrivate ? .no(because: "Names and notes are hidden. Ctrl-P shows them.") : .yes
    }
}
