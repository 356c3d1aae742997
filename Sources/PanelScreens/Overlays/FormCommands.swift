import Canvas
import PanelModel

/// What can be done in a form such as a note.
enum FormCommands {
    static let all: [Command] = [
        Command(
            "form.record", "Record what is written", hint: "record", synonyms: ["save", "keep", "done"],
            keys: [.control("s")], scope: .form, group: .record, worksWhileTyping: true,
            availability: { $0.house.readOnlyReason.map { .no(because: $0) } ?? .yes }
        ) { state in
            guard case .form(var form)? = state.overlay else { return [] }
            guard let body = form.body(today: state.house.today) else {
                state.overlay = .form(form)
                state.say(form.problem ?? "", tone: .notice)
                return []
            }
            state.overlay = nil
            // Kept until the record has it, so that a refusal loses no word.
            state.open?.unsentNote = form
            return [.recordNote(body, subject: form.subject, seen: form.seen)]
        },
        Command(
            "form.next", "Go to the next field", hint: "next", synonyms: ["field"], keys: [.tab], scope: .form,
            group: .moving, worksWhileTyping: true
        ) { state in
            move(&state, by: 1)
        },
        Command(
            "form.previous", "Go to the field before", synonyms: ["field"], keys: [.backTab], scope: .form,
            group: .moving, worksWhileTyping: true
        ) { state in
            move(&state, by: -1)
        },
        Command(
            "form.editor", "Write it in your own editor", hint: "own editor", synonyms: ["vim", "nano", "external"],
            keys: [.control("x")], scope: .form, group: .text, worksWhileTyping: true
        ) { state in
            guard case .form(let form)? = state.overlay else { return [] }
            return [.editText(form.text, for: .note)]
        },
        Command(
            "form.leave", "Leave the form; what is written stays with the case", hint: "leave",
            synonyms: ["cancel", "close", "back"], keys: [.escape], scope: .form, group: .moving, worksWhileTyping: true
        ) { state in
            guard case .form(let form)? = state.overlay else { return [] }
            state.overlay = nil
            state.open?.unsentNote = form.isBlank ? nil : form
            if !form.isBlank { state.say("Not recorded yet. w goes on writing.", tone: .notice) }
            return []
        },
    ]

    private static func move(_ state: inout AppState, by steps: Int) -> [Effect] {
        guard case .form(var form)? = state.overlay else { return [] }
        form.move(by: steps)
        state.overlay = .form(form)
        return []
    }

    /// Opens a form, or the one that was begun and left.
    static func open(_ topic: NoteBody.Topic) -> @Sendable (inout AppState) -> [Effect] {
        { state in
            guard let context = state.context else { return [] }
            var form = state.open?.unsentNote ?? NoteForm(topic: topic, context: context)
            if form.topic != topic { state.say("This was begun before: record it or empty it first.", tone: .notice) }
            form.seen = context.file.lastSeq
            state.overlay = .form(form)
            return []
        }
    }

    /// Whether a note can be recorded.
    static let canRecord: @Sendable (AppState) -> Availability = { state in
        state.house.readOnlyReason.map { .no(because: $0) } ?? .yes
    }
}
